// SPDX-License-Identifier: GPL-3.0-or-later
// What every case contributes to the analysis of causes, read from the case index in one go.
#pragma once

#include "models/base/Result.h"
#include "models/rules/CauseAnalysis.h"

namespace models {

class Database;

// As causeCaseOf() makes it of each whole case, households without an income of that year too. An empty village: all
// that are readable here. By village and main cause.
Result<std::vector<CauseCase>> causeCases(Database &database, qint64 year, const QString &village = {});

struct CauseGround
{
    std::vector<int> years; // with an income of some household, the newest first
    QStringList villages;   // ascending

    bool operator==(const CauseGround &) const = default;
};

Result<CauseGround> causeGround(Database &database); // what can be chosen

} // namespace models
