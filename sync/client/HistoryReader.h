// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the server what became of a record, for a person who looks at it now. Unlike a lane it asks only then, and does
// not try again by itself: whoever asked is told what went wrong.
#pragma once

#include "models/rules/FieldHistory.h"
#include "sync/client/Lane.h"
#include "sync/protocol/History.h"

namespace syncing {

struct HistoryQuestion
{
    models::TypeId type = 0;
    models::Id record;
    std::function<bool()> isWanted; // still; asked between two pages
    // Once, if it is still wanted: every step there is, the newest first.
    std::function<void(models::Result<std::vector<models::RecordStep>>)> told;
};

class HistoryReader
{
public:
    explicit HistoryReader(SyncContext &context) : m_context(context) {}

    void ask(HistoryQuestion question, const QByteArray &token); // an empty token: not signed in, told at once
    bool owns(quint64 call) const { return m_open.contains(call); }
    LaneEvent answered(quint64 call, const models::Result<HttpAnswer> &answer);
    void cancel(); // all; they are told

private:
    struct Open
    {
        HistoryQuestion question;
        QByteArray token;
        std::vector<models::RecordStep> steps;
    };

    void send(Open open, qint64 from);
    void take(Open open, const HistoryAnswer &answer);

    SyncContext &m_context;
    std::map<quint64, Open> m_open; // by call
};

} // namespace syncing
