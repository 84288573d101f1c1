// SPDX-License-Identifier: GPL-3.0-or-later
// All record types there are. A new one is added here, in its own pair of files, and by a migration.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

// Parents before the children that refer to them.
std::span<const EntityType *const> catalogue();

const EntityType *typeWithId(TypeId id); // nullptr if this program does not know it
const EntityType *typeWithName(QLatin1String name);

} // namespace models
