// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/MainWindow.h"

#include "views/shell/Navigation.h"
#include "views/shell/Page.h"
#include "views/shell/PageStack.h"
#include "views/shell/StatusBar.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace views {

static constexpr int roomForNavigation = 1200;

MainWindow::MainWindow(Theme &theme, const models::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_navigation(new Navigation(theme, this))
    , m_pages(new PageStack(this))
    , m_statusBar(new StatusBar(theme, clock, this))
{
    buildLayout();
    connectParts();
    createShortcuts();
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
    connect(m_statusBar, &StatusBar::detailsWanted, this, [this] { goTo(u"sync"_qs); });
    connect(&m_theme, &Theme::changed, this, &MainWindow::foldNavigation);
}

void MainWindow::createShortcuts()
{
    onKey({u"Ctrl+K"_qs}, &MainWindow::focusSearch);
    onKey({u"F5"_qs}, &MainWindow::syncWanted);
    onKey({u"F6"_qs}, &MainWindow::nextPane);
    onKey({u"Shift+F6"_qs}, &MainWindow::previousPane);
    onKey({u"F11"_qs}, &MainWindow::toggleFullScreen);
    onKey({u"F1"_qs}, &MainWindow::helpWanted);
    onKey({u"Ctrl+L"_qs}, &MainWindow::lockWanted);
    onKey({u"Ctrl+,"_qs}, &MainWindow::goToSettings);
    onKey({u"Ctrl+Tab"_qs}, &MainWindow::nextOpenPage);
    onKey({u"Alt+Left"_qs}, &MainWindow::back);
    onKey({u"Alt+Right"_qs}, &MainWindow::forward);
    const auto step = [this](const QString &key, int by) {
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this,
                [this, by] { Q_EMIT typeSizeStepped(by); });
    };
    step(u"Ctrl++"_qs, 1);
    step(u"Ctrl+="_qs, 1);
    step(u"Ctrl+-"_qs, -1);
    step(u"Ctrl+0"_qs, 0);
    for (int i = 1; i <= 9; ++i) {
        connect(new QShortcut(QKeySequence(u"Ctrl+"_qs + QString::number(i)), this), &QShortcut::activated, this,
                [this, i] { goTo(m_navigation->pages().value(i - 1)); });
    }
}

void MainWindow::onKey(const QKeySequence &key, void (MainWindow::*action)())
{
    connect(new QShortcut(key, this), &QShortcut::activated, this, action);
}

void MainWindow::addPage(const QString &id, Page *page)
{
    const PageSpec *spec = pageSpec(id);
    Q_ASSERT(spec);
    m_pages->addRoot(id, page);
    m_navigation->addPage(*spec);
}

void MainWindow::goTo(const QString &id)
{
    m_pages->goTo(id);
    m_navigation->setCurrent(m_pages->currentRoot()); // also when the page did not let go
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
    m_navigation->setCounter(u"sync"_qs, status.conflicts + status.refused,
                             status.conflicts > 0 ? Tone::Conflict : Tone::Error);
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

void MainWindow::focusSearch()
{
    if (currentPage() && currentPage()->focusSearch())
        return;
    goTo(u"households"_qs);
    if (currentPage())
        currentPage()->focusSearch();
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

void MainWindow::goToSettings()
{
    goTo(u"settings"_qs);
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

// Escape that nobody took: first the message bar, then the page on top.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !currentPage()) {
        QWidget::keyPressEvent(event);
        return;
    }
    MessageBar &bar = currentPage()->bar();
    if (bar.isVisible() && bar.closable())
        bar.clear();
    else
        m_pages->closeTop();
}

} // namespace views
