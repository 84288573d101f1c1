// SPDX-License-Identifier: GPL-3.0-or-later
// One kind of request, of which one at a time is under way. The lanes of a client run beside each other: sending never
// waits for reading, nor reading for sending.
#pragma once

#include "models/base/Clock.h"
#include "sync/client/Backoff.h"
#include "sync/client/DeviceFile.h"
#include "sync/client/Transport.h"
#include "sync/client/WireGroupCodec.h"

namespace models {
class Database;
}

namespace syncing {

// What all lanes of a client share.
struct SyncContext
{
    models::Database &database;
    const DeviceIdentity &identity;
    Transport &transport;
    const models::Clock &clock;
    models::RandomSource &random;
    WireGroupCodec codec{};
    quint64 lastCall = 0;
};

// What an answer means for the client as a whole.
enum class LaneEvent {
    Progress,    // it succeeded
    Unreachable, // no answer came; tried again by itself
    Failed,      // answered, but not as wished; tried again by itself
    SignInAgain, // the token is not taken any more, or something that was allowed is not
    TooOld       // this program is too old to read
};

LaneEvent eventOf(int status); // of an answer that is no success

class Lane
{
public:
    virtual ~Lane() = default;
    Q_DISABLE_COPY_MOVE(Lane)

    bool isBusy() const { return m_call != 0; }
    bool owns(quint64 call) const { return m_call == call && call != 0; }
    bool mayStart() const { return !isBusy() && m_backoff.isDue(m_context.clock.nowMs()); }
    std::optional<qint64> dueAt(qint64 nowMs) const; // Unix milliseconds of its next try, if at `nowMs` it waits for that
    const std::optional<models::Error> &error() const { return m_error; }

    LaneEvent answered(const models::Result<HttpAnswer> &answer);
    void cancel();
    void forgetFailures() { m_backoff.succeeded(); }

protected:
    explicit Lane(SyncContext &context) : m_context(context), m_backoff(context.random) {}

    void send(const HttpCall &call);
    void begun(const models::Outcome &outcome); // an error puts the next try off

    // Of a 200. An error is noted and the request is made again after a while.
    virtual models::Outcome take(const QByteArray &body) = 0;
    // Of a refusal that says the request itself cannot be taken. Default: try the same again after a while.
    virtual models::Outcome refused(int status, const models::Error &error);

    SyncContext &m_context;

private:
    LaneEvent failed(const models::Error &error, int retryAfterSeconds = 0);

    quint64 m_call = 0;
    Backoff m_backoff;
    std::optional<models::Error> m_error;
};

} // namespace syncing
