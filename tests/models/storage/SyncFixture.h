// SPDX-License-Identifier: GPL-3.0-or-later
// A store, and a server of the simplest kind: it takes every group as it comes and makes the entry of it.
#pragma once

#include "StoreFixture.h"

#include "models/base/Digest.h"
#include "models/storage/Inbox.h"
#include "models/storage/Packing.h"
#include "models/storage/StateAudit.h"

#include <map>

namespace models {

// The body is the op id; what it stands for is remembered.
class RememberingCodec : public GroupCodec
{
public:
    QByteArray encoded(const SavedGroup &group) const override
    {
        m_groups[group.op.toBytes()] = group;
        return group.op.toBytes();
    }
    std::optional<SavedGroup> decoded(const QByteArray &body) const override
    {
        const auto found = m_groups.find(body);
        return found == m_groups.end() ? std::nullopt : std::optional(found->second);
    }

private:
    mutable std::map<QByteArray, SavedGroup> m_groups;
};

class SyncFixture : public StoreFixture
{
public:
    Outbox outbox() { return {store().database(), codec}; }
    Database &database() { return store().database(); }

    std::vector<SavedGroup> pack()
    {
        const Result<int> packed = Packing(database(), codec).run();
        Q_ASSERT(packed.ok());
        std::vector<SavedGroup> groups;
        const Result<OutboxBatch> batch = outbox().batchFrom(1, 1000, 1'000'000);
        for (const QByteArray &body : batch->bodies)
            groups.push_back(*codec.decoded(body));
        return groups;
    }

    // The entry for a group that the server took as its author saw it.
    static PageEntry entryOf(const SavedGroup &group)
    {
        PageEntry entry{0, group.op, {}};
        for (const RecordEdit &edit : group.records) {
            RecordOutcome outcome{edit.type, edit.record, {{LifecycleRegister, QByteArray(1, '\0'), group.op, {}}}};
            for (const CellEdit &cell : edit.cells) {
                if (cell.reg == LifecycleRegister)
                    outcome.cells.front().value = cell.value;
                else
                    outcome.cells.push_back({cell.reg, cell.value, group.op, {}});
            }
            entry.records.push_back(outcome);
        }
        return entry;
    }

    // What somebody else's op did to registers of a record.
    template <class Record>
    PageEntry foreign(const Record &record, const QString &scope, const std::vector<FieldId> &registers, OpId op = {})
    {
        PageEntry entry{0, op.isNull() ? ids.next() : op, {}};
        RecordOutcome outcome{typeOf<Record>().id, record.id, {}};
        const Row row = rowOf(record, scope);
        outcome.cells.push_back({LifecycleRegister, QByteArray(1, '\0'), entry.op, {}});
        for (const FieldId reg : registers)
            outcome.cells.push_back({reg, registerValue(typeOf<Record>(), row, reg), entry.op, {}});
        entry.records.push_back(outcome);
        return entry;
    }

    Result<std::vector<Touched>> pull(const QString &scope, std::vector<PageEntry> entries)
    {
        LogPage page{scope, std::move(entries), {}, 0, 0};
        qint64 &seq = m_heads[scope];
        for (PageEntry &entry : page.entries)
            entry.seq = ++seq;
        page.at = {seq, digest32(QByteArray::number(seq))};
        page.head = seq;
        return Inbox(database(), codec).apply(page);
    }

    void restart(const QString &scope, qint64 seq = 0) { m_heads[scope] = seq; }

    Outcome judge(const OpId &op, GroupState state)
    {
        const GroupVerdict verdict{op, state, 1, 3, u"why"_qs};
        const Result<qint64> noted = outbox().note(std::span(&verdict, 1), 0);
        return noted ? Outcome() : noted.error();
    }

    bool digestHolds(const QString &scope)
    {
        const auto line = ScopeTable(database()).find(scope);
        return line && *line && (*line)->stateDigest == *recomputedStateDigest(database(), scope);
    }

    RememberingCodec codec;

private:
    std::map<QString, qint64> m_heads;
};

} // namespace models
