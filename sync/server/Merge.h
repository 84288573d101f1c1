// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a record when an op arrives (SYNC.md §2.5). Pure: the same ops give the same record in whatever order
// concurrent ones arrive, an op that comes again changes nothing, and no value vanishes.
//
// A register holds one value, or several in dispute. A new value supersedes another one that stands if
//   - its author saw that one, or saw something that had superseded it, and has no lower rank; or
//   - both are of one device and its author saw what the other's chain of edits on that device began from; or
//   - its author saw the same value from another op, and the new one is later (an equal value is an alias, no dispute).
// Otherwise both are kept until a person chooses. A resolution supersedes exactly what it lists.
//
// The lifecycle register is also written by every edit of a person, as "alive": a removal that did not see the last
// edit is in dispute with it, and so is an edit that did not see the removal. While they are, the record is alive.
#pragma once

#include "sync/server/RecordState.h"

namespace syncing {

enum class Judgement {
    AsSeen,   // the op's values are the values, as its author expected
    Together, // others had written too; nothing is in dispute
    Disputed  // a register that the op touched holds several values
};

struct Merged
{
    RecordState state;
    models::RecordOutcome outcome; // the registers that the op touched, and the lifecycle
    Judgement judgement = Judgement::AsSeen;
};

// A record edit or a resolution that changes nothing, because its op came before, answers the record as it is.
Merged merge(RecordState state, const models::RecordEdit &edit, const Author &author);
Merged merge(RecordState state, const models::Resolution &resolution, const Author &author);

} // namespace syncing
