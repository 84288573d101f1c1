// SPDX-License-Identifier: GPL-3.0-or-later
// What this device knows by itself of a record's history: what was written here and not sent yet, and what it keeps of
// the work it has sent. The rest is the server's to tell.
#pragma once

#include "models/base/Result.h"
#include "models/rules/FieldHistory.h"
#include "models/storage/GroupCodec.h"

namespace models {

class Database;

// The newest first, without account and author: they are this account's. Reads the whole outbox.
Result<std::vector<RecordStep>> ownSteps(Database &database, const GroupCodec &codec, TypeId type, const Id &record);

} // namespace models
