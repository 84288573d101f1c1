// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/AccountData.h"

#include "models/storage/CommonsQueries.h"
#include "models/storage/Migrations.h"
#include "models/storage/VillageQueries.h"
#include "sync/client/AccountStanding.h"
#include "sync/client/DamagedAccount.h"

#include <QCoreApplication>

namespace app {

using namespace models;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::account)
};

QString endedWords(const syncing::AccountStanding &standing, qint64 nowMs)
{
    if (standing.revokedMs > 0)
        return Words::tr("Offline use of this account has ended, and the administrator ended the access of this "
                         "computer. Everything is kept here. Ask the administrator.");
    if (standing.lease.contactMs == 0)
        return Words::tr("When this account last heard from its server is not known here. Everything is kept. Run "
                         "\"hemai-tool sync\" where the server can be reached; then it can be used again.");
    return Words::tr("Offline use of this account ended on %1. Everything is kept. Run \"hemai-tool sync\" where the "
                     "server can be reached; then it can be used again.")
        .arg(standing.lease.lastDay(nowMs).toString(Qt::ISODate));
}

// As the desktop, which asks for the server before it shows anything.
Outcome checkOfflineUse(const UnlockedAccount &account, qint64 nowMs)
{
    const syncing::AccountStanding standing = syncing::readStanding(account.folder);
    return standing.lease.isOver(nowMs) ? Outcome(Error{ErrorKind::Denied, endedWords(standing, nowMs), {}})
                                        : Outcome();
}

Outcome checkUsable(const UnlockedAccount &account, qint64 nowMs)
{
    const Outcome allowed = checkOfflineUse(account, nowMs);
    return allowed ? syncing::checkDataFile(account.folder) : allowed;
}

} // namespace

Result<std::unique_ptr<AccountData>> AccountData::forReading(const UnlockedAccount &account)
{
    std::unique_ptr<AccountData> data(new AccountData);
    if (const Outcome allowed = checkUsable(account, data->m_clock.nowMs()); !allowed)
        return allowed.error();
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
    if (const Outcome allowed = checkUsable(account, data->m_clock.nowMs()); !allowed)
        return allowed.error();
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
    return {ErrorKind::NotFound, Words::tr("No village is here yet. Sync first."), {}};
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
                 Words::tr("Name the village with --village. Here are: %1.").arg(villages->join(u", "_qs)),
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
                 Words::tr("There is no village %1 here. Here are: %2.").arg(*chosen, villages->join(u", "_qs)),
                 {}};
}

} // namespace app
