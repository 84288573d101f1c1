// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the logs into pages: between entries only, `commons` before all other scopes, and each scope only for those who
// are granted it now. Belongs to the thread of its store, which may be read-only.
#pragma once

#include "sync/protocol/Pull.h"
#include "sync/server/Caller.h"
#include "sync/server/store/LogStore.h"

namespace syncing {

class PullPages
{
public:
    explicit PullPages(LogStore &store) : m_store(store) {}

    // Errors: Denied (revoked), Storage, Corrupt.
    models::Result<PullAnswer> pull(const Caller &caller, const PullRequest &request);

private:
    models::Result<ScopePage> page(const ScopeRequest &request, qint64 &bytesLeft, bool &anySent);
    models::Result<bool> holds(const ScopeRow &scope, const LogPosition &position);
    models::Result<LogPosition> commonGround(const ScopeRow &scope, const ScopeRequest &request);
    models::Outcome fill(ScopePage &page, const ScopeRow &scope, qint64 &bytesLeft, bool &anySent);

    LogStore &m_store;
};

} // namespace syncing
