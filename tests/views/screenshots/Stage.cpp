// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/screenshots/Stage.h"

#include "views/shell/Navigation.h"
#include "views/shell/StatusBar.h"

#include <QApplication>
#include <QDateTime>
#include <QTest>

namespace tests {

using namespace views;

static constexpr qint64 minute = 60'000;

static qint64 morning()
{
    return QDateTime(QDate(2020, 11, 19), QTime(8, 5)).toMSecsSinceEpoch();
}

Stage::Stage(const Look &look, Viewer viewer)
    : m_look(look), m_viewer(std::move(viewer)), m_clock(morning()), m_theme(*qApp, look.appearance)
{
    m_language.use(look.appearance.chinese);
}

Stage::~Stage() = default;

void Stage::open(const std::vector<std::pair<QString, Page *>> &pages)
{
    m_window = std::make_unique<MainWindow>(m_theme, m_clock);
    QStringList missing{u"home"_qs, u"households"_qs, u"review"_qs, u"analysis"_qs, u"sync"_qs, u"settings"_qs};
    for (const auto &[id, page] : pages) {
        m_window->addPage(id, page);
        missing.removeAll(id);
    }
    for (const QString &id : missing)
        m_window->addPage(id, new Page(m_theme));
    m_window->navigation().setSignedIn({u"李芳"_qs, isChinese() ? u"驻村干部"_qs : u"Village cadre"_qs});
    m_window->statusBar().setPlace(u"龙王潭村"_qs, u"360323106205"_qs);
    m_window->statusBar().setDemonstration(true);
    m_window->setSyncStatus(
        {.state = SyncState::OfflineWaiting, .waiting = 12, .lastSuccessMs = morning() - 925 * minute});
    m_window->resize(m_look.size);
    m_window->show();
    m_window->activateWindow();
    m_window->goTo(pages.front().first);
}

void Stage::close()
{
    m_window.reset();
}

// First the window is told that it is active, or nothing shows where the keys go. Then what was posted is delivered round
// by round: layouts wait for the layouts inside them.
static void settle(QWidget &window)
{
    [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(window.window());
    for (int i = 0; i < 4; ++i)
        QCoreApplication::sendPostedEvents();
}

void Stage::show(const QString &scene)
{
    show(scene, *m_window);
}

void Stage::show(const QString &scene, QWidget &window)
{
    settle(window);
    m_viewer(scene, window);
}

std::span<const Look> looks()
{
    static const Look all[]{
        {"zh-light", {}},
        {"zh-dark", {.scheme = Scheme::Dark}},
        {"en-light", {.chinese = false}},
        {"en-dark", {.scheme = Scheme::Dark, .chinese = false}},
        {"zh-large", {.typePercent = 130}},
        {"zh-largest", {.typePercent = 150}},
        {"en-large", {.typePercent = 130, .chinese = false}},
        {"zh-small", {}, {960, 600}},
        {"en-small", {.chinese = false}, {960, 600}},
    };
    return all;
}

void showEverything(Stage &stage)
{
    showSignIn(stage);
    showLists(stage);
    showForms(stage);
    showPapers(stage);
    showSettings(stage);
}

} // namespace tests
