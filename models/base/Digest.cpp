// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Digest.h"

#include <sodium.h>

#include <array>

namespace models {

static const unsigned char *octets(QByteArrayView data)
{
    return reinterpret_cast<const unsigned char *>(data.data());
}

static QByteArray digestOf(QByteArrayView data, size_t size)
{
    QByteArray out(static_cast<qsizetype>(size), Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(out.data()), size, octets(data),
                       static_cast<unsigned long long>(data.size()), nullptr, 0);
    return out;
}

QByteArray digest32(QByteArrayView data)
{
    return digestOf(data, 32);
}

QByteArray digest16(QByteArrayView data)
{
    return digestOf(data, 16);
}

QByteArray chained32(QByteArrayView previous, QByteArrayView data)
{
    QByteArray out(32, Qt::Uninitialized);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 32);
    crypto_generichash_update(&state, octets(previous), static_cast<unsigned long long>(previous.size()));
    crypto_generichash_update(&state, octets(data), static_cast<unsigned long long>(data.size()));
    crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(out.data()), 32);
    return out;
}

using Hash16 = std::array<unsigned char, 16>;

static Hash16 hash16(QByteArrayView data)
{
    Hash16 out;
    crypto_generichash(out.data(), out.size(), octets(data), static_cast<unsigned long long>(data.size()), nullptr, 0);
    return out;
}

void addToSetDigest(QByteArray &sum, QByteArrayView member)
{
    Q_ASSERT(sum.size() == 16);
    const Hash16 hash = hash16(member);
    sodium_add(reinterpret_cast<unsigned char *>(sum.data()), hash.data(), hash.size());
}

void removeFromSetDigest(QByteArray &sum, QByteArrayView member)
{
    Q_ASSERT(sum.size() == 16);
    const Hash16 hash = hash16(member);
    sodium_sub(reinterpret_cast<unsigned char *>(sum.data()), hash.data(), hash.size());
}

void joinSetDigest(QByteArray &sum, QByteArrayView other)
{
    Q_ASSERT(sum.size() == 16 && other.size() == 16);
    sodium_add(reinterpret_cast<unsigned char *>(sum.data()), octets(other), 16);
}

} // namespace models
