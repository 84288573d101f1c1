// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Packing.h"

#include "models/base/Digest.h"
#include "models/entities/Catalogue.h"
#include "models/storage/Captured.h"
#include "models/storage/Database.h"
#include "models/storage/Door.h"
#include "models/storage/GuardedTransaction.h"
#include "models/storage/Outbox.h"
#include "models/storage/Rows.h"
#include "models/storage/SqliteError.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>

namespace models {

struct Packing::CapturedRow
{
    OpId op;
    qint64 txn = 0;
    Hlc hlc = 0;
    QString scope;
    CaptureKind kind = CaptureKind::Edits;
    TypeId type = 0;
    Id record;
    QByteArray cells;
};

Result<int> Packing::run()
{
    Statement waiting = m_database.cached("SELECT 1 FROM sync_change LIMIT 1");
    const Result<std::optional<qint64>> any = oneNumber(waiting);
    if (!any)
        return any.error();
    waiting.reset();
    if (!*any)
        return 0;
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_database, WriteMode::Closed);
    if (!transaction)
        return transaction.error();
    const Result<int> packed = runInTransaction(transaction->control());
    if (!packed)
        return packed;
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    return packed;
}

Result<int> Packing::runInTransaction(SyncControl &control)
{
    const Result<std::vector<SavedGroup>> made = captured();
    if (!made)
        return made.error();
    if (made->empty())
        return 0;
    for (const SavedGroup &group : *made) {
        if (const Outcome frozen = freeze(control, group); !frozen)
            return frozen.error();
    }
    if (const Outcome emptied = m_database.cached("DELETE FROM sync_change").run(); !emptied)
        return emptied.error();
    return static_cast<int>(made->size());
}

static Result<qint64> commonsHead(Database &database)
{
    Statement statement = database.cached("SELECT cursor FROM sync_scope WHERE scope='commons'");
    const Result<std::optional<qint64>> cursor = oneNumber(statement);
    if (!cursor)
        return cursor.error();
    return cursor->value_or(0);
}

// The groups of one save that went to several scopes carry the id of the first of them as their common name.
static void nameSaves(std::vector<SavedGroup> &groups, const std::vector<qint64> &saves)
{
    std::map<qint64, std::vector<SavedGroup *>> bySave;
    for (size_t i = 0; i < groups.size(); ++i)
        bySave[saves[i]].push_back(&groups[i]);
    for (auto &[save, parts] : bySave) {
        for (SavedGroup *part : parts)
            part->txn = parts.size() > 1 ? parts.front()->op : Id();
    }
}

Result<std::vector<SavedGroup>> Packing::captured() const
{
    Statement statement =
        m_database.cached("SELECT op,txn,hlc,scope,kind,type,record,cells FROM sync_change ORDER BY n");
    const Result<std::vector<CapturedRow>> rows = allRows(statement, [](Statement &row) {
        return CapturedRow{row.id(0),
                           row.integer(1),
                           row.integer(2),
                           row.text(3),
                           static_cast<CaptureKind>(row.integer(4)),
                           static_cast<TypeId>(row.integer(5)),
                           row.id(6),
                           row.blob(7)};
    });
    if (!rows)
        return rows.error();
    const Result<qint64> commons = commonsHead(m_database);
    if (!commons)
        return commons.error();
    std::vector<SavedGroup> groups;
    std::vector<qint64> saves;
    std::map<OpId, size_t> position;
    for (const CapturedRow &row : *rows) {
        const auto [at, isNew] = position.try_emplace(row.op, groups.size());
        if (isNew) {
            groups.push_back({row.op, row.scope, row.hlc, {}, *commons, {}, {}});
            saves.push_back(row.txn);
        }
        if (const Outcome added = add(groups[at->second], row); !added)
            return added.error();
    }
    nameSaves(groups, saves);
    return groups;
}

static Error unreadable(TypeId type, const Id &record)
{
    return sqliteError(SQLITE_CORRUPT, u"captured change of %1 of type %2"_qs.arg(record.toHex()).arg(type));
}

Outcome Packing::add(SavedGroup &group, const CapturedRow &row) const
{
    if (row.kind == CaptureKind::Resolution) {
        std::optional<Resolution> resolution = resolutionFromCaptured(row.type, row.record, row.cells);
        if (!resolution)
            return unreadable(row.type, row.record);
        group.resolutions.push_back(std::move(*resolution));
        return {};
    }
    RecordEdit edit{row.type, row.record, row.kind != CaptureKind::Edits, {}};
    if (row.kind == CaptureKind::Marker) {
        const EntityType *type = typeWithId(row.type);
        const auto stored = type ? RecordTable(m_database, *type).find(row.record)
                                 : Result<std::optional<StoredRecord>>(unreadable(row.type, row.record));
        if (!stored)
            return stored.error();
        if (!*stored)
            return unreadable(row.type, row.record);
        edit.cells = insertedCells(*type, (*stored)->row);
    } else {
        std::optional<std::vector<CellEdit>> cells = cellsFromCaptured(row.cells);
        if (!cells)
            return unreadable(row.type, row.record);
        edit.cells = std::move(*cells);
    }
    group.records.push_back(std::move(edit));
    return {};
}

Outcome Packing::freeze(SyncControl &control, const SavedGroup &group)
{
    const QByteArray body = m_codec.encoded(group);
    const QByteArray digest = digest32(body);
    const Outcome stored =
        m_database
            .cached(
                "INSERT INTO sync_outbox(op,incarnation,dseq,scope,hlc,body,body_sha,state) VALUES(?,?,?,?,?,?,?,?)")
            .run(group.op, control.incarnation, control.nextDseq, group.scope, group.hlc, QByteArrayView(body),
                 QByteArrayView(digest), GroupState::Ready);
    control.nextDseq += 1;
    return stored;
}

} // namespace models
