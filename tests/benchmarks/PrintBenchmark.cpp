// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand registration forms into one PDF: how many a second, and how much memory they take beyond the first
// hundred.
#include "models/reports/RegistrationForm.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/schema/CodeBook.h"
#include "views/printing/PdfWriter.h"

#include <QGuiApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace models;

static constexpr int Forms = 1000;
static constexpr int First = 100;

static double residentMegabytes()
{
    QFile pages(QStringLiteral("/proc/self/statm"));
    if (!pages.open(QIODevice::ReadOnly))
        return 0;
    return static_cast<double>(pages.readAll().split(' ').value(1).toLongLong()) * 4096 / 1e6;
}

static void formsToPdf(benchmark::State &state)
{
    const std::vector<HouseholdCase> cases = demonstrationHouseholds(Forms);
    const PrintContext context{.village = demonstrationVillage(),
                               .year = 2020,
                               .printedBy = QStringLiteral("李芳"),
                               .printedAt = QDateTime::currentDateTime(),
                               .demonstration = true};
    const QTemporaryDir folder;
    double first = 0;
    for (auto _ : state) {
        views::PdfWriter pdf(folder.filePath(QStringLiteral("forms.pdf")), QStringLiteral("forms"));
        for (int i = 0; i < Forms; ++i) {
            if (i == First)
                first = residentMegabytes();
            if (const Outcome added =
                    pdf.add(registrationForm(cases[static_cast<size_t>(i)], CodeBook::shipped(), context));
                !added)
                qFatal("%s", qPrintable(added.error().detail));
        }
        if (const Outcome finished = pdf.finish(); !finished)
            qFatal("%s", qPrintable(finished.error().detail));
    }
    state.SetItemsProcessed(Forms);
    state.counters["MB_after_100"] = first;
    state.counters["MB_after_1000"] = residentMegabytes();
}
BENCHMARK(formsToPdf)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
