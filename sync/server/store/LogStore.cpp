// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/store/LogStore.h"

#include "models/base/Digest.h"
#include "models/entities/Village.h"
#include "models/schema/StateDigest.h"
#include "sync/protocol/LogEntry.h"
#include "sync/server/store/LogMigrations.h"
#include "sync/server/store/Rows.h"

using namespace models;

namespace syncing {

Result<std::unique_ptr<LogStore>> LogStore::open(const QString &path, IdSource &ids, const char *vfs)
{
    auto database = Database::open(path, Database::Access::ReadWrite, nullptr, vfs);
    if (!database)
        return database.error();
    std::unique_ptr<LogStore> store(new LogStore(std::move(database).value()));
    // A bulk push writes several MiB a commit; the pages that it writes again and again reach the file once in a while.
    if (const Outcome set = store->m_database->execute("PRAGMA wal_autocheckpoint=4000"); !set)
        return set.error();
    if (const Outcome migrated = migrateLog(*store->m_database, ids); !migrated)
        return migrated.error();
    if (const Outcome read = store->readEpoch(); !read)
        return read.error();
    return store;
}

Result<std::unique_ptr<LogStore>> LogStore::openReadOnly(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    std::unique_ptr<LogStore> store(new LogStore(std::move(database).value()));
    if (const Outcome read = store->readEpoch(); !read)
        return read.error();
    return store;
}

Outcome LogStore::readEpoch()
{
    Statement query = m_database->cached("SELECT epoch FROM server");
    const Result<bool> row = query.step();
    if (!row)
        return row.error();
    m_epoch = query.id(0);
    return {};
}

Outcome LogStore::beginEpoch(const Id &epoch)
{
    const Outcome written = m_database->cached("UPDATE server SET epoch=?").run(epoch);
    if (written)
        m_epoch = epoch;
    return written;
}

Result<Hlc> LogStore::hlc()
{
    Statement query = m_database->cached("SELECT hlc FROM server");
    const Result<bool> row = query.step();
    return row ? Result<Hlc>(query.integer(0)) : row.error();
}

static ScopeRow scopeRow(Statement &row)
{
    return {row.integer(0), row.text(1), row.integer(2), row.blob(3), row.blob(4), row.integer(5)};
}

Result<std::optional<ScopeRow>> LogStore::scope(const QString &name)
{
    Statement query = m_database->cached("SELECT id,name,head,chain,state_digest,next_number FROM scope WHERE name=?");
    query.bindAll(name);
    return firstRow(query, scopeRow);
}

Result<std::map<QString, qint64>> LogStore::heads()
{
    Statement query = m_database->cached("SELECT name,head FROM scope");
    std::map<QString, qint64> heads;
    for (;;) {
        const Result<bool> row = query.step();
        if (!row)
            return row.error();
        if (!*row)
            return heads;
        heads[query.text(0)] = query.integer(1);
    }
}

Result<StreamRow> LogStore::stream(const Id &device, qint64 incarnation)
{
    Statement query = m_database->cached("SELECT next_dseq,last_digest FROM stream WHERE device=? AND incarnation=?");
    query.bindAll(device, incarnation);
    const Result<bool> row = query.step();
    if (!row)
        return row.error();
    return *row ? StreamRow{query.integer(0), query.blob(1)} : StreamRow{};
}

static JudgedOp judgedOp(Statement &row)
{
    return {row.blob(0), static_cast<Verdict>(row.integer(1)), static_cast<Reason>(row.integer(2)), row.integer(3),
            row.text(4)};
}

Result<std::optional<JudgedOp>> LogStore::judged(const OpId &op)
{
    Statement query = m_database->cached("SELECT body_digest,verdict,reason,seq,detail FROM op_ledger WHERE op=?");
    query.bindAll(op);
    return firstRow(query, judgedOp);
}

Result<std::optional<StoredRecord>> LogStore::record(TypeId type, const Id &id)
{
    Statement query = m_database->cached("SELECT scope,state,ver FROM record WHERE id=? AND type=?");
    query.bindAll(id, type);
    const Result<bool> row = query.step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<StoredRecord>();
    Result<RecordState> state = decodeRecordState(query.blob(1));
    if (!state)
        return state.error();
    return std::optional(StoredRecord{query.integer(0), std::move(state).value(), query.integer(2)});
}

static RecordPlace recordPlace(Statement &row)
{
    return {row.integer(0), row.text(1), row.integer(2)};
}

Result<std::optional<RecordPlace>> LogStore::place(TypeId type, const Id &id)
{
    Statement query = m_database->cached("SELECT s.id,s.name,r.ver FROM record r JOIN scope s ON s.id=r.scope "
                                         "WHERE r.id=? AND r.type=?");
    query.bindAll(id, type);
    return firstRow(query, recordPlace);
}

static QByteArray firstBlob(Statement &row)
{
    return row.blob(0);
}

// Its number stands in the text: an index of every record by its type would be kept up for these few alone.
Result<std::vector<QByteArray>> LogStore::villages(qint64 scope)
{
    Q_ASSERT(typeOf<Village>().id == 1);
    Statement query = m_database->cached("SELECT state FROM record WHERE scope=? AND type=1 ORDER BY id");
    query.bindAll(scope);
    return allRows(query, firstBlob);
}

static HeldGroup heldGroup(Statement &row)
{
    HeldGroup group;
    group.key = row.id(0);
    group.reason = static_cast<Reason>(row.integer(1));
    if (!row.isNull(2))
        group.waitsFor = row.id(2);
    group.device = row.id(3);
    group.account = row.id(4);
    group.accountName = row.text(5);
    group.receivedMs = row.integer(6);
    group.body = row.blob(7);
    return group;
}

Result<std::vector<HeldGroup>> LogStore::heldFor(const Id &record)
{
    Statement query = m_database->cached("SELECT key,reason,waits_for,device,account,account_name,received_ms,body "
                                         "FROM held WHERE waits_for=? ORDER BY n");
    query.bindAll(record);
    return allRows(query, heldGroup);
}

Result<bool> LogStore::isAnyHeldForRecord()
{
    return m_database->cached("SELECT 1 FROM held WHERE waits_for IS NOT NULL LIMIT 1").step();
}

Result<std::vector<HeldGroup>> LogStore::held()
{
    Statement query = m_database->cached("SELECT key,reason,waits_for,device,account,account_name,received_ms,body "
                                         "FROM held ORDER BY n");
    return allRows(query, heldGroup);
}

Result<std::vector<QByteArray>> LogStore::entries(qint64 scope, qint64 seq, qint64 head, qint64 maxBytes)
{
    Statement query = m_database->cached("SELECT entry FROM log WHERE scope=? AND seq>? AND seq<=? ORDER BY seq");
    query.bindAll(scope, seq, head);
    std::vector<QByteArray> entries;
    for (qint64 left = maxBytes;;) {
        const Result<bool> row = query.step();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        left -= query.blobView(0).size();
        if (left < 0 && !entries.empty())
            return entries;
        entries.push_back(query.blob(0));
    }
}

static LoggedOp loggedOp(Statement &row)
{
    return {row.blob(0), row.blob(1), row.blob(2)};
}

Result<std::optional<LoggedOp>> LogStore::logged(qint64 scope, qint64 seq)
{
    Statement query = m_database->cached("SELECT entry,body,prior FROM log WHERE scope=? AND seq=?");
    query.bindAll(scope, seq);
    return firstRow(query, loggedOp);
}

Result<QByteArray> LogStore::chainAt(qint64 scope, qint64 seq)
{
    Statement query = m_database->cached("SELECT chain FROM log WHERE scope=? AND seq=?");
    query.bindAll(scope, seq);
    const Result<bool> row = query.step();
    if (!row)
        return row.error();
    return *row ? query.blob(0) : QByteArray();
}

// The write comes first: on a database that several servers share it is the lock of the scope, before anything is read.
Result<ScopeRow> LogStore::lockScope(const QString &name)
{
    atCommit(m_database->cached("UPDATE scope SET head=head WHERE name=?").run(name));
    if (m_database->changes() == 0)
        atCommit(m_database->cached("INSERT INTO scope(name,head,chain,state_digest,next_number) VALUES(?,0,?,?,1)")
                     .run(name, firstChain(), emptyStateDigest()));
    Result<std::optional<ScopeRow>> row = scope(name);
    if (!row)
        return row.error();
    Q_ASSERT(*row);
    return **row;
}

void LogStore::saveScope(const ScopeRow &row)
{
    atCommit(m_database->cached("UPDATE scope SET head=?,chain=?,state_digest=?,next_number=? WHERE id=?")
                 .run(row.head, row.chain, row.stateDigest, row.nextNumber, row.id));
}

void LogStore::saveHlc(Hlc hlc)
{
    atCommit(m_database->cached("UPDATE server SET hlc=?").run(hlc));
}

void LogStore::saveStream(const Id &device, qint64 incarnation, const StreamRow &stream)
{
    atCommit(m_database
                 ->cached("INSERT INTO stream VALUES(?1,?2,?3,?4) ON CONFLICT DO UPDATE SET next_dseq=?3,"
                          "last_digest=?4")
                 .run(device, incarnation, stream.nextDseq, stream.lastDigest));
}

void LogStore::saveJudged(const OpId &op, const JudgedOp &judged)
{
    atCommit(m_database
                 ->cached("INSERT INTO op_ledger VALUES(?1,?2,?3,?4,?5,?6) ON CONFLICT DO UPDATE SET verdict=?3,"
                          "reason=?4,seq=?5,detail=?6")
                 .run(op, judged.bodyDigest, judged.verdict, judged.reason, judged.seq, judged.detail));
}

void LogStore::saveRecord(TypeId type, const Id &id, qint64 scope, const QByteArray &state, qint64 seq)
{
    atCommit(m_database
                 ->cached("INSERT INTO record(id,type,scope,state,ver) VALUES(?1,?2,?3,?4,?5) "
                          "ON CONFLICT DO UPDATE SET state=?4,ver=?5")
                 .run(id, type, scope, state, seq));
}

void LogStore::append(qint64 scope, qint64 seq, const OpId &op, QByteArrayView chain, const LoggedOp &logged)
{
    atCommit(m_database->cached("INSERT INTO log VALUES(?,?,?,?,?,?,?)")
                 .run(scope, seq, op, chain, logged.entry, logged.body, logged.priors));
}

void LogStore::hold(const HeldGroup &group)
{
    const std::optional<Id> waitsFor = group.waitsFor.isNull() ? std::nullopt : std::optional(group.waitsFor);
    atCommit(m_database
                 ->cached("INSERT INTO held(key,reason,waits_for,device,account,account_name,received_ms,"
                          "body) VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(key) DO UPDATE SET reason=excluded.reason,"
                          "waits_for=excluded.waits_for")
                 .run(group.key, group.reason, waitsFor, group.device, group.account, group.accountName,
                      group.receivedMs, group.body));
}

void LogStore::release(const Id &key)
{
    atCommit(m_database->cached("DELETE FROM held WHERE key=?").run(key));
}

void LogStore::claim(const Id &record, const QByteArray &digest)
{
    if (digest.isEmpty())
        atCommit(m_database->cached("DELETE FROM claim WHERE record=?").run(record));
    else
        atCommit(m_database->cached("INSERT INTO claim VALUES(?1,?2) ON CONFLICT DO UPDATE SET digest=?2")
                     .run(record, digest));
}

Result<bool> LogStore::isClaimedByAnother(const Id &record, const QByteArray &digest)
{
    Statement query = m_database->cached("SELECT 1 FROM claim WHERE digest=? AND record<>?");
    query.bindAll(digest, record);
    return query.step();
}

} // namespace syncing
