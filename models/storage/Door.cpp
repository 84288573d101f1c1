// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Door.h"

#include "models/entities/Catalogue.h"
#include "models/storage/Captured.h"
#include "models/storage/CaseStale.h"
#include "models/storage/Database.h"
#include "models/storage/Transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Door", text);
}

static bool isScopeOf(const EntityType &type, const QString &scope)
{
    return scope == scopeName(type.scope, villageOfScope(scope)) &&
           (type.scope == ScopeKind::Commons || !villageOfScope(scope).isEmpty());
}

static std::vector<FieldId> registersOf(const RecordChange &change)
{
    std::vector<FieldId> registers;
    for (const RegisterChange &reg : change.registers)
        registers.push_back(reg.reg);
    return registers;
}

static std::vector<CellEdit> editsOf(const RecordChange &change)
{
    std::vector<CellEdit> cells;
    for (const RegisterChange &reg : change.registers)
        cells.push_back({reg.reg, registerValue(*change.type, change.row, reg.reg), reg.seen});
    return cells;
}

Result<CommitReceipt> Door::commit(const Change &change)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    Result<SyncControl> control = readSyncControl(m_database);
    if (!control)
        return control.error();
    m_control = *control;
    m_control.mode = WriteMode::Capture;
    m_control.hlc = nextHlc(m_control.hlc, m_clock.nowMs());
    m_control.txn += 1;
    m_ops.clear();
    m_receipt = {m_control.txn, m_control.hlc, {}, {}};
    if (const Outcome written = write(change); !written)
        return written.error();
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    return std::move(m_receipt);
}

Outcome Door::write(const Change &change)
{
    if (Outcome opened = writeSyncControl(m_database, m_control); !opened)
        return opened;
    for (const RecordChange &record : change.records()) {
        if (!isScopeOf(*record.type, record.row.scope))
            return Error{ErrorKind::Invalid,
                         tr("This record does not belong here. Nothing was saved. Please report this with the log."),
                         u"type %1 in scope %2"_qs.arg(record.type->id).arg(record.row.scope)};
        if (Outcome written = record.isNew ? insert(record) : update(record); !written)
            return written;
        m_receipt.touched.push_back({record.type->id, record.row.id, record.row.scope});
    }
    for (const ResolutionChange &resolution : change.resolutions()) {
        if (Outcome written = resolve(resolution); !written)
            return written;
    }
    if (Outcome discarded = discardDrafts(change.drafts()); !discarded)
        return discarded;
    m_control.mode = WriteMode::Closed;
    return writeSyncControl(m_database, m_control);
}

OpId Door::opFor(const QString &scope)
{
    OpId &op = m_ops[scope];
    if (op.isNull()) {
        op = m_ids.next();
        m_receipt.ops.push_back(op);
    }
    return op;
}

Result<qint64> Door::capture(CaptureKind kind, const Touched &what, const std::optional<QByteArray> &cells)
{
    const Outcome captured =
        m_database.cached("INSERT INTO sync_change(op,txn,hlc,scope,kind,type,record,cells) VALUES(?,?,?,?,?,?,?,?)")
            .run(opFor(what.scope), m_control.txn, m_control.hlc, what.scope, kind, what.type, what.record, cells);
    if (!captured)
        return captured.error();
    return m_database.lastRowId();
}

static Error missing(const RecordChange &change)
{
    return {ErrorKind::NotFound, tr("This record is no longer on this computer. Your entry was not saved."),
            u"update of absent %1 of type %2"_qs.arg(change.row.id.toHex()).arg(change.type->id)};
}

// The marker says that all of the record is new; its content is read when the group is frozen.
Outcome Door::insert(const RecordChange &change)
{
    RecordTable table(m_database, *change.type);
    const Result<bool> present = table.exists(change.row.id);
    if (!present)
        return present.error();
    if (*present)
        return insertAgain(change);
    const Result<qint64> marker =
        capture(CaptureKind::Marker, {change.type->id, change.row.id, change.row.scope}, std::nullopt);
    if (!marker)
        return marker.error();
    if (Outcome inserted = table.insert(change.row); !inserted)
        return inserted;
    if (Outcome noted = markCaseStale(m_database, *change.type, change.row); !noted)
        return noted;
    return table.insertMeta({change.row, RecordOps(opFor(change.row.scope)), Standing::Local, *marker});
}

// Records whose key is made from their content (an income of a year) may be there already: what differs is an edit of
// what stands now.
Outcome Door::insertAgain(const RecordChange &change)
{
    const Result<std::optional<StoredRecord>> found = RecordTable(m_database, *change.type).find(change.row.id);
    if (!found)
        return found.error();
    if (!*found)
        return missing(change);
    const StoredRecord &stored = **found;
    Change edits;
    edits.difference(*change.type, stored.row, stored.ops, change.row);
    return edits.records().empty() ? Outcome() : update(edits.records().front());
}

