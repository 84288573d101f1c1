// SPDX-License-Identifier: GPL-3.0-or-later
// How the sync client reaches its server: calls go out, answers come back. The client core drives it and knows nothing
// of sockets; tests and the simulator bring their own. Lives on one thread, as its answers do.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>

#include <functional>

namespace syncing {

struct HttpCall
{
    QByteArray method = "POST";
    QByteArray path{};   // "/v1/push"
    QByteArray body{};   // plain; the transport packs it
    QByteArray token{};  // bearer, or empty
    bool isWait = false; // a long wait for news: silence is no failure for 70 seconds instead of 30
};

// Whatever the server said, also that it refuses: an error in `status` and `body` is the caller's to read
// (ErrorBody.h).
struct HttpAnswer
{
    int status = 0;
    QByteArray body{}; // unpacked
    int retryAfterSeconds = 0;

    bool operator==(const HttpAnswer &) const = default;
};

class Transport
{
public:
    // Errors: Network (no connection, silence, another certificate, cut short), Corrupt (not unpackable, too big).
    using OnAnswer = std::function<void(quint64 call, models::Result<HttpAnswer> answer)>;

    virtual ~Transport() = default;

    void setOnAnswer(OnAnswer onAnswer) { m_onAnswer = std::move(onAnswer); }

    // Ends in exactly one answer, later and never from within, unless the call is aborted. `call` is new each time.
    virtual void send(quint64 call, const HttpCall &what) = 0;

    // The server may have received the call or not. Nothing is answered for it any more. Unknown calls are no error.
    virtual void abort(quint64 call) = 0;

protected:
    void answer(quint64 call, models::Result<HttpAnswer> result) { m_onAnswer(call, std::move(result)); }

private:
    OnAnswer m_onAnswer = [](quint64, const models::Result<HttpAnswer> &) {};
};

} // namespace syncing
