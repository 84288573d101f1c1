// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Captured.h"

#include "models/base/Cbor.h"

namespace models {

QByteArray captured(const std::vector<CapturedEntry> &entries)
{
    CborWriter out;
    out.array(entries.size());
    for (const CapturedEntry &entry : entries) {
        out.array(4);
        out.integer(static_cast<qint64>(entry.kind));
        out.integer(entry.type);
        out.bytes(entry.record.toBytes());
        out.bytes(entry.content);
    }
    return out.take();
}

static Id readId(CborReader &in)
{
    const std::optional<Id> id = Id::fromBytes(in.bytesView(16));
    if (!id)
        in.fail();
    return id.value_or(Id());
}

static CapturedEntry readEntry(CborReader &in)
{
    if (in.array() != 4)
        in.fail();
    const quint64 kind = in.unsignedInteger();
    if (kind < quint64(CaptureKind::Edits) || kind > quint64(CaptureKind::Resolution))
        in.fail();
    CapturedEntry entry{static_cast<CaptureKind>(kind), static_cast<TypeId>(in.unsignedInteger()), readId(in)};
    entry.content = in.bytes();
    return entry;
}

std::optional<std::vector<CapturedEntry>> entriesFromCaptured(QByteArrayView bytes)
{
    CborReader in(bytes);
    std::vector<CapturedEntry> entries;
    for (size_t left = in.array(); left > 0 && !in.failed(); --left)
        entries.push_back(readEntry(in));
    return in.atEnd() ? std::optional(std::move(entries)) : std::nullopt;
}

QByteArray captured(const std::vector<CellEdit> &cells)
{
    CborWriter out;
    out.map(cells.size());
    for (const CellEdit &cell : cells) {
        out.key(cell.reg);
        out.array(2);
        out.encoded(cell.value);
        out.bytes(cell.seen.toBytes());
    }
    return out.take();
}

std::optional<std::vector<CellEdit>> cellsFromCaptured(QByteArrayView bytes)
{
    CborReader in(bytes);
    std::vector<CellEdit> cells;
    for (size_t left = in.map(); left > 0 && !in.failed(); --left) {
        CellEdit cell;
        cell.reg = static_cast<FieldId>(in.key());
        if (in.array() != 2)
            in.fail();
        cell.value = in.skipped().toByteArray();
        cell.seen = readId(in);
        cells.push_back(std::move(cell));
    }
    return in.atEnd() ? std::optional(std::move(cells)) : std::nullopt;
}

QByteArray captured(const Resolution &resolution)
{
    CborWriter out;
    out.array(4);
    out.integer(resolution.reg);
    out.encoded(resolution.value);
    out.array(resolution.supersedes.size());
    for (const OpId &op : resolution.supersedes)
        out.bytes(op.toBytes());
    out.text(resolution.reason);
    return out.take();
}

std::optional<Resolution> resolutionFromCaptured(TypeId type, const Id &record, QByteArrayView bytes)
{
    CborReader in(bytes);
    Resolution resolution;
    resolution.type = type;
    resolution.record = record;
    if (in.array() != 4)
        return std::nullopt;
    resolution.reg = static_cast<FieldId>(in.unsignedInteger());
    resolution.value = in.skipped().toByteArray();
    for (size_t left = in.array(); left > 0 && !in.failed(); --left)
        resolution.supersedes.push_back(readId(in));
    resolution.reason = in.text();
    return in.atEnd() ? std::optional(std::move(resolution)) : std::nullopt;
}

std::vector<CellEdit> insertedCells(const EntityType &type, const Row &row)
{
    std::vector<CellEdit> cells;
    if (row.removed)
        cells.push_back({LifecycleRegister, registerValue(type, row, LifecycleRegister), {}});
    for (const FieldId reg : registersOf(type)) {
        QByteArray value = registerValue(type, row, reg);
        if (value != emptyRegisterValue(type, reg))
            cells.push_back({reg, std::move(value), {}});
    }
    return cells;
}

} // namespace models
