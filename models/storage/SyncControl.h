// SPDX-License-Identifier: GPL-3.0-or-later
// The one row of sync_ctl: who writes here, and the local clock.
#pragma once

#include "models/base/Hlc.h"
#include "models/base/Id.h"
#include "models/base/Result.h"

namespace models {

class Database;

struct SyncControl
{
    qint64 txn = 0; // of the last commit through the door
    Hlc hlc = 0;    // never goes back
    Id account;
    Id device;              // null before enrolment
    qint64 incarnation = 0; // of this device; a new one after a fork was seen
    Id epoch;               // of the server's history; null before the first contact
    qint64 nextDseq = 1;    // of the next group to be frozen
};

Result<SyncControl> readSyncControl(Database &database);
Outcome writeSyncControl(Database &database, const SyncControl &control); // inside a transaction

} // namespace models
