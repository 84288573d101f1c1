// SPDX-License-Identifier: GPL-3.0-or-later
// Tells what became of one record: from its last entry back along the notes in the log, one step for each op on it,
// and only to those who may read its scope now. Belongs to the thread of its store, which may be read-only.
#pragma once

#include "sync/protocol/History.h"
#include "sync/server/Caller.h"
#include "sync/server/store/LogStore.h"

namespace syncing {

class HistoryWalk
{
public:
    explicit HistoryWalk(LogStore &store) : m_store(store) {}

    // Errors: Denied (revoked), NotFound (no such record, or not readable to the caller), Invalid (`from` is no entry
    // about the record), Storage, Corrupt.
    models::Result<HistoryAnswer> history(const Caller &caller, const HistoryRequest &request);

private:
    models::Result<HistoryAnswer> walk(const RecordPlace &place, const HistoryRequest &request);

    LogStore &m_store;
};

} // namespace syncing
