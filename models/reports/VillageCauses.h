// SPDX-License-Identifier: GPL-3.0-or-later
// One village among those that an analysis of causes counts. Its most frequent cause, its shares and its groups are of
// what is counted: households, mentions or persons.
#pragma once

#include "models/reports/CauseMeasure.h"
#include "models/rules/CauseAnalysis.h"
#include "models/schema/CodeBook.h"

namespace models {

struct VillageFigures
{
    qint64 counted = 0;
    QString topCause{}; // code of the most frequent cause; of several, the first by code; empty: nothing is counted
    QString topLabel{};
    double topShare = 0; // of what is counted in the village, 0 to 1
    qint64 objective = 0;
    qint64 subjective = 0;

    bool operator==(const VillageFigures &) const = default;
};

struct VillageCauses
{
    QString village{}; // name of its scopes; empty in the row of sums
    QString label{};
    qint64 households = 0; // with a main cause
    qint64 persons = 0;    // in them
    qint64 mentions = 0;
    qint64 withoutMainCause = 0;
    VillageFigures byMain{};
    VillageFigures byMentions{};
    VillageFigures byPersons{};

    const VillageFigures &by(CauseMeasure measure) const;

    bool operator==(const VillageCauses &) const = default;
};

struct CauseWords
{
    const CodeBook &codes;
    const CauseGrouping &grouping;
    Language language;
};

VillageCauses villageCauses(const QString &village, const QString &label, const CauseAnalysis &analysis,
                            const CauseWords &words);

} // namespace models
