// SPDX-License-Identifier: GPL-3.0-or-later
// What a device asks of the logs of its scopes, and the pages that come down.
#pragma once

#include "models/base/Hlc.h"
#include "models/base/Id.h"
#include "sync/protocol/Decode.h"

#include <vector>

namespace syncing {

// A place in a scope's log: all entries up to `seq` were applied, and this is the chain after them.
struct LogPosition
{
    qint64 seq = 0;
    QByteArray chain = QByteArray(32, '\0');

    bool operator==(const LogPosition &) const = default;
};

struct ScopeRequest
{
    QString name;
    LogPosition at;
    std::vector<LogPosition> checkpoints; // older places, newest first; sent to find common ground after Diverged

    bool operator==(const ScopeRequest &) const = default;
};

struct PullRequest
{
    models::Id epoch;                 // of the last answer; null at first
    qint64 incarnation = 0;           // of the device's stream, for nextDseq of the answer
    std::vector<ScopeRequest> scopes; // entries are served in this order, `commons` before all
    qint64 maxBytes = 0;              // 0: the server's own limit

    bool operator==(const PullRequest &) const = default;
};

QByteArray encode(const PullRequest &request);
template <>
models::Result<PullRequest> decode(const QByteArray &bytes);

enum class ScopeState {
    Ok = 0,
    Diverged = 1, // the server's history does not hold this place: go back to `at` of the answer, the newest common one
    Denied = 2    // not granted (any more): hand in what is left, then remove the scope
};

struct ScopePage
{
    QString name;
    ScopeState state = ScopeState::Ok;
    std::vector<QByteArray> entries; // encode(LogEntry), in order, following the place of the request
    LogPosition at;                  // after these entries
    qint64 head = 0;
    QByteArray
        stateDigest; // of the scope (models/schema/StateDigest.h), 16 bytes, if `at` is the head; otherwise empty

    bool operator==(const ScopePage &) const = default;
};

struct PullAnswer
{
    models::Id epoch; // changes when the server was restored from a backup
    std::vector<ScopePage> scopes;
    bool more = false;         // some scope is not at its head yet: ask again at once
    models::Hlc serverHlc = 0; // not before any op that was accepted
    qint64 nextDseq = 1;       // of the device's stream: groups from here on have not come, or were forgotten

    bool operator==(const PullAnswer &) const = default;
};

QByteArray encode(const PullAnswer &answer);
template <>
models::Result<PullAnswer> decode(const QByteArray &bytes);

} // namespace syncing
