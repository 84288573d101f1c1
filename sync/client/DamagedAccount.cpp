// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/DamagedAccount.h"

#include "models/base/Logging.h"
#include "models/storage/DamageAdvice.h"
#include "models/storage/Database.h"
#include "models/storage/DurableFile.h"
#include "models/storage/FileLock.h"
#include "models/storage/SecretStore.h"
#include "sync/client/AccountKeys.h"
#include "sync/client/DeviceFile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace models;

namespace syncing {

// A part that is missing is as good as damaged: the account is of no use without it.
static Outcome damage(const Error &error)
{
    const bool isDamage = error.kind == ErrorKind::Corrupt || error.kind == ErrorKind::NotFound;
    return isDamage ? Outcome(Error{ErrorKind::Corrupt, error.message, error.detail}) : Outcome();
}

Outcome checkDataFile(const AccountFolder &folder)
{
    if (QFileInfo(folder.database()).size() > 0)
        return {};
    return Error{ErrorKind::Corrupt,
                 QCoreApplication::translate("DamagedAccount", "The data file of this account is missing or empty. %1")
                     .arg(damageAdvice()),
                 folder.database()};
}

Outcome checkAccount(const AccountFolder &folder, const QString &password, SecretStore &secrets, PasswordCost cost)
{
    if (const Result<AccountCard> card = folder.card(); !card)
        return damage(card.error());
    const Result<DataKey> key = unlockAccount(folder, password, secrets, cost);
    if (!key && KeyFile(folder.keyFile()).isLockedAway())
        return Error{ErrorKind::Corrupt, key.error().message, key.error().detail};
    if (!key)
        return damage(key.error());
    if (const Result<DeviceIdentity> device = readDeviceFile(folder.deviceFile(), *key); !device)
        return damage(device.error());
    if (const Outcome there = checkDataFile(folder); !there)
        return there;
    const auto database = Database::open(folder.database(), Database::Access::ReadOnly, &*key);
    if (!database)
        return damage(database.error());
    const Outcome whole = (*database)->checkPages();
    return whole ? whole : damage(whole.error());
}

// A pepper that cannot be copied is only logged: the organisation's envelope opens the key as well.
static void copyPepper(const AccountFolder &from, const AccountFolder &to, SecretStore &secrets)
{
    const Result<QByteArray> pepper = secrets.read(from.keychainName()).result();
    const Outcome copied = pepper ? secrets.write(to.keychainName(), *pepper).result() : Outcome(pepper.error());
    if (!copied)
        qCWarning(lcSync) << "the pepper of a damaged account stays behind:" << copied.error().detail;
}

// Let go at once: the lock's file would go along into the folder's new place.
Outcome checkIdle(const AccountFolder &folder)
{
    const auto lock = FileLock::take(folder.database());
    return lock ? Outcome() : Outcome(lock.error());
}

Result<AccountFolder> setAside(const AccountFolder &folder, SecretStore &secrets)
{
    if (const Outcome idle = checkIdle(folder); !idle)
        return idle.error();
    const AccountFolder aside = folder.freeAside();
    copyPepper(folder, aside, secrets);
    if (const Outcome renamed = renameDurably(folder.path(), aside.path()); !renamed)
        return renamed.error();
    qCWarning(lcSync).noquote() << "a damaged account is set aside in" << aside.path();
    return aside;
}

} // namespace syncing
