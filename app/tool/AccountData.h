// SPDX-License-Identifier: GPL-3.0-or-later
// An account's data on one connection, without threads: for reading beside whoever has it open, or for writing alone.
#pragma once

#include "app/tool/AccountOptions.h"
#include "models/base/Clock.h"
#include "models/storage/ClientStore.h"
#include "models/storage/FileLock.h"

namespace app {

class AccountData
{
public:
    // Both open nothing once the account's offline use has ended (Denied); a sync renews it. Other errors: those of
    // Database::open.
    static models::Result<std::unique_ptr<AccountData>> forReading(const UnlockedAccount &account);
    // Errors also: Busy, which says what program holds it; TooNew.
    static models::Result<std::unique_ptr<AccountData>> forWriting(const UnlockedAccount &account);

    models::Database &database() { return m_store ? m_store->database() : *m_readable; }
    models::ClientStore &store() { return *m_store; } // only if opened for writing
    const models::Clock &clock() const { return m_clock; }

private:
    AccountData() = default;

    models::SystemClock m_clock;
    models::UuidSource m_ids{m_clock};
    std::unique_ptr<models::FileLock> m_lock;
    std::unique_ptr<models::ClientStore> m_store;
    std::unique_ptr<models::Database> m_readable;
};

// The village that --village names, or the only one that is here. Error: Invalid, which lists them. What is named need
// not have come down yet: imports may be its first.
models::Result<QString> chosenVillage(models::Database &database, const QString &named);
// The same, but one that is here. Error also: NotFound.
models::Result<QString> villageToRead(models::Database &database, const QString &named);

} // namespace app
