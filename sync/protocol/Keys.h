// SPDX-License-Identifier: GPL-3.0-or-later
// The public-key operations of the wire, by libsodium: Ed25519 signatures and X25519 sealed boxes.
// Secret keys are byte arrays here; wiped() ends them. Nothing of this file logs.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>

namespace syncing {

struct KeyPair
{
    QByteArray publicKey; // 32 bytes
    QByteArray secretKey; // 64 bytes to sign, 32 to open boxes
};

KeyPair makeSigningKeys();
KeyPair makeBoxKeys();

// The context names the kind of message and its version, such as "hemai push 1": a signature over one kind is worth
// nothing for another. Signed is context, a zero byte, body. 64 bytes.
QByteArray signatureOf(QByteArrayView context, QByteArrayView body, const QByteArray &secretKey);
bool isSignedBy(const QByteArray &publicKey, QByteArrayView context, QByteArrayView body, QByteArrayView signature);

// To a public box key, from nobody in particular: 48 bytes longer than the plain text.
QByteArray sealedTo(const QByteArray &publicKey, QByteArrayView plain);
models::Result<QByteArray> openedWith(const KeyPair &keys, QByteArrayView sealed); // Denied: not for these keys

// BLAKE2b under a key: what only the holder of the key can make or check.
QByteArray keyedDigest32(const QByteArray &key, QByteArrayView data);
bool isEqualInConstantTime(QByteArrayView a, QByteArrayView b);

QByteArray randomBytes(qsizetype count);
void wipe(QByteArray &secret); // zeroes and empties; only the last copy is worth wiping

} // namespace syncing
