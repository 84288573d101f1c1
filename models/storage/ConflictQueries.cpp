// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/ConflictQueries.h"

#include "models/storage/Database.h"
#include "models/storage/Rows.h"

namespace models {

static Outcome readCandidates(Database &database, OpenConflict &conflict)
{
    Statement rows = database.cached("SELECT op,value,account,device,hlc,seen,rank,is_winner FROM sync_candidate "
                                     "WHERE type=? AND record=? AND reg=? ORDER BY hlc DESC,op DESC");
    rows.bindAll(conflict.type, conflict.record, conflict.reg);
    return eachRow(rows, [&](Statement &row) {
        conflict.candidates.push_back({row.id(0), row.blob(1), row.id(2), row.id(3), static_cast<Hlc>(row.integer(4)),
                                       row.id(5), static_cast<int>(row.integer(6))});
        if (row.integer(7) != 0)
            conflict.winner = conflict.candidates.back().op;
    });
}

Result<std::vector<OpenConflict>> openConflicts(Database &database)
{
    Statement rows = database.cached("SELECT type,record,reg,scope FROM sync_conflict WHERE answered_by IS NULL "
                                     "ORDER BY scope,opened_seq,type,record,reg");
    auto conflicts = allRows(rows, [](Statement &row) {
        return OpenConflict{static_cast<TypeId>(row.integer(0)), row.id(1), static_cast<FieldId>(row.integer(2)),
                            row.text(3)};
    });
    if (!conflicts)
        return conflicts;
    for (OpenConflict &conflict : *conflicts) {
        if (const Outcome read = readCandidates(database, conflict); !read)
            return read.error();
    }
    return conflicts;
}

Resolution decidedFor(const OpenConflict &conflict, const QByteArray &value, const QString &reason)
{
    Resolution resolution{conflict.type, conflict.record, conflict.reg, value, {}, reason};
    for (const Candidate &candidate : conflict.candidates)
        resolution.supersedes.push_back(candidate.op);
    return resolution;
}

} // namespace models
