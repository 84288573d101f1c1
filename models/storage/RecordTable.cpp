// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/RecordTable.h"

#include "models/entities/Catalogue.h"
#include "models/storage/Database.h"
#include "models/storage/Rows.h"
#include "models/storage/SqliteError.h"

#include <sqlite3.h>

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
    QByteArray read = columns;
    read.replace(",", ",t.");
    const QByteArray table = type.name;
    const QByteArray number = QByteArray::number(type.id);
    // CROSS JOIN keeps the order: without statistics SQLite would go through all of sync_meta that is of this type.
    return {"SELECT t.id,t.scope,t.removed,m.row_op,m.ops,m.standing,m.marker" + read + " FROM " + table +
                " t CROSS JOIN sync_meta m ON m.type=" + number + " AND m.record=t.id WHERE t.",
            "SELECT t.id,t.scope,t.removed" + read + " FROM " + table + " t WHERE t.",
            "INSERT INTO " + table + "(id,scope,removed" + columns + ") VALUES(?,?,?" + places + ")"};
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
    stored.row = rowFrom(statement, type, 7);
    const std::optional<RecordOps> ops = RecordOps::decoded(statement.id(3), statement.blobView(4));
    if (!ops)
        return sqliteError(SQLITE_CORRUPT, u"ops of a record of type %1"_qs.arg(type.id));
    stored.ops = *ops;
    stored.standing = static_cast<Standing>(statement.integer(5));
    stored.marker = statement.optionalInteger(6);
    return stored;
}

static Result<std::vector<StoredRecord>> storedRecords(Statement &statement, const EntityType &type)
{
    std::vector<StoredRecord> found;
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        Result<StoredRecord> stored = storedRecord(statement, type);
        if (!stored)
            return stored.error();
        found.push_back(std::move(*stored));
    }
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

Result<bool> RecordTable::exists(const Id &record) const
{
    Statement statement = m_database.cached("SELECT 1 FROM sync_meta WHERE type=? AND record=?");
    statement.bindAll(m_type.id, record);
    const Result<bool> found = statement.step();
    return found;
}

Result<std::optional<StoredRecord>> RecordTable::find(const Id &record) const
{
    Result<std::vector<StoredRecord>> found = where("id", record);
    if (!found)
        return found.error();
    if (found->empty())
        return std::optional<StoredRecord>();
    return std::optional(std::move(found->front()));
}

Outcome RecordTable::insert(const Row &row)
{
    Statement statement = m_database.cached(sqlOf(m_type).insert);
    statement.bindAll(row.id, row.scope, row.removed);
    int parameter = 3;
    for (const Value &cell : row.cells)
        bindValue(statement, ++parameter, cell);
    return statement.run();
}

Outcome RecordTable::update(const Row &row, std::span<const FieldId> registers)
{
    QByteArray sql = QByteArray("UPDATE ") + m_type.name + " SET ";
    std::vector<const Value *> values;
    const Value removed = qint64(row.removed ? 1 : 0);
    for (const FieldId reg : registers) {
        if (reg == LifecycleRegister) {
            sql += "removed=?,";
            values.push_back(&removed);
        }
        for (const size_t index : fieldsOf(m_type, reg)) {
            sql += m_type.fields[index].name;
            sql += "=?,";
            values.push_back(&row.cells[index]);
        }
    }
    if (values.empty())
        return {};
    sql.chop(1);
    Statement statement = m_database.cached(QByteArray(sql + " WHERE id=?"));
    int parameter = 0;
    for (const Value *value : values)
        bindValue(statement, ++parameter, *value);
    statement.bind(++parameter, row.id);
    return statement.run();
}

static std::optional<QByteArray> nullIfEmpty(QByteArray bytes)
{
    return bytes.isEmpty() ? std::nullopt : std::optional(std::move(bytes));
}

Outcome RecordTable::insertMeta(const StoredRecord &stored)
{
    return m_database
        .cached("INSERT INTO sync_meta(type,record,scope,row_op,ops,standing,marker) VALUES(?,?,?,?,?,?,?)")
        .run(m_type.id, stored.row.id, stored.row.scope, stored.ops.record(), nullIfEmpty(stored.ops.encoded()),
             stored.standing, stored.marker);
}

Outcome RecordTable::updateMeta(const StoredRecord &stored)
{
    return m_database.cached("UPDATE sync_meta SET row_op=?,ops=?,standing=?,marker=? WHERE type=? AND record=?")
        .run(stored.ops.record(), nullIfEmpty(stored.ops.encoded()), stored.standing, stored.marker, m_type.id,
             stored.row.id);
}

} // namespace models
