// SPDX-License-Identifier: GPL-3.0-or-later
// One synced table, read and written by its description. Writing is for the door and for applying what the server
// says: the guard refuses everybody else. Lives on its database's thread. Its statements stay at hand while it lives,
// which halves what SQLite takes to begin each; so a caller who writes many records keeps RecordTables.
#pragma once

#include "models/base/Result.h"
#include "models/storage/DirtyRegisters.h"
#include "models/storage/RecordOps.h"
#include "models/storage/Statement.h"

#include <functional>
#include <map>
#include <span>

namespace models {

class Database;

// How a record stands towards the server.
enum class Standing {
    Local,   // not in the log yet
    Shared,  // in the log
    Refused, // was inserted here, and the server refused it; kept for repair
    Stale    // was in a log that the server has lost; stays as it is until the log brings it again
};

// What its row says about a record beside its fields.
struct RecordMeta
{
    RecordOps ops;
    Standing standing = Standing::Local;
    std::optional<qint64> marker = {}; // the captured insert that may still read its content from here
    DirtyRegisters dirty = {};
};

struct StoredRecord : RecordMeta
{
    Row row;
};

class RecordTable
{
public:
    RecordTable(Database &database, const EntityType &type) : m_database(database), m_type(type) {}

    Result<std::optional<StoredRecord>> find(const Id &record);
    Result<std::vector<StoredRecord>> where(const char *column, const Id &equals) const; // removed ones too
    Result<std::vector<Row>> rowsWhere(const char *column, const Id &equals) const; // likewise, without a look at ops
    Result<std::vector<StoredRecord>> all() const; // of small tables; without the removed ones
    Outcome eachShared(const QString &scope, const std::function<void(const StoredRecord &)> &visit) const;

    Result<bool> insert(const Row &row, const RecordMeta &meta); // false: the record is here already and stays
    Outcome update(const StoredRecord &stored, std::span<const FieldId> registers); // of the fields these alone

private:
    Database &m_database;
    const EntityType &m_type;
    std::optional<Statement> m_find, m_insert, m_update;
    std::vector<FieldId> m_updated; // the registers that m_update writes
};

class RecordTables
{
public:
    explicit RecordTables(Database &database) : m_database(database) {}

    RecordTable &of(const EntityType &type) { return m_tables.try_emplace(type.id, m_database, type).first->second; }

private:
    Database &m_database;
    std::map<TypeId, RecordTable> m_tables;
};

void bindValue(Statement &statement, int parameter, const Value &value);

} // namespace models
