// SPDX-License-Identifier: GPL-3.0-or-later
// The household list by keys alone: searching, walking down, opening, marking, filtering; and what it may not show.
#include "views/lists/HouseholdListPage.h"
#include "models/base/Clock.h"
#include "models/schema/CodeBook.h"
#include "tests/views/lists/SampleSummary.h"
#include "views/lists/CaseBadge.h"
#include "views/lists/HouseholdCell.h"
#include "views/lists/TableDelegate.h"
#include "views/lists/TableHeader.h"
#include "views/lists/TableView.h"
#include "views/shell/Language.h"
#include "views/shell/MainWindow.h"
#include "views/shell/Navigation.h"
#include "views/shell/ProgressLine.h"
#include "views/shell/StatusBar.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace views;
using models::HouseholdColumn;
using models::HouseholdSummary;
using models::Id;
using models::MatchKind;
using models::ReviewState;
using models::SyncMark;
using tests::sampleId;

class HouseholdListPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void downFromTheSearchReachesTheFirstRow();
    void theCurrentRowAsksForItsPreviewOnce();
    void aLatePreviewOfAnotherRowIsIgnored();
    void enterOpensTheCurrentHousehold();
    void spaceMarksAndTheFootTurnsIntoABatchBar();
    void keysAskForNewPrintAndExport();
    void keysActOnTheMarkedRows();
    void upFromTheFirstRowGoesBackToTheSearch();
    void thePreviewFollowsTheFirstHitWhileTyping();
    void manyProblemsAreReadWhole();
    void theContextMenuOffersWhatKeysDo_data();
    void theContextMenuOffersWhatKeysDo();
    void theMenuNamesWhatIsMarked();
    void aStateChipFilters();
    void severalVillagesHaveAColumnAndAFilter();
    void theFiltersStayInTheSmallestWindow();
    void aVillageThatHasGoneNarrowsNothing();
    void anExportNamesVillageAndNumberFirst();
    void whatNarrowsTheListIsNamedAndTakenOff();
    void typingInTheSearchTellsEachKeystroke();
    void withoutTheIdentityScopeNoDigitIsShown();
    void theMemberWhomASearchMetIsNamedBelowTheHead();
    void anEmptyStoreSaysWhatToDo();
    void aSearchThatFindsNothingSaysSo();
    void everyBadgeFitsItsColumn();
    void titlesFollowTheLanguage();
    void aTitleSortsTheRows();
    void keysReachTheTitlesAndSort();
    void anUnknownOrderIsNotTaken();
    void everyTitleAndTextIsWhole_data();
    void everyTitleAndTextIsWhole();
    void aLongNameTakesTheRoomOfAnEmptyColumn();
    void scrollsThroughAHundredThousandRows();
    void theTableStaysInTheSmallestWindow();
    void noColumnIsCrushedBesideThePreview();

private:
    void showVillages(int count);
    void useLanguage(bool chinese);
    void pressTitle(HouseholdColumn column);
    QWidget &child(const QString &name) const { return *m_page->findChild<QWidget *>(name); }
    TableView &table() const { return *m_page->findChild<TableView *>(u"households"_qs); }
    QLineEdit &search() const { return *m_page->findChild<QLineEdit *>(u"search"_qs); }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<tests::SampleHouseholds> m_model;
    models::ManualClock m_clock{QDateTime(QDate(2020, 11, 18), QTime(20, 0)).toMSecsSinceEpoch()};
    std::unique_ptr<MainWindow> m_window;
    HouseholdListPage *m_page = nullptr;
};

void HouseholdListPageTest::initTestCase()
{
    qRegisterMetaType<std::optional<models::ReviewState>>();
    qRegisterMetaType<models::Id>();
}

