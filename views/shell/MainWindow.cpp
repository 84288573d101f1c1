// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/MainWindow.h"

#include "views/shell/Command.h"
#include "views/shell/CommandKeys.h"
#include "views/shell/CommandPalette.h"
#include "views/shell/HelpPanel.h"
#include "views/shell/Navigation.h"
#include "views/shell/Page.h"
#include "views/shell/PageHelp.h"
#include "views/shell/PageStack.h"
#include "views/shell/StatusBar.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <array>

namespace views {

static constexpr int roomForNavigation = 1200;

MainWindow::MainWindow(Theme &theme, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_navigation(new Navigation(theme, this))
    , m_pages(new PageStack(this))
    , m_statusBar(new StatusBar(theme, clock, this))
    , m_palette(new CommandPalette(theme, *this))
    , m_help(new HelpPanel(theme, *this))
{
    buildLayout();
    connectParts();
    createCommands();
    new CommandKeys(this);
    foldNavigation();
}

void MainWindow::buildLayout()
{
    auto *work = new QHBoxLayout;
    work->setSpacing(0);
    work->addWidget(m_navigation);
    work->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(work, 1);
    column->addWidget(m_statusBar);
}

void MainWindow::connectParts()
{
    connect(m_navigation, &Navigation::pageWanted, this, &MainWindow::goTo);
    connect(m_navigation, &Navigation::lockWanted, this, &MainWindow::lockWanted);
    connect(m_pages, &PageStack::shown, this, &MainWindow::showShown);
    connect(m_pages, &PageStack::closed, this, &MainWindow::pageClosed);
    connect(m_pages, &PageStack::released, this, &MainWindow::released);
    connect(m_pages, &PageStack::stayed, this, &MainWindow::stayed);
    connect(m_statusBar, &StatusBar::detailsWanted, this, [this] { goTo(u"sync"_qs); });
    connect(m_navigation, &Navigation::searchWanted, this, &MainWindow::openPalette);
    connect(m_navigation, &Navigation::helpWanted, this, &MainWindow::askForHelp);
    connect(m_palette, &CommandPalette::peopleWanted, this, &MainWindow::peopleWanted);
    connect(m_palette, &CommandPalette::householdWanted, this, &MainWindow::householdWanted);
    connect(m_palette, &CommandPalette::commandWanted, this, &MainWindow::runCommand);
    connect(m_help, &HelpPanel::keysWanted, this, &MainWindow::keysWanted);
    connect(&m_theme, &Theme::changed, this, &MainWindow::foldNavigation);
    connect(&m_theme, &Theme::changed, this, &MainWindow::nameCommands); // one names the other language
}

// A command of the window: the name of its action, its icon, its keys, its words (none: a key alone), what it does.
struct WindowCommand
{
    const char *name;
    const char *icon;
    const char *keys; // separated by blanks
    const char *words;
    void (MainWindow::*act)();
};

void MainWindow::createCommands()
{
    static const std::array table{
        WindowCommand{"search", "search", "Ctrl+K", nullptr, &MainWindow::openPalette},
        WindowCommand{"syncNow", "sync", "F5", QT_TRANSLATE_NOOP("views::MainWindow", "Sync now"),
                      &MainWindow::syncWanted},
        WindowCommand{"lock", "lock", "Ctrl+L", QT_TRANSLATE_NOOP("views::MainWindow", "Lock"),
                      &MainWindow::lockWanted},
        WindowCommand{"help", "help-circle", "F1",
                      QT_TRANSLATE_NOOP("views::MainWindow", "Help for this field or page"), &MainWindow::askForHelp},
        WindowCommand{"keys", "keyboard", "", QT_TRANSLATE_NOOP("views::MainWindow", "All keys"),
                      &MainWindow::keysWanted},
        WindowCommand{"language", "settings", "", QT_TRANSLATE_NOOP("views::MainWindow", "Switch to Chinese (中文)"),
                      &MainWindow::languageSwitched},
        WindowCommand{"scheme", "theme", "", QT_TRANSLATE_NOOP("views::MainWindow", "Switch between light and dark"),
                      &MainWindow::schemeSwitched},
        WindowCommand{"typeLarger", "plus", "Ctrl++ Ctrl+=", QT_TRANSLATE_NOOP("views::MainWindow", "Larger type"),
                      &MainWindow::enlargeType},
        WindowCommand{"typeSmaller", "theme", "Ctrl+-", QT_TRANSLATE_NOOP("views::MainWindow", "Smaller type"),
                      &MainWindow::reduceType},
        WindowCommand{"typeNormal", "theme", "Ctrl+0", QT_TRANSLATE_NOOP("views::MainWindow", "Normal type size"),
                      &MainWindow::resetType},
        WindowCommand{"fullScreen", "expand", "F11", QT_TRANSLATE_NOOP("views::MainWindow", "Full screen"),
                      &MainWindow::toggleFullScreen},
        WindowCommand{"nextPane", "", "F6", nullptr, &MainWindow::nextPane},
        WindowCommand{"previousPane", "", "Shift+F6", nullptr, &MainWindow::previousPane},
        WindowCommand{"nextOpenPage", "", "Ctrl+Tab", nullptr, &MainWindow::nextOpenPage},
        WindowCommand{"back", "", "Alt+Left", nullptr, &MainWindow::back},
        WindowCommand{"forward", "", "Alt+Right", nullptr, &MainWindow::forward},
    };
    for (const WindowCommand &one : table) {
        QList<QKeySequence> keys;
        for (const QString &key : QString::fromLatin1(one.keys).split(u' ', Qt::SkipEmptyParts))
            keys.append(QKeySequence(key, QKeySequence::PortableText));
        const QIcon icon = m_theme.icon(QLatin1String(one.icon));
        QAction *command =
            one.words ? addCommand(*this, QLatin1String(one.name), icon, keys, {"views::MainWindow", one.words})
                      : addCommand(*this, QLatin1String(one.name), icon, keys);
        command->setShortcutContext(Qt::WindowShortcut); // also while nothing has the focus
        connect(command, &QAction::triggered, this, one.act);
    }
    nameCommands();
}

// Pages are reached by their place in the navigation.
void MainWindow::addPageCommand(const QString &id)
{
    QAction *command = addCommand(*this, u"page."_qs + id, m_theme.icon(QLatin1String(pageSpec(id)->icon)), {});
    command->setShortcutContext(Qt::WindowShortcut);
    connect(command, &QAction::triggered, this, [this, id] { goTo(id); });
    m_pageCommands.insert(id, command);
    numberPages();
    nameCommands();
}

// Pages are reached by their place among those that are shown.
void MainWindow::numberPages()
{
    for (QAction *command : std::as_const(m_pageCommands))
        command->setShortcuts(QList<QKeySequence>());
    int digit = 0;
    for (const QString &page : m_navigation->pages()) {
        QList<QKeySequence> keys;
        if (++digit <= 9)
            keys.append(QKeySequence(u"Ctrl+"_qs + QString::number(digit)));
        if (page == u"settings")
            keys.append(QKeySequence(u"Ctrl+,"_qs));
        m_pageCommands[page]->setShortcuts(keys);
    }
}

void MainWindow::nameCommands()
{
    static constexpr const char *goTo = QT_TRANSLATE_NOOP("views::MainWindow", "Go to: %1");
    static constexpr const char *toEnglish = QT_TRANSLATE_NOOP("views::MainWindow", "Switch to English");
    views::nameCommands(*this);
    for (auto page = m_pageCommands.cbegin(); page != m_pageCommands.cend(); ++page) {
        const char *title = pageSpec(page.key())->title;
        nameCommand(*page.value(), "views::MainWindow", goTo, pageTitle(*pageSpec(page.key())), QLatin1String(title));
    }
    if (QAction *language = findChild<QAction *>(u"language"_qs); language && m_theme.appearance().chinese)
        nameCommand(*language, "views::MainWindow", toEnglish);
}

QList<QAction *> MainWindow::commands() const
{
    QList<QAction *> all;
    if (const Page *page = currentPage())
        all = page->actions();
    for (const QString &id : m_navigation->pages())
        all.append(m_pages->root(id)->actions());
    for (const QString &id : m_navigation->pages())
        all.append(m_pageCommands.value(id));
    all.append(actions());
    QList<QAction *> named;
    for (QAction *command : all) {
        if (!command->text().isEmpty() && !named.contains(command))
            named.append(command);
    }
    return named;
}

// That of a page is done there.
void MainWindow::runCommand(QAction *command)
{
    for (const QString &id : m_navigation->pages()) {
        Page *page = m_pages->root(id);
        if (!page->actions().contains(command) || page == currentPage())
            continue;
        if (!showRoot(id))
            return;
    }
    command->trigger();
}

void MainWindow::openPalette()
{
    m_help->close();
    m_palette->open(commands(), m_navigation->pages().contains(u"households"_qs));
}

void MainWindow::showPeople(const QString &typed, const std::vector<FoundPerson> &people)
{
    m_palette->showPeople(typed, people);
}

void MainWindow::askForHelp()
{
    Q_EMIT helpWanted(QApplication::focusWidget());
}

void MainWindow::showHelp(const HelpText &field)
{
    if (!field.isEmpty())
        return m_help->open(field);
    const QString topic = currentPage() ? currentPage()->helpTopic() : QString();
    m_help->open(pageHelp(topic.isEmpty() ? currentId() : topic));
}

void MainWindow::enlargeType()
{
    Q_EMIT typeSizeStepped(1);
}

void MainWindow::reduceType()
{
    Q_EMIT typeSizeStepped(-1);
}

void MainWindow::resetType()
{
    Q_EMIT typeSizeStepped(0);
}

void MainWindow::addPage(const QString &id, Page *page)
{
    const PageSpec *spec = pageSpec(id);
    Q_ASSERT(spec);
    m_pages->addRoot(id, page);
    m_navigation->addPage(*spec);
    addPageCommand(id);
}

bool MainWindow::hasPage(const QString &id) const
{
    return m_pages->root(id) != nullptr;
}

void MainWindow::setPageShown(const QString &id, bool shown)
{
    m_navigation->setShown(id, shown);
    m_pageCommands[id]->setEnabled(shown);
    numberPages();
    if (!shown && currentId() == id)
        goTo(u"home"_qs);
}

void MainWindow::goTo(const QString &id)
{
    m_pages->goTo(id);
    m_navigation->setCurrent(m_pages->currentRoot()); // also when the page did not let go
}

bool MainWindow::showRoot(const QString &id)
{
    if (currentId() != id)
        goTo(id);
    if (currentId() == id)
        m_pages->closeToRoot();
    return currentPage() == m_pages->root(id);
}

void MainWindow::open(Page *page)
{
    m_pages->open(page);
}

bool MainWindow::showAgain(Page *page)
{
    const QString root = m_pages->rootOf(page);
    if (!root.isEmpty() && root != m_pages->currentRoot())
        goTo(root);
    return !root.isEmpty();
}

void MainWindow::back()
{
    m_pages->goBack();
}

void MainWindow::forward()
{
    m_pages->goForward();
}

Page *MainWindow::currentPage() const
{
    return m_pages->current();
}

QString MainWindow::currentId() const
{
    return m_pages->currentRoot();
}

void MainWindow::showShown(const QString &id)
{
    m_navigation->setCurrent(id);
    foldNavigation();
    Q_EMIT pageShown(id);
}

void MainWindow::setSyncStatus(const SyncStatus &status)
{
    m_statusBar->setStatus(status);
    m_navigation->setCounter(u"sync"_qs, status.conflicts + status.refused + status.keptAside,
                             status.conflicts > 0 ? Tone::Conflict
                             : status.refused > 0 ? Tone::Error
                                                  : Tone::Warning);
}

bool MainWindow::mayClose() const
{
    return m_pages->allMayClose();
}

void MainWindow::foldNavigation()
{
    const bool isNarrow = width() < m_theme.px(roomForNavigation);
    m_navigation->setFolded(isNarrow || (currentPage() && currentPage()->wantsRail()));
}

// False if it is not there, or has nothing that keys could reach.
static bool focusInto(QWidget &pane)
{
    if (!pane.isVisible())
        return false;
    if (pane.focusPolicy() & Qt::TabFocus || pane.focusProxy()) {
        pane.setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    for (QWidget *next = pane.nextInFocusChain(); next != &pane; next = next->nextInFocusChain()) {
        if (pane.isAncestorOf(next) && next->isVisible() && next->isEnabled() && next->focusPolicy() & Qt::TabFocus) {
            next->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

void MainWindow::focusPane(int step)
{
    QList<QWidget *> panes{m_navigation};
    if (currentPage())
        panes += currentPage()->panes();
    panes.append(m_statusBar);
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = step > 0 ? -1 : 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            at = i;
    }
    const qsizetype count = panes.size();
    for (qsizetype i = 1; i <= count; ++i) {
        if (focusInto(*panes[(at + step * i + count * count) % count]))
            return;
    }
}

void MainWindow::nextPane()
{
    focusPane(1);
}

void MainWindow::previousPane()
{
    focusPane(-1);
}

void MainWindow::nextOpenPage()
{
    const QStringList roots = m_pages->visitedRoots();
    if (roots.size() > 1)
        goTo(roots.at((roots.indexOf(currentId()) + 1) % roots.size()));
}

void MainWindow::toggleFullScreen()
{
    window()->setWindowState(window()->windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    foldNavigation();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameCommands();
    QWidget::changeEvent(event);
}

// Escape that nobody took: first help, then the message bar, then the page on top.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !currentPage()) {
        QWidget::keyPressEvent(event);
        return;
    }
    MessageBar &bar = currentPage()->bar();
    if (m_help->isVisible())
        m_help->close();
    else if (bar.isVisible() && bar.closable())
        bar.clear();
    else
        m_pages->closeTop();
}

} // namespace views
