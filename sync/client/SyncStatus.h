// SPDX-License-Identifier: GPL-3.0-or-later
// What the status bar and the sync page say of the connection. A value; a new one after every step.
#pragma once

#include "models/base/Error.h"
#include "models/storage/Outbox.h"
#include "sync/protocol/Limits.h"

#include <QByteArray>

#include <optional>

namespace syncing {

enum class Connection {
    Stopped,     // not started, or the user works offline
    Unreachable, // the server does not answer; tried again by itself
    SigningIn,
    Online,
    Refused // this device or account may not come in; `error` says why
};

struct SyncStatus
{
    Connection connection = Connection::Stopped;
    models::OutboxCounts outbox{};
    qint64 conflicts = 0;
    qint64 entriesBehind = 0;             // log entries that are still to come, as last heard
    qint64 lastSuccessMs = 0;             // Unix; when everything was last sent and read; 0: not yet since the start
    qint64 sent = 0;                      // changes, by the sync that runs or the last one that was finished
    qint64 received = 0;                  // entries of the log, likewise
    qint64 lastHeardMs = 0;               // Unix; when the server last let this account in; 0: not yet since the start
    qint64 leaseSeconds = 0;              // that it may work without being heard, as last told
    qint64 clockAheadMs = 0;              // this computer's clock before the server's, as of the last sign-in
    bool programTooOld = false;           // what others write is not read any more; own work is still sent
    bool revoked = false;                 // the server takes this device's unsent work and nothing else
    qint64 revokedMs = 0;                 // Unix; when it first said so since the start; 0: it did not
    int repairs = 0;                      // scopes that had to be read anew since the start
    int asked = 0;                        // times that the user had asked for a sync; see SyncEngine::syncNow()
    QByteArray otherCertificate{};        // SHA-256 that answers in the place of the pinned one; empty: none such
    std::optional<models::Error> error{}; // of the last step that failed, until one succeeds

    bool operator==(const SyncStatus &) const = default;
};

// This computer's clock is wrong, or the server's. It loses nothing, but what is shown of a conflict goes by it.
inline bool isClockOff(const SyncStatus &status)
{
    return qAbs(status.clockAheadMs) > limits::ClockOffMs;
}

// A revoked device reads nothing any more, so it never hears of what was taken of its work: with all of it handed in,
// it has nothing left to do.
inline bool isHandedIn(const SyncStatus &status)
{
    return status.revoked && status.connection == Connection::Online && status.outbox.unpacked == 0 &&
           status.outbox.ready == 0;
}

} // namespace syncing
