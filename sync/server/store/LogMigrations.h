// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the tables of log.sqlite, and brings a file of an earlier server to what this one writes.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"

namespace models {
class Database;
}

namespace syncing {

// Each step whole or not at all. A new file gets a new epoch. Errors: TooNew, Storage, DiskFull, Corrupt.
models::Outcome migrateLog(models::Database &database, models::IdSource &ids);

} // namespace syncing
