// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Inbox.h"

#include "models/base/Digest.h"
#include "models/entities/Catalogue.h"
#include "models/storage/Database.h"
#include "models/storage/GuardedTransaction.h"
#include "models/storage/Packing.h"
#include "models/storage/Rows.h"
#include "models/storage/SettledConflicts.h"

#include <QCoreApplication>

#include <QHash>

namespace models {

struct Inbox::Target
{
    const EntityType &type;
    StoredRecord stored;
    bool remoteKnown = true; // false: until now the server held nothing of it
    bool hadConflicts = false;
    std::vector<FieldId> written; // registers whose columns changed
};

static Error outOfPlace(const LogPage &page, qint64 expected)
{
    return {ErrorKind::Conflict,
            QCoreApplication::translate("Inbox", "What the server sent does not follow what is here. Nothing was "
                                                 "changed. It will be asked for again."),
            u"page of %1 ends at %2, %3 entries after %4"_qs.arg(page.scope)
                .arg(page.at.seq)
                .arg(page.entries.size())
                .arg(expected)};
}

Result<std::vector<Touched>> Inbox::apply(const LogPage &page)
{
    m_touched.clear();
    m_overtaken = 0;
    m_tables.emplace(m_database);
    m_stale.emplace(m_database);
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_database, WriteMode::Apply);
    if (!transaction)
        return transaction.error();
    const Result<int> packed = Packing(m_database, m_codec).runInTransaction(transaction->control());
    if (!packed)
        return packed.error();
    transaction->control().hlc = qMax(transaction->control().hlc, page.serverHlc);
    if (const Outcome written = write(page); !written)
        return written.error();
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    return std::move(m_touched);
}

Outcome Inbox::write(const LogPage &page)
{
    ScopeTable scopes(m_database);
    Result<std::optional<ScopeLine>> known = scopes.find(page.scope);
    if (!known)
        return known.error();
    ScopeLine line = known->value_or(ScopeLine{page.scope, {}, {}, emptyStateDigest(), 0});
    if (line.at.seq + static_cast<qint64>(page.entries.size()) != page.at.seq)
        return outOfPlace(page, line.at.seq);
    m_scope = page.scope;
    m_digest = line.stateDigest;
    for (const PageEntry &entry : page.entries) {
        if (Outcome written = write(entry); !written)
            return written;
    }
    if (Outcome noted = noteAuthors(page.entries); !noted)
        return noted;
    line.at = page.at;
    line.head = page.head;
    line.stateDigest = m_digest;
    if (Outcome put = scopes.put(line); !put)
        return put;
    return page.entries.empty() ? Outcome() : scopes.addCheckpoint(page.scope, page.at);
}

Outcome Inbox::noteAuthors(const std::vector<PageEntry> &entries)
{
    QHash<Id, QString> names;
    for (const PageEntry &entry : entries) {
        if (!entry.account.isNull() && !entry.accountName.isEmpty())
            names.insert(entry.account, entry.accountName);
    }
    for (auto author = names.cbegin(); author != names.cend(); ++author) {
        if (Outcome noted = m_database
                                .cached("INSERT INTO sync_author VALUES(?,?) ON CONFLICT(account) DO UPDATE "
                                        "SET name=excluded.name WHERE name<>excluded.name")
                                .run(author.key(), author.value());
            !noted)
            return noted;
    }
    return {};
}

Outcome Inbox::write(const PageEntry &entry)
{
    const Result<bool> waited = Outbox(m_database, m_codec).confirm(entry.op, entry.seq);
    if (!waited)
        return waited.error();
    m_overtaken += *waited ? 1 : 0;
    for (const RecordOutcome &outcome : entry.records) {
        const EntityType *type = typeWithId(outcome.type);
        if (!type) {
            for (const CellOutcome &cell : outcome.cells) {
                if (Outcome kept = keepUnknown(outcome, cell); !kept)
                    return kept;
            }
            continue;
        }
        if (Outcome written = write(*type, entry, outcome); !written)
            return written;
        m_touched.push_back({outcome.type, outcome.record, m_scope});
    }
    return {};
}

Outcome Inbox::write(const EntityType &type, const PageEntry &entry, const RecordOutcome &outcome)
{
    Result<std::optional<StoredRecord>> stored = m_tables->of(type).find(outcome.record);
    if (!stored)
        return stored.error();
    return *stored ? merge(type, entry, outcome, std::move(**stored)) : insert(type, entry, outcome);
}

