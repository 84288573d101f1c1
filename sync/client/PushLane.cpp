// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/PushLane.h"

#include "models/base/Logging.h"
#include "models/storage/Packing.h"
#include "sync/protocol/Limits.h"
#include "sync/protocol/Push.h"
#include "sync/protocol/SignedFrame.h"

#include <QCoreApplication>

#include <algorithm>

using namespace models;

namespace syncing {

static constexpr qint64 FrameOverhead = 16 * 1024; // of 500 groups: heads, names, signature
static constexpr int Unsendable = static_cast<int>(Reason::Form);

void PushLane::resendFrom(qint64 dseq)
{
    m_from = dseq;
    m_wanted = true;
}

void PushLane::start(const QByteArray &token, const Limits &limits)
{
    if (m_wanted && mayStart())
        begun(begin(token, limits));
}

Outcome PushLane::begin(const QByteArray &token, const Limits &limits)
{
    Result<OutboxBatch> batch = nextBatch(limits);
    if (!batch)
        return batch.error();
    m_sent = std::move(*batch);
    m_wanted = !m_sent.ops.empty();
    if (!m_wanted)
        return {};
    PushFrame frame{m_sent.incarnation, m_sent.firstDseq, QByteArray(32, '\0'), m_sent.bodies};
    if (!m_sent.previousDigest.isEmpty())
        frame.previousDigest = m_sent.previousDigest;
    const DeviceIdentity &identity = m_context.identity;
    send({u"/v1/push"_qs, encode(signedFrame(PushContext, identity.device, encode(frame), identity.keys.secretKey)),
          token});
    return {};
}

Result<OutboxBatch> PushLane::nextBatch(const Limits &limits)
{
    Outbox outbox(m_context.database, m_context.codec);
    const Result<SyncControl> control = readSyncControl(m_context.database);
    if (!control)
        return control.error();
    if (control->incarnation == 0) {
        if (const Outcome begun = beginStream(); !begun)
            return begun.error();
    }
    if (const Result<int> packed = Packing(m_context.database, m_context.codec).run(); !packed)
        return packed.error();
    const Result<std::optional<qint64>> firstReady = outbox.firstReady();
    if (!firstReady)
        return firstReady.error();
    if (!m_from && !*firstReady)
        return OutboxBatch{};
    const auto groups = std::min(m_mostGroups, static_cast<size_t>(limits.pushGroups));
    return outbox.batchFrom(m_from.value_or(firstReady->value_or(0)), groups,
                            qMin<qint64>(limits.pushBytes, limits::PushBytes) - FrameOverhead);
}

// Every stream has a number of its own, so that two that began as copies of one disk are told apart.
Outcome PushLane::beginStream()
{
    m_from.reset();
    const auto incarnation = static_cast<qint64>((m_context.random.next() >> 1) | 1);
    return Outbox(m_context.database, m_context.codec).renumber(incarnation);
}

static Error strange(const QString &detail)
{
    return {ErrorKind::Invalid,
            QCoreApplication::translate("SyncClient", "The server's answer was not understood. Nothing was lost; "
                                                      "it will be tried again."),
            detail};
}

// A server that cannot read a group cannot name it either: the verdicts come in the order of the frame.
static GroupVerdict verdictFrom(const PushResult &result, const OpId &sent)
{
    GroupVerdict verdict{sent, GroupState::Accepted, result.seq, static_cast<int>(result.reason), result.detail};
    if (result.verdict == Verdict::Rejected)
        verdict.state = GroupState::Rejected;
    if (result.verdict == Verdict::Quarantined)
        verdict.state = GroupState::Quarantined;
    return verdict;
}

Outcome PushLane::take(const QByteArray &body)
{
    const Result<PushAnswer> answer = decode<PushAnswer>(body);
    if (!answer)
        return answer.error();
    m_wanted = true; // there may be more; start() finds out
    if (answer->state == PushState::Forked) {
        qCWarning(lcSync) << "the stream of this device went on elsewhere; beginning another";
        return beginStream();
    }
    if (answer->state == PushState::Gap)
        return gap(answer->nextDseq);
    if (answer->results.size() != m_sent.ops.size())
        return strange(u"%1 verdicts for %2 groups"_qs.arg(answer->results.size()).arg(m_sent.ops.size()));
    std::vector<GroupVerdict> verdicts;
    for (size_t i = 0; i < m_sent.ops.size(); ++i)
        verdicts.push_back(verdictFrom(answer->results[i], m_sent.ops[i]));
    m_from.reset();
    m_mostGroups = limits::PushGroups;
    return note(verdicts, answer->serverHlc);
}

Outcome PushLane::note(std::span<const GroupVerdict> verdicts, Hlc serverHlc)
{
    const Result<qint64> waited = Outbox(m_context.database, m_context.codec).note(verdicts, serverHlc);
    if (!waited)
        return waited.error();
    m_judged += *waited;
    const auto isHeld = [](const GroupVerdict &verdict) { return verdict.state != GroupState::Accepted; };
    m_heldBack = m_heldBack || std::ranges::any_of(verdicts, isHeld);
    return {};
}

// The server lacks groups that were sent once. If they are not here any more, only a new stream goes on.
Outcome PushLane::gap(qint64 nextDseq)
{
    const Result<OutboxBatch> batch = Outbox(m_context.database, m_context.codec).batchFrom(nextDseq, 1, 1);
    if (!batch)
        return batch.error();
    if (batch->ops.empty() || batch->firstDseq != nextDseq || nextDseq == m_sent.firstDseq)
        return beginStream();
    m_from = nextDseq;
    return {};
}

// The frame itself was not taken. Halved until the one group is found that the server cannot read, which then leaves
// the stream so that the others go on.
Outcome PushLane::refused(int status, const Error &error)
{
    m_wanted = true;
    if (status != 400 && status != 413)
        return error;
    if (m_sent.ops.size() > 1) {
        m_mostGroups = m_sent.ops.size() / 2;
        return {};
    }
    return m_sent.ops.empty() ? Outcome(error) : putAside(m_sent.ops.front());
}

Outcome PushLane::putAside(const OpId &op)
{
    qCWarning(lcSync) << "the server cannot read group" << op.toHex();
    m_mostGroups = limits::PushGroups;
    const GroupVerdict verdict{op, GroupState::Rejected, 0, Unsendable, u"the server could not read this group"_qs};
    if (Outcome noted = note(std::span(&verdict, 1), 0); !noted)
        return noted;
    return beginStream();
}

} // namespace syncing
