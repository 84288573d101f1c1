// SPDX-License-Identifier: GPL-3.0-or-later
// Disks with an empty data file on them. Made once and copied, since making one costs more than most runs.
#pragma once

#include "models/storage/DataKey.h"
#include "tests/support/FaultyDisk.h"

namespace simulation {

extern const QString DataPath; // of every data file, on its own disk

const models::DataKey &dataKey(); // of all encrypted clients
std::unique_ptr<support::FaultyDisk> blankClientDisk(bool encrypted);
std::unique_ptr<support::FaultyDisk> blankServerDisk();

} // namespace simulation
