// SPDX-License-Identifier: GPL-3.0-or-later
// The half of SyncEngine that works: made on the GUI thread, it then lives on the store's writer thread, where build()
// makes its parts and where it is deleted.
#pragma once

#include "models/base/Clock.h"
#include "models/base/RandomSource.h"
#include "models/storage/Store.h"
#include "sync/client/HttpTransport.h"
#include "sync/client/SyncClient.h"
#include "sync/client/SyncEngine.h"

#include <QTimer>

namespace syncing {

class SyncEngineCore : public QObject
{
    Q_OBJECT

public:
    SyncEngineCore(models::Store &store, DeviceIdentity identity, SyncServerAddress server, const models::Clock &clock,
                   QString build);

    void build(); // before anything else
    void start();
    void syncNow();
    void stop();
    void setCertificate(const QByteArray &sha256);
    void ask(const HistoryQuestion &question);

Q_SIGNALS:
    void statusChanged(const syncing::SyncStatus &status);

private:
    void stepped();

    models::Store &m_store;
    const DeviceIdentity m_identity;
    const SyncServerAddress m_server;
    const models::Clock &m_clock;
    const QString m_build;
    models::SystemRandom m_random;
    std::unique_ptr<QTimer> m_timer;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<SyncClient> m_client;
    SyncStatus m_status;
};

} // namespace syncing
