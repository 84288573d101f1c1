// SPDX-License-Identifier: GPL-3.0-or-later
// What every page of the main window is: a header, a message bar that comes when needed, and a body. What the bar says
// belongs to the page: it ends when another is entered or the account is locked, unless it may not be closed. Pages ask
// for what they want by signals; nothing here knows where data comes from.
#pragma once

#include "views/shell/MessageBar.h"
#include "views/shell/PageHeader.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

class QVBoxLayout;

namespace views {

class Theme;

class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const Theme &theme, QWidget *parent = nullptr);

    PageHeader &header() const { return *m_header; }
    MessageBar &bar() const { return *m_bar; }

    // What F1 tells of, see PageHelp.h; empty: of the page of the navigation that it stands on.
    void setHelpTopic(const QString &topic) { m_helpTopic = topic; }
    const QString &helpTopic() const { return m_helpTopic; }

    // Puts the focus where work begins: the first problem, the first empty required field, the list.
    virtual void focusStart() {}
    // The parts F6 goes through, in reading order.
    virtual QList<QWidget *> panes() const { return {}; }
    // True on pages with rails of their own: the navigation folds.
    virtual bool wantsRail() const { return false; }
    // Asked before the page is left; a page with unsaved work keeps it as a draft first. False stays.
    virtual bool mayLeave() { return true; }
    // Asked before the page is closed, or the program ends. False: it waits until its work is stored and says so by
    // released(), or has said what stands against it.
    virtual bool mayClose() { return mayLeave(); }

Q_SIGNALS:
    void released(); // mayClose() was refused, and may be asked again now
    void stayed();   // what mayClose() waited for has failed, and the page said why: nobody waits any more

protected:
    const Theme &theme() const { return m_theme; }
    QVBoxLayout *body() const { return m_body; }
    void setBodyMargins(const QMargins &margins); // default 20 12 20 12; forms with side rails want none
    // What this page can do, see Command.h. The words are of its own context (QT_TR_NOOP); a page whose commands change
    // their words gives none here and names them itself.
    template <class Derived, class Act>
    QAction *command(Derived *page, const char *name, const char *icon, const QKeySequence &key, const char *words,
                     Act act)
    {
        QAction *made = makeCommand(name, icon, key, words);
        connect(made, &QAction::triggered, page, act);
        return made;
    }
    template <class Derived, class Act>
    QAction *command(Derived *page, const char *name, const char *icon, const QKeySequence &key, Act act)
    {
        return command(page, name, icon, key, nullptr, act);
    }
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    // Sets every visible text anew. Called after a change of language, not by the constructor of Page.
    virtual void retranslate() {}

private:
    QAction *makeCommand(const char *name, const char *icon, const QKeySequence &key, const char *words);
    void makeRoomForBar(bool shown);

    const Theme &m_theme;
    QString m_helpTopic;
    PageHeader *m_header;
    MessageBar *m_bar;
    QVBoxLayout *m_barRow;
    QVBoxLayout *m_body;
};

} // namespace views
