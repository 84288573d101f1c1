// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/Lane.h"

#include "models/base/Logging.h"
#include "sync/protocol/ErrorBody.h"

using namespace models;

namespace syncing {

std::optional<qint64> Lane::dueAt(qint64 nowMs) const
{
    return isBusy() || m_backoff.isDue(nowMs) ? std::nullopt : std::optional(m_backoff.dueAt());
}

void Lane::send(const HttpCall &call)
{
    Q_ASSERT(!isBusy());
    m_call = ++m_context.lastCall;
    m_context.transport.send(m_call, call);
}

void Lane::cancel()
{
    if (isBusy())
        m_context.transport.cancel(std::exchange(m_call, 0));
}

LaneEvent Lane::failed(const Error &error, int retryAfterSeconds)
{
    qCInfo(lcSync).noquote() << "will try again:" << error.detail;
    m_error = error;
    m_backoff.failed(m_context.clock.nowMs(), retryAfterSeconds);
    return LaneEvent::Failed;
}

void Lane::begun(const Outcome &outcome)
{
    if (!outcome) {
        failed(outcome.error());
    } else if (!isBusy()) { // what failed has come to its end by another way
        m_error.reset();
        m_backoff.succeeded();
    }
}

Outcome Lane::refused(int, const Error &error)
{
    return error;
}

LaneEvent eventOf(int status)
{
    if (status == 401 || status == 403)
        return LaneEvent::SignInAgain;
    return status == 426 ? LaneEvent::TooOld : LaneEvent::Failed;
}

LaneEvent Lane::answered(const Result<HttpAnswer> &answer)
{
    m_call = 0;
    if (!answer) {
        failed(answer.error());
        return LaneEvent::Unreachable;
    }
    if (answer->status != 200) {
        const Error error = decodeError(answer->status, answer->body);
        if (const Outcome handled = refused(answer->status, error); !handled)
            failed(handled.error(), answer->retryAfter);
        return eventOf(answer->status);
    }
    if (const Outcome taken = take(answer->body); !taken)
        return failed(taken.error());
    m_error.reset();
    m_backoff.succeeded();
    return LaneEvent::Progress;
}

} // namespace syncing
