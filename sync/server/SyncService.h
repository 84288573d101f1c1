// SPDX-License-Identifier: GPL-3.0-or-later
// The requests of sync/protocol/Messages.h: who asks is found out anew each time, then the log's threads do the work
// and answer. From any thread.
#pragma once

#include "sync/protocol/Messages.h"
#include "sync/server/Authenticator.h"

namespace syncing {

class LogReaders;
class LogThread;
class Router;
class WaitBook;

class SyncService
{
public:
    // All must outlive the service, and it the threads of `log` and `readers`. A device that knows no schema from
    // `oldestSchema` on may push and not read.
    SyncService(AccountThread &accounts, const models::Clock &clock, LogThread &log, LogReaders &readers,
                WaitBook &waits, qint64 oldestSchema)
        : m_accounts(accounts)
        , m_clock(clock)
        , m_authenticator(accounts, clock)
        , m_log(log)
        , m_readers(readers)
        , m_waits(waits)
        , m_oldestSchema(oldestSchema)
    {}

    void addTo(Router &router); // the service must outlive the server that uses the router

    // A frame that the caller's own device signed. Also of a revoked one, whose groups are quarantined.
    void push(const Request &request, const Answer &answer);
    void pull(const Request &request, const Answer &answer); // from the beginning of a case's scope: audited
    void wait(const Request &request, const Answer &answer);
    void history(const Request &request, const Answer &answer);

private:
    models::Result<PushFrame> frameOf(const Request &request, const Caller &caller) const;
    models::Result<Caller> reader(const Request &request) const;
    models::Outcome noteReading(const QStringList &scopes, const Caller &caller, const QString &address) const;
    Response pulled(const PullAnswer &answer, const PullRequest &wanted, const Caller &caller,
                    const QString &address) const;

    AccountThread &m_accounts;
    const models::Clock &m_clock;
    const Authenticator m_authenticator;
    LogThread &m_log;
    LogReaders &m_readers;
    WaitBook &m_waits;
    const qint64 m_oldestSchema;
};

} // namespace syncing
