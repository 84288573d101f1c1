// SPDX-License-Identifier: GPL-3.0-or-later
// How a cell of the household list looks.
#pragma once

#include "views/lists/CaseBadge.h"
#include "views/lists/Cell.h"

namespace views {

// With one word where the state's own name is longer than a column: its tool tip says all.
BadgeLook listBadge(models::ReviewState state);

// `identityShown`: the model's masked number; otherwise only whether one is recorded and checked.
Cell householdCell(const QModelIndex &index, bool identityShown);

} // namespace views
