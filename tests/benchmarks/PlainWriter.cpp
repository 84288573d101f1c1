// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/PlainWriter.h"

#include "models/entities/Catalogue.h"

#include <sqlite3.h>

using namespace models;

void dropMetadata(sqlite3 *database)
{
    for (const EntityType *type : catalogue()) {
        for (const char *column : {"row_op", "ops", "standing", "marker", "dirty"}) {
            const QByteArray sql = QByteArray("ALTER TABLE ") + type->name + " DROP COLUMN " + column;
            if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
                qFatal("%s", sqlite3_errmsg(database));
        }
    }
}

PlainRow::PlainRow(const EntityType &its, const Row &row)
    : type(&its), id(row.id.toBytes()), scope(row.scope.toUtf8()), removed(row.removed)
{
    for (const Value &value : row.cells) {
        const auto *text = std::get_if<QString>(&value);
        cells.push_back(text ? Value(text->toUtf8()) : value);
        isText.push_back(text != nullptr);
    }
}

PlainWriter::~PlainWriter()
{
    for (const auto &[type, statement] : m_statements)
        sqlite3_finalize(statement);
}

sqlite3_stmt *PlainWriter::statementFor(const EntityType &type)
{
    sqlite3_stmt *&statement = m_statements[type.id];
    if (!statement) {
        QByteArray sql = QByteArray("INSERT INTO ") + type.name + " VALUES(?,?,?";
        for (size_t i = 0; i < type.fields.size(); ++i)
            sql += ",?";
        sql += ')';
        sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr);
    }
    return statement;
}

static void bindBytes(sqlite3_stmt *statement, int parameter, const QByteArray &bytes, bool isText)
{
    const auto size = static_cast<int>(bytes.size());
    if (isText)
        sqlite3_bind_text(statement, parameter, bytes.constData(), size, SQLITE_STATIC);
    else
        sqlite3_bind_blob(statement, parameter, bytes.constData(), size, SQLITE_STATIC);
}

void PlainWriter::insert(const PlainRow &row)
{
    sqlite3_stmt *statement = statementFor(*row.type);
    bindBytes(statement, 1, row.id, false);
    bindBytes(statement, 2, row.scope, true);
    sqlite3_bind_int(statement, 3, row.removed);
    for (size_t i = 0; i < row.cells.size(); ++i) {
        const int parameter = static_cast<int>(i) + 4;
        if (const auto *number = std::get_if<qint64>(&row.cells[i]))
            sqlite3_bind_int64(statement, parameter, *number);
        else if (const auto *bytes = std::get_if<QByteArray>(&row.cells[i]))
            bindBytes(statement, parameter, *bytes, row.isText[i]);
        else
            sqlite3_bind_null(statement, parameter);
    }
    if (sqlite3_step(statement) != SQLITE_DONE)
        qFatal("%s", sqlite3_errmsg(m_database));
    sqlite3_reset(statement);
}
