// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/VillageQueries.h"

#include "models/storage/Database.h"
#include "models/storage/RecordTable.h"
#include "models/storage/Rows.h"

namespace models {

Result<QStringList> villagesHere(Database &database)
{
    Statement scopes = database.cached("SELECT scope FROM village UNION SELECT scope FROM household ORDER BY 1");
    QStringList villages;
    const Outcome read = eachRow(scopes, [&](Statement &row) { villages.append(villageOfScope(row.text(0))); });
    return read ? Result<QStringList>(villages) : read.error();
}

Result<Village> villageHere(Database &database, const QString &village)
{
    Statement rows = database.cached("SELECT id FROM village WHERE scope=? AND removed=0 ORDER BY id");
    rows.bindAll(scopeName(ScopeKind::Village, village));
    const Result<std::vector<Id>> ids = allRows(rows, [](Statement &row) { return row.id(0); });
    if (!ids)
        return ids.error();
    if (ids->empty())
        return Village{.code = village, .name = village};
    const Result<std::optional<StoredRecord>> stored = RecordTable(database, typeOf<Village>()).find(ids->front());
    if (!stored)
        return stored.error();
    return recordOf<Village>((*stored)->row);
}

Result<std::vector<Id>> householdsHere(Database &database, const QString &village)
{
    Statement rows = database.cached("SELECT id FROM household WHERE scope=? AND removed=0 "
                                     "ORDER BY number,provisional_number,villager_group,id");
    rows.bindAll(scopeName(ScopeKind::Village, village));
    return allRows(rows, [](Statement &row) { return row.id(0); });
}

Result<std::vector<int>> formYears(Database &database, const QString &village)
{
    Statement rows = database.cached("SELECT DISTINCT form_year FROM household WHERE scope=? AND removed=0 "
                                     "AND form_year IS NOT NULL ORDER BY 1 DESC");
    rows.bindAll(scopeName(ScopeKind::Village, village));
    return allRows(rows, [](Statement &row) { return static_cast<int>(row.integer(0)); });
}

Result<RecordCounts> recordCounts(Database &database)
{
    Statement households = database.cached("SELECT count(*) FROM household WHERE removed=0");
    Statement members = database.cached("SELECT count(*) FROM member WHERE removed=0");
    const Result<std::optional<qint64>> householdCount = oneNumber(households);
    if (!householdCount)
        return householdCount.error();
    const Result<std::optional<qint64>> memberCount = oneNumber(members);
    if (!memberCount)
        return memberCount.error();
    return RecordCounts{householdCount->value_or(0), memberCount->value_or(0)};
}

} // namespace models
