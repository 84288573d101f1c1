// SPDX-License-Identifier: GPL-3.0-or-later
// Who did what to accounts and keys, and who took personal data out in bulk. Rows are only ever added.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"

#include <QString>

#include <vector>

namespace models {
class Database;
}

namespace syncing {

struct AuditEntry
{
    qint64 atMs = 0;
    models::Id account; // who; null: the operator at the machine, or nobody known
    models::Id device;
    QString action;  // "enrol", "grant.add", "recover", "login.refused"
    QString subject; // to whom or what: names of scopes, ids; never a password, key or personal value
    QString address;

    bool operator==(const AuditEntry &) const = default;
};

class AuditLog
{
public:
    explicit AuditLog(models::Database &database) : m_database(database) {}

    models::Outcome add(const AuditEntry &entry);
    models::Result<std::vector<AuditEntry>> newest(int most); // newest first

private:
    models::Database &m_database;
};

} // namespace syncing
