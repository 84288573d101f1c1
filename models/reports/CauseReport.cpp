// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CauseReport.h"

#include "models/base/Decimal.h"
#include "models/rules/NetIncome.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::CauseReport)
};

constexpr QStringView Other = u"99";

// Incomes of the households with one main cause.
struct Incomes
{
    qint64 net = 0;
    qint64 households = 0; // whose income is known
    qint64 persons = 0;
    std::optional<qint64> belowLine = 0; // nothing as soon as one village has no line: part of a count is no count

    void add(const CauseCase &one, const std::optional<qint64> &line)
    {
        if (!line)
            belowLine.reset();
        const auto head = one.netIncome ? perHead(*one.netIncome, one.persons) : std::nullopt;
        if (!head)
            return;
        net += *one.netIncome;
        ++households;
        persons += one.persons;
        if (belowLine && *head < *line)
            ++*belowLine;
    }

    void tell(CauseReportRow &row) const
    {
        row.incomeHouseholds = households;
        row.incomePersons = persons;
        row.netPerHead = perHead(net, persons);
        row.belowLine = households > 0 ? belowLine : std::nullopt;
    }
};

struct IncomesByCause
{
    std::map<QString, Incomes> causes{};
    Incomes all{};
};

using CountedVillages = QHash<QString, CountedVillage>;

IncomesByCause incomesByCause(std::span<const CauseCase> cases, const CountedVillages &villages)
{
    IncomesByCause incomes;
    for (const CauseCase &one : cases) {
        if (one.main.isEmpty())
            continue;
        const std::optional<qint64> line = villages.value(one.village).line;
        incomes.causes[one.main].add(one, line);
        incomes.all.add(one, line);
    }
    return incomes;
}

CauseReportRow rowOf(const CauseCount &count, const CauseAnalysis &analysis, const Incomes &incomes,
                     const CauseReportOptions &options)
{
    CauseReportRow row{.cause = count.cause,
                       .label = options.codes.label(QLatin1String("cause"), count.cause, options.language),
                       .group = options.grouping.value(count.cause),
                       .mainHouseholds = count.mainHouseholds,
                       .share = analysis.shareByMainCause(count),
                       .anyHouseholds = count.anyHouseholds,
                       .shareOfMentions = analysis.shareOfMentions(count),
                       .persons = count.mainPersons,
                       .shareOfPersons = analysis.shareOfPersons(count)};
    incomes.tell(row);
    return row;
}

CauseReportRow sumOf(const CauseAnalysis &analysis, const Incomes &incomes)
{
    CauseReportRow sum{.label = Words::tr("Total"),
                       .mainHouseholds = analysis.households,
                       .share = analysis.households > 0 ? 1.0 : 0.0,
                       .anyHouseholds = analysis.mentions,
                       .shareOfMentions = analysis.mentions > 0 ? 1.0 : 0.0,
                       .persons = analysis.persons,
                       .shareOfPersons = analysis.persons > 0 ? 1.0 : 0.0};
    incomes.tell(sum);
    return sum;
}

void addVillages(std::span<const CauseCase> cases, const CauseAnalysis &all, const CauseReportOptions &options,
                 CauseReport &report)
{
    const CauseWords words{options.codes, options.grouping, options.language};
    for (const auto &[village, analysis] : causesByVillage(cases, options.grouping)) {
        const QString name = options.villages.value(village).name;
        report.villages.push_back(villageCauses(village, name.isEmpty() ? village : name, analysis, words));
    }
    std::ranges::stable_sort(report.villages, {}, &VillageCauses::label);
    report.allVillages = villageCauses({}, Words::tr("Total"), all, words);
}

