// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/HeldRecords.h"

#include "models/storage/Database.h"

namespace models {

Outcome settleHeld(Database &database, std::span<const HeldRecord> records)
{
    if (records.empty())
        return {};
    for (const HeldRecord &one : records) {
        const Outcome released = database.cached("DELETE FROM sync_held WHERE op=? AND type=? AND record=?")
                                     .run(one.op, one.type, one.record);
        if (!released)
            return released;
    }
    return database
        .cached("UPDATE sync_outbox SET state=6 WHERE state=5 AND NOT EXISTS(SELECT 1 FROM sync_held h "
                "WHERE h.op=sync_outbox.op)")
        .run();
}

} // namespace models
