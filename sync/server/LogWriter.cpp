// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/LogWriter.h"

#include "models/base/Digest.h"
#include "models/schema/StateDigest.h"
#include "sync/protocol/Limits.h"
#include "sync/protocol/LogEntry.h"

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
    m_asked.push_back(key);
    return &m_records.emplace(key, CachedRecord{std::move(stored).value(), 0}).first->second;
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

// Reads all records of a group, so that merging meets no errors half way.
Outcome LogWriter::load(const Group &group)
{
    for (const RecordEdit &edit : group.records) {
        if (const auto found = cached({edit.type, edit.record}); !found)
            return found.error();
    }
    for (const Resolution &resolution : group.resolutions) {
        if (const auto found = cached({resolution.type, resolution.record}); !found)
            return found.error();
    }
    return {};
}

// The registers that an edit may change: those it names, and the lifecycle.
static std::vector<FieldId> touched(const RecordEdit &edit)
{
    std::vector<FieldId> registers{LifecycleRegister};
    for (const CellEdit &cell : edit.cells) {
        if (cell.reg != LifecycleRegister)
            registers.push_back(cell.reg);
    }
    return registers;
}

static std::vector<FieldId> touched(const Resolution &resolution)
{
    if (resolution.reg == LifecycleRegister)
        return {LifecycleRegister};
    return {LifecycleRegister, resolution.reg};
}

// Takes what an edit may change out of the state digest before it is merged, and puts it in again afterwards.
template <class Edit>
static void changeDigest(QByteArray &digest, void (*change)(QByteArray &, QByteArrayView), const Edit &edit,
                         const RecordState &state)
{
    for (const FieldId reg : touched(edit)) {
        const auto versions = state.registers.find(reg);
        if (versions == state.registers.end())
            continue;
        const Version &shown = *displayed(reg, versions->second);
        const QByteArray member = stateMember(edit.type, edit.record, reg, shown.value, shown.author.op);
        if (!member.isEmpty())
            change(digest, member);
    }
}

template <class Edit>
void LogWriter::mergeOne(const Edit &edit, const Author &author, ScopeRow &scope, Appended &appended,
                         std::vector<RecordOutcome> &outcomes)
{
    CachedRecord &record = m_records.at({edit.type, edit.record});
    if (!record.stored) {
        record.stored = StoredRecord{scope.id, {}};
        appended.newRecords.push_back({edit.type, edit.record});
    }
    RecordState &state = record.stored->state;
    changeDigest(scope.stateDigest, removeFromSetDigest, edit, state);
    Merged merged = merge(std::move(state), edit, author);
    state = std::move(merged.state);
    changeDigest(scope.stateDigest, addToSetDigest, edit, state);
    record.changedAt = appended.seq;
    appended.judgement = std::max(appended.judgement, merged.judgement);
    outcomes.push_back(std::move(merged.outcome));
}

Result<Appended> LogWriter::append(const Group &group, const Origin &origin)
{
    const Result<ScopeRow *> found = scope(group.scope);
    const Result<qint64> commons = commonsHead();
    if (!found || !commons)
        return found ? commons.error() : found.error();
    if (const Outcome loaded = load(group); !loaded)
        return loaded.error();
    ScopeRow &row = **found;
    Appended appended{row.head + 1, Judgement::AsSeen, {}};
    LogEntry entry{appended.seq,
                   group.op,
                   origin.author.device,
                   origin.author.account,
                   origin.accountName,
                   origin.author.hlc,
                   origin.receivedMs,
                   group.schema,
                   *commons,
                   group.txn,
                   {}};
    for (const RecordEdit &edit : group.records)
        mergeOne(edit, origin.author, row, appended, entry.records);
    for (const Resolution &resolution : group.resolutions)
        mergeOne(resolution, origin.author, row, appended, entry.records);
    const QByteArray bytes = encode(entry);
    row.chain = nextChain(row.chain, bytes);
    row.head = appended.seq;
    m_store.append(row.id, row.head, group.op, row.chain, bytes, origin.body);
    return appended;
}

// The server writes with everything before its eyes: its values follow those that stand and dispute none.
Outcome LogWriter::seeAll(Group &group)
{
    if (Outcome loaded = load(group); !loaded)
        return loaded;
    for (RecordEdit &edit : group.records) {
        const CachedRecord &record = m_records.at({edit.type, edit.record});
        if (!record.stored)
            continue;
        for (CellEdit &cell : edit.cells) {
            const auto versions = record.stored->state.registers.find(cell.reg);
            if (versions != record.stored->state.registers.end())
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

void LogWriter::flush()
{
    for (const auto &[name, row] : m_scopes)
        m_store.saveScope(row);
    for (const RecordKey &key : m_asked) {
        const CachedRecord &record = m_records.at(key);
        if (record.changedAt > 0)
            m_store.saveRecord(key.first, key.second, *record.stored, record.changedAt);
    }
    if (m_hlc)
        m_store.saveHlc(*m_hlc);
}

} // namespace syncing
