// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the server to say when something moves, so that news comes at once and an idle device costs nothing.
#pragma once

#include "sync/client/Lane.h"
#include "sync/protocol/Wait.h"

namespace syncing {

class WaitLane : public Lane
{
public:
    explicit WaitLane(SyncContext &context) : Lane(context) {}

    void start(const QByteArray &token, qint64 seconds);
    WaitAnswer takeNews() { return std::exchange(m_news, {}); }

protected:
    models::Outcome take(const QByteArray &body) override;

private:
    models::Outcome begin(const QByteArray &token, qint64 seconds);

    WaitAnswer m_news;
};

} // namespace syncing
