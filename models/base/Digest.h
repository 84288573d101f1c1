// SPDX-License-Identifier: GPL-3.0-or-later
// BLAKE2b, the one hash of the project: chains, bodies, state and reviewed records.
#pragma once

#include <QByteArray>

namespace models {

QByteArray digest32(QByteArrayView data);                           // 32 bytes
QByteArray digest16(QByteArrayView data);                           // 16 bytes
QByteArray chained32(QByteArrayView previous, QByteArrayView data); // digest32 of both in order

// The digest of a set: start from 16 zero bytes, add or remove members in any order. Sum of the members' 128-bit
// digests modulo 2^128 (AdHash), so that a change of one row costs one row.
void addToSetDigest(QByteArray &sum, QByteArrayView member);
void removeFromSetDigest(QByteArray &sum, QByteArrayView member);
void joinSetDigest(QByteArray &sum, QByteArrayView other); // the members of another such digest, all at once

} // namespace models
