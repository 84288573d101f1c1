// SPDX-License-Identifier: GPL-3.0-or-later
// Poverty and inequality measures of a file of incomes, as one value: what was read, what was left out and why, and the
// results (models/rules/PovertyMeasures.h says by which formulas). For figures of other people's making, with any
// column names and currency; households of the program itself are measured from the store.
#pragma once

#include "models/reports/CsvReader.h"
#include "models/rules/PovertyMeasures.h"

#include <QJsonObject>

#include <map>

namespace models {

struct MeasureOptions
{
    QString income{};                           // column; one income per person or per household and head
    std::optional<QString> weight{};            // column of survey weights; none: every row counts 1
    std::optional<QString> size{};              // column of persons in the household; multiplies the weight
    std::optional<QString> group{};             // column by whose text the poverty is split
    std::optional<ExactNumber> line{};          // either this
    std::optional<ExactNumber> shareOfMedian{}; // or this times the median
    CsvOptions csv{};
};

struct SkippedRows
{
    qint64 count = 0;
    qint64 firstLine = 0; // of the file, so that one can look
};

struct MeasureReport
{
    IncomeDistribution incomes{{}};
    std::map<QString, SkippedRows> skipped{}; // by reason: "income_empty", "weight_not_positive", …
    ExactNumber line{};
    PovertyMeasures poverty{};
    std::vector<GroupContribution> groups{}; // in ascending order of their names; empty without a group column
};

// Rows without a number are left out and counted; a file that is not sound, a missing column or a file without one
// usable row is an Error. An empty cell means "not asked".
Result<MeasureReport> measureFile(const QString &path, const MeasureOptions &options);

// The report for other programs. Shares from 0 to 1; null where a measure is not defined; at most 101 Lorenz points.
QJsonObject toJson(const MeasureReport &report);

// The report for people, line by line, with the definitions under it.
QString toText(const MeasureReport &report);

} // namespace models
