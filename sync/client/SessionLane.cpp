// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SessionLane.h"

#include "models/schema/StateDigest.h"
#include "models/storage/EndedVillages.h"
#include "models/storage/GuardedTransaction.h"
#include "models/storage/ScopeTable.h"
#include "sync/protocol/SignedFrame.h"

using namespace models;

namespace syncing {

void SessionLane::start()
{
    if (isOpen() || !mayStart())
        return;
    m_challenged = false;
    send({u"/v1/challenge"_qs, {}, {}});
}

void SessionLane::drop()
{
    m_hello.token.clear();
}

Outcome SessionLane::take(const QByteArray &body)
{
    if (!m_challenged) {
        const Result<Challenge> challenge = decode<Challenge>(body);
        return challenge ? sayHello(challenge->nonce) : Outcome(challenge.error());
    }
    m_challenged = false;
    Result<HelloAnswer> answer = decode<HelloAnswer>(body);
    return answer ? welcome(std::move(*answer)) : Outcome(answer.error());
}

Outcome SessionLane::sayHello(const QByteArray &nonce)
{
    const Result<SyncControl> control = readSyncControl(m_context.database);
    if (!control)
        return control.error();
    const HelloRequest request{nonce, m_build, SchemaVersion, SchemaVersion, control->epoch};
    const DeviceIdentity &identity = m_context.identity;
    m_challenged = true;
    send({u"/v1/hello"_qs,
          encode(signedFrame(HelloContext, identity.device, encode(request), identity.keys.secretKey)),
          {}});
    return {};
}

// The scopes that this account may read now. Those it may not read any more stay until they are handed in.
Outcome SessionLane::welcome(HelloAnswer answer)
{
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_context.database, WriteMode::Closed);
    if (!transaction)
        return transaction.error();
    ScopeTable scopes(m_context.database);
    bool rightsChanged = false;
    for (const ScopeInfo &info : answer.scopes) {
        Result<std::optional<ScopeLine>> known = scopes.find(info.name);
        if (!known)
            return known.error();
        ScopeLine line = known->value_or(ScopeLine{info.name, {}, {}, emptyStateDigest(), 0});
        rightsChanged = rightsChanged || (*known && line.role != roleCode(info.role));
        line.role = roleCode(info.role);
        line.head = info.head;
        if (Outcome put = scopes.put(line); !put)
            return put;
        if (*known)
            continue;
        if (Outcome granted = EndedVillages(m_context.database).granted(info.name); !granted)
            return granted;
    }
    SyncControl &control = transaction->control();
    control.hlc = qMax(control.hlc, answer.serverTime);
    control.account = m_context.identity.account.id;
    control.device = m_context.identity.device;
    if (Outcome committed = transaction->commit(); !committed)
        return committed;
    m_clockAheadMs = m_context.clock.nowMs() - answer.clockMs;
    m_hello = std::move(answer);
    m_rightsChanged = m_rightsChanged || rightsChanged;
    return {};
}

} // namespace syncing
