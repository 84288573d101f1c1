// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/History.h"

#include "sync/protocol/Limits.h"
#include "sync/protocol/Wire.h"

using namespace models;

namespace syncing {

QByteArray encode(const HistoryRequest &request)
{
    CborWriter out;
    out.map(3);
    out.key(1);
    out.integer(request.type);
    out.key(2);
    writeOptionalId(out, request.record);
    out.key(3);
    out.integer(request.from);
    return out.take();
}

template <>
Result<HistoryRequest> decode(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    HistoryRequest request;
    request.type = readNumber<TypeId>(fields.field(1));
    request.record = readOptionalId(fields.field(2));
    request.from = readNumber<qint64>(fields.field(3));
    fields.end();
    return whole(in, request, "history request");
}

// Bytes within bytes, so that a value lies no deeper in them than in the group that brought it.
static QByteArray encodedStep(const HistoryStep &step)
{
    CborWriter out;
    out.map(3);
    out.key(1);
    out.bytes(encode(step.entry));
    out.key(2);
    out.array(step.edits.size());
    for (const RecordEdit &edit : step.edits)
        writeRecordEdit(out, edit);
    out.key(3);
    out.array(step.resolutions.size());
    for (const Resolution &resolution : step.resolutions)
        writeResolution(out, resolution);
    return out.take();
}

static Result<HistoryStep> decodedStep(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    HistoryStep step;
    Result<LogEntry> entry = decode<LogEntry>(fields.field(1).bytes());
    if (!entry)
        return entry.error();
    step.entry = std::move(entry).value();
    step.edits = readItems<RecordEdit>(fields.field(2), 1, readRecordEdit);
    step.resolutions = readItems<Resolution>(fields.field(3), limits::GroupCells, readResolution);
    fields.end();
    return whole(in, std::move(step), "history step");
}

static HistoryStep readStep(CborReader &in)
{
    Result<HistoryStep> step = decodedStep(in.bytes());
    if (step)
        return std::move(step).value();
    in.fail();
    return {};
}

QByteArray encode(const HistoryAnswer &answer)
{
    CborWriter out;
    out.map(2);
    out.key(1);
    out.array(answer.steps.size());
    for (const HistoryStep &step : answer.steps)
        out.bytes(encodedStep(step));
    out.key(2);
    out.integer(answer.next);
    return out.take();
}

template <>
Result<HistoryAnswer> decode(const QByteArray &bytes)
{
    CborReader in(bytes);
    MessageReader fields(in);
    HistoryAnswer answer;
    answer.steps = readItems<HistoryStep>(fields.field(1), limits::HistorySteps, readStep);
    answer.next = readNumber<qint64>(fields.field(2));
    fields.end();
    return whole(in, std::move(answer), "history answer");
}

} // namespace syncing
