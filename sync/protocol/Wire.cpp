// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/Wire.h"

#include "sync/protocol/Limits.h"

#include <algorithm>
#include <limits>

using namespace models;

namespace syncing {

CborReader &MessageReader::field(quint64 number)
{
    if (m_left == 0 || m_in.key() != number)
        m_in.fail();
    else
        --m_left;
    return m_in;
}

void MessageReader::end()
{
    for (; m_left > 0 && !m_in.failed(); --m_left) {
        m_in.key();
        m_in.skip();
    }
}

void writeOptionalId(CborWriter &out, const Id &id)
{
    if (id.isNull())
        out.null();
    else
        out.bytes(QByteArrayView(reinterpret_cast<const char *>(id.bytes.data()), 16));
}

Id readOptionalId(CborReader &in)
{
    if (in.peek() == CborReader::Kind::Null) {
        in.null();
        return {};
    }
    const std::optional<Id> id = Id::fromBytes(in.bytesView(16));
    if (!id || id->isNull())
        in.fail();
    return id.value_or(Id{});
}

static QByteArray readValueBytes(CborReader &in)
{
    const QByteArrayView value = in.skipped();
    if (value.size() > limits::CellBytes)
        in.fail();
    return value.toByteArray();
}

static FieldId readRegister(CborReader &in)
{
    const quint64 reg = in.key();
    if (reg > std::numeric_limits<FieldId>::max())
        in.fail();
    return static_cast<FieldId>(reg);
}

template <class Cell>
static std::vector<const Cell *> byRegister(const std::vector<Cell> &cells)
{
    std::vector<const Cell *> sorted;
    sorted.reserve(cells.size());
    for (const Cell &cell : cells)
        sorted.push_back(&cell);
    std::ranges::sort(sorted, {}, [](const Cell *cell) { return cell->reg; });
    return sorted;
}

void writeRecordEdit(CborWriter &out, const RecordEdit &edit)
{
    out.map(4);
    out.key(1);
    out.integer(edit.type);
    out.key(2);
    writeOptionalId(out, edit.record);
    out.key(3);
    out.boolean(edit.isNew);
    out.key(4);
    out.map(edit.cells.size());
    for (const CellEdit *cell : byRegister(edit.cells)) {
        out.key(cell->reg);
        out.array(2);
        out.encoded(cell->value);
        writeOptionalId(out, cell->seen);
    }
}

static CellEdit readCellEdit(CborReader &in)
{
    CellEdit cell;
    cell.reg = readRegister(in);
    if (in.array() != 2)
        in.fail();
    cell.value = readValueBytes(in);
    cell.seen = readOptionalId(in);
    return cell;
}

RecordEdit readRecordEdit(CborReader &in)
{
    RecordEdit edit;
    MessageReader fields(in);
    edit.type = readNumber<TypeId>(fields.field(1));
    edit.record = readOptionalId(fields.field(2));
    edit.isNew = fields.field(3).boolean();
    const size_t cells = fields.field(4).map();
    for (size_t i = 0; i < cells && !in.failed(); ++i)
        edit.cells.push_back(readCellEdit(in));
    fields.end();
    return edit;
}

void writeResolution(CborWriter &out, const Resolution &resolution)
{
    out.map(6);
    out.key(1);
    out.integer(resolution.type);
    out.key(2);
    writeOptionalId(out, resolution.record);
    out.key(3);
    out.integer(resolution.reg);
    out.key(4);
    out.encoded(resolution.value);
    out.key(5);
    out.array(resolution.supersedes.size());
    for (const OpId &op : resolution.supersedes)
        writeOptionalId(out, op);
    out.key(6);
    out.text(resolution.reason);
}

Resolution readResolution(CborReader &in)
{
    Resolution resolution;
    MessageReader fields(in);
    resolution.type = readNumber<TypeId>(fields.field(1));
    resolution.record = readOptionalId(fields.field(2));
    resolution.reg = readNumber<FieldId>(fields.field(3));
    resolution.value = readValueBytes(fields.field(4));
    resolution.supersedes = readItems<OpId>(fields.field(5), limits::GroupCells, readOptionalId);
    resolution.reason = fields.field(6).text(limits::DetailChars * 4);
    fields.end();
    return resolution;
}

static void writeCandidate(CborWriter &out, const Candidate &candidate)
{
    out.map(7);
    out.key(1);
    writeOptionalId(out, candidate.op);
    out.key(2);
    out.encoded(candidate.value);
    out.key(3);
    writeOptionalId(out, candidate.account);
    out.key(4);
    writeOptionalId(out, candidate.device);
    out.key(5);
    out.integer(candidate.hlc);
    out.key(6);
    writeOptionalId(out, candidate.seen);
    out.key(7);
    out.integer(candidate.rank);
}

static Candidate readCandidate(CborReader &in)
{
    Candidate candidate;
    MessageReader fields(in);
    candidate.op = readOptionalId(fields.field(1));
    candidate.value = readValueBytes(fields.field(2));
    candidate.account = readOptionalId(fields.field(3));
    candidate.device = readOptionalId(fields.field(4));
    candidate.hlc = fields.field(5).integer();
    candidate.seen = readOptionalId(fields.field(6));
    candidate.rank = readNumber<quint16>(fields.field(7));
    fields.end();
    return candidate;
}

void writeRecordOutcome(CborWriter &out, const RecordOutcome &outcome)
{
    out.map(3);
    out.key(1);
    out.integer(outcome.type);
    out.key(2);
    writeOptionalId(out, outcome.record);
    out.key(3);
    out.map(outcome.cells.size());
    for (const CellOutcome *cell : byRegister(outcome.cells)) {
        out.key(cell->reg);
        out.array(3);
        out.encoded(cell->value);
        writeOptionalId(out, cell->winner);
        out.array(cell->candidates.size());
        for (const Candidate &candidate : cell->candidates)
            writeCandidate(out, candidate);
    }
}

static CellOutcome readCellOutcome(CborReader &in)
{
    CellOutcome cell;
    cell.reg = readRegister(in);
    if (in.array() != 3)
        in.fail();
    cell.value = readValueBytes(in);
    cell.winner = readOptionalId(in);
    cell.candidates = readItems<Candidate>(in, limits::GroupCells, readCandidate);
    return cell;
}

RecordOutcome readRecordOutcome(CborReader &in)
{
    RecordOutcome outcome;
    MessageReader fields(in);
    outcome.type = readNumber<TypeId>(fields.field(1));
    outcome.record = readOptionalId(fields.field(2));
    const size_t cells = fields.field(3).map();
    for (size_t i = 0; i < cells && !in.failed(); ++i)
        outcome.cells.push_back(readCellOutcome(in));
    fields.end();
    return outcome;
}

} // namespace syncing
