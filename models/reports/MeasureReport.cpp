// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/MeasureReport.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::MeasureReport)
};

// Where the asked-for columns stand in the file; -1 for those not asked for.
struct Columns
{
    qsizetype income = -1;
    qsizetype weight = -1;
    qsizetype size = -1;
    qsizetype group = -1;
};

Result<Columns> findColumns(const CsvTable &table, const MeasureOptions &options)
{
    Columns columns;
    const auto find = [&](const std::optional<QString> &name, qsizetype &place) -> Outcome {
        if (!name)
            return {};
        const auto at = table.column(*name);
        if (!at)
            return at.error();
        place = *at;
        return {};
    };
    const std::array wanted{std::pair(std::optional(options.income), &columns.income),
                            std::pair(options.weight, &columns.weight), std::pair(options.size, &columns.size),
                            std::pair(options.group, &columns.group)};
    for (const auto &[name, place] : wanted) {
        if (const auto found = find(name, *place); !found)
            return found.error();
    }
    return columns;
}

// Reads the numbers of one row; `reason` says why there is no observation in it.
class RowReading
{
public:
    RowReading(const CsvRow &row, const Columns &columns)
    {
        income = number(row, columns.income, "income");
        multiply(row, columns.weight, "weight");
        multiply(row, columns.size, "size");
    }

    std::optional<ExactNumber> income;
    long double weight = 1;
    QString reason;

private:
    std::optional<ExactNumber> number(const CsvRow &row, qsizetype column, const char *what)
    {
        const QString cell = row.cells.at(column).trimmed();
        const auto value = exactNumberFromText(cell);
        if (!value)
            blame(what, cell.isEmpty() ? "_empty" : "_not_a_number");
        return value;
    }

    void multiply(const CsvRow &row, qsizetype column, const char *what)
    {
        if (column < 0)
            return;
        const auto value = number(row, column, what);
        if (value && *value <= ExactNumber{})
            blame(what, "_not_positive");
        weight *= value ? value->value() : 0;
    }

    void blame(const char *what, const char *why)
    {
        if (reason.isEmpty())
            reason = QLatin1String(what) + QLatin1String(why);
    }
};

struct Survey
{
    std::map<QString, std::vector<Observation>> groups; // all under one empty name if no group was asked for
    std::map<QString, SkippedRows> skipped;
};

void take(Survey &survey, const CsvRow &row, const Columns &columns)
{
    const RowReading reading(row, columns);
    if (!reading.reason.isEmpty()) {
        SkippedRows &skipped = survey.skipped[reading.reason];
        if (skipped.count++ == 0)
            skipped.firstLine = row.line;
        return;
    }
    const QString group = columns.group < 0 ? QString() : row.cells.at(columns.group);
    survey.groups[group].push_back({*reading.income, reading.weight});
}

Result<Survey> readSurvey(const QString &path, const MeasureOptions &options)
{
    auto table = CsvTable::open(path, options.csv);
    if (!table)
        return table.error();
    const auto columns = findColumns(*table, options);
    if (!columns)
        return columns.error();
    Survey survey;
    while (true) {
        const auto row = table->next();
        if (!row)
            return row.error();
        if (!*row)
            return survey;
        take(survey, **row, *columns);
    }
}

IncomeDistribution everybody(const Survey &survey)
{
    std::vector<Observation> all;
    for (const auto &[name, observations] : survey.groups)
        all.insert(all.end(), observations.begin(), observations.end());
    return IncomeDistribution(std::move(all));
}

std::vector<GroupContribution> split(const Survey &survey, const ExactNumber &line)
{
    std::vector<PopulationGroup> groups;
    for (const auto &[name, observations] : survey.groups)
        groups.push_back({name, observations});
    return povertyByGroup(groups, line);
}

Error nothingToMeasure(const Survey &survey)
{
    qint64 rows = 0;
    for (const auto &[reason, skipped] : survey.skipped)
        rows += skipped.count;
    QStringList reasons;
    for (const auto &[reason, skipped] : survey.skipped)
        reasons.append(u"%1 (%2)"_qs.arg(reason, QString::number(skipped.count)));
    return {ErrorKind::Invalid,
            Words::tr("None of the %1 rows can be measured: %2. Check the names of the columns.")
                .arg(QString::number(rows), reasons.join(u", "_qs)),
            u"no observations"_qs};
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject skippedJson(const MeasureReport &report)
{
    QJsonObject reasons;
    qint64 total = 0;
    for (const auto &[reason, skipped] : report.skipped) {
        reasons.insert(reason, skipped.count);
        total += skipped.count;
    }
    return {{u"total"_qs, total}, {u"reasons"_qs, reasons}};
}

constexpr std::array Percentiles{1, 5, 10, 20, 25, 40, 50, 60, 75, 80, 90, 95, 99};

QJsonObject quantilesJson(const IncomeDistribution &incomes)
{
    QJsonObject quantiles;
    for (const int percent : Percentiles)
        quantiles.insert(u"p%1"_qs.arg(percent), static_cast<double>(incomes.quantile(percent, 100).value()));
    return quantiles;
}

QJsonArray lorenzJson(const IncomeDistribution &incomes)
{
    QJsonArray points;
    for (const LorenzPoint &point : incomes.lorenz())
        points.append(QJsonObject{{u"population"_qs, point.population}, {u"income"_qs, point.income}});
    return points;
}

QJsonArray groupsJson(const MeasureReport &report)
{
    QJsonArray groups;
    for (const GroupContribution &group : report.groups)
        groups.append(QJsonObject{{u"group"_qs, group.name},
                                  {u"population_share"_qs, group.populationShare},
                                  {u"headcount_ratio"_qs, group.measures.headcountRatio},
                                  {u"poverty_gap"_qs, group.measures.povertyGap},
                                  {u"poverty_severity"_qs, group.measures.povertySeverity},
                                  {u"contribution_to_headcount"_qs, group.toHeadcount},
                                  {u"contribution_to_gap"_qs, group.toGap},
                                  {u"contribution_to_severity"_qs, group.toSeverity}});
    return groups;
}

QString ratio(double value)
{
    return QString::number(value, 'f', 6);
}

QString money(long double value)
{
    return QString::number(static_cast<double>(value), 'f', 2);
}

void appendSkipped(QStringList &lines, const MeasureReport &report)
{
    for (const auto &[reason, skipped] : report.skipped)
        lines += Words::tr("  left out: %1 (%2), first in line %3")
                     .arg(reason, QString::number(skipped.count), QString::number(skipped.firstLine));
}

void appendGroups(QStringList &lines, const MeasureReport &report)
{
    for (const GroupContribution &group : report.groups)
        lines += Words::tr("  %1: share %2, headcount %3, gap %4, adds %5 of the headcount")
                     .arg(group.name, ratio(group.populationShare), ratio(group.measures.headcountRatio),
                          ratio(group.measures.povertyGap), ratio(group.toHeadcount));
}

} // namespace

