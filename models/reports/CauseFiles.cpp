// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CauseFiles.h"

#include "models/base/Decimal.h"
#include "models/reports/CsvWriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonArray>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::CauseFiles)
};

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

QJsonObject villageJson(const VillageCauses &row, CauseMeasure measure)
{
    const VillageFigures &figures = row.by(measure);
    return {{u"village"_qs, row.village},           {u"label"_qs, row.label},
            {u"households"_qs, row.households},     {u"persons"_qs, row.persons},
            {u"mentions"_qs, row.mentions},         {u"top_cause"_qs, figures.topCause},
            {u"top_share"_qs, figures.topShare},    {u"objective"_qs, figures.objective},
            {u"subjective"_qs, figures.subjective}, {u"without_main_cause"_qs, row.withoutMainCause}};
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

void writeRow(CsvWriter &writer, const VillageCauses &row, CauseMeasure measure)
{
    const VillageFigures &figures = row.by(measure);
    writer.text(row.label);
    writer.number(QString::number(row.households));
    writer.number(QString::number(row.persons));
    writer.number(QString::number(row.mentions));
    writer.text(figures.topLabel);
    writer.number(figures.topCause.isEmpty() ? QString() : percent(figures.topShare));
    writer.number(QString::number(figures.objective));
    writer.number(QString::number(figures.subjective));
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
        villages.append(villageJson(row, measure));
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

// What the last columns of a village count.
static QStringList groupHeadings(CauseMeasure measure)
{
    switch (measure) {
    case CauseMeasure::Main:
        return {Words::tr("Most frequent main cause"), Words::tr("Share (%)"), Words::tr("Objective (households)"),
                Words::tr("Subjective (households)")};
    case CauseMeasure::Mentions:
        return {Words::tr("Most often mentioned cause"), Words::tr("Share of mentions (%)"),
                Words::tr("Objective (mentions)"), Words::tr("Subjective (mentions)")};
    case CauseMeasure::Persons:
        return {Words::tr("Main cause of most persons"), Words::tr("Share of persons (%)"),
                Words::tr("Objective (persons)"), Words::tr("Subjective (persons)")};
    }
    Q_UNREACHABLE();
}

Result<QByteArray> villagesAsCsv(const CauseReport &report, CauseMeasure measure)
{
    QStringList headings{Words::tr("Village"), Words::tr("Households with a main cause"), Words::tr("Persons"),
                         Words::tr("Mentions")};
    headings += groupHeadings(measure);
    headings += Words::tr("Without a main cause (households)");
    return table(causeDefinition(report, measure), headings, [&](CsvWriter &writer) {
        for (const VillageCauses &row : report.villages)
            writeRow(writer, row, measure);
        writeRow(writer, report.allVillages, measure);
    });
}

} // namespace models
