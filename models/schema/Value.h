// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell holds: nothing, a whole number, text or bytes. Exactly what SQLite's STRICT columns and our CBOR can
// hold.
#pragma once

#include <QByteArray>
#include <QString>

#include <variant>

namespace models {

class CborReader;
class CborWriter;

using Value = std::variant<std::monostate, qint64, QString, QByteArray>;

inline bool isNull(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

void writeValue(CborWriter &out, const Value &value);
Value readValue(CborReader &in); // anything but these four fails the reader

} // namespace models
