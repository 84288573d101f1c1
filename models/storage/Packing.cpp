// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Packing.h"

#include "models/base/Digest.h"
#include "models/entities/Catalogue.h"
#include "models/storage/Captured.h"
#include "models/storage/Database.h"
#include "models/storage/GuardedTransaction.h"
#include "models/storage/Outbox.h"
#include "models/storage/RecordTable.h"
#include "models/storage/Rows.h"
#include "models/storage/SqliteError.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>

namespace models {

struct Packing::CapturedRow
{
    SavedGroup group; // without what it holds
    qint64 save = 0;
    QByteArray content;
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
    const Result<qint64> commons = commonsHead(m_database);
    if (!commons)
        return commons.error();
    Statement statement = m_database.cached("SELECT op,txn,hlc,scope,content FROM sync_change ORDER BY n");
    Result<std::vector<CapturedRow>> rows = allRows(statement, [&](Statement &row) {
        return CapturedRow{{row.id(0), row.text(3), row.integer(2), {}, *commons, {}, {}}, row.integer(1), row.blob(4)};
    });
    if (!rows)
        return rows.error();
    std::vector<SavedGroup> groups;
    std::vector<qint64> saves;
    for (CapturedRow &row : *rows) {
        if (const Outcome filled = fill(row.group, row.content); !filled)
            return filled.error();
        groups.push_back(std::move(row.group));
        saves.push_back(row.save);
    }
    nameSaves(groups, saves);
    return groups;
}

static Error unreadable(const CapturedEntry &entry)
{
    return sqliteError(SQLITE_CORRUPT,
                       u"captured change of %1 of type %2"_qs.arg(entry.record.toHex()).arg(entry.type));
}

static Result<std::vector<CellEdit>> capturedCells(const CapturedEntry &entry)
{
    std::optional<std::vector<CellEdit>> cells = cellsFromCaptured(entry.content);
    return cells ? std::move(*cells) : Result<std::vector<CellEdit>>(unreadable(entry));
}

Outcome Packing::fill(SavedGroup &group, const QByteArray &content) const
{
    const std::optional<std::vector<CapturedEntry>> entries = entriesFromCaptured(content);
    if (!entries)
        return sqliteError(SQLITE_CORRUPT, u"captured group %1"_qs.arg(group.op.toHex()));
    for (const CapturedEntry &entry : *entries) {
        if (Outcome added = add(group, entry); !added)
            return added;
    }
    return {};
}

Outcome Packing::add(SavedGroup &group, const CapturedEntry &entry) const
{
    if (entry.kind == CaptureKind::Resolution) {
        std::optional<Resolution> resolution = resolutionFromCaptured(entry.type, entry.record, entry.content);
        if (!resolution)
            return unreadable(entry);
        group.resolutions.push_back(std::move(*resolution));
        return {};
    }
    Result<std::vector<CellEdit>> cells =
        entry.kind == CaptureKind::Marker ? cellsAsTheyStand(entry) : capturedCells(entry);
    if (!cells)
        return cells.error();
    group.records.push_back({entry.type, entry.record, entry.kind != CaptureKind::Edits, std::move(*cells)});
    return {};
}

Result<std::vector<CellEdit>> Packing::cellsAsTheyStand(const CapturedEntry &entry) const
{
    const EntityType *type = typeWithId(entry.type);
    if (!type)
        return unreadable(entry);
    const Result<std::optional<StoredRecord>> stored = RecordTable(m_database, *type).find(entry.record);
    if (!stored)
        return stored.error();
    return *stored ? insertedCells(*type, (*stored)->row) : Result<std::vector<CellEdit>>(unreadable(entry));
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
