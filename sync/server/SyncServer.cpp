// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/SyncServer.h"

#include "models/base/Clock.h"
#include "models/storage/Transaction.h"
#include "sync/server/PushJudge.h"

#include <algorithm>

using namespace models;

namespace syncing {

Result<std::vector<PushAnswer>> SyncServer::push(const std::vector<PushOrder> &orders)
{
    m_moved.clear();
    Result<Transaction> transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return transaction.error();
    LogWriter writer(m_store, m_clock.nowMs());
    PushJudge judge(writer, m_ids, m_claimSecret);
    std::vector<PushAnswer> answers;
    for (const PushOrder &order : orders) {
        Result<PushAnswer> answer = judge.judge(order.caller, order.frame);
        if (!answer)
            return answer.error();
        answers.push_back(std::move(answer).value());
    }
    if (const Outcome finished = judge.finish(); !finished)
        return finished.error();
    writer.flush();
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    m_moved = writer.heads();
    return answers;
}

Result<PushAnswer> SyncServer::push(const Caller &caller, const PushFrame &frame)
{
    Result<std::vector<PushAnswer>> answers = push({{caller, frame}});
    if (!answers)
        return answers.error();
    return std::move(answers->front());
}

static bool isOf(const ReturnedAccess &access, const HeldGroup &held)
{
    return held.reason == Reason::Revoked && held.account == access.account &&
           std::ranges::find(access.devices, held.device) != access.devices.end();
}

Result<int> SyncServer::takeIn(const ReturnedAccess &access)
{
    m_moved.clear();
    Result<Transaction> transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return transaction.error();
    Result<std::vector<HeldGroup>> held = m_store.held();
    if (!held)
        return held.error();
    std::erase_if(*held, [&](const HeldGroup &group) { return !isOf(access, group); });
    LogWriter writer(m_store, m_clock.nowMs());
    PushJudge judge(writer, m_ids, m_claimSecret);
    int taken = 0;
    for (const HeldGroup &group : *held) {
        const Result<bool> isIn = judge.takeIn(group, access.roles);
        if (!isIn)
            return isIn.error();
        taken += *isIn ? 1 : 0;
    }
    if (const Outcome finished = judge.finish(); !finished)
        return finished.error();
    writer.flush();
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    m_moved = writer.heads();
    return taken;
}

Result<qint64> SyncServer::write(const QString &scope, const std::vector<RecordEdit> &records)
{
    m_moved.clear();
    Result<Transaction> transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return transaction.error();
    LogWriter writer(m_store, m_clock.nowMs());
    Group group;
    group.op = m_ids.next();
    group.scope = scope;
    group.records = records;
    const Result<Appended> appended = writer.appendOwn(std::move(group));
    if (!appended)
        return appended.error();
    writer.flush();
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    m_moved = writer.heads();
    return appended->seq;
}

} // namespace syncing
