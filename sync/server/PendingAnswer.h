// SPDX-License-Identifier: GPL-3.0-or-later
// The thread between a connection and the handler that works for it: takes one answer, from any thread, and may be cut
// by the connection, after which nothing of the connection is touched any more.
#pragma once

#include "sync/server/Http.h"

#include <memory>
#include <mutex>

namespace syncing {

class PendingAnswer
{
public:
    explicit PendingAnswer(Answer deliver) : m_deliver(std::move(deliver)) {}

    void give(Response response);
    void cut();

    // The function handed to the handler. When its last copy goes without a call, it gives 500.
    static Answer answerOf(std::shared_ptr<PendingAnswer> pending);

private:
    std::mutex m_mutex;
    Answer m_deliver;
};

} // namespace syncing
