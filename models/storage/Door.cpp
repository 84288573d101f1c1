// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Door.h"

#include "models/entities/Catalogue.h"
#include "models/storage/Database.h"
#include "models/storage/Drafts.h"
#include "models/storage/GuardedTransaction.h"
#include "models/storage/Rows.h"
#include "models/storage/SqliteError.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>
#include <ranges>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::Door)
};

} // namespace

static std::vector<FieldId> registersOf(const RecordChange &change)
{
    std::vector<FieldId> registers;
    for (const RegisterChange &reg : change.registers)
        registers.push_back(reg.reg);
    return registers;
}

// Numbers, codes and dates, of which most of a record is: no field is too short for them.
static bool isShort(const Field &field, const Value &value)
{
    constexpr qsizetype longestDate = 10;
    const auto *text = std::get_if<QString>(&value);
    const auto *bytes = std::get_if<QByteArray>(&value);
    return text ? text->size() <= std::min<qsizetype>(longestDate, field.maxLength) : !bytes || bytes->size() == 16;
}

// A group with a value that its field cannot hold would be refused as a whole, or not even be read.
static bool isFit(const RecordChange &change)
{
    const auto isFitAt = [&](size_t index) {
        const Field &field = change.type->fields[index];
        const Value &value = change.row.cells[index];
        return isShort(field, value) || fits(field, value);
    };
    if (change.isNew)
        return std::ranges::all_of(std::views::iota(size_t(0), change.row.cells.size()), isFitAt);
    return std::ranges::all_of(change.registers, [&](const RegisterChange &reg) {
        return std::ranges::all_of(fieldsOf(*change.type, reg.reg), isFitAt);
    });
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
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_database, WriteMode::Capture);
    if (!transaction)
        return transaction.error();
    SyncControl &control = transaction->control();
    control.hlc = nextHlc(control.hlc, m_clock.nowMs());
    control.txn += 1;
    m_receipt = {control.txn, control.hlc, {}, {}};
    if (const Outcome begun = beginCapture(); !begun)
        return begun.error();
    if (const Outcome written = write(change); !written)
        return written.error();
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    return std::move(m_receipt);
}

Outcome Door::write(const Change &change)
{
    for (const RecordChange &record : change.records()) {
        if (!isScopeOf(record.type->scope, record.row.scope))
            return Error{
                ErrorKind::Invalid,
                Words::tr("This record does not belong here. Nothing was saved. Please report this with the log."),
                u"type %1 in scope %2"_qs.arg(record.type->id).arg(record.row.scope)};
        if (!isFit(record))
            return Error{ErrorKind::Invalid,
                         Words::tr("A value is too long for its field. Nothing was saved; shorten it and save again."),
                         u"type %1"_qs.arg(record.type->id)};
        if (Outcome written = record.isNew ? insert(record) : update(record); !written)
            return written;
    }
    for (const Resolution &resolution : change.resolutions()) {
        if (Outcome written = resolve(resolution); !written)
            return written;
    }
    for (const auto &[scope, group] : m_groups) {
        if (Outcome kept = keep(scope, group); !kept)
            return kept;
    }
    if (Outcome settled = settleHeld(m_database, change.held()); !settled)
        return settled;
    return settleDrafts(change.drafts());
}

// One op for each scope of a save; a very big save goes in several, since a group on the wire is limited.
Outcome Door::beginRecord(const QString &scope, size_t cells)
{
    OpenGroup &open = m_groups[scope];
    m_group = &open;
    if (open.op.isNull() || open.cells + cells > MostCells) {
        if (Outcome kept = keep(scope, open); !kept)
            return kept;
        open = {m_ids.next(), m_nextCapture++, 0, {}};
    }
    open.cells += cells;
    return {};
}

// A record's row names the group that inserted it before that one is kept, so the numbers are given here.
Outcome Door::beginCapture()
{
    Statement statement = m_database.cached("SELECT max(n) FROM sync_change");
    const Result<std::optional<qint64>> last = oneNumber(statement);
    if (!last)
        return last.error();
    m_nextCapture = last->value_or(0) + 1;
    return {};
}

