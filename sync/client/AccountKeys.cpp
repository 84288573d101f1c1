// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/AccountKeys.h"

#include "models/base/Logging.h"
#include "models/storage/SecretStore.h"

using namespace models;

namespace syncing {

// A new pepper, already in the keychain; nothing where there is no keychain.
static std::optional<Pepper> storedPepper(const AccountFolder &folder, SecretStore &secrets)
{
    Pepper pepper = Pepper::random();
    const QByteArray bytes(reinterpret_cast<const char *>(pepper.bytes()), Pepper::Size);
    const Outcome written = secrets.write(folder.keychainName(), bytes).result();
    if (!written) {
        qCWarning(lcSync) << "no keychain, the password alone guards the key:" << written.error().detail;
        return std::nullopt;
    }
    return pepper;
}

Result<NewKey> makeAccountKey(const AccountFolder &folder, const Id &account, const QString &password,
                              QByteArrayView recoveryKey, SecretStore &secrets, PasswordCost cost)
{
    const KeyFile file(folder.keyFile(), cost);
    DataKey key = DataKey::random();
    const std::optional<Pepper> pepper = storedPepper(folder, secrets);
    const Outcome created = file.create(key, account, password, pepper ? &*pepper : nullptr, recoveryKey);
    if (!created)
        return created.error();
    return NewKey{std::move(key), pepper.has_value()};
}

Result<DataKey> unlockAccount(const AccountFolder &folder, const QString &password, SecretStore &secrets,
                              PasswordCost cost)
{
    const KeyFile file(folder.keyFile(), cost);
    const Result<bool> needsPepper = file.needsPepper();
    if (!needsPepper)
        return needsPepper.error();
    if (!*needsPepper)
        return file.unlock(password, nullptr);
    const Result<QByteArray> secret = secrets.read(folder.keychainName()).result();
    if (!secret)
        return secret.error().kind == ErrorKind::NotFound ? file.unlock(password, nullptr) : secret.error();
    const Result<Pepper> pepper = Pepper::fromBytes(*secret);
    if (!pepper)
        return pepper.error();
    return file.unlock(password, &*pepper);
}

bool isPepperLost(const AccountFolder &folder, SecretStore &secrets)
{
    const Result<bool> needsPepper = KeyFile(folder.keyFile()).needsPepper();
    if (!needsPepper || !*needsPepper)
        return false;
    const Result<QByteArray> secret = secrets.read(folder.keychainName()).result();
    return !secret && secret.error().kind == ErrorKind::NotFound;
}

Outcome lockAway(const AccountFolder &folder, SecretStore &secrets)
{
    const KeyFile file(folder.keyFile());
    const Result<bool> peppered = file.needsPepper();
    if (!peppered)
        return peppered.error();
    if (Outcome gone = file.lockAway(); !gone)
        return gone;
    const Outcome removed = *peppered ? secrets.remove(folder.keychainName()).result() : Outcome();
    if (!removed) // it opens nothing by itself
        qCWarning(lcSync) << "the pepper of a revoked account stays in the keychain:" << removed.error().detail;
    return {};
}

Outcome changeAccountPassword(const AccountFolder &folder, const DataKey &key, const QString &password,
                              SecretStore &secrets, PasswordCost cost)
{
    // The pepper that is there stays: were it replaced first, a crash before the key file is written would lock both.
    std::optional<Pepper> pepper;
    if (const Result<QByteArray> secret = secrets.read(folder.keychainName()).result()) {
        if (Result<Pepper> known = Pepper::fromBytes(*secret))
            pepper = std::move(*known);
    }
    if (!pepper)
        pepper = storedPepper(folder, secrets);
    return KeyFile(folder.keyFile(), cost).setPassword(key, password, pepper ? &*pepper : nullptr);
}

} // namespace syncing
