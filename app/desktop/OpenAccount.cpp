// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/OpenAccount.h"

#include "models/base/Clock.h"
#include "models/storage/KeyFile.h"
#include "models/storage/WhenDone.h"

#include <QDateTime>
#include <QtConcurrent>

#include <algorithm>

using namespace models;
using namespace syncing;

namespace app {

OpenAccount::OpenAccount(const AccountFolder &folder, std::shared_ptr<const DataKey> key, const Clock &clock,
                         const QString &build, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_key(std::move(key))
    , m_clock(clock)
    , m_build(build)
    , m_ids(clock)
    , m_store(std::make_unique<Store>(folder.database(), m_key, clock))
    , m_commons{CodeBook::shipped(), PovertyLines::shipped()}
{
    connect(m_store.get(), &Store::changed, this, &OpenAccount::readFacts);
}

OpenAccount::~OpenAccount() = default;

struct Device
{
    AccountCard card;
    DeviceIdentity identity;
    bool usesKeychain = false;
};

static Result<Device> deviceOf(const AccountFolder &folder, const DataKey &key)
{
    const Result<AccountCard> card = folder.card();
    if (!card)
        return card.error();
    const Result<DeviceIdentity> identity = readDeviceFile(folder.deviceFile(), key);
    if (!identity)
        return identity.error();
    const Result<bool> pepper = KeyFile(folder.keyFile()).needsPepper();
    if (!pepper)
        return pepper.error();
    return Device{*card, *identity, *pepper};
}

void OpenAccount::open()
{
    whenDone(QtConcurrent::run([folder = m_folder, key = m_key] { return deviceOf(folder, *key); }), this,
             [this](const Result<Device> &device) {
                 if (!device)
                     return void(Q_EMIT failed(device.error()));
                 m_card = device->card;
                 m_identity = device->identity;
                 m_usesKeychain = device->usesKeychain;
                 openStore();
             });
}

void OpenAccount::openStore()
{
    whenDone(m_store->open(), this, [this](const Outcome &opened) {
        if (!opened)
            return void(Q_EMIT failed(opened.error()));
        startSync();
        readFacts();
    });
}

void OpenAccount::startSync()
{
    m_sync = std::make_unique<SyncEngine>(*m_store, m_identity, SyncServerAddress{m_card.server, m_card.certificate},
                                          m_clock, m_build);
    m_offlineUse = std::make_unique<OfflineUse>(m_folder, *m_store, m_clock);
    connect(m_sync.get(), &SyncEngine::statusChanged, m_offlineUse.get(), &OfflineUse::follow);
}

void OpenAccount::readFacts()
{
    whenDone(m_store->read([](Database &database) -> Result<Facts> {
        Result<Commons> commons = readCommons(database);
        if (!commons)
            return commons.error();
        Result<std::vector<ReadableVillage>> villages = readVillages(database);
        if (!villages)
            return villages.error();
        return Facts{std::move(*commons), std::move(*villages)};
    }),
             this, [this](const Result<Facts> &facts) { takeFacts(facts); });
}

void OpenAccount::takeFacts(const Result<Facts> &facts)
{
    if (!facts) {
        if (!m_isOpen)
            Q_EMIT failed(facts.error());
        return;
    }
    const bool isNews = m_villages != facts->villages || m_commons != facts->commons;
    m_commons = facts->commons;
    m_villages = facts->villages;
    if (!std::exchange(m_isOpen, true))
        Q_EMIT opened();
    else if (isNews)
        Q_EMIT factsChanged();
}

ReadableVillage OpenAccount::village(const QString &name) const
{
    const auto found = std::ranges::find(m_villages, name, &ReadableVillage::name);
    return found == m_villages.end() ? ReadableVillage{name} : *found;
}

bool OpenAccount::readsIdentity() const
{
    return std::ranges::any_of(m_villages, &ReadableVillage::readsIdentity);
}

int OpenAccount::formYear() const
{
    return m_commons.formYear.value_or(today().year());
}

QDate OpenAccount::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date();
}

} // namespace app
