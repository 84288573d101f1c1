// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/Ddl.h"

namespace models {

static QByteArray columnType(Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Date:
    case Kind::Code:
    case Kind::CodeSet:
        return "TEXT";
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Year:
    case Kind::Month:
    case Kind::Moment:
    case Kind::Boolean:
        return "INTEGER";
    case Kind::Reference:
    case Kind::Bytes:
        return "BLOB";
    }
    Q_UNREACHABLE();
}

static QByteArray columnSql(const EntityType &type, const Field &field)
{
    const QByteArray name = field.name;
    QByteArray sql = name + ' ' + columnType(field.kind());
    if (field.kind() == Kind::Boolean)
        sql += " CHECK(" + name + " IN (0,1))";
    if (field.kind() == Kind::Date)
        sql += " CHECK(length(" + name + ")=10)";
    if (field.kind() == Kind::Reference) {
        sql += " CHECK(length(" + name + ")=16)";
        // Across scopes a reference is a plain id that may be absent (SYNC.md §2.5).
        if (type.scope == ScopeKind::Village)
            sql += " REFERENCES " + QByteArray(field.references) + "(id) DEFERRABLE INITIALLY DEFERRED";
    }
    return sql;
}

QByteArray createTableSql(const EntityType &type)
{
    QByteArray sql = "CREATE TABLE " + QByteArray(type.name) +
                     "(\n  id BLOB PRIMARY KEY CHECK(length(id)=16),\n"
                     "  scope TEXT NOT NULL,\n  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0,1)),\n"
                     "  row_op BLOB NOT NULL CHECK(length(row_op)=16),\n  ops BLOB,\n  standing INTEGER NOT NULL,\n"
                     "  marker INTEGER,\n  dirty BLOB";
    for (const Field &field : type.fields)
        sql += ",\n  " + columnSql(type, field);
    return sql + "\n) STRICT, WITHOUT ROWID";
}

std::vector<QByteArray> createIndexSql(const EntityType &type)
{
    std::vector<QByteArray> sql;
    for (const Field &field : type.fields) {
        if (field.kind() == Kind::Reference) {
            sql.push_back("CREATE INDEX " + QByteArray(type.name) + "_by_" + field.name + " ON " + type.name + '(' +
                          field.name + ')');
        }
    }
    return sql;
}

} // namespace models
