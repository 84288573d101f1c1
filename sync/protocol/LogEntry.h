// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of a scope's log: what an accepted op changed, as the outcome. Whoever reads it writes the values as they
// stand and merges nothing. The bytes of an entry never change; the scope's chain runs over them.
#pragma once

#include "models/schema/Edits.h"
#include "sync/protocol/Decode.h"

namespace syncing {

struct LogEntry
{
    qint64 seq = 0; // 1, 2, 3 … without a gap within its scope
    models::OpId op;
    models::Id device;  // null: the server itself
    models::Id account; // null: the server itself
    QString accountName;
    models::Hlc hlc = 0; // as the server clamped it
    qint64 receivedMs = 0;
    int schema = 0;
    qint64 commonsHead = 0; // apply `commons` up to here before this entry
    models::Id txn;
    // The registers it touched, and always the lifecycle register: its winner is the last op on the record, so that
    // a later removal tells by its `seen` which edits its author knew.
    std::vector<models::RecordOutcome> records;

    bool operator==(const LogEntry &) const = default;
};

QByteArray encode(const LogEntry &entry);
template <>
models::Result<LogEntry> decode(const QByteArray &bytes);

// The chain of a scope: 32 zero bytes before its first entry, then digest32(previous chain | entry bytes).
QByteArray firstChain();
QByteArray nextChain(QByteArrayView chain, QByteArrayView entryBytes);

} // namespace syncing
