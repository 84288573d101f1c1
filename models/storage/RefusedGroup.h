// SPDX-License-Identifier: GPL-3.0-or-later
// What a group that the server refused had written is not shown any more. Within the outbox's transaction.
#pragma once

#include "models/storage/Outbox.h"

namespace models {

// Where the refused op still stands, its author's edit before it comes back if that one still waits, else the server's
// value. A record that the op inserted stays, marked: it is somebody's work and can be repaired in its form.
// `waiting`: the groups before it that the server may still take or whose entries have not come back, the newest first.
Outcome takeBackRefused(Database &database, const SavedGroup &refused, std::span<const HeldGroup> waiting);

} // namespace models
