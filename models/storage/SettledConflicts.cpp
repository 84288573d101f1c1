// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/SettledConflicts.h"

#include "models/entities/Catalogue.h"
#include "models/storage/CaseStale.h"
#include "models/storage/Database.h"
#include "models/storage/Inbox.h"
#include "models/storage/Outbox.h"
#include "models/storage/RecordTable.h"
#include "models/storage/Rows.h"

#include <algorithm>

namespace models {

Outcome keepSettled(Database &database, TypeId type, const Id &record, const CellOutcome &now, const PageEntry &entry)
{
    const Outcome kept =
        database
            .cached("INSERT OR IGNORE INTO sync_settled(type,record,reg,answer,scope,account,value) "
                    "SELECT type,record,reg,?4,scope,?5,?6 FROM sync_conflict WHERE type=?1 AND record=?2 AND reg=?3")
            .run(type, record, now.reg, entry.op, entry.account, QByteArrayView(now.value));
    return kept ? database
                      .cached("INSERT OR IGNORE INTO sync_settled_candidate(type,record,reg,answer,op,value,account,"
                              "hlc) SELECT type,record,reg,?4,op,value,account,hlc FROM sync_candidate "
                              "WHERE type=?1 AND record=?2 AND reg=?3")
                      .run(type, record, now.reg, entry.op)
                : kept;
}

static SettledConflict settledRow(Statement &row, bool isOnItsWay)
{
    SettledConflict settled;
    settled.conflict.type = static_cast<TypeId>(row.integer(0));
    settled.conflict.record = row.id(1);
    settled.conflict.reg = static_cast<FieldId>(row.integer(2));
    settled.conflict.scope = row.text(3);
    settled.conflict.winner = row.id(4);
    settled.account = row.id(5);
    settled.value = row.blob(6);
    settled.isOnItsWay = isOnItsWay;
    return settled;
}

// Of those on their way, the value is what stands in the record.
static Result<std::vector<SettledConflict>> onTheirWay(Database &database)
{
    Statement rows = database.cached("SELECT type,record,reg,scope,answered_by,account,x'' FROM sync_conflict,sync_ctl "
                                     "WHERE answered_by IS NOT NULL ORDER BY answered_by DESC");
    auto settled = allRows(rows, [](Statement &row) { return settledRow(row, true); });
    if (!settled)
        return settled;
    for (SettledConflict &one : *settled) {
        const EntityType &type = *typeWithId(one.conflict.type);
        const Result<std::optional<StoredRecord>> record = RecordTable(database, type).find(one.conflict.record);
        if (!record)
            return record.error();
        if (*record)
            one.value = registerValue(type, (*record)->row, one.conflict.reg);
    }
    return settled;
}

static Result<std::vector<SettledConflict>> closed(Database &database, int most)
{
    Statement rows = database.cached("SELECT type,record,reg,scope,answer,account,value FROM sync_settled "
                                     "ORDER BY answer DESC LIMIT ?");
    rows.bind(1, most);
    return allRows(rows, [](Statement &row) { return settledRow(row, false); });
}

static Outcome readCandidates(Database &database, SettledConflict &settled)
{
    OpenConflict &conflict = settled.conflict;
    Statement rows = database.cached(settled.isOnItsWay
                                         ? "SELECT op,value,account,hlc FROM sync_candidate WHERE type=?1 AND "
                                           "record=?2 AND reg=?3 ORDER BY hlc DESC,op DESC"
                                         : "SELECT op,value,account,hlc FROM sync_settled_candidate WHERE type=?1 AND "
                                           "record=?2 AND reg=?3 AND answer=?4 ORDER BY hlc DESC,op DESC");
    rows.bindAll(conflict.type, conflict.record, conflict.reg);
    if (!settled.isOnItsWay)
        rows.bind(4, conflict.winner);
    return eachRow(rows, [&](Statement &row) {
        Candidate candidate;
        candidate.op = row.id(0);
        candidate.value = row.blob(1);
        candidate.account = row.id(2);
        candidate.hlc = static_cast<Hlc>(row.integer(3));
        conflict.candidates.push_back(std::move(candidate));
    });
}

// An answer is kept as the group that it was sent as, for as long as groups are kept here.
static Result<QString> reasonOf(Database &database, const GroupCodec &codec, const OpenConflict &conflict)
{
    const Result<std::optional<HeldGroup>> own = Outbox(database, codec).find(conflict.winner);
    if (!own)
        return own.error();
    for (const Resolution &resolution : *own ? (*own)->group.resolutions : std::vector<Resolution>()) {
        if (resolution.type == conflict.type && resolution.record == conflict.record && resolution.reg == conflict.reg)
            return resolution.reason;
    }
    return QString();
}

Result<std::vector<SettledConflict>> settledConflicts(Database &database, const GroupCodec &codec, int most)
{
    Result<std::vector<SettledConflict>> all = onTheirWay(database);
    if (!all)
        return all;
    Result<std::vector<SettledConflict>> known = closed(database, most);
    if (!known)
        return known;
    std::ranges::move(*known, std::back_inserter(*all));
    for (SettledConflict &one : *all) {
        if (const Outcome read = readCandidates(database, one); !read)
            return read.error();
        const Result<Id> household = householdOfRecord(database, one.conflict.type, one.conflict.record);
        if (!household)
            return household.error();
        one.conflict.household = *household;
        Result<QString> reason = reasonOf(database, codec, one.conflict);
        if (!reason)
            return reason.error();
        one.reason = std::move(*reason);
    }
    return all;
}

} // namespace models
