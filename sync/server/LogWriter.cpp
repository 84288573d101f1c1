// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/LogWriter.h"

#include "models/base/Digest.h"
#include "models/schema/StateDigest.h"
#include "sync/protocol/Limits.h"
#include "sync/protocol/LogEntry.h"
#include "sync/server/Ahead.h"
#include "sync/server/store/PriorEntries.h"

#include <algorithm>

using namespace models;

namespace syncing {

static const QString Commons = QStringLiteral("commons");

Result<Hlc> LogWriter::hlc()
{
    if (!m_hlc) {
        const Result<Hlc> stored = m_store.hlc();
        if (!stored)
            return stored.error();
        m_hlc = *stored;
    }
    return *m_hlc;
}

Result<Hlc> LogWriter::accept(Hlc claimed)
{
    const Result<Hlc> last = hlc();
    if (!last)
        return last.error();
    if (msFromHlc(claimed) > m_nowMs + limits::ClockAheadMs)
        m_hlc = nextHlc(*last, m_nowMs);
    else
        m_hlc = std::max(*last, claimed);
    return std::min(*m_hlc, claimed);
}

Result<ScopeRow *> LogWriter::scope(const QString &name)
{
    const auto known = m_scopes.find(name);
    if (known != m_scopes.end())
        return &known->second;
    Result<ScopeRow> locked = m_store.lockScope(name);
    if (!locked)
        return locked.error();
    return &m_scopes.emplace(name, std::move(locked).value()).first->second;
}

Result<LogWriter::CachedRecord *> LogWriter::cached(const RecordKey &key)
{
    const auto known = m_records.find(key);
    if (known != m_records.end())
        return &known->second;
    Result<std::optional<StoredRecord>> stored = m_store.record(key.first, key.second);
    if (!stored)
        return stored.error();
    CachedRecord &record = m_records[key];
    record.key = key;
    record.stored = std::move(stored).value();
    m_asked.push_back(&record);
    return &record;
}

Result<const StoredRecord *> LogWriter::record(TypeId type, const Id &id)
{
    const Result<CachedRecord *> found = cached({type, id});
    if (!found)
        return found.error();
    return (*found)->stored ? &*(*found)->stored : nullptr;
}

Result<qint64> LogWriter::commonsHead()
{
    const auto known = m_scopes.find(Commons);
    if (known != m_scopes.end())
        return known->second.head;
    if (!m_commonsHead) {
        const Result<std::optional<ScopeRow>> stored = m_store.scope(Commons);
        if (!stored)
            return stored.error();
        m_commonsHead = *stored ? (*stored)->head : 0;
    }
    return *m_commonsHead;
}

// All records of a group, of its edits and then of its resolutions, so that merging meets no errors half way.
Result<std::vector<LogWriter::CachedRecord *>> LogWriter::load(const Group &group)
{
    std::vector<CachedRecord *> records;
    records.reserve(group.records.size() + group.resolutions.size());
    const auto add = [&](const auto &edit) -> Outcome {
        const Result<CachedRecord *> found = cached({edit.type, edit.record});
        if (!found)
            return found.error();
        records.push_back(*found);
        return {};
    };
    for (const RecordEdit &edit : group.records) {
        if (const Outcome added = add(edit); !added)
            return added.error();
    }
    for (const Resolution &resolution : group.resolutions) {
        if (const Outcome added = add(resolution); !added)
            return added.error();
    }
    return records;
}

static QByteArray memberOf(TypeId type, const Id &record, FieldId reg, const Versions &versions)
{
    const Version &shown = *displayed(reg, versions);
    return stateMember(type, record, reg, shown.value, shown.author.op);
}

// What an edit may change is no member of the state digest from then on; flush() puts in what it has become.
void LogWriter::takeOut(CachedRecord &record, FieldId reg)
{
    if (record.isNew || std::ranges::find(record.takenOut, reg) != record.takenOut.end())
        return;
    record.takenOut.push_back(reg);
    const auto versions = record.stored->state.registers.find(reg);
    if (versions == record.stored->state.registers.end())
        return;
    const QByteArray member = memberOf(record.key.first, record.key.second, reg, versions->second);
    if (!member.isEmpty())
        removeFromSetDigest(record.scope->stateDigest, member);
}

void LogWriter::takeOut(CachedRecord &record, const RecordEdit &edit)
{
    takeOut(record, LifecycleRegister);
    for (const CellEdit &cell : edit.cells)
        takeOut(record, cell.reg);
}

void LogWriter::takeOut(CachedRecord &record, const Resolution &resolution)
{
    takeOut(record, LifecycleRegister);
    takeOut(record, resolution.reg);
}

template <class Edit>
void LogWriter::mergeOne(const Edit &edit, const Author &author, CachedRecord &record, NewEntry &added,
                         Appended &appended)
{
    if (!record.stored) {
        record.stored = StoredRecord{added.scope->id, {}, 0};
        record.isNew = true;
        appended.newRecords.push_back(record.key);
    }
    record.scope = added.scope;
    added.priors.push_back(std::exchange(record.stored->seq, appended.seq));
    takeOut(record, edit);
    RecordState &state = record.stored->state;
    Merged merged = merge(std::move(state), edit, author);
    state = std::move(merged.state);
    appended.judgement = std::max(appended.judgement, merged.judgement);
    added.entry.records.push_back(std::move(merged.outcome));
}

Result<Appended> LogWriter::append(const Group &group, const Origin &origin)
{
    const Result<ScopeRow *> scope = this->scope(group.scope);
    const Result<qint64> commons = commonsHead();
    if (!scope || !commons)
        return scope ? commons.error() : scope.error();
    const Result<std::vector<CachedRecord *>> records = load(group);
    if (!records)
        return records.error();
    Appended appended{++(*scope)->head, Judgement::AsSeen, {}};
    NewEntry added{*scope,
                   {appended.seq,
                    group.op,
                    origin.author.device,
                    origin.author.account,
                    origin.accountName,
                    origin.author.hlc,
                    origin.receivedMs,
                    group.schema,
                    *commons,
                    group.txn,
                    {}},
                   {},
                   origin.body};
    auto record = records->begin();
    for (const RecordEdit &edit : group.records)
        mergeOne(edit, origin.author, **record++, added, appended);
    for (const Resolution &resolution : group.resolutions)
        mergeOne(resolution, origin.author, **record++, added, appended);
    m_added.push_back(std::move(added));
    return appended;
}

// The server writes with everything before its eyes: its values follow those that stand and dispute none.
Outcome LogWriter::seeAll(Group &group)
{
    const Result<std::vector<CachedRecord *>> records = load(group);
    if (!records)
        return records.error();
    auto record = records->begin();
    for (RecordEdit &edit : group.records) {
        const std::optional<StoredRecord> &stored = (*record++)->stored;
        if (!stored)
            continue;
        for (CellEdit &cell : edit.cells) {
            const auto versions = stored->state.registers.find(cell.reg);
            if (versions != stored->state.registers.end())
                cell.seen = displayed(cell.reg, versions->second)->author.op;
        }
    }
    return {};
}

Result<Appended> LogWriter::appendOwn(Group group)
{
    const Result<Hlc> last = hlc();
    if (!last)
        return last.error();
    m_hlc = nextHlc(*last, m_nowMs);
    group.hlc = *m_hlc;
    group.kind = GroupKind::Server;
    if (const Outcome seen = seeAll(group); !seen)
        return seen.error();
    return append(group, {{group.op, {}, {}, group.hlc, 0}, {}, m_nowMs, encode(group)});
}

std::map<QString, qint64> LogWriter::heads() const
{
    std::map<QString, qint64> heads;
    for (const auto &[name, row] : m_scopes)
        heads[name] = row.head;
    return heads;
}

// What a changed record has become, as it is stored.
struct LogWriter::Settled
{
    QByteArray state;
    QByteArray digest = emptyStateDigest(); // of those of its registers that were taken out
};

LogWriter::Settled LogWriter::settled(const CachedRecord &record)
{
    Settled settled{encode(record.stored->state)};
    for (const auto &[reg, versions] : record.stored->state.registers) {
        if (!record.isNew && std::ranges::find(record.takenOut, reg) == record.takenOut.end())
            continue;
        const QByteArray member = memberOf(record.key.first, record.key.second, reg, versions);
        if (!member.isEmpty())
            addToSetDigest(settled.digest, member);
    }
    return settled;
}

void LogWriter::flushEntries()
{
    Ahead<QByteArray> encoding(m_added.size(), [&](size_t i) { return encode(m_added[i].entry); });
    for (const NewEntry &added : m_added) {
        const QByteArray bytes = encoding.next();
        ScopeRow &scope = *added.scope;
        scope.chain = nextChain(scope.chain, bytes);
        m_store.append(scope.id, added.entry.seq, added.entry.op, scope.chain,
                       {bytes, added.body, encodedPriors(added.priors)});
    }
}

void LogWriter::flushRecords()
{
    std::vector<const CachedRecord *> changed;
    for (const CachedRecord *record : m_asked) {
        if (record->scope)
            changed.push_back(record);
    }
    Ahead<Settled> settling(changed.size(), [&](size_t i) { return settled(*changed[i]); });
    for (const CachedRecord *record : changed) {
        const Settled settled = settling.next();
        joinSetDigest(record->scope->stateDigest, settled.digest);
        m_store.saveRecord(record->key.first, record->key.second, record->stored->scope, settled.state,
                           record->stored->seq);
    }
}

void LogWriter::flush()
{
    flushEntries();
    flushRecords();
    for (const auto &[name, row] : m_scopes)
        m_store.saveScope(row);
    if (m_hlc)
        m_store.saveHlc(*m_hlc);
}

} // namespace syncing
