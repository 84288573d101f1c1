// SPDX-License-Identifier: GPL-3.0-or-later
// Sends what was saved here, group by group in the order of the device's stream, until the server has judged all of
// it. No answer and no group can stop those behind it for good.
#pragma once

#include "models/storage/Outbox.h"
#include "sync/client/Lane.h"
#include "sync/protocol/Session.h"

namespace syncing {

class PushLane : public Lane
{
public:
    explicit PushLane(SyncContext &context) : Lane(context) {}

    void changed() { m_wanted = true; }
    bool isWanted() const { return m_wanted; }
    void start(const QByteArray &token, const Limits &limits); // if there is something to send
    qint64 takeSent() { return std::exchange(m_judged, 0); }   // groups that got their verdict here since the last call
    bool takeHeldBack() { return std::exchange(m_heldBack, false); } // has any of them not been taken?
    void resendFrom(qint64 dseq);                                    // the server has forgotten what came after

protected:
    models::Outcome take(const QByteArray &body) override;
    models::Outcome refused(int status, const models::Error &error) override;

private:
    models::Outcome begin(const QByteArray &token, const Limits &limits);
    models::Result<models::OutboxBatch> nextBatch(const Limits &limits);
    models::Outcome beginStream();
    models::Outcome gap(qint64 nextDseq);
    models::Outcome putAside(const models::OpId &op);
    models::Outcome note(std::span<const models::GroupVerdict> verdicts, models::Hlc serverHlc);

    bool m_wanted = true;
    std::optional<qint64> m_from; // where to begin, if not at the first group without a verdict
    size_t m_mostGroups = 500;    // fewer after a refusal, to find the one that is not taken
    models::OutboxBatch m_sent;
    qint64 m_judged = 0;
    bool m_heldBack = false;
};

} // namespace syncing
