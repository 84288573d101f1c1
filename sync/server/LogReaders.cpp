// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/LogReaders.h"

#include "sync/server/HistoryWalk.h"
#include "sync/server/PullPages.h"

using namespace models;

namespace syncing {

Result<std::unique_ptr<LogReaders>> LogReaders::start(const QString &databaseFile, int threads)
{
    auto readers = std::make_unique<LogReaders>();
    if (const Outcome started = readers->m_threads.start(threads, [&] { return LogStore::openReadOnly(databaseFile); });
        !started)
        return started.error();
    return readers;
}

void LogReaders::pull(Caller caller, PullRequest request, Pulled pulled)
{
    m_threads.queue([caller = std::move(caller), request = std::move(request),
                     pulled = std::move(pulled)](LogStore &store) { pulled(PullPages(store).pull(caller, request)); });
}

void LogReaders::history(Caller caller, HistoryRequest request, Told told)
{
    m_threads.queue([caller = std::move(caller), request, told = std::move(told)](LogStore &store) {
        told(HistoryWalk(store).history(caller, request));
    });
}

static Result<LogState> stateOf(LogStore &store, const QStringList &scopes)
{
    const Result<Hlc> hlc = store.hlc();
    if (!hlc)
        return hlc.error();
    LogState state{store.epoch(), *hlc, {}};
    for (const QString &name : scopes) {
        const Result<std::optional<ScopeRow>> row = store.scope(name);
        if (!row)
            return row.error();
        if (*row)
            state.scopes.push_back({name, (*row)->head, 0});
    }
    return state;
}

Result<LogState> LogReaders::state(const QStringList &scopes)
{
    return m_threads.run([&](LogStore &store) { return stateOf(store, scopes); });
}

} // namespace syncing
