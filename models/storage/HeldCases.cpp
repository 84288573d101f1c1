// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/HeldCases.h"

#include "models/storage/CaseIndex.h"
#include "models/storage/CaseStale.h"
#include "models/storage/Database.h"

#include <algorithm>
#include <set>

namespace models {

static Result<std::set<Id>> householdsOf(Database &database, const SavedGroup &group)
{
    std::set<Id> households;
    const auto note = [&](TypeId type, const Id &record) -> Outcome {
        const Result<Id> household = householdOfRecord(database, type, record);
        if (!household)
            return household.error();
        households.insert(*household);
        return {};
    };
    for (const RecordEdit &edit : group.records) {
        if (const Outcome noted = note(edit.type, edit.record); !noted)
            return noted.error();
    }
    for (const Resolution &resolution : group.resolutions) {
        if (const Outcome noted = note(resolution.type, resolution.record); !noted)
            return noted.error();
    }
    if (households.size() > 1)
        households.erase(Id());
    return households;
}

static Result<HeldCase> emptyCase(Database &database, const Id &household)
{
    const Result<std::optional<CaseLine>> line = caseLineOf(database, household);
    if (!line)
        return line.error();
    return HeldCase{household, *line ? (*line)->head() : QString(), {}};
}

Result<std::vector<HeldCase>> heldCases(Database &database, const GroupCodec &codec)
{
    const Result<std::vector<HeldGroup>> groups = Outbox(database, codec).held();
    if (!groups)
        return groups.error();
    std::vector<HeldCase> cases;
    for (const HeldGroup &group : *groups) {
        const Result<std::set<Id>> households = householdsOf(database, group.group);
        if (!households)
            return households.error();
        for (const Id &household : *households) {
            auto known = std::ranges::find(cases, household, &HeldCase::household);
            if (known == cases.end()) {
                const Result<HeldCase> made = emptyCase(database, household);
                if (!made)
                    return made.error();
                known = cases.insert(cases.end(), *made);
            }
            known->groups.push_back(group);
        }
    }
    return cases;
}

} // namespace models