void Door::capture(CaptureKind kind, const EntityType &type, const Row &row, const QByteArray &content)
{
    if (m_group->entries.empty())
        m_receipt.ops.push_back(m_group->op);
    m_receipt.touched.push_back({type.id, row.id, row.scope});
    m_group->entries.push_back({kind, type.id, row.id, content});
}

Outcome Door::keep(const QString &scope, const OpenGroup &group)
{
    if (group.entries.empty())
        return {};
    return m_database.cached("INSERT INTO sync_change(n,op,txn,hlc,scope,records,content) VALUES(?,?,?,?,?,?,?)")
        .run(group.n, group.op, m_receipt.txn, m_receipt.hlc, scope, group.entries.size(),
             QByteArrayView(captured(group.entries)));
}

static Error missing(const EntityType &type, const Id &record)
{
    return {ErrorKind::NotFound, Words::tr("This record is no longer on this computer. Your entry was not saved."),
            u"write to absent %1 of type %2"_qs.arg(record.toHex()).arg(type.id)};
}

Result<StoredRecord> Door::stored(const EntityType &type, const Id &record)
{
    Result<std::optional<StoredRecord>> found = m_tables.of(type).find(record);
    if (!found)
        return found.error();
    if (!*found)
        return missing(type, record);
    return std::move(**found);
}

// The marker says that all of the record is new; its content is read when the group is frozen.
Outcome Door::insert(const RecordChange &change)
{
    const EntityType &type = *change.type;
    if (Outcome begun = beginRecord(change.row.scope, type.fields.size()); !begun)
        return begun;
    const Result<bool> isNew =
        m_tables.of(type).insert(change.row, {RecordOps(m_group->op), Standing::Local, m_group->n});
    if (!isNew)
        return isNew.error();
    if (!*isNew)
        return insertAgain(change);
    capture(CaptureKind::Marker, type, change.row);
    return m_stale.note(type, change.row);
}

// Records whose key is made from their content (an income of a year) may be there already, without their author having
// seen them: what the new one holds is a value beside what stands now, and what it does not hold says nothing.
Outcome Door::insertAgain(const RecordChange &change)
{
    const EntityType &type = *change.type;
    const Result<StoredRecord> present = stored(type, change.row.id);
    if (!present)
        return present.error();
    RecordChange edit{&type, change.row, false, {}};
    if (present->row.removed && !change.row.removed)
        edit.registers.push_back({LifecycleRegister, opOf(present->ops, type, present->row, LifecycleRegister), {}});
    for (const CellEdit &cell : insertedCells(type, change.row)) {
        if (cell.value != registerValue(type, present->row, cell.reg))
            edit.registers.push_back({cell.reg, {}, {}});
    }
    return edit.registers.empty() ? Outcome() : update(edit);
}

Outcome Door::update(const RecordChange &change)
{
    const EntityType &type = *change.type;
    Result<StoredRecord> record = stored(type, change.row.id);
    if (!record)
        return record.error();
    const std::vector<FieldId> registers = registersOf(change);
    if (Outcome begun = beginRecord(record->row.scope, type.fields.size()); !begun)
        return begun;
    if (Outcome room = makeRoom(type, *record, registers); !room)
        return room;
    const bool again = record->standing == Standing::Refused;
    for (const FieldId reg : registers)
        setRegisterValue(type, record->row, reg, registerValue(type, change.row, reg));
    if (again)
        tellAgain(*record);
    capture(again ? CaptureKind::Marker : CaptureKind::Edits, type, record->row,
            again ? QByteArray() : captured(editsOf(change)));
    return store(type, *record, registers);
}

// What the server refused is told again as a whole.
void Door::tellAgain(StoredRecord &record) const
{
    record.ops = RecordOps(m_group->op);
    record.standing = Standing::Local;
    record.marker = m_group->n;
}

// The server's value moves aside; one that stands aside already stays.
// Every edit counts in the lifecycle register, so that a removal elsewhere is seen to be concurrent.
static void keepRemote(const EntityType &type, StoredRecord &record, std::vector<FieldId> registers)
{
    if (registers.empty() || registers.front() != LifecycleRegister)
        registers.insert(registers.begin(), LifecycleRegister);
    for (const FieldId reg : registers) {
        if (!record.dirty.find(reg))
            record.dirty.put({reg, registerValue(type, record.row, reg), opOf(record.ops, type, record.row, reg)});
    }
}

