// SPDX-License-Identifier: GPL-3.0-or-later
// What the administrator's commands share: the accounts, who commands, and how they answer.
#pragma once

#include "models/base/Clock.h"
#include "models/schema/Edits.h"
#include "sync/protocol/Admin.h"
#include "sync/server/AccountThread.h"
#include "sync/server/SyncServer.h"

#include <functional>

namespace syncing {

// Writes records of the server's own into a scope's log; the sequence number.
using WriteRecords =
    std::function<models::Result<qint64>(const QString &scope, const std::vector<models::RecordEdit> &records)>;

// Whether a scope's log has begun: a village's does when it is added.
using HoldsRecords = std::function<models::Result<bool>(const QString &scope)>;

// What the commands need of the log of records.
struct AdminLog
{
    WriteRecords write;
    HoldsRecords holdsRecords;
    std::function<models::Result<int>(const ReturnedAccess &access)> takeIn; // SyncServer::takeIn
    std::function<models::Result<std::vector<HeldGroup>>()> held;
};

struct AdminContext
{
    AccountThread &accounts;
    const models::Clock &clock;
    const std::function<void(const models::Id &account)> &changed; // its grants, devices or state changed
    const AdminLog &log;
    models::Id actor;                // the administrator's account; null: the operator at the machine
    std::optional<QString> password; // that was typed
};

AdminReply done(const QString &out);
AdminReply refused(const models::Error &error);
AdminReply misused(const QString &wrong); // which words were wrong; usage follows
QString timeText(qint64 ms);

// A record as the server writes it: every register that holds something.
models::RecordEdit ownRecord(const models::EntityType &type, const models::Row &row);

// Takes "--name value" out of the words. Nothing if it is not there.
std::optional<QString> takeOption(QStringList &words, QLatin1String name);

models::Result<Account> accountNamed(AccountDatabase &database, const QString &name); // NotFound
AuditEntry auditEntry(const AdminContext &context, const QString &action, const QString &subject);

} // namespace syncing