void HouseholdListPageTest::init()
{
    m_language = std::make_unique<Language>();
    m_language->use(true);
    m_theme = std::make_unique<Theme>(*qApp, Appearance{});
    m_model = std::make_unique<tests::SampleHouseholds>(tests::elevenHouseholds());
    m_window = std::make_unique<MainWindow>(*m_theme, m_clock);
    m_page = new HouseholdListPage(*m_theme, *m_model);
    m_page->setVillages({{u"360323106205"_qs, u"龙王潭村"_qs}});
    m_page->setSummary(tests::elevenFound());
    m_window->addPage(u"households"_qs, m_page);
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->goTo(u"households"_qs);
    search().setFocus();
}

void HouseholdListPageTest::cleanup()
{
    m_window.reset();
    m_model.reset();
    m_theme.reset();
    m_language.reset();
}

void HouseholdListPageTest::downFromTheSearchReachesTheFirstRow()
{
    QTest::keyClick(&search(), Qt::Key_Down);
    QTRY_COMPARE(QApplication::focusWidget(), &table());
    QCOMPARE(m_page->currentHousehold(), sampleId(0));
    QVERIFY(table().selectionModel()->isRowSelected(0)); // what Enter would open is seen
    QTest::keyClick(&table(), Qt::Key_Down);
    QCOMPARE(m_page->currentHousehold(), sampleId(1));
}

void HouseholdListPageTest::theCurrentRowAsksForItsPreviewOnce()
{
    table().setCurrentIndex(m_model->index(0, 2));
    m_page->showPreview(tests::firstPreview());
    QSignalSpy wanted(m_page, &HouseholdListPage::previewWanted);
    QTest::keyClick(&table(), Qt::Key_Right);
    QCOMPARE(wanted.count(), 0);
    QTest::keyClick(&table(), Qt::Key_Down);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<Id>(), sampleId(1));
}

void HouseholdListPageTest::aLatePreviewOfAnotherRowIsIgnored()
{
    table().setCurrentIndex(m_model->index(0, 2));
    m_page->showPreview(tests::firstPreview());
    auto *head = m_page->findChild<QLabel *>(u"previewHead"_qs);
    QCOMPARE(head->text(), u"李建国"_qs);
    HouseholdPreview late = tests::firstPreview();
    late.household = sampleId(7);
    late.head = u"赖金国"_qs;
    m_page->showPreview(late);
    QCOMPARE(head->text(), u"李建国"_qs);
    QCOMPARE(m_page->findChild<QLabel *>(u"previewProblems"_qs)->text(), u"待处理 2"_qs);
}

void HouseholdListPageTest::enterOpensTheCurrentHousehold()
{
    QSignalSpy opened(m_page, &HouseholdListPage::openWanted);
    table().setCurrentIndex(m_model->index(4, 2));
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).value<Id>(), sampleId(4));
}

