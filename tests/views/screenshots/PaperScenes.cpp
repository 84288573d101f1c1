// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/RegistrationForm.h"
#include "models/rules/CaseFigures.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/schema/CodeBook.h"
#include "tests/views/screenshots/Stage.h"
#include "views/charts/AnalysisPage.h"
#include "views/printing/FormJob.h"
#include "views/printing/PrintPreview.h"
#include "views/printing/SheetView.h"
#include "views/shell/SegmentedControl.h"

#include <QDialog>
#include <QSignalSpy>
#include <QTest>

namespace tests {

using namespace models;
using namespace views;

static CauseReport report(int households, models::Language language)
{
    std::vector<CauseCase> cases;
    for (const HouseholdCase &one : demonstrationHouseholds(households))
        cases.push_back(causeCaseOf(one, 2020, cases.size() % 3 ? u"360323106205"_qs : u"360323106206"_qs));
    return causeReport(cases, {.codes = CodeBook::shipped(),
                               .grouping = causeGrouping(CodeBook::shipped()),
                               .year = 2020,
                               .villages = {{u"360323106205"_qs, {u"龙王潭村"_qs, 400'000}},
                                            {u"360323106206"_qs, {u"白云村"_qs, 400'000}}},
                               .asOf = QDateTime({2020, 11, 18}, {16, 40}),
                               .language = language});
}

static void showAnalysis(Stage &stage)
{
    const auto language = stage.isChinese() ? models::Language::Chinese : models::Language::English;
    auto *page = new AnalysisPage(stage.theme());
    page->setChoices({{2020, 2019},
                      {{QString(), stage.isChinese() ? u"全部"_qs : u"all"_qs}, {u"360323106205"_qs, u"龙王潭村"_qs}},
                      2020,
                      u"360323106205"_qs});
    stage.open({{u"analysis"_qs, page}});
    page->showReport(report(86, language), true);
    page->focusStart();
    auto *measures = page->findChild<SegmentedControl *>(u"analysisMeasure"_qs);
    const QStringList names{u"main"_qs, u"mentions"_qs, u"persons"_qs};
    for (int measure = 0; measure < 3; ++measure) {
        QTest::keyClick(measures, static_cast<Qt::Key>(Qt::Key_1 + measure));
        stage.show(u"06-analysis-%1-%2"_qs.arg(measure + 1).arg(names.at(measure)));
    }
    QTest::keyClick(page->findChild<SegmentedControl *>(u"analysisTable"_qs), Qt::Key_2);
    stage.show(u"06-analysis-5-villages"_qs);
    page->offerGrouping(CodeBook::shipped());
    page->findChild<QPushButton *>(u"editGrouping"_qs)->click();
    stage.show(u"06-analysis-6-grouping"_qs, *page->findChild<QDialog *>(u"grouping"_qs));
    page->findChild<QDialog *>(u"grouping"_qs)->reject();
    QSignalSpy wanted(page, &AnalysisPage::printWanted);
    page->findChild<QPushButton *>(u"printChart"_qs)->click();
    stage.window().open(new PrintPreview(stage.theme(), wanted.last().at(0).value<PrintJob>()));
    stage.show(u"10-print-1-chart"_qs);
    stage.window().back();
    page->showReport(report(0, language), true);
    stage.show(u"06-analysis-4-empty"_qs);
    stage.close();
}

static void showPreview(Stage &stage)
{
    const PrintContext context{demonstrationVillage(),
                               2020,
                               u"李芳"_qs,
                               QDateTime({2020, 11, 18}, {16, 52}),
                               stage.isChinese() ? models::Language::Chinese : models::Language::English,
                               true};
    std::vector<PrintedForm> forms;
    for (const HouseholdCase &one : demonstrationHouseholds(12))
        forms.push_back(registrationForm(one, CodeBook::shipped(), context));
    auto *preview = new PrintPreview(stage.theme(), formJob(u"龙王潭村"_qs, std::move(forms)));
    stage.open({{u"households"_qs, new Page(stage.theme())}});
    stage.window().open(preview);
    preview->focusStart();
    stage.show(u"10-print-2-forms"_qs);
    auto *sheets = preview->findChild<SheetView *>();
    sheets->setZoom(SheetZoom::Whole);
    sheets->goToPage(4);
    stage.show(u"10-print-3-whole-page"_qs);
    preview->savePdf(u"/nonexistent/folder/a.pdf"_qs);
    if (QTest::qWaitFor([preview] { return !preview->isRunning(); }))
        stage.show(u"10-print-4-failed"_qs);
    stage.close();
}

void showPapers(Stage &stage)
{
    showAnalysis(stage);
    showPreview(stage);
}

} // namespace tests
