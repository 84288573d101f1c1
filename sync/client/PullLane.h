// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the logs of the scopes, page by page, and checks every page against the chain and the state against the
// server's digest. Finds common ground again when the server has lost a part of its history.
#pragma once

#include "models/storage/Inbox.h"
#include "sync/client/Lane.h"
#include "sync/protocol/Pull.h"

#include <QSet>

namespace syncing {

class PullLane : public Lane
{
public:
    explicit PullLane(SyncContext &context) : Lane(context) {}

    void want(const QString &scope) { m_wanted.insert(scope); }
    models::Outcome wantAll();
    bool isWanted() const { return !m_wanted.isEmpty(); }
    void start(const QByteArray &token, qint64 maxBytes); // if something is wanted

    // What the last answer brought; asked once after each.
    std::vector<models::Touched> takeTouched() { return std::exchange(m_touched, {}); }
    qint64 takeReceived() { return std::exchange(m_received, 0); } // entries
    qint64 takeSent() { return std::exchange(m_overtaken, 0); } // groups of this device whose verdict had not come yet
    std::optional<qint64> takeForgottenFrom() { return std::exchange(m_forgottenFrom, {}); }
    bool takeResend() { return std::exchange(m_resend, false); } // groups of this device were lost
    QSet<QString> takeDenied() { return std::exchange(m_denied, {}); }
    int repairs() const { return m_repairs; }

protected:
    models::Outcome take(const QByteArray &body) override;

private:
    models::Outcome begin(const QByteArray &token, qint64 maxBytes);
    models::Result<ScopeRequest> requestFor(const models::ScopeLine &line) const;
    models::Outcome noteEpoch(const PullAnswer &answer);
    models::Outcome noteStream(const PullAnswer &answer);
    models::Outcome take(const ScopePage &page, const PullAnswer &answer);
    models::Outcome apply(const models::ScopeLine &line, const ScopePage &page, models::Hlc serverHlc);
    models::Outcome lookForLostGroups(const ScopePage &page);
    models::Outcome checkState(const ScopePage &page);
    models::Outcome goBack(const models::ScopeLine &line, const ScopePage &page);
    models::Outcome repair(const QString &scope);

    QSet<QString> m_wanted;
    QSet<QString> m_asked;  // in the request under way
    QSet<QString> m_unsure; // checkpoints are sent along
    QSet<QString> m_repaired;
    QSet<QString> m_denied;
    std::vector<models::Touched> m_touched;
    std::optional<qint64> m_forgottenFrom;
    bool m_resend = false;
    qint64 m_received = 0;
    qint64 m_overtaken = 0;
    int m_repairs = 0;
};

} // namespace syncing