void HouseholdListPageTest::spaceMarksAndTheFootTurnsIntoABatchBar()
{
    QSignalSpy print(m_page, &HouseholdListPage::printMarkedWanted);
    table().setCurrentIndex(m_model->index(1, 2));
    QTest::keyClick(&table(), Qt::Key_Space);
    QCOMPARE(m_model->index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(!child(u"markedCount"_qs).isVisible());
    HouseholdSummary marked = tests::elevenFound();
    marked.marked = 1;
    m_page->setSummary(marked);
    QVERIFY(child(u"markedCount"_qs).isVisible());
    QTest::keyClick(&child(u"printMarked"_qs), Qt::Key_Space);
    QCOMPARE(print.count(), 1);
    QTest::keyClick(&table(), Qt::Key_Space);
    QCOMPARE(m_model->index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void HouseholdListPageTest::keysAskForNewPrintAndExport()
{
    QSignalSpy created(m_page, &HouseholdListPage::newWanted);
    QSignalSpy printed(m_page, &HouseholdListPage::printWanted);
    QSignalSpy exported(m_page, &HouseholdListPage::exportListWanted);
    table().setCurrentIndex(m_model->index(2, 2));
    QTest::keyClick(&table(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(&table(), Qt::Key_P, Qt::ControlModifier);
    QTest::keyClick(&table(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(created.count(), 1);
    QCOMPARE(printed.at(0).at(0).value<Id>(), sampleId(2));
    QCOMPARE(exported.count(), 1);
    m_page->setMayCreate(false);
    QTest::keyClick(&table(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(created.count(), 1);
    QSignalSpy all(m_page, &HouseholdListPage::printListWanted);
    table().setCurrentIndex({}); // no row is chosen: the list, as the printer in the head does
    QTest::keyClick(&table(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(printed.count(), 1);
    QCOMPARE(all.count(), 1);
}

void HouseholdListPageTest::keysActOnTheMarkedRows()
{
    QSignalSpy printed(m_page, &HouseholdListPage::printWanted);
    QSignalSpy exported(m_page, &HouseholdListPage::exportListWanted);
    QSignalSpy printedMarked(m_page, &HouseholdListPage::printMarkedWanted);
    QSignalSpy exportedMarked(m_page, &HouseholdListPage::exportMarkedWanted);
    HouseholdSummary marked = tests::elevenFound();
    marked.marked = 2;
    m_page->setSummary(marked);
    table().setCurrentIndex(m_model->index(2, 2));
    QTest::keyClick(&table(), Qt::Key_P, Qt::ControlModifier);
    QTest::keyClick(&table(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(printedMarked.count(), 1);
    QCOMPARE(exportedMarked.count(), 1);
    QVERIFY(printed.isEmpty());
    QVERIFY(exported.isEmpty());
}

void HouseholdListPageTest::upFromTheFirstRowGoesBackToTheSearch()
{
    table().setFocus();
    table().setCurrentIndex(m_model->index(0, 2));
    QTest::keyClick(&table(), Qt::Key_Up);
    QTRY_COMPARE(QApplication::focusWidget(), &search());
}

void HouseholdListPageTest::manyProblemsAreReadWhole()
{
    table().setCurrentIndex(m_model->index(0, 2));
    HouseholdPreview preview = tests::firstPreview();
    const PreviewProblem one{models::Severity::Error, u"请填文化程度：在校生填在校生状况，其他人填文化程度。"_qs, u"V-ED-1"_qs};
    preview.problems.assign(20, one);
    m_page->showPreview(preview);
    int lines = 0;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (!label->text().contains(one.sentence))
            continue;
        ++lines;
        QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(QString::number(label->height())));
    }
    QCOMPARE(lines, 20);
    QVERIFY(m_page->findChild<QPushButton *>(u"previewOpen"_qs)->isVisible());
}

void HouseholdListPageTest::thePreviewFollowsTheFirstHitWhileTyping()
{
    QSignalSpy wanted(m_page, &HouseholdListPage::previewWanted);
    QTest::keyClicks(&search(), u"lai"_qs);
    m_model->replace(tests::elevenHouseholds());
    m_page->setSummary(tests::elevenFound());
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<Id>(), sampleId(0));
    QVERIFY(table().selectionModel()->isRowSelected(0));
    QCOMPARE(QApplication::focusWidget(), &search());
    QCOMPARE(search().text(), u"lai"_qs);
}

void HouseholdListPageTest::theContextMenuOffersWhatKeysDo_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("open") << u"打开这户"_qs << QByteArray(SIGNAL(openWanted(models::Id)));
    QTest::newRow("print") << u"打印这户"_qs << QByteArray(SIGNAL(printWanted(models::Id)));
    QTest::newRow("export") << u"导出农户列表"_qs << QByteArray(SIGNAL(exportListWanted()));
    QTest::newRow("new") << u"新建农户"_qs << QByteArray(SIGNAL(newWanted()));
}

void HouseholdListPageTest::theContextMenuOffersWhatKeysDo()
{
    QFETCH(const QString, words);
    QFETCH(const QByteArray, signal);
    QSignalSpy wanted(m_page, signal.constData());
    QTest::keyClick(&search(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = m_page->findChild<QMenu *>(u"householdMenu"_qs);
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    QStringList texts;
    for (QAction *action : menu->actions())
        texts << action->text();
    QVERIFY2(texts.contains(words), qPrintable(texts.join(u'|')));
    for (int steps = 0; menu->activeAction()->text() != words && steps < 10; ++steps)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
}

void HouseholdListPageTest::theMenuNamesWhatIsMarked()
{
    QTest::keyClick(&search(), Qt::Key_Down);
    QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(5, 5), table().mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(table().viewport(), &key); // as the menu key makes it
    QPointer<QMenu> menu = m_page->findChild<QMenu *>(u"householdMenu"_qs);
    QVERIFY(menu);
    auto *mark = m_page->findChild<QAction *>(u"markCommand"_qs);
    QCOMPARE(mark->text(), u"选中这户"_qs);
    menu->setActiveAction(mark);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(m_model->index(0, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked);
    QTest::keyClick(&table(), Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(mark->text(), u"取消选中"_qs);
}

void HouseholdListPageTest::aStateChipFilters()
{
    QSignalSpy filtered(m_page, &HouseholdListPage::stateFilterChanged);
    auto &chip = child(u"chipReturned"_qs);
    QCOMPARE(qobject_cast<QPushButton *>(&chip)->text(), u"已退回 1"_qs);
    QTest::keyClick(&chip, Qt::Key_Space);
    QCOMPARE(filtered.count(), 1);
    QCOMPARE(filtered.at(0).at(0).value<std::optional<ReviewState>>(), std::optional(ReviewState::Returned));
    QTest::keyClick(&child(u"chipAll"_qs), Qt::Key_Space);
    QCOMPARE(filtered.at(1).at(0).value<std::optional<ReviewState>>(), std::optional<ReviewState>());
}

void HouseholdListPageTest::showVillages(int count)
{
    std::vector<ListedVillage> villages{{u"360323106205"_qs, u"龙王潭村"_qs}, {u"360323106207"_qs, u"油塘冲村"_qs}};
    villages.resize(static_cast<size_t>(count));
    m_page->setVillages(villages);
}

void HouseholdListPageTest::severalVillagesHaveAColumnAndAFilter()
{
    const int village = models::column(HouseholdColumn::Village);
    QWidget &filter = child(u"villageFilter"_qs);
    QVERIFY(table().isColumnHidden(village));
    QVERIFY(!filter.isVisible());
    showVillages(2);
    QVERIFY(!table().isColumnHidden(village));
    QVERIFY(filter.isVisible());
    pressTitle(HouseholdColumn::Village);
    QCOMPARE(m_model->sorted().back(), std::pair(village, Qt::AscendingOrder));
    QSignalSpy narrowed(m_page, &HouseholdListPage::villageFilterChanged);
    filter.setFocus();
    QTest::keyClick(&filter, Qt::Key_Down);
    QCOMPARE(narrowed.takeLast().at(0).toString(), u"360323106205"_qs);
    auto *fact = m_page->findChild<QLabel *>(u"pageFact"_qs);
    m_page->setSummary(tests::elevenFound());
    QVERIFY(fact->text().contains(u"11"_qs));
    table().setColumnShown(village, false);
    showVillages(2); // facts are read again and again
    QVERIFY(table().isColumnHidden(village));
    QVERIFY(narrowed.empty());
    QTest::keyClick(&filter, Qt::Key_Home);
    QCOMPARE(narrowed.takeLast().at(0).toString(), QString());
}

void HouseholdListPageTest::theFiltersStayInTheSmallestWindow()
{
    HouseholdSummary summary = tests::elevenFound();
    summary.byState[ReviewState::ChangedAfterApproval] = 12;
    useLanguage(false);
    showVillages(2);
    m_page->setSummary(summary);
    m_window->resize(960, 600);
    const QWidget &filter = child(u"villageFilter"_qs);
    QTRY_VERIFY(child(u"chipChanged"_qs).isVisible() && m_window->width() == 960);
    const auto right = [this](const QWidget &part) { return part.mapTo(m_window.get(), part.rect().topRight()).x(); };
    QTRY_VERIFY(right(filter) < 960 && right(child(u"printList"_qs)) < 960);
    QTRY_VERIFY(filter.mapTo(m_page, filter.rect().bottomLeft()).y() < table().mapTo(m_page, QPoint()).y());
}

void HouseholdListPageTest::aVillageThatHasGoneNarrowsNothing()
{
    showVillages(2);
    m_page->showAll(u"360323106207"_qs);
    QSignalSpy narrowed(m_page, &HouseholdListPage::villageFilterChanged);
    showVillages(1);
    QCOMPARE(narrowed.count(), 1);
    QCOMPARE(narrowed.at(0).at(0).toString(), QString());
    QVERIFY(!child(u"villageFilter"_qs).isVisible());
    m_page->showAll(u"360323106209"_qs); // a figure's, that nothing is known of yet
    QCOMPARE(narrowed.at(1).at(0).toString(), u"360323106209"_qs);
}

void HouseholdListPageTest::anExportNamesVillageAndNumberFirst()
{
    table().setColumnShown(models::column(HouseholdColumn::Kind), false);
    QStringList titles;
    for (const ShownColumn &column : m_page->exportedColumns())
        titles.append(column.title);
    QCOMPARE(titles.join(u' '), u"村 户编号 户主 身份证号 村民小组 主要致贫原因 人口 人均纯收入 状态"_qs);
    QCOMPARE(m_page->exportedColumns().at(1).role, models::role(models::HouseholdRole::Number));
}

void HouseholdListPageTest::whatNarrowsTheListIsNamedAndTakenOff()
{
    auto &chip = *m_page->findChild<QPushButton *>(u"chipSelection"_qs);
    auto *fact = m_page->findChild<QLabel *>(u"pageFact"_qs);
    HouseholdSummary summary = tests::elevenFound();
    summary.match = MatchKind::None;
    summary.total = 31'200;
    m_page->setSummary(summary);
    QCOMPARE(fact->text(), u"31,200 户"_qs);
    summary.total = 86;
    m_page->setSummary(summary);
    QVERIFY(!chip.isVisible());
    QVERIFY(!m_page->panes().contains(&chip));
    QCOMPARE(fact->text(), u"86 户"_qs);
    QSignalSpy dropped(m_page, &HouseholdListPage::dropSelectionWanted);
    m_page->showSelection(u"主要致贫原因：因病"_qs);
    QVERIFY(chip.isVisible());
    QCOMPARE(chip.text(), u"主要致贫原因：因病 ×"_qs);
    QVERIFY(fact->text().contains(u"11"_qs) && fact->text().contains(u"86"_qs));
    QTest::keyClick(&chip, Qt::Key_Return);
    QCOMPARE(dropped.count(), 1);
    QTest::keyClick(&child(u"chipAll"_qs), Qt::Key_Space); // which is on already
    QCOMPARE(dropped.count(), 2);
    search().setFocus();
    QTest::keyClick(&search(), Qt::Key_L);
    QTest::keyClick(&search(), Qt::Key_Escape); // takes what is typed
    QCOMPARE(dropped.count(), 2);
    QTest::keyClick(&search(), Qt::Key_Escape);
    QCOMPARE(dropped.count(), 3);
    QTest::keyClick(&table(), Qt::Key_Escape);
    QCOMPARE(dropped.count(), 4);
    m_page->showSelection({});
    QVERIFY(!chip.isVisible());
    QTest::keyClick(&search(), Qt::Key_Escape);
    QCOMPARE(dropped.count(), 4);
}

void HouseholdListPageTest::typingInTheSearchTellsEachKeystroke()
{
    QSignalSpy searched(m_page, &HouseholdListPage::searchChanged);
    QTest::keyClicks(&search(), u"ljg"_qs);
    QCOMPARE(searched.count(), 3);
    QCOMPARE(searched.last().at(0).toString(), u"ljg"_qs);
    QTest::keyClick(&search(), Qt::Key_Escape);
    QCOMPARE(searched.last().at(0).toString(), QString());
}

void HouseholdListPageTest::withoutTheIdentityScopeNoDigitIsShown()
{
    const QModelIndex identity = m_model->index(0, models::column(HouseholdColumn::Identity));
    QCOMPARE(householdCell(identity, true).text, u"990323********0017"_qs);
    QCOMPARE(householdCell(identity, false).text, u"已登记，校验通过"_qs);
}

void HouseholdListPageTest::theMemberWhomASearchMetIsNamedBelowTheHead()
{
    const auto cell = [this](int row) {
        return householdCell(m_model->index(row, models::column(models::HouseholdColumn::Head)), true);
    };
    QVERIFY(cell(10).below.isEmpty());
    m_model->setMatched({0, 1, 2});
    QCOMPARE(cell(10).text, u"周福民"_qs);
    QCOMPARE(cell(10).below, u"成员林俊果"_qs);
    QVERIFY(cell(10).matched.isEmpty());
    QVERIFY(cell(0).below.isEmpty());
    QCOMPARE(cell(0).matched.size(), 3);
}

void HouseholdListPageTest::anEmptyStoreSaysWhatToDo()
{
    m_model->replace({});
    m_page->setSummary({});
    QSignalSpy created(m_page, &HouseholdListPage::newWanted);
    QVERIFY(!table().isVisible());
    m_page->showFirstDownload(
        {.step = 2, .steps = 3, .name = u"政策与课程"_qs, .done = 12'480, .total = 31'200, .minutesLeft = 2});
    QVERIFY(m_page->bar().isVisible());
    QCOMPARE(m_page->findChild<QLabel *>(u"progressCount"_qs)->text(), u"12,480 / 31,200 条·约还需 2 分钟"_qs);
    m_page->endFirstDownload();
    QVERIFY(!m_page->bar().isVisible());
    m_page->focusStart();
    QTRY_VERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(created.count(), 1);
}

void HouseholdListPageTest::aSearchThatFindsNothingSaysSo()
{
    QVERIFY(!child(u"nothingFound"_qs).isVisible());
    m_model->replace({});
    m_page->setSummary({.total = 86});
    QVERIFY(child(u"nothingFound"_qs).isVisible());
}

void HouseholdListPageTest::useLanguage(bool chinese)
{
    m_language->use(chinese);
    Appearance appearance = m_theme->appearance();
    appearance.chinese = chinese;
    m_theme->setAppearance(appearance);
    QCoreApplication::sendPostedEvents();
}

void HouseholdListPageTest::titlesFollowTheLanguage()
{
    auto *title = m_page->findChild<QLabel *>(u"pageTitle"_qs);
    QCOMPARE(title->text(), u"农户"_qs);
    useLanguage(false);
    QCOMPARE(title->text(), u"Households"_qs);
    QCOMPARE(m_page->findChild<QPushButton *>(u"chipAll"_qs)->text(), u"All 11"_qs);
    table().setCurrentIndex(m_model->index(0, 2));
    m_page->showPreview(tests::firstPreview());
}

void HouseholdListPageTest::everyBadgeFitsItsColumn()
{
    constexpr int padding = 18; // of a cell with a badge
    for (const bool chinese : {true, false}) {
        useLanguage(chinese);
        for (const ReviewState state : {ReviewState::Draft, ReviewState::Submitted, ReviewState::Returned,
                                        ReviewState::Approved, ReviewState::ChangedAfterApproval}) {
            const int room = table().columnWidth(models::column(HouseholdColumn::State)) - padding;
            const BadgeLook look = listBadge(state);
            const int width = badgeWidth(*m_theme, look);
            QVERIFY2(width <= room, qPrintable(look.text + u' ' + QString::number(width)));
        }
    }
}

void HouseholdListPageTest::pressTitle(HouseholdColumn column)
{
    const TableHeader &header = table().header();
    const QPoint place(header.sectionViewportPosition(models::column(column)) + 12, header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, place);
}

void HouseholdListPageTest::aTitleSortsTheRows()
{
    const int income = models::column(HouseholdColumn::NetIncome);
    const int head = models::column(HouseholdColumn::Head);
    QSignalSpy changed(m_page, &HouseholdListPage::orderChanged);
    QCOMPARE(table().header().order(), (ColumnOrder{head, Qt::AscendingOrder}));
    pressTitle(HouseholdColumn::NetIncome);
    pressTitle(HouseholdColumn::NetIncome);
    pressTitle(HouseholdColumn::Mark); // which nothing is sorted by
    pressTitle(HouseholdColumn::Head);
    using Orders = std::vector<std::pair<int, Qt::SortOrder>>;
    QCOMPARE(m_model->sorted(),
             (Orders{{income, Qt::AscendingOrder}, {income, Qt::DescendingOrder}, {head, Qt::AscendingOrder}}));
    QCOMPARE(changed.count(), 3);
    QCOMPARE(table().header().order(), (ColumnOrder{head, Qt::AscendingOrder}));
}

void HouseholdListPageTest::keysReachTheTitlesAndSort()
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Tab);
    QTRY_COMPARE(QApplication::focusWidget(), &table().header());
    QTest::keyClick(&table().header(), Qt::Key_Right);
    QCOMPARE(table().header().accessibleName(), u"按身份证号排序"_qs);
    table().setColumnShown(models::column(HouseholdColumn::Group), false);
    QTest::keyClick(&table().header(), Qt::Key_Right);
    QTest::keyClick(&table().header(), Qt::Key_Space);
    QCOMPARE(m_model->sorted().back(), std::pair(models::column(HouseholdColumn::Kind), Qt::AscendingOrder));
    QTest::keyClick(&table().header(), Qt::Key_Return);
    QCOMPARE(m_model->sorted().back(), std::pair(models::column(HouseholdColumn::Kind), Qt::DescendingOrder));
    QCOMPARE(table().header().accessibleName(), u"户类型，降序"_qs);
    QTest::keyClick(&table().header(), Qt::Key_Backtab);
    QTRY_COMPARE(QApplication::focusWidget(), &table());
}

void HouseholdListPageTest::anUnknownOrderIsNotTaken()
{
    m_page->setOrder({99, Qt::AscendingOrder});
    QVERIFY(m_model->sorted().empty());
    m_page->setOrder({models::column(HouseholdColumn::Persons), Qt::DescendingOrder});
    QCOMPARE(m_model->sorted().size(), size_t(1));
    QCOMPARE(table().header().order().direction, Qt::DescendingOrder);
}

void HouseholdListPageTest::everyTitleAndTextIsWhole_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("identity");
    QTest::addColumn<int>("villages");
    QTest::addColumn<QSize>("window");
    for (const bool chinese : {true, false}) {
        for (const bool identity : {true, false}) {
            for (const int villages : {1, 2}) {
                for (const QSize window : {QSize(1366, 768), QSize(960, 600), QSize(1920, 1080)})
                    QTest::addRow("%s %s %d %d", chinese ? "zh" : "en", identity ? "number" : "mark", villages,
                                  window.width())
                        << chinese << identity << villages << window;
            }
        }
    }
}

// With every kind and every cause that the shipped lists know.
void HouseholdListPageTest::everyTitleAndTextIsWhole()
{
    QFETCH(bool, chinese);
    QFETCH(bool, identity);
    QFETCH(int, villages);
    QFETCH(QSize, window);
    useLanguage(chinese);
    showVillages(villages);
    const auto language = chinese ? models::Language::Chinese : models::Language::English;
    std::vector<tests::SampleHousehold> rows = tests::manyHouseholds(30);
    size_t row = 0;
    for (const models::CodeItem &kind : models::CodeBook::shipped().items(QLatin1String("householdKind")))
        rows[row++].kind = kind.label(language);
    row = 0;
    for (const models::CodeItem &cause : models::CodeBook::shipped().items(QLatin1String("cause")))
        rows[row++].cause = cause.label(language);
    m_model->replace(rows);
    m_page->setIdentityShown(identity);
    m_window->resize(window);
    const bool hasRoom = chinese || villages == 1 || !identity || window.width() > 960; // otherwise it scrolls
    QTRY_COMPARE(table().horizontalScrollBar()->maximum() == 0, hasRoom);
    if (!hasRoom)
        return;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (table().isColumnHidden(column))
            continue;
        QVERIFY2(table().columnWidth(column) >= table().header().roomFor(column),
                 qPrintable(table().header().label(column)));
        for (int i = 0; i < 30; ++i) {
            const QModelIndex index = m_model->index(i, column);
            QVERIFY2(!table().isCut(index),
                     qPrintable(index.data().toString() + u' ' + QString::number(table().columnWidth(column))));
        }
    }
}

void HouseholdListPageTest::aLongNameTakesTheRoomOfAnEmptyColumn()
{
    const int head = models::column(HouseholdColumn::Head);
    const int identity = models::column(HouseholdColumn::Identity);
    std::vector<tests::SampleHousehold> rows = tests::manyHouseholds(30);
    for (tests::SampleHousehold &row : rows)
        row.identity.clear();
    rows[3].head = u"阿不都热合曼·买买提"_qs;
    const int wide = table().columnWidth(identity);
    m_model->replace({});
    useLanguage(true); // measured anew
    m_model->replace(rows);
    QTRY_VERIFY(table().columnWidth(identity) < wide);
    QCOMPARE(table().columnWidth(identity), table().header().roomFor(identity)); // only its title
    const TableDelegate &delegate = *qobject_cast<TableDelegate *>(table().itemDelegate());
    const QModelIndex longest = m_model->index(3, head);
    QVERIFY(table().columnWidth(head) >= delegate.roomFor(delegate.look(longest))); // on one line
    rows[5].identity = u"990323********0017"_qs;
    m_model->replace(rows);
    QVERIFY(table().columnWidth(identity) > table().header().roomFor(identity));
    QVERIFY(!table().isCut(longest));
}

// Painting a page of rows costs the same at the end as at the beginning of the list.
void HouseholdListPageTest::scrollsThroughAHundredThousandRows()
{
    m_model->replace(tests::manyHouseholds(100'000));
    QScrollBar *bar = table().verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 99'000);
    int pages = 0;
    for (int value = 0; value < bar->maximum() && pages < 100; value += bar->maximum() / 100, ++pages) {
        bar->setValue(value);
        table().viewport()->repaint();
    }
    QCOMPARE(pages, 100);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_page->currentHousehold(), sampleId(99'999));
}

void HouseholdListPageTest::theTableStaysInTheSmallestWindow()
{
    m_window->resize(960, 600);
    QVERIFY(table().isVisible());
}

void HouseholdListPageTest::noColumnIsCrushedBesideThePreview()
{
    m_model->replace(tests::manyHouseholds(86)); // with a scroll bar
    for (const bool chinese : {true, false}) {
        useLanguage(chinese);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QTRY_VERIFY(table().columnWidth(models::column(models::HouseholdColumn::Cause)) >= 74);
    }
}

QTEST_MAIN(HouseholdListPageTest)
#include "HouseholdListPageTest.moc"
