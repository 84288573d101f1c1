// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/LogEntry.h"

#include "models/base/Digest.h"
#include "sync/protocol/Limits.h"
#include "sync/protocol/Wire.h"

using namespace models;

namespace syncing {

QByteArray encode(const LogEntry &entry)
{
    CborWriter out;
    out.map(11);
    out.key(1);
    out.integer(entry.seq);
    out.key(2);
    writeOptionalId(out, entry.op);
    out.key(3);
    writeOptionalId(out, entry.device);
    out.key(4);
    writeOptionalId(out, entry.account);
    out.key(5);
    out.text(entry.accountName);
    out.key(6);
    out.integer(entry.hlc);
    out.key(7);
    out.integer(entry.receivedMs);
    out.key(8);
    out.integer(entry.schema);
    out.key(9);
    out.integer(entry.commonsHead);
    out.key(10);
    writeOptionalId(out, entry.txn);
    out.key(11);
    out.array(entry.records.size());
    for (const RecordOutcome &outcome : entry.records)
        writeRecordOutcome(out, outcome);
    return out.take();
}

template <>
Result<LogEntry> decode(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    LogEntry entry;
    entry.seq = static_cast<qint64>(fields.field(1).unsignedInteger());
    entry.op = readOptionalId(fields.field(2));
    entry.device = readOptionalId(fields.field(3));
    entry.account = readOptionalId(fields.field(4));
    entry.accountName = fields.field(5).text(limits::NameChars * 4);
    entry.hlc = fields.field(6).integer();
    entry.receivedMs = fields.field(7).integer();
    entry.schema = readNumber<int>(fields.field(8));
    entry.commonsHead = static_cast<qint64>(fields.field(9).unsignedInteger());
    entry.txn = readOptionalId(fields.field(10));
    entry.records = readItems<RecordOutcome>(fields.field(11), limits::GroupCells, readRecordOutcome);
    fields.end();
    return whole(in, std::move(entry), "log entry");
}

QByteArray firstChain()
{
    return QByteArray(32, '\0');
}

QByteArray nextChain(QByteArrayView chain, QByteArrayView entryBytes)
{
    return chained32(chain, entryBytes);
}

} // namespace syncing
