// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis page: what it asks for, and that every figure leads to its households.
#include "views/charts/AnalysisPage.h"
#include "models/rules/CaseFigures.h"
#include "models/rules/DemonstrationVillage.h"
#include "views/charts/CauseTable.h"
#include "views/charts/SliceLegend.h"
#include "views/charts/VillageTable.h"
#include "views/shell/SaveDialog.h"
#include "views/shell/SegmentedControl.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace views;

class AnalysisPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRowLeadsToItsHouseholds();
    void theRowOfSumsLeadsNowhere();
    void theSumsOfTheGroupsHaveRoom();
    void aLineOfTheLegendLeadsToItsHouseholds();
    void amongMentionsAnyMentionCounts();
    void sharesAreOfWhatIsCounted();
    void theShareStandsBehindWhatIsCounted();
    void unknownIncomesAreNotZero();
    void villagesStandInTheOrderOfATitle();
    void theLegendIsNeverCut();
    void keysExportAndPrint();
    void aFileWithoutAnEndingGetsThatOfTheChosenKind();
    void anotherYearAsksForAnotherReport();
    void theDefinitionStandsUnderTheTable();
    void aVillageLeadsToItsHouseholds();
    void theGroupingIsSavedAsChosen();
    void whoMayNotRegroupIsNotOffered();
    void anEmptyVillageSaysWhatToDo();
    void exportsByTheEndingOfThePath_data();
    void exportsByTheEndingOfThePath();
    void aFailedExportSaysSo();
    void thePrintedSheetHasInk();

private:
    QTableView *table() const { return m_page->findChild<QTableView *>(u"causes"_qs); }
    CauseReport report(int households) const;

    Theme m_theme{*qApp, {}};
    std::unique_ptr<AnalysisPage> m_page;
};

