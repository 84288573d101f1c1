// SPDX-License-Identifier: GPL-3.0-or-later
// The sums beside the list of households: for the chips above it and the foot below.
#pragma once

#include "models/rules/CaseMarks.h"
#include "models/rules/ReviewStatus.h"
#include "models/rules/SearchQuery.h"

#include <map>
#include <optional>

namespace models {

struct HouseholdSummary
{
    int total = 0;                        // of the scopes on this computer
    int found = 0;                        // with the search, over all states
    std::map<ReviewState, int> byState{}; // with the search
    std::map<SyncMark, int> byMark{};     // of what is listed
    qint64 persons = 0;
    int incomesKnown = 0;                     // households listed whose net income per head is known
    std::optional<qint64> averageIncomeFen{}; // mean over those
    MatchKind match = MatchKind::None;        // how the search met: the first of all kinds that occur
    int marked = 0;                           // of the rows that are listed, for batch work

    bool operator==(const HouseholdSummary &) const = default;
};

} // namespace models
