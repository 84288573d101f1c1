// SPDX-License-Identifier: GPL-3.0-or-later
#include "BlankDisks.h"

#include "Dice.h"
#include "models/storage/ClientStore.h"
#include "sync/server/store/LogStore.h"

using namespace models;
using support::FaultyDisk;

namespace simulation {

const QString DataPath = u"/disk/data.db"_qs;

const DataKey &dataKey()
{
    static const DataKey key = *DataKey::fromBytes(QByteArray(DataKey::Size, 'k'));
    return key;
}

static std::unique_ptr<FaultyDisk> madeClientDisk(const DataKey *key)
{
    auto disk = std::make_unique<FaultyDisk>();
    const ManualClock clock;
    DiceIds ids{Dice(1)};
    const auto store = ClientStore::open(DataPath, key, clock, ids, disk->vfs());
    if (!store)
        qFatal("no client store: %s", qPrintable(store.error().detail));
    return disk;
}

static std::unique_ptr<FaultyDisk> madeServerDisk()
{
    auto disk = std::make_unique<FaultyDisk>();
    DiceIds ids{Dice(2)};
    const auto log = syncing::LogStore::open(DataPath, ids, disk->vfs());
    if (!log)
        qFatal("no log store: %s", qPrintable(log.error().detail));
    return disk;
}

std::unique_ptr<FaultyDisk> blankClientDisk(bool encrypted)
{
    static const std::unique_ptr<FaultyDisk> plain = madeClientDisk(nullptr);
    static const std::unique_ptr<FaultyDisk> sealed = madeClientDisk(&dataKey());
    return (encrypted ? sealed : plain)->afterPowerLoss(FaultyDisk::Loss::Nothing, 0);
}

std::unique_ptr<FaultyDisk> blankServerDisk()
{
    static const std::unique_ptr<FaultyDisk> made = madeServerDisk();
    return made->afterPowerLoss(FaultyDisk::Loss::Nothing, 0);
}

} // namespace simulation
