// SPDX-License-Identifier: GPL-3.0-or-later
// The server's part of the sync, without threads, sockets or files of its own: pushes become log entries, logs become
// pages. Belongs to the thread of its store. The same code runs in the product and in the simulator.
#pragma once

#include "sync/protocol/Pull.h"
#include "sync/server/Caller.h"
#include "sync/server/store/LogStore.h"

#include <functional>
#include <map>
#include <vector>

namespace models {
class Clock;
}

namespace syncing {

class PushJudge;

struct PushOrder
{
    Caller caller;
    PushFrame frame; // whose signature was verified
};

// Whose work is taken in after all: what these devices handed in while the account had no access, into scopes in which
// it may write now.
struct ReturnedAccess
{
    models::Id account;
    std::vector<models::Id> devices;
    std::map<QString, models::Role> roles; // by scope
};

class SyncServer
{
public:
    // `claimSecret`: 32 bytes that never leave this server, see IdentityClaim.h.
    SyncServer(LogStore &store, const models::Clock &clock, models::IdSource &ids, QByteArray claimSecret)
        : m_store(store), m_clock(clock), m_ids(ids), m_claimSecret(std::move(claimSecret))
    {}

    // Judges the pushes of several devices in one transaction; the answers stand in the same order. Durable when it
    // returns. After an error (Storage, DiskFull, Busy, Corrupt) none of them has changed anything.
    models::Result<std::vector<PushAnswer>> push(const std::vector<PushOrder> &orders);
    models::Result<PushAnswer> push(const Caller &caller, const PushFrame &frame);

    // What the server itself writes, such as a new village: no device may write those fields.
    models::Result<qint64> write(const QString &scope, const std::vector<models::RecordEdit> &records);

    // What was kept aside for want of access, judged as if it came today, in order of arrival; all or nothing. How many
    // groups went into the log.
    models::Result<int> takeIn(const ReturnedAccess &access);

    // Scopes whose head moved by the last of these, with their heads.
    const std::map<QString, qint64> &moved() const { return m_moved; }

private:
    models::Outcome inOneTransaction(const std::function<models::Outcome(PushJudge &judge)> &judgeAll);

    LogStore &m_store;
    const models::Clock &m_clock;
    models::IdSource &m_ids;
    const QByteArray m_claimSecret;
    std::map<QString, qint64> m_moved;
};

} // namespace syncing
