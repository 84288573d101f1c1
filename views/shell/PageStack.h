// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the main window: one root page per entry of the navigation, and what was opened on top of each.
// Going elsewhere and coming back finds everything as it was left.
#pragma once

#include <QHash>
#include <QStackedWidget>
#include <QStringList>

namespace views {

class Page;

class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    void addRoot(const QString &id, Page *page); // takes the page over
    bool hasRoot(const QString &id) const { return m_stacks.contains(id); }
    bool goTo(const QString &id); // false if the page shown does not let go
    void open(Page *page);        // on top of the current root; deleted when it is left
    bool closeToRoot();           // all that is open on top; false if one does not let go yet
    bool closeTop();              // false if nothing is open on top, or it does not let go yet
    bool goBack();                // closes the top page, or shows the root shown before
    bool goForward();
    bool allMayClose() const; // asks every open page; released() follows where one has work on its way

    Page *current() const;
    QString currentRoot() const { return m_root; }
    QStringList visitedRoots() const;
    Page *root(const QString &id) const { return m_stacks.value(id).value(0); }
    QString rootOf(Page *page) const; // on which it is open; empty: it is not
    bool isOnTop() const;             // something is open on the current root

Q_SIGNALS:
    void shown(const QString &root);
    void closed(views::Page *page); // the one below is shown; it goes soon
    void released();                // a page that did not let go would now
    void stayed();                  // and one will not

private:
    bool showRoot(const QString &id);
    bool close(Page *page);
    void follow(Page *page);
    void goOn(Page *released);

    QHash<QString, QList<Page *>> m_stacks; // bottom first
    QStringList m_history;
    qsizetype m_position = -1; // in the history
    QString m_root;
    Page *m_closing = nullptr; // as soon as it lets go
    bool m_goesToRoot = false; // and then those below it
};

} // namespace views
