// SPDX-License-Identifier: GPL-3.0-or-later
// What every case contributes to the analysis of causes, read from the case index in one go.
#pragma once

#include "models/base/Result.h"
#include "models/rules/CauseAnalysis.h"

namespace models {

class Database;

// A household says one year of its form, and its causes are those of that form: it counts in no other year.
struct CausesOfYear
{
    std::vector<CauseCase> cases; // as causeCaseOf() makes them, without an income too; by village and main cause
    qint64 otherForms = 0;        // households whose form is of another year or of none
};

// An empty village: all that are readable here.
Result<CausesOfYear> causesOfYear(Database &database, qint64 year, const QString &village = {});

struct CauseGround
{
    std::vector<int> years; // that some form is of, the newest first
    QStringList villages;   // ascending

    bool operator==(const CauseGround &) const = default;
};

Result<CauseGround> causeGround(Database &database); // what can be chosen

} // namespace models
