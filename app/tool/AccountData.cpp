// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/AccountData.h"

#include "models/storage/CommonsQueries.h"
#include "models/storage/Migrations.h"
#include "models/storage/VillageQueries.h"

#include <QCoreApplication>

namespace app {

using namespace models;

Result<std::unique_ptr<AccountData>> AccountData::forReading(const UnlockedAccount &account)
{
    std::unique_ptr<AccountData> data(new AccountData);
    auto database = Database::open(account.folder.database(), Database::Access::ReadOnly, account.key.get());
    if (!database)
        return database.error();
    if (Outcome known = checkUpToDate(**database, shippedMigrations()); !known)
        return known.error();
    data->m_readable = std::move(*database);
    return data;
}

Result<std::unique_ptr<AccountData>> AccountData::forWriting(const UnlockedAccount &account)
{
    std::unique_ptr<AccountData> data(new AccountData);
    auto lock = FileLock::take(account.folder.database());
    if (!lock)
        return lock.error();
    data->m_lock = std::move(*lock);
    auto store = ClientStore::open(account.folder.database(), account.key.get(), data->m_clock, data->m_ids);
    if (!store)
        return store.error();
    data->m_store = std::move(*store);
    return data;
}

static Error nothingHere()
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("app::account", "No village is here yet. Sync first."),
            {}};
}

Result<QString> chosenVillage(Database &database, const QString &named)
{
    if (!named.isEmpty())
        return named;
    const Result<QStringList> villages = villagesHere(database);
    if (!villages)
        return villages.error();
    if (villages->size() == 1)
        return villages->front();
    if (villages->isEmpty())
        return nothingHere();
    return Error{ErrorKind::Invalid,
                 QCoreApplication::translate("app::account", "Name the village with --village. Here are: %1.")
                     .arg(villages->join(u", "_qs)),
                 {}};
}

Result<QString> villageToRead(Database &database, const QString &named)
{
    Result<QString> chosen = chosenVillage(database, named);
    if (!chosen)
        return chosen;
    Result<QStringList> villages = villagesHere(database);
    if (!villages)
        return villages.error();
    const auto readable = readVillages(database);
    if (!readable)
        return readable.error();
    for (const ReadableVillage &village : *readable)
        villages->append(village.name);
    if (villages->contains(*chosen))
        return chosen;
    if (villages->isEmpty())
        return nothingHere();
    villages->removeDuplicates();
    return Error{ErrorKind::NotFound,
                 QCoreApplication::translate("app::account", "There is no village %1 here. Here are: %2.")
                     .arg(*chosen, villages->join(u", "_qs)),
                 {}};
}

} // namespace app
