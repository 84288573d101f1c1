// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/DeviceFile.h"

#include "models/base/Cbor.h"
#include "models/storage/DamageAdvice.h"
#include "models/storage/DurableFile.h"

#include <QCoreApplication>

#include <sodium.h>

using namespace models;

namespace syncing {

static constexpr auto NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static constexpr auto TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static constexpr qint64 MaxFile = 64 * 1024;
static constexpr char Purpose[] = "hemaidev";

static unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

static Error damaged()
{
    return {ErrorKind::Corrupt,
            QCoreApplication::translate("DeviceFile", "What identifies this computer to the server is damaged. "
                                                      "Everything you entered is kept. %1")
                .arg(models::damageAdvice()),
            u"device file"_qs};
}

static QByteArray encoded(const DeviceIdentity &identity)
{
    CborWriter out;
    out.array(6);
    out.integer(1); // version of this file
    out.bytes(identity.device.toBytes());
    out.array(4);
    out.bytes(identity.account.id.toBytes());
    out.text(identity.account.name);
    out.text(identity.account.displayName);
    out.text(roleCode(identity.account.role));
    out.array(2);
    out.bytes(identity.keys.publicKey);
    out.bytes(identity.keys.secretKey);
    out.bytes(identity.serverSigningKey);
    out.bytes(identity.recoveryKey);
    return out.take();
}

static Result<DeviceIdentity> decoded(const QByteArray &bytes)
{
    CborReader in(bytes);
    DeviceIdentity identity;
    const auto id = [&in] { return Id::fromBytes(in.bytes(16)).value_or(Id()); };
    const bool known = in.array() == 6 && in.integer() == 1;
    identity.device = id();
    const bool hasAccount = in.array() == 4;
    identity.account.id = id();
    identity.account.name = in.text();
    identity.account.displayName = in.text();
    const std::optional<Role> role = roleFromCode(in.text());
    const bool hasKeys = in.array() == 2;
    identity.keys.publicKey = in.bytes();
    identity.keys.secretKey = in.bytes();
    identity.serverSigningKey = in.bytes();
    identity.recoveryKey = in.bytes();
    if (!known || !hasAccount || !hasKeys || !role || !in.atEnd())
        return damaged();
    identity.account.role = *role;
    return identity;
}

Outcome writeDeviceFile(const QString &path, const DataKey &key, const DeviceIdentity &identity)
{
    QByteArray plain = encoded(identity);
    QByteArray sealed(static_cast<qsizetype>(NonceSize + TagSize) + plain.size(), Qt::Uninitialized);
    randombytes_buf(sealed.data(), NonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(octets(sealed) + NonceSize, nullptr, octets(plain),
                                               static_cast<unsigned long long>(plain.size()), nullptr, 0, nullptr,
                                               octets(sealed), key.derived(Purpose).bytes());
    wipe(plain);
    return writeTwice(path, sealed);
}

static Result<DeviceIdentity> identityIn(const QString &path, const DataKey &key)
{
    Result<QByteArray> sealed = readWhole(path, MaxFile);
    if (!sealed && sealed.error().kind == ErrorKind::NotFound)
        return damaged();
    if (!sealed)
        return sealed.error();
    const qsizetype plainSize = sealed->size() - static_cast<qsizetype>(NonceSize + TagSize);
    if (plainSize <= 0)
        return damaged();
    QByteArray plain(plainSize, Qt::Uninitialized);
    const int opened =
        crypto_aead_xchacha20poly1305_ietf_decrypt(octets(plain), nullptr, nullptr, octets(*sealed) + NonceSize,
                                                   static_cast<unsigned long long>(sealed->size()) - NonceSize, nullptr,
                                                   0, octets(*sealed), key.derived(Purpose).bytes());
    if (opened != 0)
        return damaged();
    Result<DeviceIdentity> identity = decoded(plain);
    wipe(plain);
    return identity;
}

Result<DeviceIdentity> readDeviceFile(const QString &path, const DataKey &key)
{
    Result<DeviceIdentity> identity = identityIn(path, key);
    if (identity)
        return identity;
    Result<DeviceIdentity> copy = identityIn(copyOf(path), key);
    return copy ? copy : identity;
}

} // namespace syncing
