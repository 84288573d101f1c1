// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/store/AuditLog.h"

#include "models/storage/Database.h"
#include "sync/server/store/Rows.h"

namespace syncing {

static AuditEntry entryOf(models::Statement &row)
{
    return {row.integer(0), row.id(1), row.id(2), row.text(3), row.text(4), row.text(5)};
}

models::Outcome AuditLog::add(const AuditEntry &entry)
{
    return m_database
        .cached("INSERT INTO audit(at_ms, account, device, action, subject, address) VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
        .run(entry.atMs, entry.account, entry.device, QStringView(entry.action), QStringView(entry.subject),
             QStringView(entry.address));
}

models::Result<std::vector<AuditEntry>> AuditLog::newest(int most)
{
    models::Statement statement = m_database.cached(
        "SELECT at_ms, account, device, action, subject, address FROM audit ORDER BY seq DESC LIMIT ?1");
    statement.bindAll(most);
    return allRows(statement, entryOf);
}

} // namespace syncing
