// SPDX-License-Identifier: GPL-3.0-or-later
// The data key of an account of this machine: made at enrolment, opened by the password and the keychain's pepper.
// Everything here blocks for up to some seconds (Argon2id, keychain): never on the GUI thread.
#pragma once

#include "models/storage/KeyFile.h"
#include "sync/client/AccountFolder.h"

namespace models {
class SecretStore;
}

namespace syncing {

// Makes the account's key and key file. Without a keychain it works and the password alone guards the key; `peppered`
// says which it was. Errors: Conflict (there is a key already), DiskFull, Storage, Invalid.
struct NewKey
{
    models::DataKey key;
    bool peppered = false;
};
models::Result<NewKey> makeAccountKey(const AccountFolder &folder, const models::Id &account, const QString &password,
                                      QByteArrayView recoveryKey, models::SecretStore &secrets,
                                      models::PasswordCost cost = {});

// Errors: Denied (wrong password), Locked (the keychain does not give the pepper), NotFound, Corrupt, TooNew.
models::Result<models::DataKey> unlockAccount(const AccountFolder &folder, const QString &password,
                                              models::SecretStore &secrets, models::PasswordCost cost = {});

// The key file needs a pepper and the keychain, which answers, holds none: it was reset, or the account's folder came
// from another computer. Only the organisation's envelope still opens the key.
bool isPepperLost(const AccountFolder &folder, models::SecretStore &secrets);

// The account's computer was revoked and has handed in its work: neither a password nor the keychain opens the key any
// more, only the organisation. Errors: DiskFull, Storage, NotFound, Corrupt; then it is to be done again.
models::Outcome lockAway(const AccountFolder &folder, models::SecretStore &secrets);

// Puts a new password and a new pepper around a key that is open, or was recovered by the organisation.
models::Outcome changeAccountPassword(const AccountFolder &folder, const models::DataKey &key, const QString &password,
                                      models::SecretStore &secrets, models::PasswordCost cost = {});

} // namespace syncing
