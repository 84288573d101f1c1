// SPDX-License-Identifier: GPL-3.0-or-later
// How a captured group lies in sync_change: a CBOR list of what a save did to each record of a scope.
#pragma once

#include "models/schema/Edits.h"

#include <optional>

namespace models {

enum class CaptureKind {
    Edits = 1,
    Marker = 2, // inserted; its content is read from its table when the group is frozen
    Inserted = 3,
    Resolution = 4
};

struct CapturedEntry
{
    CaptureKind kind = CaptureKind::Edits;
    TypeId type = 0;
    Id record;
    QByteArray content{}; // captured cells, or a captured resolution; empty of a marker

    bool operator==(const CapturedEntry &) const = default;
};

QByteArray captured(const std::vector<CapturedEntry> &entries);
std::optional<std::vector<CapturedEntry>> entriesFromCaptured(QByteArrayView bytes);

// A map of register → [value, seen].
QByteArray captured(const std::vector<CellEdit> &cells);
std::optional<std::vector<CellEdit>> cellsFromCaptured(QByteArrayView bytes);

QByteArray captured(const Resolution &resolution);
std::optional<Resolution> resolutionFromCaptured(TypeId type, const Id &record, QByteArrayView bytes);

// What the insert of a record tells: its registers that hold something. Nobody saw anything before.
std::vector<CellEdit> insertedCells(const EntityType &type, const Row &row);

} // namespace models
