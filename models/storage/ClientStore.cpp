// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/ClientStore.h"

#include "models/storage/Migrations.h"

namespace models {

ClientStore::ClientStore(std::unique_ptr<Database> database, const Clock &clock, IdSource &ids)
    : m_database(std::move(database)), m_clock(clock), m_ids(ids)
{}

Result<std::unique_ptr<ClientStore>> ClientStore::open(const QString &path, const DataKey *key, const Clock &clock,
                                                       IdSource &ids, const char *vfs)
{
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Access::ReadWrite, key, vfs);
    if (!database)
        return database.error();
    if (Outcome migrated = migrate(**database, shippedMigrations(), path + u".before-update"); !migrated)
        return migrated.error();
    return std::unique_ptr<ClientStore>(new ClientStore(std::move(*database), clock, ids));
}

Result<CommitReceipt> ClientStore::commit(const Change &change)
{
    return Door(*m_database, m_clock, m_ids).commit(change);
}

Outcome ClientStore::saveDraft(const QString &key, const QByteArray &content)
{
    return putDraft(*m_database, {key, m_clock.nowMs(), content});
}

Result<std::vector<Draft>> ClientStore::drafts() const
{
    return readDrafts(*m_database);
}

Outcome ClientStore::discardDraft(const QString &key)
{
    return removeDraft(*m_database, key);
}

} // namespace models
