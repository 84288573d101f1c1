// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Outbox.h"

#include "models/entities/Catalogue.h"
#include "models/storage/CaseStale.h"
#include "models/storage/Database.h"
#include "models/storage/GuardedTransaction.h"
#include "models/storage/RecordTable.h"
#include "models/storage/RefusedGroup.h"
#include "models/storage/Rows.h"
#include "models/storage/SqliteError.h"
#include "models/storage/SyncControl.h"

#include <sqlite3.h>

namespace models {

// Confirmed groups are kept for half a year and are most of the table. The others have an index of their own, which
// SQLite takes only where the very words of its condition, state<>4, stand in the query. INDEXED BY makes it an error
// if a query that runs at every step does not.

Result<OutboxBatch> Outbox::batchFrom(qint64 dseq, size_t mostGroups, qsizetype mostBytes) const
{
    const Result<SyncControl> control = readSyncControl(m_database);
    if (!control)
        return control.error();
    OutboxBatch batch{control->incarnation, dseq, {}, {}, {}};
    Statement groups =
        m_database.cached("SELECT op,body,dseq FROM sync_outbox WHERE incarnation=? AND dseq>=? ORDER BY dseq LIMIT ?");
    groups.bindAll(control->incarnation, dseq, static_cast<qint64>(mostGroups));
    qsizetype bytes = 0;
    for (;;) {
        const Result<bool> row = groups.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (batch.ops.empty())
            batch.firstDseq = groups.integer(2);
        bytes += groups.blobView(1).size();
        const bool isNext = groups.integer(2) == batch.firstDseq + static_cast<qint64>(batch.ops.size());
        if (!isNext || (bytes > mostBytes && !batch.ops.empty()))
            break;
        batch.ops.push_back(groups.id(0));
        batch.bodies.push_back(groups.blob(1));
    }
    groups.reset();
    Statement before = m_database.cached("SELECT body_sha FROM sync_outbox WHERE incarnation=? AND dseq=?");
    before.bindAll(control->incarnation, batch.firstDseq - 1);
    if (const Outcome read = eachRow(before, [&](Statement &row) { batch.previousDigest = row.blob(0); }); !read)
        return read.error();
    return batch;
}

Result<std::optional<qint64>> Outbox::firstReady() const
{
    const Result<SyncControl> control = readSyncControl(m_database);
    if (!control)
        return control.error();
    Statement statement = m_database.cached("SELECT min(dseq) FROM sync_outbox INDEXED BY sync_outbox_open "
                                            "WHERE state=1 AND state<>4 AND incarnation=?");
    statement.bind(1, control->incarnation);
    return oneNumber(statement);
}

Result<qint64> Outbox::nextDseq() const
{
    const Result<SyncControl> control = readSyncControl(m_database);
    if (!control)
        return control.error();
    return control->nextDseq;
}

Result<OutboxCounts> Outbox::counts() const
{
    Statement statement =
        m_database.cached("SELECT (SELECT ifnull(sum(records),0) FROM sync_change),ifnull(sum(state=1),0),"
                          "ifnull(sum(state=2),0),ifnull(sum(state=3),0),ifnull(sum(state=5),0) "
                          "FROM sync_outbox INDEXED BY sync_outbox_open WHERE state<>4");
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return OutboxCounts{statement.integer(0), statement.integer(1), statement.integer(2), statement.integer(3),
                        statement.integer(4)};
}

struct HeldRow
{
    QByteArray body;
    GroupState state;
    int reason;
    QString detail;
};

static HeldRow heldRow(Statement &row)
{
    return {row.blob(0), static_cast<GroupState>(row.integer(1)), static_cast<int>(row.integer(2)), row.text(3)};
}

static Result<std::vector<HeldGroup>> decodedGroups(const Result<std::vector<HeldRow>> &rows, const GroupCodec &codec)
{
    if (!rows)
        return rows.error();
    std::vector<HeldGroup> groups;
    for (const HeldRow &row : *rows) {
        std::optional<SavedGroup> group = codec.decoded(row.body);
        if (!group)
            return sqliteError(SQLITE_CORRUPT, u"the body of a frozen group"_qs);
        groups.push_back({std::move(*group), row.state, row.reason, row.detail});
    }
    return groups;
}

Result<std::vector<HeldGroup>> Outbox::held() const
{
    Statement statement = m_database.cached("SELECT body,state,reason,detail FROM sync_outbox "
                                            "WHERE state IN (3,5) AND state<>4 ORDER BY n");
    return decodedGroups(allRows(statement, heldRow), m_codec);
}

Result<std::optional<HeldGroup>> Outbox::find(const OpId &op) const
{
    Statement statement = m_database.cached("SELECT body,state,reason,detail FROM sync_outbox WHERE op=?");
    statement.bind(1, op);
    Result<std::vector<HeldGroup>> found = decodedGroups(allRows(statement, heldRow), m_codec);
    if (!found)
        return found.error();
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Outcome Outbox::forEach(const std::function<void(const SavedGroup &, GroupState)> &take) const
{
    bool isReadable = true;
    Statement statement = m_database.cached("SELECT body,state FROM sync_outbox ORDER BY n");
    const Outcome read = eachRow(statement, [&](Statement &row) {
        const std::optional<SavedGroup> group = m_codec.decoded(row.blob(0));
        isReadable = isReadable && group;
        if (group)
            take(*group, static_cast<GroupState>(row.integer(1)));
    });
    return !read || isReadable ? read : sqliteError(SQLITE_CORRUPT, u"the body of a frozen group"_qs);
}

// Groups of the present stream keep their numbers, since the server lacks them from there on; those of an earlier one
// go to its end.
Result<bool> Outbox::makeReady(Statement &rowsAndStreams)
{
    struct Group
    {
        qint64 n, incarnation, dseq;
    };
    const auto groups = allRows(rowsAndStreams, [](Statement &row) {
        return Group{row.integer(0), row.integer(1), row.integer(2)};
    });
    if (!groups)
        return groups.error();
    if (groups->empty())
        return false;
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_database, WriteMode::Closed);
    if (!transaction)
        return transaction.error();
    SyncControl &control = transaction->control();
    for (const Group &group : *groups) {
        const qint64 dseq = group.incarnation == control.incarnation ? group.dseq : control.nextDseq++;
        const Outcome moved =
            m_database.cached("UPDATE sync_outbox SET state=1,seq=NULL,incarnation=?,dseq=? WHERE n=?")
                .run(control.incarnation, dseq, group.n);
        if (!moved)
            return moved.error();
    }
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

Outcome Outbox::sendAcceptedAgain()
{
    Statement groups = m_database.cached("SELECT n,incarnation,dseq FROM sync_outbox "
                                         "WHERE state IN (2,3) AND state<>4 ORDER BY n");
    const Result<bool> made = makeReady(groups);
    return made ? Outcome() : made.error();
}

Outcome Outbox::sendAgainAfter(const QString &scope, qint64 seq)
{
    Statement groups = m_database.cached("SELECT n,incarnation,dseq FROM sync_outbox WHERE scope=? AND (state=3 OR "
                                         "(seq>? AND state IN (2,4))) ORDER BY n");
    groups.bindAll(scope, seq);
    const Result<bool> made = makeReady(groups);
    return made ? Outcome() : made.error();
}

Result<bool> Outbox::sendLostAgain(const QString &scope, qint64 upToSeq)
{
    Statement groups = m_database.cached("SELECT n,incarnation,dseq FROM sync_outbox INDEXED BY sync_outbox_open "
                                         "WHERE scope=? AND seq<=? AND state=2 AND state<>4 ORDER BY n");
    groups.bindAll(scope, upToSeq);
    return makeReady(groups);
}

Outcome Outbox::renumber(qint64 incarnation)
{
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_database, WriteMode::Closed);
    if (!transaction)
        return transaction.error();
    Statement ready = m_database.cached("SELECT n FROM sync_outbox WHERE state=1 AND state<>4 ORDER BY n");
    const auto numbers = allRows(ready, [](Statement &row) { return row.integer(0); });
    if (!numbers)
        return numbers.error();
    SyncControl &control = transaction->control();
    control.incarnation = incarnation;
    control.nextDseq = 1;
    for (const qint64 n : *numbers) {
        const Outcome moved = m_database.cached("UPDATE sync_outbox SET incarnation=?,dseq=? WHERE n=?")
                                  .run(incarnation, control.nextDseq++, n);
        if (!moved)
            return moved;
    }
    return transaction->commit();
}

Result<qint64> Outbox::note(std::span<const GroupVerdict> verdicts, Hlc serverHlc)
{
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_database, WriteMode::Apply);
    if (!transaction)
        return transaction.error();
    qint64 waited = 0;
    for (const GroupVerdict &verdict : verdicts) {
        const Result<bool> hasWaited = note(verdict);
        if (!hasWaited)
            return hasWaited.error();
        waited += *hasWaited ? 1 : 0;
    }
    transaction->control().hlc = qMax(transaction->control().hlc, serverHlc);
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    return waited;
}

