// SPDX-License-Identifier: GPL-3.0-or-later
// The top of every page: back, title, state, one muted fact, then at the right what was saved, the search, secondary
// buttons and one primary button. Buttons stand in the order they were added.
#pragma once

#include "views/shell/Badge.h"
#include "views/shell/Widgets.h"

#include <QFrame>

class QHBoxLayout;

namespace views {

class SearchField;

class PageHeader : public QFrame
{
    Q_OBJECT

public:
    explicit PageHeader(const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setFact(const QString &fact);
    void setBadge(const BadgeLook &look); // an empty text hides it
    void setBackVisible(bool visible);
    // "Draft saved 10:26" with its icon; an empty text hides it.
    void setSaved(Tone tone, const QString &text);

    SearchField *addSearch();
    QPushButton *addButton(ButtonKind kind, const QString &icon);
    QHBoxLayout *middle() const { return m_middle; } // between fact and buttons: tabs of a page

Q_SIGNALS:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void resizeToType();
    void fit();
    void retranslate();

    const Theme &m_theme;
    QToolButton *m_back;
    QLabel *m_title;
    Badge *m_badge;
    QLabel *m_fact;
    QHBoxLayout *m_middle;
    IconLabel *m_savedIcon;
    QLabel *m_saved;
    QHBoxLayout *m_right;
};

} // namespace views
