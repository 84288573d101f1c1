// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, in the transaction that writes a record, whose case's line in the lists has to be made anew.
#pragma once

#include "models/base/Result.h"
#include "models/schema/EntityType.h"

namespace models {

class Database;

Id householdOf(const EntityType &type, const Row &row); // null for records that belong to no case
Result<Id> householdOfRecord(Database &database, TypeId type, const Id &record); // null too if it is not here

// A code or a parameter makes all cases stale.
Outcome markCaseStale(Database &database, const EntityType &type, const Row &row);

} // namespace models
