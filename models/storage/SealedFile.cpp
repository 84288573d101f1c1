// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/SealedFile.h"

#include "models/storage/DurableFile.h"

#include <QCoreApplication>

#include <sodium.h>

namespace models {

static constexpr char Magic[] = {'H', 'M', 'F', '1'}; // kind and version of the format
static constexpr qsizetype NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static constexpr qsizetype HeadSize = sizeof(Magic) + NonceSize;
static constexpr qsizetype TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

static const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

Outcome writeSealedFile(const QString &path, QByteArrayView bytes, QByteArrayView name, const DataKey &key)
{
    QByteArray sealed(HeadSize + bytes.size() + TagSize, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    std::copy(std::begin(Magic), std::end(Magic), sealed.begin());
    unsigned char *nonce = out + sizeof(Magic);
    randombytes_buf(nonce, NonceSize);
    const DataKey fileKey = key.derived("hemaifil");
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        out + HeadSize, nullptr, octets(bytes), static_cast<unsigned long long>(bytes.size()), octets(name),
        static_cast<unsigned long long>(name.size()), nullptr, nonce, fileKey.bytes());
    return writeDurably(path, sealed);
}

static Error unopened(const QString &path)
{
    return {ErrorKind::Corrupt,
            QCoreApplication::translate("SealedFile", "A file of this account is damaged or belongs to another one. "
                                                      "It was left as it is. Fetch it again online."),
            path};
}

Result<QByteArray> readSealedFile(const QString &path, QByteArrayView name, const DataKey &key, qint64 limit)
{
    const Result<QByteArray> sealed = readWhole(path, limit + HeadSize + TagSize);
    if (!sealed)
        return sealed.error();
    if (sealed->size() < HeadSize + TagSize || !sealed->startsWith(QByteArrayView(Magic, sizeof(Magic))))
        return unopened(path);
    const QByteArrayView content = QByteArrayView(*sealed).sliced(HeadSize);
    QByteArray bytes(content.size() - TagSize, Qt::Uninitialized);
    const DataKey fileKey = key.derived("hemaifil");
    const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char *>(bytes.data()), nullptr, nullptr, octets(content),
        static_cast<unsigned long long>(content.size()), octets(name), static_cast<unsigned long long>(name.size()),
        octets(*sealed) + sizeof(Magic), fileKey.bytes());
    return code == 0 ? Result<QByteArray>(bytes) : Result<QByteArray>(unopened(path));
}

} // namespace models
