// SPDX-License-Identifier: GPL-3.0-or-later
// The 16 bytes that name a record, an operation, a device or an account, and where new ones come from.
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace models {

class Clock;

struct Id
{
    std::array<quint8, 16> bytes{};

    bool isNull() const { return *this == Id{}; }
    QByteArray toBytes() const;
    QString toHex() const; // 32 lower-case digits

    static std::optional<Id> fromBytes(QByteArrayView raw); // exactly 16 bytes
    static std::optional<Id> fromHex(QStringView hex);      // exactly 32 digits

    auto operator<=>(const Id &) const = default;
};

size_t qHash(const Id &id, size_t seed = 0);

qint64 madeAtMs(const Id &uuid7); // Unix time of its making, by the clock of who made it

// Makes new ids. Handed in, so that a simulated world makes the same ones again.
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual Id next() = 0;
};

// UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits. Not thread-safe: one per thread.
class UuidSource : public IdSource
{
public:
    explicit UuidSource(const Clock &clock) : m_clock(clock) {}
    Id next() override;

private:
    const Clock &m_clock;
};

} // namespace models

template <>
struct std::hash<models::Id>
{
    size_t operator()(const models::Id &id) const noexcept { return models::qHash(id); }
};
