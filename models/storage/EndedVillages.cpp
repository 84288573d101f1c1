// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/EndedVillages.h"

#include "models/schema/EntityType.h"
#include "models/storage/Database.h"
#include "models/storage/Outbox.h"
#include "models/storage/Rows.h"

namespace models {

Result<std::vector<EndedVillage>> EndedVillages::all() const
{
    Statement statement =
        m_database.cached("SELECT village,name,hlc,handed_in,is_read,"
                          "EXISTS(SELECT 1 FROM sync_scope WHERE scope='village/'||village) AS is_here "
                          "FROM ended_village WHERE NOT (is_here AND "
                          "EXISTS(SELECT 1 FROM sync_scope WHERE scope='identity/'||village)) ORDER BY village");
    return allRows(statement, [](Statement &row) {
        return EndedVillage{row.text(0),    row.text(1),         msFromHlc(row.integer(2)),
                            row.integer(3), row.integer(4) != 0, row.integer(5) != 0};
    });
}

// A village ends in two scopes, one after the other.
Outcome EndedVillages::note(const QString &scope, Hlc hlc)
{
    const QString village = villageOfScope(scope);
    if (village.isEmpty())
        return {};
    return m_database
        .cached("INSERT INTO ended_village(village,name,hlc,handed_in) VALUES(?1,"
                "ifnull((SELECT name FROM village WHERE scope='village/'||?1 AND removed=0),''),?3,"
                "(SELECT count(*) FROM sync_outbox WHERE scope=?2 AND state IN (?4,?5))) "
                "ON CONFLICT(village) DO UPDATE SET hlc=excluded.hlc,is_read=0,handed_in=handed_in+excluded.handed_in,"
                "name=iif(excluded.name='',name,excluded.name)")
        .run(village, scope, hlc, GroupState::Quarantined, GroupState::Rejected);
}

Outcome EndedVillages::granted(const QString &scope)
{
    return m_database.cached("DELETE FROM ended_village WHERE village=?").run(villageOfScope(scope));
}

Outcome EndedVillages::setRead(const QString &village)
{
    return m_database.cached("UPDATE ended_village SET is_read=1 WHERE village=?").run(village);
}

} // namespace models
