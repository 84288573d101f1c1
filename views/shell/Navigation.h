// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pages at the left: in groups, with counters, folding to a rail of icons; below it who is signed in.
#pragma once

#include "views/shell/PageSpec.h"
#include "views/shell/Tokens.h"

#include <QFrame>
#include <QSet>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace views {

class Avatar;
class NavigationItem;
class Theme;

struct SignedIn
{
    QString name{};
    QString role{}; // translated by whoever sets it, again after a change of language
};

class Navigation : public QFrame
{
    Q_OBJECT

public:
    explicit Navigation(const Theme &theme, QWidget *parent = nullptr);

    // Pages may be added in any order; they stand in the order of pageSpecs().
    void addPage(const PageSpec &spec);
    void setShown(const QString &id, bool shown); // hidden ones are no pages here
    void setCurrent(const QString &id);
    void setCounter(const QString &id, int count, Tone tone = Tone::Neutral); // 0 hides it
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    void setSignedIn(const SignedIn &who);
    QStringList pages() const; // ids in the order they stand

Q_SIGNALS:
    void pageWanted(const QString &id);
    void lockWanted();
    void searchWanted();
    void helpWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFoot(QVBoxLayout &column);
    void resizeToType();
    void showUserMenu();
    void retranslate();
    void rebuildGroups();

    const Theme &m_theme;
    QLabel *m_brand;
    QVBoxLayout *m_list;
    QHBoxLayout *m_foot;
    std::vector<NavigationItem *> m_items;
    QSet<QString> m_hidden;
    Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_role;
    QToolButton *m_lock;
    bool m_folded = false;
};

} // namespace views
