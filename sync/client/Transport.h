// SPDX-License-Identifier: GPL-3.0-or-later
// How the client's core reaches the server: it sends calls and is told the answers, and knows nothing of sockets.
// Real over HTTPS (HttpTransport), simulated in tests. Everything happens on one thread, the sync thread.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace syncing {

struct HttpCall
{
    QString path{}; // "/v1/push"
    QByteArray body{};
    QByteArray token{}; // bearer token, or empty
    int patience = 30;  // seconds without any progress after which the call has failed
};

struct HttpAnswer
{
    int status = 0;
    QByteArray body{};
    int retryAfter = 0; // seconds that the server asks to wait, or 0

    bool operator==(const HttpAnswer &) const = default;
};

class Transport
{
public:
    using AnswerFunction = std::function<void(quint64 call, models::Result<HttpAnswer> answer)>;

    virtual ~Transport() = default;

    // Answers come later, in any order, each once; an Error of kind Network when no answer came. `call` is the
    // caller's own number. An answer of any status is an answer.
    virtual void send(quint64 call, const HttpCall &request) = 0;
    virtual void cancel(quint64 call) = 0; // no answer comes any more
    virtual void cancelAll() = 0;

    void setAnswerFunction(AnswerFunction function) { m_answered = std::move(function); }

protected:
    void answered(quint64 call, models::Result<HttpAnswer> answer) const
    {
        if (m_answered)
            m_answered(call, std::move(answer));
    }

private:
    AnswerFunction m_answered;
};

} // namespace syncing
