// SPDX-License-Identifier: GPL-3.0-or-later
// Encodes and decodes messages that are plain structs by one listing of their members: the first has key 1 and so on.
// A message says `constexpr auto fieldsOf(const Hello *) { return std::tuple(&Hello::token, &Hello::epoch); }`.
// New members go to the end; the keys of old ones never move.
#pragma once

#include "models/schema/Role.h"
#include "sync/protocol/CborMap.h"

#include <QStringList>

#include <tuple>
#include <type_traits>
#include <vector>

namespace syncing::cbor {

template <class Message>
concept Listed = requires(const Message *message)
{
    fieldsOf(message);
};

inline void write(models::CborWriter &out, const QString &value)
{
    out.text(value);
}
inline void write(models::CborWriter &out, const QByteArray &value)
{
    out.bytes(value);
}
inline void write(models::CborWriter &out, const models::Id &value)
{
    out.bytes(value.toBytes());
}
inline void write(models::CborWriter &out, qint64 value)
{
    out.integer(value);
}
inline void write(models::CborWriter &out, bool value)
{
    out.boolean(value);
}
inline void write(models::CborWriter &out, models::Role value)
{
    out.text(models::roleCode(value));
}

inline void read(models::CborReader &in, QString &value)
{
    value = in.text(16 * 1024 * 1024);
}
inline void read(models::CborReader &in, QByteArray &value)
{
    value = in.bytes();
}
inline void read(models::CborReader &in, models::Id &value)
{
    value = readId(in);
}
inline void read(models::CborReader &in, qint64 &value)
{
    value = in.integer();
}
inline void read(models::CborReader &in, bool &value)
{
    value = in.boolean();
}
inline void read(models::CborReader &in, models::Role &value)
{
    const std::optional<models::Role> role = models::roleFromCode(in.text(64));
    if (role)
        value = *role;
    else
        in.fail();
}

inline void write(models::CborWriter &out, const QStringList &values)
{
    out.array(static_cast<size_t>(values.size()));
    for (const QString &value : values)
        out.text(value);
}

inline void read(models::CborReader &in, QStringList &values)
{
    readArray(in, [&] { read(in, values.emplaceBack()); });
}

template <Listed Message>
void write(models::CborWriter &out, const Message &message);
template <Listed Message>
void read(models::CborReader &in, Message &message);

template <class Item>
void write(models::CborWriter &out, const std::vector<Item> &items)
{
    out.array(items.size());
    for (const Item &item : items)
        write(out, item);
}

template <class Item>
void read(models::CborReader &in, std::vector<Item> &items)
{
    readArray(in, [&] { read(in, items.emplace_back()); });
}

template <Listed Message>
void write(models::CborWriter &out, const Message &message)
{
    const auto each = [&](auto... members) {
        out.map(sizeof...(members));
        quint64 key = 0;
        ((out.key(++key), write(out, message.*members)), ...);
    };
    std::apply(each, fieldsOf(&message));
}

template <Listed Message>
void read(models::CborReader &in, Message &message)
{
    readMap(in, [&](quint64 key) {
        quint64 next = 0;
        const auto readIfAsked = [&](auto member) {
            if (++next != key)
                return false;
            read(in, message.*member);
            return true;
        };
        return std::apply([&](auto... members) { return (readIfAsked(members) || ...); },
                          fieldsOf(static_cast<const Message *>(&message)));
    });
}

template <Listed Message>
QByteArray encoded(const Message &message)
{
    models::CborWriter out;
    write(out, message);
    return out.take();
}

template <Listed Message>
models::Result<Message> decoded(const QByteArray &bytes, QLatin1String name)
{
    models::CborReader in(bytes);
    Message message;
    read(in, message);
    if (in.failed() || !in.atEnd())
        return malformed(name);
    return message;
}

} // namespace syncing::cbor
