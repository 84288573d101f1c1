// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncEngineCore.h"

using namespace models;

namespace syncing {

SyncEngineCore::SyncEngineCore(Store &store, DeviceIdentity identity, SyncServerAddress server, const Clock &clock,
                               QString build)
    : m_store(store)
    , m_identity(std::move(identity))
    , m_server(std::move(server))
    , m_clock(clock)
    , m_build(std::move(build))
{}

void SyncEngineCore::build()
{
    m_timer = std::make_unique<QTimer>();
    m_timer->setSingleShot(true);
    m_transport = std::make_unique<HttpTransport>(m_server.url, m_server.certificate);
    m_client = std::make_unique<SyncClient>(m_store.writerStore().database(), m_identity, *m_transport, m_clock,
                                            m_random, m_build);
    m_client->setOnTouched([this](const std::vector<Touched> &) { m_store.noteChange(); });
    m_client->setOnStep([this] { stepped(); });
    connect(m_timer.get(), &QTimer::timeout, this, [this] { m_client->tick(); });
    connect(&m_store, &Store::changed, this, [this] { m_client->localChange(); });
}

void SyncEngineCore::start()
{
    m_client->start();
}

void SyncEngineCore::syncNow()
{
    m_client->syncNow();
}

void SyncEngineCore::stop()
{
    m_client->stop();
}

void SyncEngineCore::setCertificate(const QByteArray &sha256)
{
    m_transport->setCertificate(sha256);
    m_client->syncNow();
}

void SyncEngineCore::ask(const HistoryQuestion &question)
{
    m_client->ask(question);
}

void SyncEngineCore::stepped()
{
    if (const std::optional<qint64> sleep = m_client->sleepMs())
        m_timer->start(static_cast<int>(*sleep));
    else
        m_timer->stop();
    SyncStatus status = m_client->status();
    status.otherCertificate = m_transport->otherCertificate();
    if (status != std::exchange(m_status, status))
        Q_EMIT statusChanged(m_status);
}

} // namespace syncing
