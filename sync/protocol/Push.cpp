// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/Push.h"

#include "sync/protocol/Limits.h"
#include "sync/protocol/Wire.h"

using namespace models;

namespace syncing {

template <class Enum>
static Enum readEnum(CborReader &in, Enum last)
{
    const quint64 number = in.unsignedInteger();
    if (number > static_cast<quint64>(last))
        in.fail();
    return static_cast<Enum>(number);
}

QByteArray encode(const Group &group)
{
    CborWriter out;
    out.map(9);
    out.key(1);
    writeOptionalId(out, group.op);
    out.key(2);
    out.text(group.scope);
    out.key(3);
    out.integer(group.hlc);
    out.key(4);
    out.integer(group.schema);
    out.key(5);
    out.integer(group.commonsHead);
    out.key(6);
    writeOptionalId(out, group.txn);
    out.key(7);
    out.integer(static_cast<qint64>(group.kind));
    out.key(8);
    out.array(group.records.size());
    for (const RecordEdit &edit : group.records)
        writeRecordEdit(out, edit);
    out.key(9);
    out.array(group.resolutions.size());
    for (const Resolution &resolution : group.resolutions)
        writeResolution(out, resolution);
    return out.take();
}

template <>
Result<Group> decode(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    Group group;
    group.op = readOptionalId(fields.field(1));
    group.scope = fields.field(2).text(limits::NameChars);
    group.hlc = fields.field(3).integer();
    group.schema = readNumber<int>(fields.field(4));
    group.commonsHead = static_cast<qint64>(fields.field(5).unsignedInteger());
    group.txn = readOptionalId(fields.field(6));
    group.kind = readEnum(fields.field(7), GroupKind::Server);
    group.records = readItems<RecordEdit>(fields.field(8), limits::GroupCells, readRecordEdit);
    group.resolutions = readItems<Resolution>(fields.field(9), limits::GroupCells, readResolution);
    fields.end();
    return whole(in, std::move(group), "group");
}

QByteArray encode(const PushFrame &frame)
{
    CborWriter out;
    out.map(4);
    out.key(1);
    out.integer(frame.incarnation);
    out.key(2);
    out.integer(frame.firstDseq);
    out.key(3);
    out.bytes(frame.previousDigest);
    out.key(4);
    out.array(frame.groups.size());
    for (const QByteArray &group : frame.groups)
        out.bytes(group);
    return out.take();
}

template <>
Result<PushFrame> decode(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    PushFrame frame;
    frame.incarnation = static_cast<qint64>(fields.field(1).unsignedInteger());
    frame.firstDseq = static_cast<qint64>(fields.field(2).unsignedInteger());
    frame.previousDigest = readBytes(fields.field(3), 32);
    frame.groups = readItems<QByteArray>(fields.field(4), limits::PushGroups,
                                         [](CborReader &item) { return item.bytes(limits::PushBytes); });
    fields.end();
    return whole(in, std::move(frame), "push frame");
}

static void writeResult(CborWriter &out, const PushResult &result)
{
    out.map(7);
    out.key(1);
    writeOptionalId(out, result.op);
    out.key(2);
    out.integer(static_cast<qint64>(result.verdict));
    out.key(3);
    out.boolean(result.repeated);
    out.key(4);
    out.text(result.scope);
    out.key(5);
    out.integer(result.seq);
    out.key(6);
    out.integer(static_cast<qint64>(result.reason));
    out.key(7);
    out.text(result.detail);
}

static PushResult readResult(CborReader &in)
{
    PushResult result;
    MessageReader fields(in);
    result.op = readOptionalId(fields.field(1));
    result.verdict = readEnum(fields.field(2), Verdict::Quarantined);
    result.repeated = fields.field(3).boolean();
    result.scope = fields.field(4).text(limits::NameChars);
    result.seq = static_cast<qint64>(fields.field(5).unsignedInteger());
    result.reason = static_cast<Reason>(readNumber<quint16>(fields.field(6))); // a later server may know more
    result.detail = fields.field(7).text(limits::DetailChars * 4);
    fields.end();
    return result;
}

QByteArray encode(const PushAnswer &answer)
{
    CborWriter out;
    out.map(4);
    out.key(1);
    out.integer(static_cast<qint64>(answer.state));
    out.key(2);
    out.array(answer.results.size());
    for (const PushResult &result : answer.results)
        writeResult(out, result);
    out.key(3);
    out.integer(answer.nextDseq);
    out.key(4);
    out.integer(answer.serverHlc);
    return out.take();
}

template <>
Result<PushAnswer> decode(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    PushAnswer answer;
    answer.state = readEnum(fields.field(1), PushState::Forked);
    answer.results = readItems<PushResult>(fields.field(2), limits::PushGroups, readResult);
    answer.nextDseq = static_cast<qint64>(fields.field(3).unsignedInteger());
    answer.serverHlc = fields.field(4).integer();
    fields.end();
    return whole(in, std::move(answer), "push answer");
}

} // namespace syncing
