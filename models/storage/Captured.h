// SPDX-License-Identifier: GPL-3.0-or-later
// How captured cells lie in sync_change: a CBOR map of register → [value, seen], or one resolution.
#pragma once

#include "models/schema/Edits.h"

#include <optional>

namespace models {

QByteArray captured(const std::vector<CellEdit> &cells);
std::optional<std::vector<CellEdit>> cellsFromCaptured(QByteArrayView bytes);

QByteArray captured(const Resolution &resolution);
std::optional<Resolution> resolutionFromCaptured(TypeId type, const Id &record, QByteArrayView bytes);

// What the insert of a record tells: its registers that hold something. Nobody saw anything before.
std::vector<CellEdit> insertedCells(const EntityType &type, const Row &row);

} // namespace models