Outcome Door::update(const RecordChange &change)
{
    RecordTable table(m_database, *change.type);
    Result<std::optional<StoredRecord>> found = table.find(change.row.id);
    if (!found)
        return found.error();
    if (!*found)
        return missing(change);
    StoredRecord &stored = **found;
    const Touched what{change.type->id, stored.row.id, stored.row.scope};
    if (Outcome kept =
            stored.standing == Standing::Shared ? keepRemote(change, stored) : freezeMarker(*change.type, stored);
        !kept)
        return kept;

    const OpId op = opFor(what.scope);
    for (const RegisterChange &reg : change.registers) {
        setRegisterValue(*change.type, stored.row, reg.reg, registerValue(*change.type, change.row, reg.reg));
        stored.ops.set(reg.reg, op);
    }
    const bool again = stored.standing == Standing::Refused;
    const Result<qint64> n = again ? capture(CaptureKind::Marker, what, std::nullopt)
                                   : capture(CaptureKind::Edits, what, captured(editsOf(change)));
    if (!n)
        return n.error();
    if (again) { // what the server refused is told again as a whole
        stored.ops = RecordOps(op);
        stored.standing = Standing::Local;
        stored.marker = *n;
    }
    if (Outcome updated = table.update(stored.row, registersOf(change)); !updated)
        return updated;
    if (Outcome noted = markCaseStale(m_database, *change.type, stored.row); !noted)
        return noted;
    return table.updateMeta(stored);
}

// The server's value moves aside; one that stands aside already stays, and only the local op above it is a newer one.
Outcome Door::keepRemote(const RecordChange &change, const StoredRecord &stored)
{
    const OpId op = opFor(stored.row.scope);
    for (const RegisterChange &reg : change.registers) {
        const Outcome kept =
            m_database
                .cached("INSERT INTO sync_dirty(type,record,reg,remote_value,remote_op,local_op) VALUES(?,?,?,?,?,?) "
                        "ON CONFLICT(type,record,reg) DO UPDATE SET local_op=excluded.local_op")
                .run(change.type->id, stored.row.id, reg.reg,
                     QByteArrayView(registerValue(*change.type, stored.row, reg.reg)),
                     opOf(stored.ops, *change.type, stored.row, reg.reg), op);
        if (!kept)
            return kept;
    }
    return {};
}

// Before a new record is edited again, its captured insert takes the content it had, so that no saved value is lost.
Outcome Door::freezeMarker(const EntityType &type, StoredRecord &stored)
{
    if (!stored.marker || stored.standing != Standing::Local)
        return {};
    const Outcome frozen =
        m_database.cached("UPDATE sync_change SET kind=?,cells=? WHERE n=? AND kind=? AND type=? AND record=?")
            .run(CaptureKind::Inserted, QByteArrayView(captured(insertedCells(type, stored.row))), *stored.marker,
                 CaptureKind::Marker, type.id, stored.row.id);
    stored.marker.reset();
    return frozen;
}

// The chosen value is shown at once; the conflict closes when the server says so.
Outcome Door::resolve(const ResolutionChange &change)
{
    const Resolution &resolution = change.resolution;
    const EntityType *type = typeWithId(resolution.type);
    if (!type || !isWellFormed(*type, resolution.reg, resolution.value))
        return Error{ErrorKind::Invalid, tr("This value does not fit the field. The conflict was left open."),
                     u"resolution of register %1 of type %2"_qs.arg(resolution.reg).arg(resolution.type)};
    RecordTable table(m_database, *type);
    Result<std::optional<StoredRecord>> found = table.find(resolution.record);
    if (!found)
        return found.error();
    RecordChange asChange{type, {}, false, {{resolution.reg, {}, {}}}};
    if (!*found)
        return missing(asChange);
    StoredRecord &stored = **found;
    if (Outcome kept = keepRemote(asChange, stored); !kept)
        return kept;
    const Touched what{type->id, stored.row.id, stored.row.scope};
    if (const Result<qint64> n = capture(CaptureKind::Resolution, what, captured(resolution)); !n)
        return n.error();
    setRegisterValue(*type, stored.row, resolution.reg, resolution.value);
    stored.ops.set(resolution.reg, opFor(what.scope));
    if (Outcome updated = table.update(stored.row, std::array{resolution.reg}); !updated)
        return updated;
    m_receipt.touched.push_back(what);
    if (Outcome noted = markCaseStale(m_database, *type, stored.row); !noted)
        return noted;
    if (Outcome answered =
            m_database.cached("UPDATE sync_conflict SET answered_by=? WHERE type=? AND record=? AND reg=?")
                .run(opFor(what.scope), type->id, stored.row.id, resolution.reg);
        !answered)
        return answered;
    return table.updateMeta(stored);
}

Outcome Door::discardDrafts(const QStringList &keys)
{
    for (const QString &key : keys) {
        if (Outcome discarded = m_database.cached("DELETE FROM draft WHERE key=?").run(key); !discarded)
            return discarded;
    }
    return {};
}

} // namespace models
