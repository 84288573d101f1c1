// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/ConflictQueries.h"

#include "models/storage/CaseStale.h"
#include "models/storage/Database.h"
#include "models/storage/Outbox.h"
#include "models/storage/Rows.h"

#include <algorithm>

namespace models {

const Candidate *OpenConflict::candidate(const OpId &op) const
{
    const auto found = std::ranges::find(candidates, op, &Candidate::op);
    return found == candidates.end() ? nullptr : &*found;
}

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
                            row.text(3), {}, {}, {}};
    });
    if (!conflicts)
        return conflicts;
    for (OpenConflict &conflict : *conflicts) {
        if (const Outcome read = readCandidates(database, conflict); !read)
            return read.error();
        const Result<Id> household = householdOfRecord(database, conflict.type, conflict.record);
        if (!household)
            return household.error();
        conflict.household = *household;
    }
    return conflicts;
}

static std::optional<QByteArray> writtenBy(const SavedGroup &group, const OpenConflict &conflict)
{
    for (const RecordEdit &edit : group.records) {
        if (edit.type != conflict.type || edit.record != conflict.record)
            continue;
        const auto cell = std::ranges::find(edit.cells, conflict.reg, &CellEdit::reg);
        if (cell != edit.cells.end())
            return cell->value;
    }
    return std::nullopt;
}

Result<std::optional<QByteArray>> valueBefore(Database &database, const GroupCodec &codec, const OpenConflict &conflict)
{
    for (const Candidate &candidate : conflict.candidates) {
        if (const Candidate *seen = conflict.candidate(candidate.seen))
            return std::optional(seen->value);
        const Result<std::optional<HeldGroup>> own = Outbox(database, codec).find(candidate.seen);
        if (!own)
            return own.error();
        if (const auto value = *own ? writtenBy((*own)->group, conflict) : std::nullopt)
            return value;
    }
    return std::optional<QByteArray>();
}

Resolution decidedFor(const OpenConflict &conflict, const QByteArray &value, const QString &reason)
{
    Resolution resolution{conflict.type, conflict.record, conflict.reg, value, {}, reason};
    for (const Candidate &candidate : conflict.candidates)
        resolution.supersedes.push_back(candidate.op);
    return resolution;
}

} // namespace models
