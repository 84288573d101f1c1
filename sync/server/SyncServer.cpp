// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/SyncServer.h"

#include "models/base/Clock.h"
#include "models/storage/Transaction.h"
#include "sync/server/PushJudge.h"

#include <algorithm>

using namespace models;

namespace syncing {

Outcome SyncServer::inOneTransaction(const std::function<Outcome(PushJudge &judge)> &judgeAll)
{
    m_moved.clear();
    Result<Transaction> transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return transaction.error();
    LogWriter writer(m_store, m_clock.nowMs());
    PushJudge judge(writer, m_ids, m_claimSecret);
    if (Outcome judged = judgeAll(judge); !judged)
        return judged;
    if (Outcome finished = judge.finish(); !finished)
        return finished;
    writer.flush();
    if (Outcome committed = transaction->commit(); !committed)
        return committed;
    m_moved = writer.heads();
    return {};
}

Result<std::vector<PushAnswer>> SyncServer::push(const std::vector<PushOrder> &orders)
{
    std::vector<PushAnswer> answers;
    const Outcome judged = inOneTransaction([&](PushJudge &judge) -> Outcome {
        for (const PushOrder &order : orders) {
            Result<PushAnswer> answer = judge.judge(order.caller, order.frame);
            if (!answer)
                return answer.error();
            answers.push_back(std::move(answer).value());
        }
        return {};
    });
    return judged ? Result<std::vector<PushAnswer>>(std::move(answers)) : judged.error();
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
    int taken = 0;
    const Outcome judged = inOneTransaction([&](PushJudge &judge) -> Outcome {
        const Result<std::vector<HeldGroup>> held = m_store.held();
        if (!held)
            return held.error();
        for (const HeldGroup &group : *held) {
            const Result<bool> isIn = isOf(access, group) ? judge.takeIn(group, access.roles) : false;
            if (!isIn)
                return isIn.error();
            taken += *isIn ? 1 : 0;
        }
        return {};
    });
    return judged ? Result<int>(taken) : judged.error();
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
