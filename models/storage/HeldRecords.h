// SPDX-License-Identifier: GPL-3.0-or-later
// Records of groups that were refused or put aside, as they wait for a person.
#pragma once

#include "models/base/Result.h"
#include "models/schema/EntityType.h"
#include "models/schema/Edits.h"

#include <span>

namespace models {

class Database;

struct HeldRecord
{
    OpId op;
    TypeId type = 0;
    Id record{};
};

// These were dealt with; a refused group of which nothing is left is settled. Within a transaction.
Outcome settleHeld(Database &database, std::span<const HeldRecord> records);

} // namespace models
