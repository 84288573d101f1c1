// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/Value.h"

#include "models/base/Cbor.h"

namespace models {

void writeValue(CborWriter &out, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        out.integer(*number);
    else if (const auto *text = std::get_if<QString>(&value))
        out.text(*text);
    else if (const auto *bytes = std::get_if<QByteArray>(&value))
        out.bytes(*bytes);
    else
        out.null();
}

Value readValue(CborReader &in)
{
    switch (in.peek()) {
    case CborReader::Kind::Integer:
        return in.integer();
    case CborReader::Kind::Text:
        return in.text();
    case CborReader::Kind::Bytes:
        return in.bytes();
    case CborReader::Kind::Null:
        in.null();
        return {};
    default:
        in.fail();
        return {};
    }
}

} // namespace models
