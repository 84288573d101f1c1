// SPDX-License-Identifier: GPL-3.0-or-later
// The file accounts.sqlite: accounts, grants, devices, tokens, attempts, audit. Separate from the log of records, so
// that signing in never waits for a big push. Belongs to the thread that opened it.
#pragma once

#include "models/storage/Database.h"
#include "sync/server/store/AccountStore.h"
#include "sync/server/store/AttemptStore.h"
#include "sync/server/store/AuditLog.h"
#include "sync/server/store/DeviceStore.h"

namespace syncing {

class AccountDatabase
{
public:
    // Makes the file at first. Errors: as models::Database::open; TooNew (made by a newer server).
    static models::Result<std::unique_ptr<AccountDatabase>> open(const QString &path);

    AccountStore &accounts() { return m_accounts; }
    DeviceStore &devices() { return m_devices; }
    AttemptStore &attempts() { return m_attempts; }
    AuditLog &audit() { return m_audit; }

private:
    explicit AccountDatabase(std::unique_ptr<models::Database> database);
    models::Outcome migrate();

    std::unique_ptr<models::Database> m_database;
    AccountStore m_accounts;
    DeviceStore m_devices;
    AttemptStore m_attempts;
    AuditLog m_audit;
};

} // namespace syncing
