// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CauseReport.h"

#include "models/base/Decimal.h"
#include "models/rules/NetIncome.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonArray>
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

qint64 householdsIn(const CauseAnalysis &analysis, QStringView group)
{
    const auto found = std::ranges::find(analysis.groups, group, &CauseGroupCount::group);
    return found == analysis.groups.end() ? 0 : found->households;
}

VillageCauses villageRow(const QString &village, const QString &label, const CauseAnalysis &analysis,
                         const CauseReportOptions &options)
{
    VillageCauses row{.village = village,
                      .label = label,
                      .households = analysis.households,
                      .persons = analysis.persons,
                      .mentions = analysis.mentions,
                      .objective = householdsIn(analysis, u"objective"),
                      .subjective = householdsIn(analysis, u"subjective"),
                      .withoutMainCause = analysis.withoutMainCause};
    const auto top = std::ranges::max_element(analysis.causes, {}, &CauseCount::mainHouseholds);
    if (top != analysis.causes.end() && top->mainHouseholds > 0) {
        row.topCause = top->cause;
        row.topLabel = options.codes.label(QLatin1String("cause"), top->cause, options.language);
        row.topShare = analysis.shareByMainCause(*top);
    }
    return row;
}

void addVillages(std::span<const CauseCase> cases, const CauseAnalysis &all, const CauseReportOptions &options,
                 CauseReport &report)
{
    for (const auto &[village, analysis] : causesByVillage(cases, options.grouping)) {
        const QString name = options.villages.value(village).name;
        report.villages.push_back(villageRow(village, name.isEmpty() ? village : name, analysis, options));
    }
    std::ranges::stable_sort(report.villages, {}, &VillageCauses::label);
    report.allVillages = villageRow({}, Words::tr("Total"), all, options);
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

// Which incomes the money columns know; nothing to say where they know all.
QString incomeText(const CauseReport &report)
{
    const CauseReportRow &sum = report.sum;
    if (sum.incomeHouseholds == sum.mainHouseholds)
        return {};
    if (sum.incomeHouseholds == 0)
        return Words::tr("no income of %1 is known").arg(report.year);
    return Words::tr("incomes of %1 over the %2 of %3 households (%4 of %5 persons) whose income is known")
        .arg(report.year)
        .arg(sum.incomeHouseholds)
        .arg(sum.mainHouseholds)
        .arg(sum.incomePersons)
        .arg(sum.persons);
}

QString termsOf(const CauseReport &report, const CauseReportOptions &options)
{
    QStringList parts{Words::tr("forms of %1 as they stand now").arg(options.year)};
    if (options.otherForms > 0)
        parts += Words::tr("%n households whose form is of another year are left out", nullptr,
                           static_cast<int>(options.otherForms));
    parts += Words::tr("objective and subjective by the editable table");
    for (const QString &part : {lineText(report, options), incomeText(report)}) {
        if (!part.isEmpty())
            parts += part;
    }
    if (report.withoutMainCause > 0)
        parts += Words::tr("%n households without a main cause are left out", nullptr,
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

QString measureCode(CauseMeasure measure)
{
    switch (measure) {
    case CauseMeasure::Mentions:
        return u"mentions"_qs;
    case CauseMeasure::Persons:
        return u"persons"_qs;
    case CauseMeasure::Main:
        break;
    }
    return u"main"_qs;
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
            {u"share_of_persons"_qs, row.shareOfPersons},
            {u"income_households"_qs, row.incomeHouseholds},
            {u"income_persons"_qs, row.incomePersons},
            {u"net_per_head_fen"_qs, row.netPerHead ? QJsonValue(*row.netPerHead) : QJsonValue()},
            {u"below_line"_qs, row.belowLine ? QJsonValue(*row.belowLine) : QJsonValue()}};
}

QJsonObject villageJson(const VillageCauses &row)
{
    return {{u"village"_qs, row.village},
            {u"label"_qs, row.label},
            {u"households"_qs, row.households},
            {u"persons"_qs, row.persons},
            {u"mentions"_qs, row.mentions},
            {u"top_cause"_qs, row.topCause},
            {u"top_share"_qs, row.topShare},
            {u"objective"_qs, row.objective},
            {u"subjective"_qs, row.subjective},
            {u"without_main_cause"_qs, row.withoutMainCause}};
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
    writer.number(percent(row.shareOfPersons));
    writer.number(row.netPerHead ? decimalText(*row.netPerHead, 2) : QString());
    writer.number(QString::number(row.incomePersons));
    writer.number(row.belowLine ? QString::number(*row.belowLine) : QString());
    writer.endRow();
}

void writeRow(CsvWriter &writer, const VillageCauses &row)
{
    writer.text(row.label);
    writer.number(QString::number(row.households));
    writer.number(QString::number(row.persons));
    writer.number(QString::number(row.mentions));
    writer.text(row.topLabel);
    writer.number(row.topCause.isEmpty() ? QString() : percent(row.topShare));
    writer.number(QString::number(row.objective));
    writer.number(QString::number(row.subjective));
    writer.number(QString::number(row.withoutMainCause));
    writer.endRow();
}

// Headings, what `rows` writes, and the definition under the table, as wide as it.
template <class Rows>
Result<QByteArray> table(const QString &definition, const QStringList &headings, Rows rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, CsvEncoding::Utf8);
    for (const QString &heading : headings)
        writer.text(heading);
    writer.endRow();
    rows(writer);
    writer.text(definition);
    for (qsizetype empty = 1; empty < headings.size(); ++empty)
        writer.text(QString());
    writer.endRow();
    const Outcome finished = writer.finish();
    return finished ? Result<QByteArray>(buffer.data()) : finished.error();
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

QJsonObject toJson(const CauseReport &report, CauseMeasure measure)
{
    QJsonArray rows;
    for (const CauseReportRow &row : report.rows)
        rows.append(rowJson(row));
    QJsonArray groups;
    for (const CauseGroupCount &group : report.groups)
        groups.append(QJsonObject{
            {u"group"_qs, group.group}, {u"households"_qs, group.households}, {u"persons"_qs, group.persons}});
    QJsonArray villages;
    for (const VillageCauses &row : report.villages)
        villages.append(villageJson(row));
    return {{u"rows"_qs, rows},
            {u"villages"_qs, villages},
            {u"sum"_qs, rowJson(report.sum)},
            {u"groups"_qs, groups},
            {u"without_main_cause"_qs, report.withoutMainCause},
            {u"year"_qs, report.year},
            {u"measure"_qs, measureCode(measure)},
            {u"definition"_qs, causeDefinition(report, measure)}};
}

Result<QByteArray> causesAsCsv(const CauseReport &report, CauseMeasure measure)
{
    const QStringList headings{Words::tr("Cause"),
                               Words::tr("Group"),
                               Words::tr("Main cause (households)"),
                               Words::tr("Share (%)"),
                               Words::tr("Any mention (households)"),
                               Words::tr("Share of mentions (%)"),
                               Words::tr("Persons"),
                               Words::tr("Share of persons (%)"),
                               Words::tr("Net income per head (yuan)"),
                               Words::tr("Persons with known income"),
                               Words::tr("Below the line (households)")};
    return table(causeDefinition(report, measure), headings, [&](CsvWriter &writer) {
        for (const CauseReportRow &row : report.rows)
            writeRow(writer, row, false);
        writeRow(writer, report.sum, true);
    });
}

Result<QByteArray> villagesAsCsv(const CauseReport &report)
{
    const QStringList headings{Words::tr("Village"),
                               Words::tr("Households with a main cause"),
                               Words::tr("Persons"),
                               Words::tr("Mentions"),
                               Words::tr("Most frequent main cause"),
                               Words::tr("Share (%)"),
                               Words::tr("Objective (households)"),
                               Words::tr("Subjective (households)"),
                               Words::tr("Without a main cause (households)")};
    return table(causeDefinition(report, CauseMeasure::Main), headings, [&](CsvWriter &writer) {
        for (const VillageCauses &row : report.villages)
            writeRow(writer, row);
        writeRow(writer, report.allVillages);
    });
}

} // namespace models