static void noteOp(StoredRecord &stored, FieldId reg, QByteArrayView value, const OpId &winner)
{
    if (stored.ops.of(reg, reg != LifecycleRegister && isEmptyValue(reg, value)) != winner)
        stored.ops.set(reg, winner);
}

Outcome Inbox::insert(const EntityType &type, const PageEntry &entry, const RecordOutcome &outcome)
{
    StoredRecord stored{{RecordOps(entry.op), Standing::Shared}, {outcome.record, m_scope, false, {}}};
    stored.row.cells.resize(type.fields.size());
    for (const CellOutcome &cell : outcome.cells) {
        if (!setRegisterValue(type, stored.row, cell.reg, cell.value)) {
            if (Outcome kept = keepUnknown(outcome, cell); !kept)
                return kept;
            continue;
        }
        noteOp(stored, cell.reg, cell.value, cell.winner);
        replaceMember(type.id, outcome.record, cell.reg, nullptr, cell);
        if (Outcome noted = noteConflict(type, entry, outcome, cell, false); !noted)
            return noted;
    }
    if (const Result<bool> inserted = m_tables->of(type).insert(stored.row, stored); !inserted)
        return inserted.error();
    return m_stale->note(type, stored.row);
}

static Result<bool> hasConflicts(Database &database, const EntityType &type, const Id &record)
{
    Statement statement = database.cached("SELECT 1 FROM sync_conflict WHERE type=? AND record=? LIMIT 1");
    statement.bindAll(type.id, record);
    return statement.step();
}

Outcome Inbox::merge(const EntityType &type, const PageEntry &entry, const RecordOutcome &outcome, StoredRecord stored)
{
    Target target{type, std::move(stored), true, false, {}};
    const Result<bool> conflicts = hasConflicts(m_database, type, outcome.record);
    if (!conflicts)
        return conflicts.error();
    target.hadConflicts = *conflicts;
    if (Outcome stood = standAbove(target, entry); !stood)
        return stood;
    for (const CellOutcome &cell : outcome.cells) {
        if (!isWellFormed(type, cell.reg, cell.value)) {
            if (Outcome kept = keepUnknown(outcome, cell); !kept)
                return kept;
            continue;
        }
        take(target, entry, cell);
        if (Outcome noted = noteConflict(type, entry, outcome, cell, target.hadConflicts); !noted)
            return noted;
    }
    if (Outcome updated = m_tables->of(type).update(target.stored, target.written); !updated)
        return updated;
    return m_stale->note(type, target.stored.row);
}

// The server speaks of this record for the first time. What is unsent here stands above what it holds, which is
// nothing but what this outcome will say; what nobody waits for any more goes.
Outcome Inbox::standAbove(Target &target, const PageEntry &entry)
{
    const Standing before = target.stored.standing;
    if (before == Standing::Shared)
        return {};
    target.remoteKnown = false;
    target.stored.standing = Standing::Shared;
    target.stored.marker.reset();
    for (const FieldId reg : allRegistersOf(target.type)) {
        const OpId op = opOf(target.stored.ops, target.type, target.stored.row, reg);
        const bool isClean = before == Standing::Stale && !target.stored.dirty.find(reg);
        const Result<bool> open = op.isNull() || isClean ? false : isOpen(op);
        if (!open)
            return open.error();
        if (op == entry.op)
            continue;
        if (*open) {
            target.stored.dirty.put({reg, emptyRegisterValue(target.type, reg), {}});
        } else if (!op.isNull()) {
            setRegisterValue(target.type, target.stored.row, reg, emptyRegisterValue(target.type, reg));
            target.stored.ops.set(reg, {});
            target.written.push_back(reg);
        }
    }
    return {};
}

