// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/RecordTable.h"

#include "models/entities/Catalogue.h"
#include "models/storage/Database.h"
#include "models/storage/Rows.h"
#include "models/storage/SqliteError.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>

namespace models {

// The statements of a type, put together once.
struct RecordSql
{
    QByteArray select; // up to the column of its WHERE
    QByteArray selectRows;
    QByteArray insert;
};

static RecordSql sqlFor(const EntityType &type)
{
    QByteArray columns, places;
    for (const Field &field : type.fields) {
        columns += QByteArray(",") + field.name;
        places += ",?";
    }
    const QByteArray table = type.name;
    const QByteArray all = "id,scope,removed,row_op,ops,standing,marker,dirty" + columns;
    return {"SELECT " + all + " FROM " + table + " WHERE ",
            "SELECT id,scope,removed" + columns + " FROM " + table + " WHERE ",
            "INSERT INTO " + table + '(' + all + ") VALUES(?,?,?,?,?,?,?,?" + places + ") ON CONFLICT(id) DO NOTHING"};
}

static const RecordSql &sqlOf(const EntityType &type)
{
    static const std::map<TypeId, RecordSql> all = [] {
        std::map<TypeId, RecordSql> made;
        for (const EntityType *each : catalogue())
            made.emplace(each->id, sqlFor(*each));
        return made;
    }();
    return all.at(type.id);
}

void bindValue(Statement &statement, int parameter, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        statement.bind(parameter, *number);
    else if (const auto *text = std::get_if<QString>(&value))
        statement.bind(parameter, *text);
    else if (const auto *bytes = std::get_if<QByteArray>(&value))
        statement.bind(parameter, QByteArrayView(*bytes));
    else
        statement.bind(parameter, nullptr);
}

static Value columnValue(const Statement &statement, int column, Kind kind)
{
    if (statement.isNull(column))
        return {};
    switch (kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Date:
    case Kind::Code:
    case Kind::CodeSet:
        return statement.text(column);
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Year:
    case Kind::Month:
    case Kind::Moment:
    case Kind::Boolean:
        return statement.integer(column);
    case Kind::Reference:
    case Kind::Bytes:
        return statement.blob(column);
    }
    Q_UNREACHABLE();
}

// `firstField`: the column of the select from which on the fields stand.
static Row rowFrom(Statement &statement, const EntityType &type, int firstField)
{
    Row row{statement.id(0), statement.text(1), statement.integer(2) != 0, {}};
    row.cells.reserve(type.fields.size());
    int column = firstField;
    for (const Field &field : type.fields)
        row.cells.push_back(columnValue(statement, column++, field.kind()));
    return row;
}

static Result<StoredRecord> storedRecord(Statement &statement, const EntityType &type)
{
    StoredRecord stored;
    stored.row = rowFrom(statement, type, 8);
    std::optional<RecordOps> ops = RecordOps::decoded(statement.id(3), statement.blobView(4));
    std::optional<DirtyRegisters> dirty = DirtyRegisters::decoded(statement.blobView(7));
    if (!ops || !dirty)
        return sqliteError(SQLITE_CORRUPT, u"ops of a record of type %1"_qs.arg(type.id));
    stored.ops = std::move(*ops);
    stored.dirty = std::move(*dirty);
    stored.standing = static_cast<Standing>(statement.integer(5));
    stored.marker = statement.optionalInteger(6);
    return stored;
}

static Outcome eachStored(Statement &statement, const EntityType &type, const std::function<void(StoredRecord &)> &take)
{
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        Result<StoredRecord> stored = storedRecord(statement, type);
        if (!stored)
            return stored.error();
        take(*stored);
    }
}

static Result<std::vector<StoredRecord>> storedRecords(Statement &statement, const EntityType &type)
{
    std::vector<StoredRecord> found;
    const Outcome read = eachStored(statement, type, [&](StoredRecord &stored) { found.push_back(std::move(stored)); });
    return read ? Result<std::vector<StoredRecord>>(std::move(found)) : read.error();
}

