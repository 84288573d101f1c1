// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/OwnSteps.h"

#include "models/storage/Outbox.h"
#include "models/storage/Packing.h"

#include <algorithm>

namespace models {

static StepStanding standingOf(GroupState state)
{
    switch (state) {
    case GroupState::Accepted:
    case GroupState::Confirmed:
        return StepStanding::Taken;
    case GroupState::Rejected:
    case GroupState::Settled:
        return StepStanding::Refused;
    default:
        return StepStanding::Waiting;
    }
}

// Nothing if the group is about other records.
static std::optional<RecordStep> stepOf(const SavedGroup &group, StepStanding standing, TypeId type, const Id &record)
{
    const auto isOther = [&](const auto &change) { return change.type != type || change.record != record; };
    RecordStep step{group.op, {}, {}, group.hlc, 0, standing, group.records, group.resolutions, {}};
    std::erase_if(step.edits, isOther);
    std::erase_if(step.resolutions, isOther);
    return step.edits.empty() && step.resolutions.empty() ? std::nullopt : std::optional(std::move(step));
}

Result<std::vector<RecordStep>> ownSteps(Database &database, const GroupCodec &codec, TypeId type, const Id &record)
{
    std::vector<RecordStep> steps;
    const auto note = [&](const SavedGroup &group, GroupState state) {
        if (std::optional<RecordStep> step = stepOf(group, standingOf(state), type, record))
            steps.push_back(std::move(*step));
    };
    const Outcome read = Outbox(database, codec).forEach(note);
    if (!read)
        return read.error();
    const Result<std::vector<SavedGroup>> unpacked = Packing(database, codec).captured();
    if (!unpacked)
        return unpacked.error();
    for (const SavedGroup &group : *unpacked)
        note(group, GroupState::Ready);
    std::ranges::reverse(steps);
    return steps;
}

} // namespace models
