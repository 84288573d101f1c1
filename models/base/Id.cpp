// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Id.h"

#include "models/base/Clock.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace models {

QByteArray Id::toBytes() const
{
    QByteArray raw(16, Qt::Uninitialized);
    std::memcpy(raw.data(), bytes.data(), bytes.size());
    return raw;
}

QString Id::toHex() const
{
    return QString::fromLatin1(toBytes().toHex());
}

std::optional<Id> Id::fromBytes(QByteArrayView raw)
{
    if (raw.size() != 16)
        return std::nullopt;
    Id id;
    std::memcpy(id.bytes.data(), raw.data(), id.bytes.size());
    return id;
}

std::optional<Id> Id::fromHex(QStringView hex)
{
    const auto isHexDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (hex.size() != 32 || !std::all_of(hex.begin(), hex.end(), isHexDigit))
        return std::nullopt;
    return fromBytes(QByteArray::fromHex(hex.toLatin1()));
}

size_t qHash(const Id &id, size_t seed)
{
    return qHashBits(id.bytes.data(), id.bytes.size(), seed);
}

qint64 madeAtMs(const Id &uuid7)
{
    qint64 ms = 0;
    for (size_t i = 0; i < 6; ++i)
        ms = (ms << 8) | uuid7.bytes[i];
    return ms;
}

Id UuidSource::next()
{
    Id id;
    randombytes_buf(id.bytes.data(), id.bytes.size());
    const auto ms = static_cast<quint64>(m_clock.nowMs());
    for (size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<quint8>(ms >> (8 * (5 - i)));
    id.bytes[6] = static_cast<quint8>((id.bytes[6] & 0x0f) | 0x70);
    id.bytes[8] = static_cast<quint8>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

} // namespace models
