// SPDX-License-Identifier: GPL-3.0-or-later
// The editable grouping of causes, as a change to the code list of `commons`: one entry for every cause whose group
// differs. Runs on the writer's thread.
#pragma once

#include "models/rules/CauseAnalysis.h"
#include "models/storage/ClientStore.h"

namespace models {

// Durable when it returns; nothing is written if nothing differs. Errors: as ClientStore::commit.
Outcome regroupCauses(ClientStore &store, const CauseGrouping &grouping);

} // namespace models
