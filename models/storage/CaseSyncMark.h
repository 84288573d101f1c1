// SPDX-License-Identifier: GPL-3.0-or-later
// How the records of a case stand towards the server, as one mark: what needs a person before what only needs time.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"
#include "models/rules/CaseMarks.h"

namespace models {

class Database;

// Refused: a group that wrote to it is held for repair. Conflict: one is open that nobody here has answered. Pending:
// something of it has not come back in the server's log. Removed records count.
Result<SyncMark> caseSyncMark(Database &database, const Id &household);

} // namespace models
