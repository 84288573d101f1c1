// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis of causes as a value: the table that stands behind the charts, its sums, and the line of definitions
// that is printed under them. Screens, printers, files and the tool show the same.
#pragma once

#include "models/reports/VillageCauses.h"

#include <QDateTime>

namespace models {

struct CauseReportRow
{
    QString cause{}; // code; empty in the row of sums
    QString label{};
    QString group{}; // "objective", "subjective" or empty
    qint64 mainHouseholds = 0;
    double share = 0; // of the households with a main cause
    qint64 anyHouseholds = 0;
    double shareOfMentions = 0;
    qint64 persons = 0; // of the households with this main cause
    double shareOfPersons = 0;
    qint64 incomeHouseholds = 0; // whose income of the year is known
    qint64 incomePersons = 0;
    std::optional<qint64> netPerHead{}; // fen, over incomePersons
    // Of incomeHouseholds those with less per head than the line; nothing without a line, and nothing where no income
    // of its households is known.
    std::optional<qint64> belowLine{};

    bool operator==(const CauseReportRow &) const = default;
};

struct CauseReport
{
    std::vector<CauseReportRow> rows{}; // most households first, "other" last
    CauseReportRow sum{};               // anyHouseholds there counts mentions
    std::vector<CauseGroupCount> groups{};
    std::vector<VillageCauses> villages{}; // by their names
    VillageCauses allVillages{};
    qint64 withoutMainCause = 0;
    int year = 0;
    QString terms{}; // of the definition, whatever is counted
    QDateTime asOf{}; // when the data was read
};

// What the report must know of a village: its name and its poverty line of the year, fen a person.
struct CountedVillage
{
    QString name{};
    std::optional<qint64> line{};
};

struct CauseReportOptions
{
    const CodeBook &codes;
    CauseGrouping grouping{};
    int year = 0;          // of the forms that are counted, and of their incomes
    qint64 otherForms = 0; // households left out because their form is of another year
    QHash<QString, CountedVillage> villages{}; // by the name of their scopes, as the cases say it
    QDateTime asOf{};                          // when the data was read; local time is printed
    Language language = Language::Chinese;
};

CauseReport causeReport(std::span<const CauseCase> cases, const CauseReportOptions &options);

// The year to begin with: the present one of the forms if some form is of it, otherwise the newest; nothing of none.
std::optional<int> firstYear(const std::vector<int> &newestFirst, int present);

// Translated: 客观, 主观, 未分组.
QString causeGroupLabel(const QString &group);

// The line that stands under each figure: what is counted, of what year, and what is left out.
QString causeDefinition(const CauseReport &report, CauseMeasure measure);

} // namespace models