void Inbox::take(Target &target, const PageEntry &entry, const CellOutcome &cell)
{
    const DirtyRegister *above = target.stored.dirty.find(cell.reg);
    const OpId shown = opOf(target.stored.ops, target.type, target.stored.row, cell.reg);
    CellOutcome before;
    if (target.remoteKnown) {
        before.value = above ? above->remoteValue : registerValue(target.type, target.stored.row, cell.reg);
        before.winner = above ? above->remoteOp : shown;
    }
    replaceMember(target.type.id, target.stored.row.id, cell.reg, target.remoteKnown ? &before : nullptr, cell);
    if (above && shown != entry.op) {
        target.stored.dirty.put({cell.reg, cell.value, cell.winner});
        return;
    }
    if (above)
        target.stored.dirty.clear(cell.reg);
    setRegisterValue(target.type, target.stored.row, cell.reg, cell.value);
    noteOp(target.stored, cell.reg, cell.value, cell.winner);
    target.written.push_back(cell.reg);
}

void Inbox::replaceMember(TypeId type, const Id &record, FieldId reg, const CellOutcome *before, const CellOutcome &now)
{
    if (before) {
        const QByteArray gone = stateMember(type, record, reg, before->value, before->winner);
        if (!gone.isEmpty())
            removeFromSetDigest(m_digest, gone);
    }
    const QByteArray come = stateMember(type, record, reg, now.value, now.winner);
    if (!come.isEmpty())
        addToSetDigest(m_digest, come);
}

// A newer program wrote it. It is kept as it is, counts in the digest, and waits for the update of this one.
Outcome Inbox::keepUnknown(const RecordOutcome &outcome, const CellOutcome &cell)
{
    Statement statement =
        m_database.cached("SELECT value,winner FROM sync_unknown WHERE scope=? AND type=? AND record=? AND reg=?");
    statement.bindAll(m_scope, outcome.type, outcome.record, cell.reg);
    std::optional<CellOutcome> before;
    if (Outcome read = eachRow(statement,
                               [&](Statement &row) {
                                   before = {cell.reg, row.blob(0), row.id(1), {}};
                               });
        !read)
        return read;
    replaceMember(outcome.type, outcome.record, cell.reg, before ? &*before : nullptr, cell);
    return m_database
        .cached("INSERT INTO sync_unknown(scope,type,record,reg,value,winner) VALUES(?,?,?,?,?,?) "
                "ON CONFLICT(scope,type,record,reg) DO UPDATE SET value=excluded.value,winner=excluded.winner")
        .run(m_scope, outcome.type, outcome.record, cell.reg, QByteArrayView(cell.value), cell.winner);
}

static Outcome dropConflict(Database &database, const EntityType &type, const Id &record, FieldId reg)
{
    const Outcome dropped =
        database.cached("DELETE FROM sync_candidate WHERE type=? AND record=? AND reg=?").run(type.id, record, reg);
    return dropped ? database.cached("DELETE FROM sync_conflict WHERE type=? AND record=? AND reg=?")
                         .run(type.id, record, reg)
                   : dropped;
}

Outcome Inbox::noteConflict(const EntityType &type, const PageEntry &entry, const RecordOutcome &outcome,
                            const CellOutcome &cell, bool mayBeOpen)
{
    if (mayBeOpen) {
        if (Outcome kept =
                cell.candidates.empty() ? keepSettled(m_database, type.id, outcome.record, cell, entry) : Outcome();
            !kept)
            return kept;
        if (Outcome dropped = dropConflict(m_database, type, outcome.record, cell.reg); !dropped)
            return dropped;
    }
    if (cell.candidates.empty())
        return {};
    if (Outcome opened =
            m_database.cached("INSERT INTO sync_conflict(type,record,reg,scope,opened_seq) VALUES(?,?,?,?,?)")
                .run(type.id, outcome.record, cell.reg, m_scope, entry.seq);
        !opened)
        return opened;
    for (const Candidate &candidate : cell.candidates) {
        const Outcome kept =
            m_database
                .cached("INSERT INTO sync_candidate(type,record,reg,op,value,account,device,hlc,seen,rank,is_winner) "
                        "VALUES(?,?,?,?,?,?,?,?,?,?,?)")
                .run(type.id, outcome.record, cell.reg, candidate.op, QByteArrayView(candidate.value),
                     candidate.account, candidate.device, candidate.hlc, candidate.seen, candidate.rank,
                     candidate.op == cell.winner);
        if (!kept)
            return kept;
    }
    return {};
}

Result<bool> Inbox::isOpen(const OpId &op)
{
    Statement statement = m_database.cached("SELECT 1 FROM sync_outbox WHERE op=? AND state IN (1,2,3)");
    statement.bind(1, op);
    return statement.step();
}

} // namespace models
