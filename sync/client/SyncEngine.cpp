// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncEngine.h"

#include "models/storage/Store.h"
#include "sync/client/HttpTransport.h"
#include "sync/client/SyncClient.h"

#include <QTimer>

using namespace models;

namespace syncing {

static constexpr qint64 LongestSleepMs = 60'000; // the clock may jump

// Made on the GUI thread, then lives on the writer's; its parts are made there, by build().
class SyncEngine::Core : public QObject
{
    Q_OBJECT

public:
    Core(Store &store, DeviceIdentity identity, SyncServerAddress server, const Clock &clock, QString build)
        : m_store(store)
        , m_identity(std::move(identity))
        , m_server(std::move(server))
        , m_clock(clock)
        , m_build(std::move(build))
    {}

    void build()
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
    void start() { m_client->start(); }
    void syncNow() { m_client->syncNow(); }
    void stop() { m_client->stop(); }

Q_SIGNALS:
    void statusChanged(const syncing::SyncStatus &status);

private:
    void stepped()
    {
        if (const std::optional<qint64> next = m_client->nextTick())
            m_timer->start(static_cast<int>(qBound<qint64>(0, *next - m_clock.nowMs(), LongestSleepMs)));
        else
            m_timer->stop();
        const SyncStatus status = m_client->status();
        if (status != std::exchange(m_status, status))
            Q_EMIT statusChanged(m_status);
    }

    Store &m_store;
    const DeviceIdentity m_identity;
    const SyncServerAddress m_server;
    const Clock &m_clock;
    const QString m_build;
    SystemRandom m_random;
    std::unique_ptr<QTimer> m_timer;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<SyncClient> m_client;
    SyncStatus m_status;
};

SyncEngine::SyncEngine(Store &store, DeviceIdentity identity, SyncServerAddress server, const Clock &clock,
                       const QString &build, QObject *parent)
    : QObject(parent), m_core(new Core(store, std::move(identity), std::move(server), clock, build))
{
    m_core->moveToThread(store.writerThread());
    connect(m_core, &Core::statusChanged, this, [this](const SyncStatus &status) {
        m_status = status;
        Q_EMIT statusChanged(status);
    });
    onCore(&Core::build);
}

SyncEngine::~SyncEngine()
{
    // Handed over before the store closes on the same thread, so it is gone by then.
    QMetaObject::invokeMethod(m_core, [core = m_core] { delete core; }, Qt::QueuedConnection);
}

void SyncEngine::onCore(void (Core::*function)())
{
    QMetaObject::invokeMethod(m_core, [core = m_core, function] { (core->*function)(); }, Qt::QueuedConnection);
}

void SyncEngine::start()
{
    onCore(&Core::start);
}

void SyncEngine::stop()
{
    onCore(&Core::stop);
}

void SyncEngine::syncNow()
{
    onCore(&Core::syncNow);
}

} // namespace syncing

#include "SyncEngine.moc"
