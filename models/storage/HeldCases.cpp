// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/HeldCases.h"

#include "models/storage/CaseIndex.h"
#include "models/storage/CaseStale.h"
#include "models/storage/Database.h"
#include "models/storage/Rows.h"

#include <algorithm>
#include <map>
#include <set>

namespace models {

namespace {

using RecordName = std::pair<TypeId, Id>;

struct Part
{
    std::set<RecordName> records;
    HeldGroup group; // what it says of these
};

} // namespace

static Result<std::set<RecordName>> stillHeld(Database &database, const OpId &op)
{
    Statement rows = database.cached("SELECT type,record FROM sync_held WHERE op=?");
    rows.bind(1, op);
    const auto names =
        allRows(rows, [](Statement &row) { return RecordName(static_cast<TypeId>(row.integer(0)), row.id(1)); });
    if (!names)
        return names.error();
    return std::set<RecordName>(names->begin(), names->end());
}

// What a group wrote to each case, as far as nobody has dealt with it. What belongs to no case stands alone only if
// there is nothing else.
static Result<std::map<Id, Part>> partsOf(Database &database, const HeldGroup &whole)
{
    const Result<std::set<RecordName>> held = stillHeld(database, whole.group.op);
    if (!held)
        return held.error();
    std::map<Id, Part> parts;
    for (const RecordName &name : *held) {
        const Result<Id> household = householdOfRecord(database, name.first, name.second);
        if (!household)
            return household.error();
        parts[*household].records.insert(name);
    }
    if (parts.size() > 1)
        parts.erase(Id());
    for (auto &[household, part] : parts) {
        const auto isOther = [&records = part.records](const auto &change) {
            return !records.contains({change.type, change.record});
        };
        part.group = whole;
        std::erase_if(part.group.group.records, isOther);
        std::erase_if(part.group.group.resolutions, isOther);
    }
    return parts;
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
        Result<std::map<Id, Part>> parts = partsOf(database, group);
        if (!parts)
            return parts.error();
        for (auto &[household, part] : *parts) {
            auto known = std::ranges::find(cases, household, &HeldCase::household);
            if (known == cases.end()) {
                const Result<HeldCase> made = emptyCase(database, household);
                if (!made)
                    return made.error();
                known = cases.insert(cases.end(), *made);
            }
            known->groups.push_back(std::move(part.group));
        }
    }
    return cases;
}

} // namespace models
