// SPDX-License-Identifier: GPL-3.0-or-later
// The client's data file on one connection, without threads: the door, the records, the drafts. The same class serves
// the desktop (inside Store, on the writer's thread), the command-line tool, the tests and the simulator.
#pragma once

#include "models/storage/Change.h"
#include "models/storage/Database.h"
#include "models/storage/Door.h"
#include "models/storage/Drafts.h"

namespace models {

class DataKey;

class ClientStore
{
public:
    // Opens for writing, creating and migrating as needed. `clock` and `ids` must outlive the store.
    // Errors: as Database::open, and TooNew.
    static Result<std::unique_ptr<ClientStore>> open(const QString &path, const DataKey *key, const Clock &clock,
                                                     IdSource &ids, const char *vfs = nullptr);

    // Durable when it returns. See Door for the errors; after one nothing is written.
    Result<CommitReceipt> commit(const Change &change);

    // Nothing if there is no such record. Removed records are found too.
    template <class Record>
    Result<std::optional<Loaded<Record>>> load(const Id &record) const;
    // Records of a type that refer to another by a column ("household"); without the removed ones, by id.
    template <class Record>
    Result<std::vector<Loaded<Record>>> loadWhere(const char *column, const Id &equals) const;

    Outcome saveDraft(const QString &key, const QByteArray &content);
    Result<std::vector<Draft>> drafts() const; // newest first
    Outcome discardDraft(const QString &key);

    Database &database() const { return *m_database; }

private:
    ClientStore(std::unique_ptr<Database> database, const Clock &clock, IdSource &ids);

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
    IdSource &m_ids;
};

template <class Record>
Loaded<Record> loadedFrom(const StoredRecord &stored)
{
    return {recordOf<Record>(stored.row), stored.row.scope, stored.row.removed, stored.ops};
}

template <class Record>
Result<std::optional<Loaded<Record>>> ClientStore::load(const Id &record) const
{
    const Result<std::optional<StoredRecord>> found = RecordTable(*m_database, typeOf<Record>()).find(record);
    if (!found)
        return found.error();
    return *found ? std::optional(loadedFrom<Record>(**found)) : std::nullopt;
}

template <class Record>
Result<std::vector<Loaded<Record>>> ClientStore::loadWhere(const char *column, const Id &equals) const
{
    const Result<std::vector<StoredRecord>> found = RecordTable(*m_database, typeOf<Record>()).where(column, equals);
    if (!found)
        return found.error();
    std::vector<Loaded<Record>> records;
    for (const StoredRecord &stored : *found) {
        if (!stored.row.removed)
            records.push_back(loadedFrom<Record>(stored));
    }
    return records;
}

} // namespace models
