// SPDX-License-Identifier: GPL-3.0-or-later
// What the server refused of a case, to be sent once more: its author may write it now, or has corrected it.
#pragma once

#include "models/base/Result.h"
#include "models/storage/Change.h"
#include "models/storage/GroupCodec.h"

namespace models {

class Database;

// All of it, and nothing waits for a person any more: records that the server never had as they stand here, edits upon
// what they had seen, so that a value written since makes a conflict. Empty if nothing was refused. `household` is null
// for what belongs to no case.
Result<Change> everythingAgain(Database &database, const GroupCodec &codec, const Id &household);

// `saved` is a save of the case, upon what stands here. With it go the records that the server never had: nothing that
// hangs on them comes through without them. What was refused of others is left to their author.
Result<Change> withNewRecordsAgain(Database &database, const GroupCodec &codec, const Id &household, Change saved);

} // namespace models
