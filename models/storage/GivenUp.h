// SPDX-License-Identifier: GPL-3.0-or-later
// The user gives up what the server refused of one case. The refused bytes stay in the outbox, as every group does.
#pragma once

#include "models/base/Result.h"
#include "models/storage/GroupCodec.h"

namespace models {

class Database;

// Edits show the server's values already (RefusedGroup.h) and are only asked about no more; records that the server
// never had go from this computer, so that no list and no figure counts them. `household` is null for a group that
// belongs to no case. Errors: Busy while other changes of the case are on their way, nothing is given up then.
Outcome giveUpRefused(Database &database, const GroupCodec &codec, const OpId &op, const Id &household);

} // namespace models
