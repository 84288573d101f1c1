// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CaseSyncMark.h"

#include "models/entities/Catalogue.h"
#include "models/entities/Household.h"
#include "models/entities/HouseholdContact.h"
#include "models/storage/Database.h"
#include "models/storage/Rows.h"

namespace models {

// The column that names the case of a record; null for types that belong to none.
static const char *caseColumn(const EntityType &type)
{
    if (type.id == typeOf<Household>().id || type.id == typeOf<HouseholdContact>().id)
        return "id";
    return type.field(QLatin1String("household")) ? "household" : nullptr;
}

// Type and id of everything that belongs to the case of ?1, removed records too, and itself even if it is not here.
static QByteArray recordsSql()
{
    QByteArray sql;
    for (const EntityType *type : catalogue()) {
        const char *column = caseColumn(*type);
        if (!column)
            continue;
        sql += (sql.isEmpty() ? "SELECT " : " UNION ALL SELECT ") + QByteArray::number(type->id);
        sql += qstrcmp(column, "id") == 0 ? QByteArray(",?1")
                                          : QByteArray(",id FROM ") + type->name + " WHERE household=?1";
    }
    return sql;
}

// True if one of its records has not been handed in, or shows a value that has not.
static QByteArray waitsSql()
{
    QByteArray sql;
    for (const EntityType *type : catalogue()) {
        if (const char *column = caseColumn(*type))
            sql += QByteArray(sql.isEmpty() ? "" : " OR ") + "EXISTS(SELECT 1 FROM " + type->name + " WHERE " + column +
                   "=?1 AND (standing=0 OR dirty IS NOT NULL))";
    }
    return sql;
}

// One look for each mark at all records of the case.
static QByteArray markSql()
{
    const QByteArray any = "EXISTS(SELECT 1 FROM of_case c JOIN ";
    const QByteArray same = " x ON x.type=c.type AND x.record=c.record";
    const QByteArray held = any + "sync_held" + same;
    return "WITH of_case(type,record) AS MATERIALIZED (" + recordsSql() + ") SELECT CASE WHEN " + held +
           " JOIN sync_outbox o ON o.op=x.op WHERE o.state<>3) THEN 3 WHEN " + any + "sync_conflict" + same +
           " WHERE x.answered_by IS NULL) THEN 2 WHEN " + held + ") THEN 4 WHEN " + waitsSql() + " THEN 1 ELSE 0 END";
}

Result<SyncMark> caseSyncMark(Database &database, const Id &household)
{
    static const QByteArray sql = markSql();
    Statement statement = database.cached(sql);
    statement.bind(1, household);
    const Result<std::optional<qint64>> mark = oneNumber(statement);
    if (!mark)
        return mark.error();
    return static_cast<SyncMark>(mark->value_or(0));
}

} // namespace models