Result<bool> Outbox::note(const GroupVerdict &verdict)
{
    const Result<std::optional<HeldGroup>> found = find(verdict.op);
    if (!found)
        return found.error();
    if (!*found || (*found)->state == GroupState::Settled)
        return false;
    const HeldGroup &group = **found;
    const bool sameAgain = group.state == verdict.state;
    const bool confirmedAlready = group.state == GroupState::Confirmed && verdict.state != GroupState::Rejected;
    if (sameAgain || confirmedAlready)
        return false;
    if (const Outcome noted = m_database.cached("UPDATE sync_outbox SET state=?,seq=?,reason=?,detail=? WHERE op=?")
                                  .run(verdict.state, verdict.seq, verdict.reason, verdict.detail, verdict.op);
        !noted)
        return noted.error();
    if (const Outcome followed = follow(group.group, verdict.state); !followed)
        return followed.error();
    return group.state == GroupState::Ready;
}

// What a verdict means for the records of the group.
Outcome Outbox::follow(const SavedGroup &group, GroupState state)
{
    if (state == GroupState::Rejected) {
        if (const Outcome taken = takeBack(group); !taken)
            return taken;
    }
    if (state != GroupState::Accepted)
        return hold(group);
    if (const Outcome released = release(group.op); !released)
        return released;
    return markGroupStale(group);
}