// What stands in these registers is kept: of a record that the server knows as its value beneath, of a new one in the
// captured insert.
Outcome Door::makeRoom(const EntityType &type, StoredRecord &record, const std::vector<FieldId> &registers)
{
    if (record.standing == Standing::Local)
        return freezeMarker(type, record);
    if (record.standing != Standing::Refused)
        keepRemote(type, record, registers);
    return {};
}

// Before a new record is edited again, its captured insert takes the content it had, so that no saved value is lost.
Outcome Door::freezeMarker(const EntityType &type, StoredRecord &record)
{
    if (!record.marker)
        return {};
    const Outcome frozen = freezeCaptured(
        *record.marker, {CaptureKind::Inserted, type.id, record.row.id, captured(insertedCells(type, record.row))});
    record.marker.reset();
    return frozen;
}

static void freeze(std::vector<CapturedEntry> &entries, const CapturedEntry &inserted)
{
    std::ranges::replace(entries, CapturedEntry{CaptureKind::Marker, inserted.type, inserted.record}, inserted);
}

// A row that has meanwhile been packed, or whose number belongs to another group now, holds no such marker.
Outcome Door::freezeCaptured(qint64 n, const CapturedEntry &inserted)
{
    for (auto &[scope, group] : m_groups) {
        if (group.n == n)
            freeze(group.entries, inserted);
    }
    Statement row = m_database.cached("SELECT content FROM sync_change WHERE n=?");
    row.bind(1, n);
    const Result<bool> found = row.step();
    if (!found)
        return found.error();
    if (!*found)
        return {};
    std::optional<std::vector<CapturedEntry>> entries = entriesFromCaptured(row.blobView(0));
    if (!entries)
        return sqliteError(SQLITE_CORRUPT, u"captured group %1"_qs.arg(n));
    freeze(*entries, inserted);
    return m_database.cached("UPDATE sync_change SET content=? WHERE n=?").run(QByteArrayView(captured(*entries)), n);
}

Outcome Door::store(const EntityType &type, StoredRecord &record, const std::vector<FieldId> &registers)
{
    record.ops.set(LifecycleRegister, m_group->op);
    for (const FieldId reg : registers)
        record.ops.set(reg, m_group->op);
    if (Outcome updated = m_tables.of(type).update(record, registers); !updated)
        return updated;
    return m_stale.note(type, record.row);
}

// The chosen value is shown at once; the conflict closes when the server says so.
Outcome Door::resolve(const Resolution &resolution)
{
    const EntityType *type = typeWithId(resolution.type);
    if (!type || !isWellFormed(*type, resolution.reg, resolution.value))
        return Error{ErrorKind::Invalid, Words::tr("This value does not fit the field. The conflict was left open."),
                     u"resolution of register %1 of type %2"_qs.arg(resolution.reg).arg(resolution.type)};
    Result<StoredRecord> record = stored(*type, resolution.record);
    if (!record)
        return record.error();
    if (Outcome begun = beginRecord(record->row.scope, 1); !begun)
        return begun;
    keepRemote(*type, *record, {resolution.reg});
    capture(CaptureKind::Resolution, *type, record->row, captured(resolution));
    if (Outcome answered =
            m_database.cached("UPDATE sync_conflict SET answered_by=? WHERE type=? AND record=? AND reg=?")
                .run(m_group->op, type->id, resolution.record, resolution.reg);
        !answered)
        return answered;
    setRegisterValue(*type, record->row, resolution.reg, resolution.value);
    return store(*type, *record, {resolution.reg});
}

Outcome Door::settleDrafts(const std::vector<SettledDraft> &drafts)
{
    for (const SettledDraft &draft : drafts) {
        const Outcome settled = draft.rest.isEmpty() ? removeDraft(m_database, draft.key)
                                                     : putDraft(m_database, {draft.key, m_clock.nowMs(), draft.rest});
        if (!settled)
            return settled;
    }
    return {};
}

} // namespace models
