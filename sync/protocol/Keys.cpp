// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/Keys.h"

#include <QCoreApplication>

#include <sodium.h>

namespace syncing {

static unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

static const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

static void ready()
{
    [[maybe_unused]] static const int state = sodium_init(); // may be called again and again, from any thread
    Q_ASSERT(state >= 0);
}

KeyPair makeSigningKeys()
{
    ready();
    KeyPair keys{QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), QByteArray(crypto_sign_SECRETKEYBYTES, '\0')};
    crypto_sign_keypair(octets(keys.publicKey), octets(keys.secretKey));
    return keys;
}

KeyPair makeBoxKeys()
{
    ready();
    KeyPair keys{QByteArray(crypto_box_PUBLICKEYBYTES, '\0'), QByteArray(crypto_box_SECRETKEYBYTES, '\0')};
    crypto_box_keypair(octets(keys.publicKey), octets(keys.secretKey));
    return keys;
}

static QByteArray signedBytes(QByteArrayView context, QByteArrayView body)
{
    QByteArray bytes;
    bytes.reserve(context.size() + 1 + body.size());
    bytes.append(context).append('\0').append(body);
    return bytes;
}

QByteArray signatureOf(QByteArrayView context, QByteArrayView body, const QByteArray &secretKey)
{
    Q_ASSERT(secretKey.size() == crypto_sign_SECRETKEYBYTES);
    ready();
    const QByteArray bytes = signedBytes(context, body);
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(octets(signature), nullptr, octets(QByteArrayView(bytes)),
                         static_cast<unsigned long long>(bytes.size()), octets(QByteArrayView(secretKey)));
    return signature;
}

bool isSignedBy(const QByteArray &publicKey, QByteArrayView context, QByteArrayView body, QByteArrayView signature)
{
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
        return false;
    ready();
    const QByteArray bytes = signedBytes(context, body);
    return crypto_sign_verify_detached(octets(signature), octets(QByteArrayView(bytes)),
                                       static_cast<unsigned long long>(bytes.size()),
                                       octets(QByteArrayView(publicKey))) == 0;
}

QByteArray sealedTo(const QByteArray &publicKey, QByteArrayView plain)
{
    Q_ASSERT(publicKey.size() == crypto_box_PUBLICKEYBYTES);
    ready();
    QByteArray sealed(plain.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), '\0');
    crypto_box_seal(octets(sealed), octets(plain), static_cast<unsigned long long>(plain.size()),
                    octets(QByteArrayView(publicKey)));
    return sealed;
}

models::Result<QByteArray> openedWith(const KeyPair &keys, QByteArrayView sealed)
{
    constexpr auto extra = static_cast<qsizetype>(crypto_box_SEALBYTES);
    ready();
    QByteArray plain(std::max<qsizetype>(sealed.size() - extra, 0), '\0');
    if (sealed.size() < extra ||
        crypto_box_seal_open(octets(plain), octets(sealed), static_cast<unsigned long long>(sealed.size()),
                             octets(QByteArrayView(keys.publicKey)), octets(QByteArrayView(keys.secretKey))) != 0) {
        return models::Error{
            models::ErrorKind::Denied,
            QCoreApplication::translate("ServerError", "This was sealed for another server, or it is damaged."),
            u"sealed box"_qs};
    }
    return plain;
}

QByteArray keyedDigest32(const QByteArray &key, QByteArrayView data)
{
    Q_ASSERT(key.size() >= static_cast<qsizetype>(crypto_generichash_KEYBYTES_MIN));
    ready();
    QByteArray digest(32, '\0');
    crypto_generichash(octets(digest), 32, octets(data), static_cast<unsigned long long>(data.size()),
                       octets(QByteArrayView(key)), static_cast<size_t>(key.size()));
    return digest;
}

bool isEqualInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

QByteArray randomBytes(qsizetype count)
{
    ready();
    QByteArray bytes(count, '\0');
    randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

void wipe(QByteArray &secret)
{
    if (!secret.isNull())
        sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
    secret.clear();
}

} // namespace syncing