Result<std::vector<StoredRecord>> RecordTable::where(const char *column, const Id &equals) const
{
    Statement statement = m_database.cached(QByteArray(sqlOf(m_type).select + column + "=?"));
    statement.bind(1, equals);
    return storedRecords(statement, m_type);
}

Result<std::vector<Row>> RecordTable::rowsWhere(const char *column, const Id &equals) const
{
    Statement statement = m_database.cached(QByteArray(sqlOf(m_type).selectRows + column + "=?"));
    statement.bind(1, equals);
    return allRows(statement, [this](Statement &row) { return rowFrom(row, m_type, 3); });
}

Result<std::vector<StoredRecord>> RecordTable::all() const
{
    Statement statement = m_database.cached(QByteArray(sqlOf(m_type).select + "removed=0"));
    return storedRecords(statement, m_type);
}

Outcome RecordTable::eachShared(const QString &scope, const std::function<void(const StoredRecord &)> &visit) const
{
    Statement statement = m_database.cached(QByteArray(sqlOf(m_type).select + "scope=? AND standing=?"));
    statement.bindAll(scope, Standing::Shared);
    return eachStored(statement, m_type, visit);
}

Result<std::optional<StoredRecord>> RecordTable::find(const Id &record)
{
    if (!m_find)
        m_find.emplace(m_database.cached(QByteArray(sqlOf(m_type).select + "id=?")));
    m_find->bind(1, record);
    std::optional<StoredRecord> found;
    const Outcome read = eachStored(*m_find, m_type, [&](StoredRecord &stored) { found = std::move(stored); });
    return read ? Result<std::optional<StoredRecord>>(std::move(found)) : read.error();
}

static std::optional<QByteArray> nullIfEmpty(QByteArray bytes)
{
    return bytes.isEmpty() ? std::nullopt : std::optional(std::move(bytes));
}

static void bindMeta(Statement &statement, int parameter, const RecordMeta &meta)
{
    statement.bind(++parameter, meta.ops.record());
    statement.bind(++parameter, nullIfEmpty(meta.ops.encoded()));
    statement.bind(++parameter, meta.standing);
    statement.bind(++parameter, meta.marker);
    statement.bind(++parameter, nullIfEmpty(meta.dirty.encoded()));
}

Result<bool> RecordTable::insert(const Row &row, const RecordMeta &meta)
{
    if (!m_insert)
        m_insert.emplace(m_database.cached(sqlOf(m_type).insert));
    m_insert->bindAll(row.id, row.scope, row.removed);
    bindMeta(*m_insert, 3, meta);
    int parameter = 8;
    for (const Value &cell : row.cells)
        bindValue(*m_insert, ++parameter, cell);
    const Outcome inserted = m_insert->run();
    return inserted ? Result<bool>(m_database.changes() > 0) : inserted.error();
}

static QByteArray updateSql(const EntityType &type, std::span<const FieldId> registers)
{
    QByteArray sql = QByteArray("UPDATE ") + type.name + " SET row_op=?,ops=?,standing=?,marker=?,dirty=?";
    for (const FieldId reg : registers) {
        if (reg == LifecycleRegister)
            sql += ",removed=?";
        for (const size_t index : fieldsOf(type, reg))
            sql += QByteArray(",") + type.fields[index].name + "=?";
    }
    return sql + " WHERE id=?";
}

Outcome RecordTable::update(const StoredRecord &stored, std::span<const FieldId> registers)
{
    if (!m_update || !std::ranges::equal(m_updated, registers)) {
        m_update.reset();
        m_update.emplace(m_database.cached(updateSql(m_type, registers)));
        m_updated.assign(registers.begin(), registers.end());
    }
    bindMeta(*m_update, 0, stored);
    int parameter = 5;
    for (const FieldId reg : registers) {
        if (reg == LifecycleRegister)
            m_update->bind(++parameter, stored.row.removed);
        for (const size_t index : fieldsOf(m_type, reg))
            bindValue(*m_update, ++parameter, stored.row.cells[index]);
    }
    return m_update->bind(++parameter, stored.row.id).run();
}

} // namespace models
