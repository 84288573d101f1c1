// SPDX-License-Identifier: GPL-3.0-or-later
// The threads that read the log of records, each over a connection of its own that cannot write. From any thread.
#pragma once

#include "sync/protocol/History.h"
#include "sync/protocol/Pull.h"
#include "sync/server/Caller.h"
#include "sync/server/LogState.h"
#include "sync/server/OwningThreads.h"
#include "sync/server/store/LogStore.h"

namespace syncing {

class LogReaders
{
public:
    using Pulled = std::function<void(const models::Result<PullAnswer> &answer)>;
    using Told = std::function<void(const models::Result<HistoryAnswer> &answer)>;

    // The file must stand: start the LogThread before. Errors: as LogStore::openReadOnly.
    static models::Result<std::unique_ptr<LogReaders>> start(const QString &databaseFile, int threads = 2);

    // `pulled` is called on a reader's thread. Errors: as PullPages::pull.
    void pull(Caller caller, PullRequest request, Pulled pulled);

    // `told` likewise. Errors: as HistoryWalk::history.
    void history(Caller caller, HistoryRequest request, Told told);

    models::Result<LogState> state(const QStringList &scopes); // blocks

private:
    OwningThreads<LogStore> m_threads;
};

} // namespace syncing
