// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/OpenAccount.h"

#include "models/base/Clock.h"
#include "models/storage/KeyFile.h"
#include "models/storage/WhenDone.h"
#include "sync/client/DamagedAccount.h"

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
    , m_facts{{CodeBook::shipped(), PovertyLines::shipped()}, {}, {}}
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
    if (const Outcome there = checkDataFile(folder); !there)
        return there.error();
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

void OpenAccount::trust(const QByteArray &certificate, const std::function<void(const Outcome &)> &then)
{
    const auto keep = [folder = m_folder, certificate] { return folder.setCertificate(certificate); };
    whenDone(QtConcurrent::run(keep), this, [this, certificate, then](const Outcome &kept) {
        if (kept)
            useCertificate(certificate);
        then(kept);
    });
}

void OpenAccount::useCertificate(const QByteArray &certificate)
{
    m_card.certificate = certificate;
    if (m_sync)
        m_sync->setCertificate(certificate);
}

Result<OpenAccount::Facts> OpenAccount::factsIn(Database &database)
{
    Result<Commons> commons = readCommons(database);
    if (!commons)
        return commons.error();
    Result<std::vector<ReadableVillage>> villages = readVillages(database);
    if (!villages)
        return villages.error();
    Result<std::vector<EndedVillage>> ended = EndedVillages(database).all();
    if (!ended)
        return ended.error();
    return Facts{std::move(*commons), std::move(*villages), std::move(*ended)};
}

void OpenAccount::readFacts()
{
    whenDone(m_store->read(factsIn), this, [this](const Result<Facts> &facts) { takeFacts(facts); });
}

void OpenAccount::takeFacts(const Result<Facts> &facts)
{
    if (!facts) {
        if (!m_isOpen)
            Q_EMIT failed(facts.error());
        return;
    }
    const bool isNews = m_facts != *facts;
    m_facts = *facts;
    if (!std::exchange(m_isOpen, true))
        Q_EMIT opened();
    else if (isNews)
        Q_EMIT factsChanged();
}

ReadableVillage OpenAccount::village(const QString &name) const
{
    const auto found = std::ranges::find(m_facts.villages, name, &ReadableVillage::name);
    if (found != m_facts.villages.end())
        return *found;
    ReadableVillage unread{name};
    const auto ended = std::ranges::find(m_facts.ended, name, &EndedVillage::village);
    if (ended != m_facts.ended.end())
        unread.village = {.code = name, .name = ended->name};
    return unread;
}

bool OpenAccount::reads(const QString &village) const
{
    return std::ranges::find(m_facts.villages, village, &ReadableVillage::name) != m_facts.villages.end();
}

Roles OpenAccount::roles() const
{
    auto roles = static_cast<Roles>(role());
    for (const ReadableVillage &village : m_facts.villages)
        roles = roles | village.role;
    return roles;
}

bool OpenAccount::readsIdentity() const
{
    return std::ranges::any_of(m_facts.villages, &ReadableVillage::readsIdentity);
}

int OpenAccount::formYear() const
{
    return m_facts.commons.formYear.value_or(today().year());
}

QDate OpenAccount::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date();
}

} // namespace app
