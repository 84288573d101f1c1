// SPDX-License-Identifier: GPL-3.0-or-later
// The one window of a signed-in account: navigation at the left, the page in the middle, the truth about sync at the
// foot, and the keys that work everywhere. It holds no data; whoever makes the pages connects its signals.
#pragma once

#include "views/shell/PaletteRows.h"
#include "views/shell/SyncStatus.h"

#include <QHash>
#include <QWidget>

namespace models {
class Clock;
}

namespace views {

class CommandPalette;
class HelpPanel;
class Navigation;
class Page;
class PageStack;
class StatusBar;
class Theme;
struct HelpText;

class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(Theme &theme, const models::Clock &clock, QWidget *parent = nullptr);

    // Takes the page over. `id` is one of pageSpecs(); pages that were not added are not shown.
    void addPage(const QString &id, Page *page);
    void goTo(const QString &id);     // as it was left
    bool showRoot(const QString &id); // the page itself: what lies on top keeps its work and goes; false: not yet
    void open(Page *page);            // on top of the current page, with a way back; deleted when it is left
    bool showAgain(Page *page);       // false if it is not open
    void back();
    Page *currentPage() const;
    QString currentId() const;
    bool hasPage(const QString &id) const;
    void setPageShown(const QString &id, bool shown); // one that it has

    Navigation &navigation() const { return *m_navigation; }
    StatusBar &statusBar() const { return *m_statusBar; }
    void setSyncStatus(const SyncStatus &status); // status bar and counter of the sync page

    bool mayClose() const; // every open page has kept its work; if not yet, released() may follow

    // What can be done now, here and on each page of this account, in the order in which it is listed.
    QList<QAction *> commands() const;
    void showPeople(const QString &typed, const std::vector<FoundPerson> &people); // answers peopleWanted()
    // In place of what helpWanted() would show of the page: nothing of a field if `field` is empty.
    void showHelp(const HelpText &field);

Q_SIGNALS:
    void pageShown(const QString &id);
    void pageClosed(views::Page *page); // the one below is shown; it goes soon
    void released();                    // ask mayClose() again
    void stayed();                      // or do not: a page could not keep its work, and said why
    void syncWanted();
    void lockWanted();
    void typeSizeStepped(int step);  // +1, -1; 0: back to 100 %
    void helpWanted(QWidget *focus); // for the field there; answered by showHelp()
    void keysWanted();               // the list of all keys
    void languageSwitched();
    void schemeSwitched();
    void peopleWanted(const QString &typed);
    void householdWanted(const models::Id &household);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void createCommands();
    void numberPages();
    void addPageCommand(const QString &id);
    void nameCommands();
    void runCommand(QAction *command);
    void openPalette();
    void askForHelp();
    void showShown(const QString &id);
    void foldNavigation();
    void focusPane(int step);
    void nextPane();
    void previousPane();
    void nextOpenPage();
    void toggleFullScreen();
    void enlargeType();
    void reduceType();
    void resetType();
    void forward();

    Theme &m_theme;
    Navigation *m_navigation;
    PageStack *m_pages;
    StatusBar *m_statusBar;
    CommandPalette *m_palette;
    HelpPanel *m_help;
    QHash<QString, QAction *> m_pageCommands; // by the page they lead to
};

} // namespace views
