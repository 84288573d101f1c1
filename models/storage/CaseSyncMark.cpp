// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CaseSyncMark.h"

#include "models/entities/Catalogue.h"
#include "models/entities/Household.h"
#include "models/entities/HouseholdContact.h"
#include "models/storage/Database.h"
#include "models/storage/Rows.h"

namespace models {

// Type and id of everything that belongs to the case of ?1, removed records too.
static QByteArray recordsSql()
{
    QByteArray sql;
    for (const EntityType *type : catalogue()) {
        const QByteArray select = "SELECT " + QByteArray::number(type->id) + ',';
        const Field *reference = type->field(QLatin1String("household"));
        if (type->id == typeOf<Household>().id || type->id == typeOf<HouseholdContact>().id)
            sql += (sql.isEmpty() ? "" : " UNION ALL ") + select + "?1";
        else if (reference)
            sql += (sql.isEmpty() ? "" : " UNION ALL ") + select + "id FROM " + type->name + " WHERE household=?1";
    }
    return sql;
}

// One look for each mark at all records of the case.
static QByteArray markSql()
{
    const QByteArray any = "EXISTS(SELECT 1 FROM of_case c JOIN ";
    const QByteArray same = " x ON x.type=c.type AND x.record=c.record";
    return "WITH of_case(type,record) AS MATERIALIZED (" + recordsSql() + ") SELECT CASE WHEN " + any +
           "sync_held" + same + ") THEN 3 WHEN " + any + "sync_conflict" + same +
           " WHERE x.answered_by IS NULL) THEN 2 WHEN " + any + "sync_dirty" + same + ") OR " + any + "sync_meta" +
           same + " WHERE x.standing=0) THEN 1 ELSE 0 END";
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
