// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/Member.h"
#include "tests/views/lists/SampleInbox.h"
#include "tests/views/lists/SampleSummary.h"
#include "tests/views/lists/SampleToDo.h"
#include "tests/views/screenshots/Stage.h"
#include "views/lists/HouseholdListPage.h"
#include "views/lists/ImportPage.h"
#include "views/lists/SyncPage.h"
#include "views/lists/TableView.h"
#include "views/lists/ToDoPage.h"
#include "views/shell/HelpPanel.h"
#include "views/shell/Navigation.h"
#include "views/shell/ProgressLine.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>

namespace tests {

using namespace views;
using models::HouseholdImport;
using models::ImportedHousehold;
using models::Member;
using models::typeOf;

static void showToDo(Stage &stage)
{
    auto *page = new ToDoPage(stage.theme(), stage.clock());
    page->setPlace(u"龙王潭村"_qs);
    page->setMayRegister(true);
    stage.open({{u"home"_qs, page}});
    page->setEntries(cadreToDo());
    page->focusStart();
    stage.window().navigation().setCounter(u"home"_qs, 6);
    stage.show(u"02-to-do-1-cadre"_qs);
    page->setEntries(coordinatorToDo());
    page->focusStart();
    stage.show(u"02-to-do-2-coordinator"_qs);
    page->setEntries({});
    page->focusStart();
    stage.show(u"02-to-do-3-empty"_qs);
}

// What lies over a page: the search of people and commands, help, the menu of a row.
static void showOverlays(Stage &stage, HouseholdListPage *page)
{
    MainWindow &window = stage.window();
    auto *table = page->findChild<TableView *>(u"households"_qs);
    table->setFocus();
    window.findChild<QAction *>(u"search"_qs)->trigger();
    stage.show(u"12-palette-1-all"_qs);
    auto *palette = window.findChild<QLineEdit *>(u"paletteSearch"_qs);
    palette->setText(u"li"_qs);
    window.showPeople(u"li"_qs, {{{}, u"李建国"_qs, u"三组，草稿"_qs}, {{}, u"李家谷"_qs, u"二组，已通过"_qs}});
    stage.show(u"12-palette-2-found"_qs);
    QTest::keyClick(palette, Qt::Key_Escape);
    window.showHelp({});
    stage.show(u"12-palette-3-help"_qs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = page->findChild<QMenu *>(u"householdMenu"_qs);
    stage.show(u"12-palette-4-menu"_qs);
    menu->close();
}

static void showHouseholds(Stage &stage)
{
    SampleHouseholds model(elevenHouseholds());
    auto *page = new HouseholdListPage(stage.theme(), model);
    page->setVillages({{u"360323106205"_qs, u"龙王潭村"_qs}});
    page->setSummary(elevenFound());
    stage.open({{u"households"_qs, page}});
    auto *table = page->findChild<TableView *>(u"households"_qs);
    auto *search = page->findChild<QLineEdit *>(u"search"_qs);
    model.setMatched({0, 1, 2});
    table->setCurrentIndex(model.index(0, 2));
    page->showPreview(firstPreview());
    search->setFocus();
    QTest::keyClicks(search, u"ljg"_qs);
    stage.show(u"03-households-1-search"_qs);
    showOverlays(stage, page);
    search->setFocus();
    search->clear();
    model.setMatched({});
    model.replace(manyHouseholds(86));
    page->setSummary({.total = 86, .found = 86, .byState = elevenFound().byState, .persons = 291, .marked = 3});
    table->setFocus();
    table->setCurrentIndex(model.index(4, 2));
    stage.show(u"03-households-2-marked"_qs);
    page->setVillages({{u"360323106205"_qs, u"龙王潭村"_qs}, {u"360323106206"_qs, u"油塘冲村"_qs}});
    stage.show(u"03-households-7-villages"_qs);
    page->setVillages({{u"360323106205"_qs, u"龙王潭村"_qs}});
    page->setIdentityShown(false);
    page->setVisitsOffered(false);
    page->setSummary({.total = 86, .found = 86, .byState = elevenFound().byState, .persons = 291});
    stage.show(u"03-households-3-no-identity"_qs);
    model.replace({});
    page->setIdentityShown(true);
    page->setSummary({.total = 86});
    stage.show(u"03-households-4-nothing-found"_qs);
    page->setSummary({});
    page->showFirstDownload({.step = 2,
                             .steps = 3,
                             .name = stage.isChinese() ? u"政策与课程"_qs : u"policies"_qs,
                             .done = 12'480,
                             .total = 31'200,
                             .minutesLeft = 2});
    stage.show(u"03-households-5-first-download"_qs);
    page->endFirstDownload();
    page->focusStart();
    stage.show(u"03-households-6-empty"_qs);
    stage.close();
}

static void showImport(Stage &stage)
{
    HouseholdImport import;
    import.households.resize(86);
    for (int i = 0; i < 12; ++i) {
        ImportedHousehold &household = import.households[static_cast<size_t>(i) * 7];
        household.key = u"H%1"_qs.arg(i * 7 + 1);
        household.reasons.push_back({.line = i * 23 + 2,
                                     .message = stage.isChinese() ? u"出生日期未填，请填写。"_qs
                                                                  : u"The date of birth is missing; enter it."_qs,
                                     .type = typeOf<Member>().id,
                                     .field = typeOf<Member>()["birth_date"].id});
    }
    auto *page = new ImportPage(stage.theme(), u"龙王潭村"_qs);
    stage.open({{u"households"_qs, new Page(stage.theme())}});
    stage.window().open(page);
    page->focusStart();
    stage.show(u"11-import-1-empty"_qs);
    page->showReading();
    stage.show(u"11-import-2-reading"_qs);
    page->showImport(import, {.stored = 84, .members = 290, .drafts = 12, .unchanged = 2});
    stage.show(u"11-import-3-read"_qs);
    page->showReceipt({.stored = 84, .members = 290, .drafts = 12, .unchanged = 2});
    stage.show(u"11-import-4-stored"_qs);
    page->showReading();
    page->showImport(import, {.unchanged = 86});
    stage.show(u"11-import-5-nothing-new"_qs);
    stage.close();
}

static void showMessages(Stage &stage)
{
    Page &page = *stage.window().currentPage();
    const struct
    {
        const char *name;
        Tone tone;
    } bars[]{{"error", Tone::Error}, {"warning", Tone::Warning}, {"ok", Tone::Ok}, {"pending", Tone::Pending}};
    for (const auto &bar : bars) {
        page.bar().show({bar.tone,
                         stage.isChinese() ? u"<b>磁盘已满，这一页还没有保存。</b>填写的内容都在，请腾出空间后重试。"_qs
                                           : u"<b>The disk is full; this page is not saved.</b> What you typed is "
                                             "here. Make room and try again."_qs,
                         stage.isChinese() ? u"重试"_qs : u"Try again"_qs,
                         true,
                         {}});
        stage.show(u"08-message-"_qs + QLatin1String(bar.name));
    }
    page.bar().clear();
}

static void showSync(Stage &stage)
{
    auto *page = new SyncPage(stage.theme(), stage.clock());
    page->setPlace(u"龙王潭村"_qs);
    stage.open({{u"sync"_qs, page}});
    page->setOverview({.lastSuccessMs = at(11, 18, 16, 40)});
    page->setInbox({});
    page->focusStart();
    stage.show(u"07-sync-1-nothing"_qs);
    page->setOverview(busyOverview());
    page->setInbox(fourEntries());
    page->showConflict(floorArea());
    page->focusStart();
    stage.window().setSyncStatus({.state = SyncState::Conflicts, .waiting = 12, .conflicts = 2, .refused = 1});
    stage.show(u"07-sync-2-conflict"_qs);
    auto *inbox = page->findChild<QListView *>(u"inbox"_qs);
    inbox->setCurrentIndex(inbox->model()->index(2, 0));
    page->showNotice(refusedNumber());
    stage.show(u"07-sync-3-refused"_qs);
    page->showNotice(keptAside());
    stage.show(u"07-sync-5-kept-aside"_qs);
    std::vector<InboxEntry> entries = fourEntries();
    entries.at(1).isDone = true;
    page->setInbox(entries);
    page->findChild<QAbstractButton *>(u"inboxDone"_qs)->click();
    page->showSettled(settledFloorArea());
    stage.show(u"07-sync-4-settled"_qs);
    page->setOverview({.connection = Connection::OtherCertificate, .waiting = 3});
    page->setInbox({});
    page->focusStart();
    stage.window().setSyncStatus({.state = SyncState::OtherCertificate, .waiting = 3});
    stage.show(u"07-sync-6-other-certificate"_qs);
}

void showLists(Stage &stage)
{
    showImport(stage);
    showToDo(stage);
    showHouseholds(stage);
    showSync(stage);
    showMessages(stage);
    stage.close();
}

} // namespace tests
