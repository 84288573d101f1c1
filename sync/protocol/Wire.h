// SPDX-License-Identifier: GPL-3.0-or-later
// What the codecs of all messages share: how a message's map is read, and how ids and edits stand in it.
#pragma once

#include "models/base/Cbor.h"
#include "models/base/Result.h"
#include "models/schema/Edits.h"
#include "sync/protocol/CborMap.h"

#include <limits>

namespace syncing {

// Reads one message: a map whose fields 1, 2, 3 … all stand, in order. Fields of later versions have higher numbers
// and are passed over by end(). Errors stick to the reader.
class MessageReader
{
public:
    explicit MessageReader(models::CborReader &in) : m_in(in), m_left(in.map()) {}
    models::CborReader &field(quint64 number); // stands before its value
    void end();

private:
    models::CborReader &m_in;
    size_t m_left;
};

// The answer of a decoder: the message, or malformed() if the bytes were not wholly and exactly one.
template <class Message>
models::Result<Message> whole(const models::CborReader &in, Message message, const char *what)
{
    if (!in.atEnd())
        return malformed(QLatin1String(what));
    return message;
}

// Ids that may be absent: a byte string of 16, or null for the null id.
void writeOptionalId(models::CborWriter &out, const models::Id &id);
models::Id readOptionalId(models::CborReader &in);

// A whole number from 0 to the largest of the type.
template <class Number>
Number readNumber(models::CborReader &in)
{
    const quint64 number = in.unsignedInteger();
    if (number > static_cast<quint64>(std::numeric_limits<Number>::max()))
        in.fail();
    return static_cast<Number>(number);
}

// Reads `count` items after array(); stops at the first error.
template <class Item, class ReadItem>
std::vector<Item> readItems(models::CborReader &in, size_t limit, ReadItem readItem)
{
    const size_t count = in.array();
    if (count > limit)
        in.fail();
    std::vector<Item> items;
    for (size_t i = 0; i < count && !in.failed(); ++i)
        items.push_back(readItem(in));
    return items;
}

void writeRecordEdit(models::CborWriter &out, const models::RecordEdit &edit); // cells in ascending order of register
models::RecordEdit readRecordEdit(models::CborReader &in);
void writeResolution(models::CborWriter &out, const models::Resolution &resolution);
models::Resolution readResolution(models::CborReader &in);
void writeRecordOutcome(models::CborWriter &out, const models::RecordOutcome &outcome);
models::RecordOutcome readRecordOutcome(models::CborReader &in);

} // namespace syncing
