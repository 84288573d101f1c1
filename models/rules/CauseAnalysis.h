// SPDX-License-Identifier: GPL-3.0-or-later
// Why households are poor, counted in the four ways that are confused with each other: by main cause, by any mention,
// by persons, and as a share of all mentions (DOMAIN.md §2.3). The grouping into objective and subjective is a table
// the user can edit; it is handed in and must be named under the chart.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace models {

class CodeBook;

struct CauseCase
{
    QString village{};
    QString main{}; // code of the list "cause"; empty: not stated yet
    QStringList others{};
    int persons = 0;
    std::optional<qint64> netIncome{}; // E7 of the year in fen; nothing if it is not known
};

struct CauseCount
{
    QString cause{};
    qint64 mainHouseholds = 0;
    qint64 mainPersons = 0;
    qint64 anyHouseholds = 0; // name it as main or other cause; each counts once
    qint64 anyPersons = 0;

    bool operator==(const CauseCount &) const = default;
};

// Households and persons by the group of their main cause: "objective", "subjective", or empty for no group.
struct CauseGroupCount
{
    QString group{};
    qint64 households = 0;
    qint64 persons = 0;

    bool operator==(const CauseGroupCount &) const = default;
};

using CauseGrouping = QHash<QString, QString>; // cause → group

struct CauseAnalysis
{
    std::vector<CauseCount> causes;      // in ascending order of their codes; only causes that occur
    std::vector<CauseGroupCount> groups; // in ascending order; only groups that occur
    qint64 households = 0;               // with a main cause
    qint64 persons = 0;
    qint64 withoutMainCause = 0; // households left out of the shares by main cause
    qint64 mentions = 0;

    const CauseCount *find(const QString &cause) const;
    // Of the households with a main cause, from 0 to 1; 0 where there are none.
    double shareByMainCause(const CauseCount &count) const;
    double shareByAnyMention(const CauseCount &count) const;
    double shareOfPersons(const CauseCount &count) const;
    double shareOfMentions(const CauseCount &count) const; // of all mentions
};

CauseAnalysis analyseCauses(std::span<const CauseCase> cases, const CauseGrouping &grouping);

// One analysis for each village, by its name.
std::map<QString, CauseAnalysis> causesByVillage(std::span<const CauseCase> cases, const CauseGrouping &grouping);

// The grouping that the code list carries.
CauseGrouping causeGrouping(const CodeBook &book);

} // namespace models
