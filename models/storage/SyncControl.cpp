// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/SyncControl.h"

#include "models/storage/Database.h"
#include "models/storage/SqliteError.h"

#include <sqlite3.h>

namespace models {

Result<SyncControl> readSyncControl(Database &database)
{
    Statement row = database.cached("SELECT txn,hlc,account,device,incarnation,epoch,next_dseq FROM sync_ctl");
    const Result<bool> found = row.step();
    if (!found)
        return found.error();
    if (!*found)
        return sqliteError(SQLITE_CORRUPT, u"sync_ctl is empty"_qs);
    return SyncControl{row.integer(0), row.integer(1), row.id(2), row.id(3), row.integer(4), row.id(5), row.integer(6)};
}

Outcome writeSyncControl(Database &database, const SyncControl &control)
{
    return database
        .cached("UPDATE sync_ctl SET txn=?,hlc=?,account=?,device=?,incarnation=?,epoch=?,next_dseq=?")
        .run(control.txn, control.hlc, control.account, control.device, control.incarnation,
             control.epoch, control.nextDseq);
}

} // namespace models