CauseReport AnalysisPageTest::report(int households) const
{
    std::vector<CauseCase> cases;
    for (const HouseholdCase &one : demonstrationHouseholds(households))
        cases.push_back(causeCaseOf(one, 2020, u"360323106205"_qs));
    return causeReport(cases, {.codes = CodeBook::shipped(),
                               .grouping = causeGrouping(CodeBook::shipped()),
                               .year = 2020,
                               .villages = {{u"360323106205"_qs, {u"龙王潭村"_qs, 400'000}}},
                               .asOf = QDateTime({2020, 11, 18}, {16, 40})});
}

void AnalysisPageTest::init()
{
    m_page = std::make_unique<AnalysisPage>(m_theme);
    m_page->setChoices(
        {{2020, 2019}, {{QString(), u"all"_qs}, {u"360323106205"_qs, u"龙王潭村"_qs}}, 2020, u"360323106205"_qs});
    m_page->showReport(report(60), true);
    m_page->resize(1194, 738);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->focusStart();
}

void AnalysisPageTest::aRowLeadsToItsHouseholds()
{
    QSignalSpy wanted(m_page.get(), &AnalysisPage::householdsWanted);
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const auto filter = wanted.last().at(0).value<CauseFilter>();
    QCOMPARE(filter.causes, QStringList{report(60).rows.at(1).cause});
    QVERIFY(filter.mainOnly);
    QCOMPARE(filter.year, 2020);
    QCOMPARE(filter.place, u"360323106205"_qs);
}

void AnalysisPageTest::theRowOfSumsLeadsNowhere()
{
    QSignalSpy wanted(m_page.get(), &AnalysisPage::householdsWanted);
    table()->setCurrentIndex(table()->model()->index(table()->model()->rowCount() - 1, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 0);
}

// "Total  Objective 40, Subjective 19, not grouped 1" in two columns of a page of 1366 px.
void AnalysisPageTest::theSumsOfTheGroupsHaveRoom()
{
    constexpr int padding = 20;
    CauseReport shown = report(60);
    shown.groups = {{u"objective"_qs, 1040}, {u"subjective"_qs, 1019}, {QString(), 1001}};
    m_page->showReport(shown, false);
    const int sum = table()->model()->rowCount() - 1;
    const QString words = table()->model()->index(sum, CauseTable::Cause).data().toString();
    QVERIFY2(words.contains(u"1,040") && words.contains(u"1,019") && words.contains(u"1,001"), qPrintable(words));
    QCOMPARE(table()->columnSpan(sum, CauseTable::Cause), 2);
    const int room = table()->columnWidth(CauseTable::Cause) + table()->columnWidth(CauseTable::Group) - padding;
    const int needed = QFontMetrics(m_theme.font(TypeRole::Body)).horizontalAdvance(words);
    QVERIFY2(needed <= room, qPrintable(u"%1 of %2"_qs.arg(needed).arg(room)));
}

void AnalysisPageTest::aLineOfTheLegendLeadsToItsHouseholds()
{
    QSignalSpy wanted(m_page.get(), &AnalysisPage::householdsWanted);
    auto *legend = m_page->findChild<SliceLegend *>();
    const int top = (legend->height() - legend->sizeHint().height()) / 2;
    QTest::mouseClick(legend, Qt::LeftButton, Qt::NoModifier, {20, top + 5});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().at(0).value<CauseFilter>().causes, QStringList{report(60).rows.front().cause});
}

void AnalysisPageTest::amongMentionsAnyMentionCounts()
{
    QSignalSpy wanted(m_page.get(), &AnalysisPage::householdsWanted);
    QTest::keyClick(m_page->findChild<SegmentedControl *>(), Qt::Key_2);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(!wanted.last().at(0).value<CauseFilter>().mainOnly);
}

void AnalysisPageTest::sharesAreOfWhatIsCounted()
{
    const CauseReport shown = report(60);
    const CauseReportRow &first = shown.rows.front();
    const auto share = [this] { return table()->model()->index(0, CauseTable::Share).data().toString(); };
    const auto title = [this] { return table()->model()->headerData(CauseTable::Share, Qt::Horizontal).toString(); };
    QCOMPARE(share(), percentText(double(first.mainHouseholds) / double(shown.sum.mainHouseholds)));
    QCOMPARE(title(), u"% of households"_qs);
    auto *measures = m_page->findChild<SegmentedControl *>();
    QTest::keyClick(measures, Qt::Key_2);
    QCOMPARE(share(), percentText(double(first.anyHouseholds) / double(shown.sum.anyHouseholds)));
    QTest::keyClick(measures, Qt::Key_3);
    QCOMPARE(share(), percentText(double(first.persons) / double(shown.sum.persons)));
    QCOMPARE(share(), percentText(causeSlices(shown, CauseMeasure::Persons).front().share));
    QCOMPARE(title(), u"% of persons"_qs);
    const QModelIndex sums = table()->model()->index(static_cast<int>(shown.rows.size()), CauseTable::Share);
    QCOMPARE(sums.data().toString(), u"100.0%"_qs);
    const auto *villages = m_page->findChild<QTableView *>(u"villages"_qs);
    const auto village = [&](int row, int column) { return villages->model()->index(row, column).data().toString(); };
    QCOMPARE(villages->model()->headerData(VillageTable::Share, Qt::Horizontal).toString(), u"% of persons"_qs);
    const VillageCauses &place = shown.villages.front();
    QCOMPARE(village(0, VillageTable::Persons), QString::number(place.persons));
    QCOMPARE(village(0, VillageTable::Share), percentText(double(place.persons) / double(shown.allVillages.persons)));
    QCOMPARE(village(0, VillageTable::TopShare), percentText(place.byPersons.topShare)); // as the ring beside it
    QVERIFY(village(0, VillageTable::Objective).startsWith(QString::number(place.byPersons.objective) + u' '));
    QTest::keyClick(measures, Qt::Key_2);
    QCOMPARE(village(0, VillageTable::Share), percentText(double(place.mentions) / double(shown.allVillages.mentions)));
    QCOMPARE(village(static_cast<int>(shown.villages.size()), VillageTable::Share), u"100.0%"_qs);
}

void AnalysisPageTest::villagesStandInTheOrderOfATitle()
{
    std::vector<CauseCase> cases;
    for (int i = 0; i < 6; ++i)
        cases.push_back({.village = i < 1 ? u"a"_qs : i < 4 ? u"b"_qs : u"c"_qs,
                         .main = i % 2 ? u"01"_qs : u"02"_qs,
                         .persons = i < 1 ? 9 : 2});
    const CauseReport three = causeReport(
        cases, {.codes = CodeBook::shipped(), .grouping = causeGrouping(CodeBook::shipped()), .year = 2020});
    m_page->showReport(three, true);
    const auto *villages = m_page->findChild<QTableView *>(u"villages"_qs);
    const auto names = [&] {
        QStringList shown;
        for (int row = 0; row < villages->model()->rowCount(); ++row)
            shown << villages->model()->index(row, VillageTable::Village).data().toString();
        return shown;
    };
    QCOMPARE(names().first(3), (QStringList{u"a"_qs, u"b"_qs, u"c"_qs}));
    villages->model()->sort(VillageTable::Households, Qt::DescendingOrder);
    QCOMPARE(names().first(3), (QStringList{u"b"_qs, u"c"_qs, u"a"_qs}));
    villages->model()->sort(VillageTable::Persons, Qt::DescendingOrder);
    QCOMPARE(names().first(3), (QStringList{u"a"_qs, u"b"_qs, u"c"_qs}));
    villages->model()->sort(VillageTable::Objective, Qt::AscendingOrder);
    m_page->showReport(three, true); // the order stays
    QCOMPARE(names().first(3), (QStringList{u"a"_qs, u"c"_qs, u"b"_qs}));
    QCOMPARE(names().last(), three.allVillages.label);
    const auto *header = qobject_cast<const TableHeader *>(villages->horizontalHeader());
    QVERIFY(header && header->isSortable(VillageTable::Without));
}

void AnalysisPageTest::theLegendIsNeverCut()
{
    auto *legend = m_page->findChild<SliceLegend *>();
    for (const int percent : {100, 150}) {
        for (const QSize &size : {QSize(1366, 768), QSize(1100, 700), QSize(900, 570)}) {
            m_theme.setAppearance({.typePercent = percent, .chinese = false});
            m_page->resize(size);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QTRY_VERIFY2(legend->width() >= legend->fullWidth(),
                         qPrintable(u"%1 of %2 at %3"_qs.arg(legend->width()).arg(legend->fullWidth()).arg(percent)));
            QVERIFY(legend->height() >= legend->sizeHint().height());
        }
    }
    m_theme.setAppearance({});
}

void AnalysisPageTest::theShareStandsBehindWhatIsCounted()
{
    const QHeaderView *header = table()->horizontalHeader();
    const auto before = [&] { return header->logicalIndex(header->visualIndex(CauseTable::Share) - 1); };
    auto *measures = m_page->findChild<SegmentedControl *>();
    QCOMPARE(before(), int(CauseTable::Main));
    for (const auto &[key, counted] : {std::pair(Qt::Key_3, CauseTable::Persons), {Qt::Key_2, CauseTable::Any},
                                       {Qt::Key_1, CauseTable::Main}}) {
        QTest::keyClick(measures, key);
        QCOMPARE(before(), int(counted));
    }
}

void AnalysisPageTest::unknownIncomesAreNotZero()
{
    const std::vector<CauseCase> cases{{u"a"_qs, u"01"_qs, {}, 3, {}}, {u"a"_qs, u"01"_qs, {}, 1, 500'000},
                                       {u"a"_qs, u"02"_qs, {}, 2, {}}};
    m_page->showReport(causeReport(cases, {.codes = CodeBook::shipped(),
                                           .year = 2020,
                                           .villages = {{u"a"_qs, {u"a"_qs, 400'000}}}}),
                       true);
    const auto cell = [this](int row, CauseTable::Column column) { return table()->model()->index(row, column); };
    QCOMPARE(cell(1, CauseTable::BelowLine).data().toString(), u"—"_qs);
    QCOMPARE(cell(1, CauseTable::NetPerHead).data().toString(), u"—"_qs);
    QCOMPARE(cell(0, CauseTable::BelowLine).data().toString(), u"0"_qs);
    QVERIFY(cell(0, CauseTable::NetPerHead).data(Qt::ToolTipRole).toString().contains(u"1 of 2 households"));
}

void AnalysisPageTest::keysExportAndPrint()
{
    QSignalSpy printed(m_page.get(), &AnalysisPage::printWanted);
    QTest::keyClick(table(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(printed.size(), 1);
    QTest::keyClick(table(), Qt::Key_E, Qt::ControlModifier);
    auto *dialog = m_page->findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const QString name = QFileInfo(dialog->selectedFiles().value(0)).fileName();
    QVERIFY2(name.contains(u"2020"_qs) && name.endsWith(u".png"), qPrintable(name));
    QCOMPARE(printed.last().at(0).value<PrintJob>().fileName + u".png"_qs, name);
    dialog->reject();
    QSignalSpy exported(m_page.get(), &AnalysisPage::exportWanted);
    m_page->exportTo(u"/tmp/causes.pdf"_qs); // a picture is not called what it is not
    QCOMPARE(exported.last().at(0).toString(), u"/tmp/causes.pdf.png"_qs);
    m_page->showReport({}, false); // nothing to print
    QTest::keyClick(m_page.get(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(printed.size(), 1);
}

void AnalysisPageTest::aFileWithoutAnEndingGetsThatOfTheChosenKind()
{
    const QString kinds = u"图片 (*.png);;矢量图 (*.svg);;表格 (*.csv)"_qs; // as in the other language
    QFileDialog *dialog = makeSaveDialog(*m_page, u"导出"_qs, kinds, u"致贫原因"_qs);
    QSignalSpy selected(dialog, &QFileDialog::fileSelected);
    dialog->open();
    auto *kind = dialog->findChild<QComboBox *>(u"fileTypeCombo"_qs);
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    const QTemporaryDir folder;
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_qs);
    name->setFocus();
    name->setText(folder.filePath(u"龙王潭村"_qs));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().toString(), folder.filePath(u"龙王潭村.csv"_qs));
}

void AnalysisPageTest::anotherYearAsksForAnotherReport()
{
    QSignalSpy wanted(m_page.get(), &AnalysisPage::reportWanted);
    auto *year = m_page->findChild<QComboBox *>(u"analysisYear"_qs);
    year->setFocus();
    QTest::keyClick(year, Qt::Key_Down);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().at(0).toInt(), 2019);
    QCOMPARE(wanted.last().at(1).toString(), u"360323106205"_qs);
}

void AnalysisPageTest::theDefinitionStandsUnderTheTable()
{
    const auto shown = [this] { return m_page->findChild<QLabel *>(u"definition"_qs)->text(); };
    QCOMPARE(shown(), causeDefinition(report(60), CauseMeasure::Main));
    QTest::keyClick(m_page->findChild<SegmentedControl *>(), Qt::Key_3);
    QCOMPARE(shown(), causeDefinition(report(60), CauseMeasure::Persons));
}

void AnalysisPageTest::aVillageLeadsToItsHouseholds()
{
    m_page->findChild<SegmentedControl *>(u"analysisTable"_qs)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    QSignalSpy wanted(m_page.get(), &AnalysisPage::householdsWanted);
    auto *villages = m_page->findChild<QTableView *>(u"villages"_qs);
    QVERIFY(villages->isVisible());
    QVERIFY(!table()->isVisible());
    m_page->focusStart();
    QTest::keyClick(villages, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    const auto filter = wanted.first().first().value<CauseFilter>();
    QCOMPARE(filter.place, u"360323106205"_qs);
    QCOMPARE(filter.causes.size(), report(60).rows.size());
    villages->setCurrentIndex(villages->model()->index(1, 0)); // the sums
    QTest::keyClick(villages, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
}

void AnalysisPageTest::theGroupingIsSavedAsChosen()
{
    m_page->offerGrouping(CodeBook::shipped());
    QSignalSpy regrouped(m_page.get(), &AnalysisPage::regroupWanted);
    QTest::mouseClick(m_page->findChild<QPushButton *>(u"editGrouping"_qs), Qt::LeftButton);
    auto *dialog = m_page->findChild<QDialog *>(u"grouping"_qs);
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *illness = dialog->findChild<QWidget *>(u"group-01"_qs);
    illness->setFocus();
    QTest::keyClick(illness, Qt::Key_2);
    QTest::keyClick(illness, Qt::Key_Return, Qt::ControlModifier);
    CauseGrouping expected = causeGrouping(CodeBook::shipped());
    QCOMPARE(expected.value(u"01"_qs), u"objective"_qs);
    expected.insert(u"01"_qs, u"subjective"_qs);
    QCOMPARE(regrouped.count(), 1);
    QCOMPARE(regrouped.first().first().value<CauseGrouping>(), expected);
}

void AnalysisPageTest::whoMayNotRegroupIsNotOffered()
{
    m_page->offerGrouping({});
    QVERIFY(!m_page->findChild<QPushButton *>(u"editGrouping"_qs)->isVisible());
}

void AnalysisPageTest::anEmptyVillageSaysWhatToDo()
{
    m_page->showReport(report(0), true);
    QVERIFY(!table()->isVisible());
    QVERIFY(!m_page->findChild<QPushButton *>(u"exportChart"_qs)->isEnabled());
}

void AnalysisPageTest::exportsByTheEndingOfThePath_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("a picture") << u"a.png"_qs << QByteArray("\x89PNG");
    QTest::newRow("a drawing") << u"a.svg"_qs << QByteArray("<?xml");
    QTest::newRow("a table") << u"a.csv"_qs << QByteArray("\xef\xbb\xbf");
}

void AnalysisPageTest::exportsByTheEndingOfThePath()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    QSignalSpy wanted(m_page.get(), &AnalysisPage::exportWanted);
    m_page->exportTo(name);
    QCOMPARE(wanted.last().at(0).toString(), name);
    QVERIFY(wanted.last().at(1).toByteArray().startsWith(begins));
    m_page->showExported(name, {});
    QCOMPARE(m_page->bar().property("tone").toString(), u"ok"_qs);
}

void AnalysisPageTest::aFailedExportSaysSo()
{
    m_page->showExported(u"a.png"_qs, Error{ErrorKind::DiskFull, u"The file was not written."_qs, {}});
    QCOMPARE(m_page->bar().property("tone").toString(), u"error"_qs);
}

void AnalysisPageTest::thePrintedSheetHasInk()
{
    QSignalSpy wanted(m_page.get(), &AnalysisPage::printWanted);
    m_page->findChild<QPushButton *>(u"printChart"_qs)->click();
    const auto job = wanted.last().at(0).value<PrintJob>();
    QCOMPARE(job.pages, 1);
    QCOMPARE(job.orientation, QPageLayout::Landscape);
    QImage paper(842, 595, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.scale(0.1, 0.1);
    job.draw(painter, 0);
    painter.end();
    int coloured = 0;
    for (int y = 0; y < paper.height(); ++y) {
        for (int x = 0; x < paper.width(); ++x)
            coloured += paper.pixel(x, y) != qRgb(255, 255, 255) ? 1 : 0;
    }
    QVERIFY(coloured > 20'000);
    QCOMPARE(paper.pixel(10, 10), qRgb(255, 255, 255)); // the margin
}

QTEST_MAIN(AnalysisPageTest)
#include "AnalysisPageTest.moc"
