// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CauseReport.h"

#include "models/base/Decimal.h"
#include "models/rules/NetIncome.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

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
    qint64 persons = 0;
    qint64 belowLine = 0;

    void add(const CauseCase &one, const std::optional<qint64> &line)
    {
        const auto head = one.netIncome ? perHead(*one.netIncome, one.persons) : std::nullopt;
        if (!head)
            return;
        net += *one.netIncome;
        persons += one.persons;
        belowLine += line && *head < *line ? 1 : 0;
    }
};

struct IncomesByCause
{
    std::map<QString, Incomes> causes{};
    Incomes all{};
};

IncomesByCause incomesByCause(std::span<const CauseCase> cases, const std::optional<qint64> &line)
{
    IncomesByCause incomes;
    for (const CauseCase &one : cases) {
        if (one.main.isEmpty())
            continue;
        incomes.causes[one.main].add(one, line);
        incomes.all.add(one, line);
    }
    return incomes;
}

CauseReportRow rowOf(const CauseCount &count, const CauseAnalysis &analysis, const Incomes &incomes,
                     const CauseReportOptions &options)
{
    return {.cause = count.cause,
            .label = options.codes.label(QLatin1String("cause"), count.cause, options.language),
            .group = options.grouping.value(count.cause),
            .mainHouseholds = count.mainHouseholds,
            .share = analysis.shareByMainCause(count),
            .anyHouseholds = count.anyHouseholds,
            .shareOfMentions = analysis.shareOfMentions(count),
            .persons = count.mainPersons,
            .netPerHead = perHead(incomes.net, incomes.persons),
            .belowLine = incomes.belowLine};
}

CauseReportRow sumOf(const CauseAnalysis &analysis, const Incomes &incomes)
{
    return {.label = Words::tr("Total"),
            .mainHouseholds = analysis.households,
            .share = analysis.households > 0 ? 1.0 : 0.0,
            .anyHouseholds = analysis.mentions,
            .shareOfMentions = analysis.mentions > 0 ? 1.0 : 0.0,
            .persons = analysis.persons,
            .netPerHead = perHead(incomes.net, incomes.persons),
            .belowLine = incomes.belowLine};
}

QString definitionOf(const CauseReport &report, const CauseReportOptions &options)
{
    QStringList parts{Words::tr("Unit: the household; one main cause each"),
                      Words::tr("objective and subjective by the editable table of %1").arg(options.year)};
    if (options.line)
        parts += Words::tr("below the line means a net income per head under %1 yuan")
                     .arg(decimalText(*options.line, 2, true));
    if (report.withoutMainCause > 0)
        parts += Words::tr("%n households without a main cause are left out", nullptr,
                           static_cast<int>(report.withoutMainCause));
    if (options.asOf.isValid())
        parts += Words::tr("data of this machine as of %1")
                     .arg(QLocale().toString(options.asOf.toLocalTime(), Words::tr("d MMM yyyy HH:mm", "date format")));
    return parts.join(Words::tr("; ")) + Words::tr(".");
}

QJsonObject rowJson(const CauseReportRow &row)
{
    return {{u"cause"_qs, row.cause},
            {u"label"_qs, row.label},
            {u"group"_qs, row.group},
            {u"main_households"_qs, row.mainHouseholds},
            {u"share"_qs, row.share},
            {u"any_households"_qs, row.anyHouseholds},
            {u"share_of_mentions"_qs, row.shareOfMentions},
            {u"persons"_qs, row.persons},
            {u"net_per_head_fen"_qs, row.netPerHead ? QJsonValue(*row.netPerHead) : QJsonValue()},
            {u"below_line"_qs, row.belowLine}};
}

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1);
}

void writeRow(CsvWriter &writer, const CauseReportRow &row, bool isSum)
{
    writer.text(row.label);
    writer.text(isSum ? QString() : causeGroupLabel(row.group));
    writer.number(QString::number(row.mainHouseholds));
    writer.number(percent(row.share));
    writer.number(QString::number(row.anyHouseholds));
    writer.number(percent(row.shareOfMentions));
    writer.number(QString::number(row.persons));
    writer.number(row.netPerHead ? decimalText(*row.netPerHead, 2) : QString());
    writer.number(QString::number(row.belowLine));
    writer.endRow();
}

} // namespace

CauseReport causeReport(std::span<const CauseCase> cases, const CauseReportOptions &options)
{
    const CauseAnalysis analysis = analyseCauses(cases, options.grouping);
    const IncomesByCause incomes = incomesByCause(cases, options.line);
    CauseReport report{.groups = analysis.groups, .withoutMainCause = analysis.withoutMainCause};
    for (const CauseCount &count : analysis.causes) {
        const auto known = incomes.causes.find(count.cause);
        report.rows.push_back(
            rowOf(count, analysis, known == incomes.causes.end() ? Incomes{} : known->second, options));
    }
    std::ranges::stable_sort(report.rows, [](const CauseReportRow &a, const CauseReportRow &b) {
        return std::tuple(a.cause == Other, -a.mainHouseholds) < std::tuple(b.cause == Other, -b.mainHouseholds);
    });
    report.sum = sumOf(analysis, incomes.all);
    report.definition = definitionOf(report, options);
    return report;
}

QString causeGroupLabel(const QString &group)
{
    if (group == u"objective")
        return Words::tr("Objective");
    if (group == u"subjective")
        return Words::tr("Subjective");
    return Words::tr("Not grouped");
}

QJsonObject toJson(const CauseReport &report)
{
    QJsonArray rows;
    for (const CauseReportRow &row : report.rows)
        rows.append(rowJson(row));
    QJsonArray groups;
    for (const CauseGroupCount &group : report.groups)
        groups.append(QJsonObject{
            {u"group"_qs, group.group}, {u"households"_qs, group.households}, {u"persons"_qs, group.persons}});
    return {{u"rows"_qs, rows},
            {u"sum"_qs, rowJson(report.sum)},
            {u"groups"_qs, groups},
            {u"without_main_cause"_qs, report.withoutMainCause},
            {u"definition"_qs, report.definition}};
}

Outcome writeCsv(const CauseReport &report, QIODevice &device, CsvEncoding encoding)
{
    CsvWriter writer(device, encoding);
    for (const QString &heading :
         {Words::tr("Cause"), Words::tr("Group"), Words::tr("Main cause (households)"), Words::tr("Share (%)"),
          Words::tr("Any mention (households)"), Words::tr("Share of mentions (%)"), Words::tr("Persons"),
          Words::tr("Net income per head (yuan)"), Words::tr("Below the line (households)")})
        writer.text(heading);
    writer.endRow();
    for (const CauseReportRow &row : report.rows)
        writeRow(writer, row, false);
    writeRow(writer, report.sum, true);
    writer.text(report.definition);
    for (int empty = 0; empty < 8; ++empty)
        writer.text(QString());
    writer.endRow();
    return writer.finish();
}

} // namespace models
