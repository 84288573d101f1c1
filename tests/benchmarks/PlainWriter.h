// SPDX-License-Identifier: GPL-3.0-or-later
// Writes records by SQLite's C API alone, from values converted beforehand: the least that writing these rows can cost,
// and so the twin of whatever does more with them.
#pragma once

#include "models/schema/EntityType.h"

#include <map>

struct sqlite3;
struct sqlite3_stmt;

// The tables of records keep their fields alone; what stands beside them for sync goes.
void dropMetadata(sqlite3 *database);

struct PlainRow
{
    PlainRow(const models::EntityType &type, const models::Row &row);

    const models::EntityType *type;
    QByteArray id;
    QByteArray scope;
    bool removed;
    std::vector<models::Value> cells; // texts in UTF-8, as bytes
    std::vector<bool> isText;
};

class PlainWriter
{
public:
    explicit PlainWriter(sqlite3 *database) : m_database(database) {} // outlives this
    ~PlainWriter();
    Q_DISABLE_COPY_MOVE(PlainWriter)

    void insert(const PlainRow &row);

private:
    sqlite3_stmt *statementFor(const models::EntityType &type);

    sqlite3 *m_database;
    std::map<models::TypeId, sqlite3_stmt *> m_statements;
};