Result<MeasureReport> measureFile(const QString &path, const MeasureOptions &options)
{
    Q_ASSERT(options.line.has_value() != options.shareOfMedian.has_value());
    const auto survey = readSurvey(path, options);
    if (!survey)
        return survey.error();
    MeasureReport report{.incomes = everybody(*survey), .skipped = survey->skipped};
    if (report.incomes.isEmpty())
        return nothingToMeasure(*survey);
    const auto line = options.line ? options.line : product(report.incomes.median(), *options.shareOfMedian);
    const auto poverty = line ? povertyMeasures(report.incomes, *line) : std::nullopt;
    if (!poverty)
        return Error{ErrorKind::Invalid, Words::tr("The poverty line must be above zero."), u"line"_qs};
    report.line = *line;
    report.poverty = *poverty;
    if (options.group)
        report.groups = split(*survey, *line);
    return report;
}

QJsonObject toJson(const MeasureReport &report)
{
    const IncomeDistribution &incomes = report.incomes;
    const PovertyMeasures &poverty = report.poverty;
    QJsonObject json{{u"observations"_qs, static_cast<qint64>(incomes.size())},
                     {u"skipped"_qs, skippedJson(report)},
                     {u"negative_incomes"_qs, static_cast<qint64>(incomes.negatives())},
                     {u"population"_qs, static_cast<double>(incomes.population())},
                     {u"line"_qs, static_cast<double>(report.line.value())},
                     {u"median"_qs, static_cast<double>(incomes.median().value())},
                     {u"mean"_qs, incomes.mean()},
                     {u"poor_population"_qs, poverty.poorPopulation},
                     {u"headcount_ratio"_qs, poverty.headcountRatio},
                     {u"poverty_gap"_qs, poverty.povertyGap},
                     {u"poverty_severity"_qs, poverty.povertySeverity},
                     {u"income_gap_ratio"_qs, poverty.incomeGapRatio},
                     {u"gap_to_lift_all"_qs, poverty.gapToLiftAll},
                     {u"gini"_qs, orNull(incomes.gini())},
                     {u"gini_of_poor"_qs, orNull(poverty.giniOfPoor)},
                     {u"sen"_qs, poverty.sen},
                     {u"sen_large_q"_qs, poverty.senLargeQ},
                     {u"sst"_qs, poverty.sst},
                     {u"quantiles"_qs, quantilesJson(incomes)},
                     {u"lorenz"_qs, lorenzJson(incomes)}};
    if (!report.groups.empty())
        json.insert(u"groups"_qs, groupsJson(report));
    return json;
}

QString toText(const MeasureReport &report)
{
    const IncomeDistribution &incomes = report.incomes;
    const PovertyMeasures &poverty = report.poverty;
    const auto gini = incomes.gini();
    QStringList lines{Words::tr("Observations      %1").arg(incomes.size())};
    appendSkipped(lines, report);
    lines += {Words::tr("Negative incomes  %1, kept as they are").arg(incomes.negatives()),
              Words::tr("Population        %1").arg(money(incomes.population())),
              Words::tr("Median, mean      %1, %2").arg(money(incomes.median().value()), money(incomes.mean())),
              Words::tr("Poverty line      %1").arg(money(report.line.value())),
              Words::tr("Headcount ratio   %1").arg(ratio(poverty.headcountRatio)),
              Words::tr("Poverty gap       %1").arg(ratio(poverty.povertyGap)),
              Words::tr("Poverty severity  %1").arg(ratio(poverty.povertySeverity)),
              Words::tr("Sen, SST          %1, %2").arg(ratio(poverty.sen), ratio(poverty.sst)),
              Words::tr("Gini              %1").arg(gini ? ratio(*gini) : Words::tr("not defined")),
              Words::tr("To lift all poor  %1").arg(money(poverty.gapToLiftAll))};
    appendGroups(lines, report);
    lines += {QString(),
              Words::tr("Poor is who has less than the line. Unit of analysis: the person; a row counts as many "
                        "persons as its weight."),
              Words::tr("Quantiles: the first income whose cumulated weight exceeds the share; on an exact share the "
                        "mean of it and the next.")};
    return lines.join(u'\n') + u'\n';
}

} // namespace models