Result<std::optional<qint64>> Outbox::lastJudged() const
{
    const Result<SyncControl> control = readSyncControl(m_database);
    if (!control)
        return control.error();
    Statement statement = m_database.cached("SELECT max(dseq) FROM sync_outbox WHERE incarnation=? AND state<>1");
    statement.bind(1, control->incarnation);
    return oneNumber(statement);
}

Result<bool> Outbox::confirm(const OpId &op, qint64 seq)
{
    Statement statement = m_database.cached("SELECT state FROM sync_outbox WHERE op=?");
    statement.bind(1, op);
    const Result<std::optional<qint64>> state = oneNumber(statement);
    if (!state)
        return state.error();
    if (!*state)
        return false;
    if (const Outcome noted = m_database.cached("UPDATE sync_outbox SET state=4,seq=? WHERE op=?").run(seq, op); !noted)
        return noted.error();
    if (const Outcome released = release(op); !released)
        return released.error();
    return **state == static_cast<qint64>(GroupState::Ready);
}

Outcome Outbox::settle(const OpId &op)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (Outcome noted = m_database.cached("UPDATE sync_outbox SET state=6 WHERE op=? AND state=5").run(op); !noted)
        return noted;
    if (Outcome released = release(op); !released)
        return released;
    return transaction->commit();
}

// The households of these records show that something waits for a person.
Outcome Outbox::hold(const SavedGroup &group)
{
    for (const auto &[type, record] : recordsOf(group)) {
        const Outcome held =
            m_database.cached("INSERT INTO sync_held(type,record,op) VALUES(?,?,?) ON CONFLICT DO NOTHING")
                .run(type, record, group.op);
        if (!held)
            return held;
    }
    return markGroupStale(group);
}

Outcome Outbox::release(const OpId &op)
{
    if (const Outcome released = m_database.cached("DELETE FROM sync_held WHERE op=?").run(op); !released)
        return released;
    if (m_database.changes() == 0)
        return {};
    const Result<std::optional<HeldGroup>> found = find(op);
    if (!found)
        return found.error();
    return *found ? markGroupStale((*found)->group) : Outcome();
}

Outcome Outbox::markGroupStale(const SavedGroup &group)
{
    CaseStale stale(m_database);
    for (const auto &[typeId, record] : recordsOf(group)) {
        const EntityType *type = typeWithId(typeId);
        if (!type)
            continue;
        const auto stored = RecordTable(m_database, *type).find(record);
        if (!stored)
            return stored.error();
        if (!*stored)
            continue;
        if (const Outcome noted = stale.note(*type, (*stored)->row); !noted)
            return noted;
    }
    return {};
}

// A conflict whose answer was refused is open again.
Outcome Outbox::takeBack(const SavedGroup &group)
{
    const Result<std::vector<HeldGroup>> waiting = waitingBefore(group.op);
    if (!waiting)
        return waiting.error();
    if (const Outcome taken = takeBackRefused(m_database, group, *waiting); !taken)
        return taken;
    return m_database.cached("UPDATE sync_conflict SET answered_by=NULL WHERE answered_by=?").run(group.op);
}

// The groups before this one that the server may still take or whose entries have not come back yet, the newest first.
Result<std::vector<HeldGroup>> Outbox::waitingBefore(const OpId &op) const
{
    Statement statement = m_database.cached("SELECT body,state,reason,detail FROM sync_outbox WHERE state IN (1,2,3) "
                                            "AND n<(SELECT n FROM sync_outbox WHERE op=?) ORDER BY n DESC");
    statement.bind(1, op);
    return decodedGroups(allRows(statement, heldRow), m_codec);
}

Result<qint64> Outbox::openConflicts() const
{
    Statement conflicts = m_database.cached("SELECT count(*) FROM sync_conflict WHERE answered_by IS NULL");
    const Result<bool> row = conflicts.step();
    if (!row)
        return row.error();
    return conflicts.integer(0);
}

Outcome Outbox::dropConfirmedBefore(Hlc hlc)
{
    return m_database
        .cached("DELETE FROM sync_outbox WHERE state=4 AND hlc<? AND n<(SELECT max(n) FROM sync_outbox WHERE state=4)")
        .run(hlc);
}

} // namespace models