// "below the line means …", of one line or of several; empty where some village has none.
QString lineText(const CauseReport &report, const CauseReportOptions &options)
{
    std::set<qint64> lines;
    for (const VillageCauses &village : report.villages) {
        if (const std::optional<qint64> line = options.villages.value(village.village).line)
            lines.insert(*line);
    }
    if (lines.empty() || !report.sum.belowLine)
        return {};
    const QString lowest = decimalText(*lines.begin(), 2, true);
    if (lines.size() == 1)
        return Words::tr("below the line means a net income per head under %1 yuan").arg(lowest);
    return Words::tr("below the line means a net income per head under the line of its village, %1 to %2 yuan")
        .arg(lowest, decimalText(*lines.rbegin(), 2, true));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

// Which incomes the money columns know; nothing to say where they know all.
QString incomeText(const CauseReport &report)
{
    const CauseReportRow &sum = report.sum;
    if (sum.incomeHouseholds == sum.mainHouseholds)
        return {};
    if (sum.incomeHouseholds == 0)
        return Words::tr("no income of %1 is known").arg(report.year);
    return Words::tr("incomes of %1 over the %2 of %3 households (%4 of %5 persons) whose income is known")
        .arg(QString::number(report.year), countText(sum.incomeHouseholds), countText(sum.mainHouseholds),
             countText(sum.incomePersons), countText(sum.persons));
}

QString termsOf(const CauseReport &report, const CauseReportOptions &options)
{
    QStringList parts{Words::tr("forms of %1 as they stand now").arg(options.year)};
    if (options.otherForms > 0)
        parts += Words::tr("%Ln households whose form is of another year are left out", nullptr,
                           static_cast<int>(options.otherForms));
    parts += Words::tr("objective and subjective by the editable table");
    for (const QString &part : {lineText(report, options), incomeText(report)}) {
        if (!part.isEmpty())
            parts += part;
    }
    if (report.withoutMainCause > 0)
        parts += Words::tr("%Ln households without a main cause are left out", nullptr,
                           static_cast<int>(report.withoutMainCause));
    if (options.asOf.isValid())
        parts += Words::tr("data of this machine as of %1")
                     .arg(QLocale().toString(options.asOf.toLocalTime(), Words::tr("d MMM yyyy HH:mm", "date format")));
    return parts.join(Words::tr("; ")) + Words::tr(".");
}

QString unitText(CauseMeasure measure)
{
    switch (measure) {
    case CauseMeasure::Mentions:
        return Words::tr("Unit: the mention; main and other causes, each once a household");
    case CauseMeasure::Persons:
        return Words::tr("Unit: the person; each by the main cause of the household");
    case CauseMeasure::Main:
        break;
    }
    return Words::tr("Unit: the household; one main cause each");
}

} // namespace

CauseReport causeReport(std::span<const CauseCase> cases, const CauseReportOptions &options)
{
    const CauseAnalysis analysis = analyseCauses(cases, options.grouping);
    const IncomesByCause incomes = incomesByCause(cases, options.villages);
    CauseReport report{.groups = analysis.groups, .withoutMainCause = analysis.withoutMainCause, .year = options.year};
    for (const CauseCount &count : analysis.causes) {
        const auto known = incomes.causes.find(count.cause);
        report.rows.push_back(
            rowOf(count, analysis, known == incomes.causes.end() ? Incomes() : known->second, options));
    }
    std::ranges::stable_sort(report.rows, [](const CauseReportRow &a, const CauseReportRow &b) {
        return std::tuple(a.cause == Other, -a.mainHouseholds) < std::tuple(b.cause == Other, -b.mainHouseholds);
    });
    report.sum = sumOf(analysis, incomes.all);
    addVillages(cases, analysis, options, report);
    report.terms = termsOf(report, options);
    report.asOf = options.asOf;
    return report;
}

std::optional<int> firstYear(const std::vector<int> &newestFirst, int present)
{
    if (newestFirst.empty())
        return std::nullopt;
    const bool has = std::ranges::find(newestFirst, present) != newestFirst.end();
    return has ? present : newestFirst.front();
}

QString causeDefinition(const CauseReport &report, CauseMeasure measure)
{
    return unitText(measure) + Words::tr("; ") + report.terms;
}

QString causeGroupLabel(const QString &group)
{
    if (group == u"objective")
        return Words::tr("Objective");
    if (group == u"subjective")
        return Words::tr("Subjective");
    return Words::tr("Not grouped");
}

} // namespace models
