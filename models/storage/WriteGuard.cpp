// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/WriteGuard.h"

#include "models/entities/Catalogue.h"

#include <sqlite3.h>

#include <algorithm>

namespace models {

static WriteMode neededFor(int action)
{
    switch (action) {
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
        return WriteMode::Capture;
    case SQLITE_DELETE:
    case SQLITE_DROP_TABLE:
        return WriteMode::Apply;
    default:
        return WriteMode::Closed;
    }
}

static bool isSynced(const char *table)
{
    return std::ranges::any_of(catalogue(), [&](const EntityType *type) { return qstricmp(type->name, table) == 0; });
}

void WriteGuard::watch(sqlite3 *connection)
{
    sqlite3_set_authorizer(connection, judge, this);
}

// A copy of the file (VACUUM INTO) is written under a schema of its own.
int WriteGuard::judge(void *guard, int action, const char *table, const char *, const char *schema, const char *)
{
    const WriteMode needed = neededFor(action);
    if (needed == WriteMode::Closed || qstrcmp(schema, "main") != 0 || !isSynced(table))
        return SQLITE_OK;
    auto *self = static_cast<WriteGuard *>(guard);
    self->m_needed = std::max(self->m_needed, needed);
    return self->lets(needed) ? SQLITE_OK : SQLITE_DENY;
}

} // namespace models
