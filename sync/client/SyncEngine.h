// SPDX-License-Identifier: GPL-3.0-or-later
// Sync as the program uses it: a SyncClient with real HTTPS and a real timer, on the store's writer thread, so that a
// page of the log and a save of the user follow each other and never mix. Everything here is called from the GUI
// thread, returns at once, and speaks by signals; what a page brought is told by Store::changed().
#pragma once

#include "models/rules/FieldHistory.h"
#include "sync/client/DeviceFile.h"
#include "sync/client/SyncStatus.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

namespace models {
class Clock;
class Store;
} // namespace models

namespace syncing {

class SyncEngineCore;

struct SyncServerAddress
{
    QUrl url;
    QByteArray certificate; // SHA-256, 32 bytes
};

class SyncEngine : public QObject
{
    Q_OBJECT

public:
    // `store` is open; it and `clock` must outlive the engine. `build` is this program's version.
    SyncEngine(models::Store &store, DeviceIdentity identity, SyncServerAddress server, const models::Clock &clock,
               const QString &build, QObject *parent = nullptr);
    ~SyncEngine() override; // stops at once; what was under way is done again at the next start

    void start();
    void stop();
    // The user asks: waiting times are forgotten. Returns the number of this question: a status answers it if its
    // `asked` is not smaller; those with a smaller one were on their way before.
    int syncNow();
    // The person has compared it: it is the server's from now on, and what waits is sent to it at once. No status calls
    // it another one after this.
    void setCertificate(const QByteArray &sha256);

    // What became of a record, as the server tells it now: every step, the newest first. Errors: Network (not
    // connected), NotFound (also: not granted any more), and others that the server tells. A cancelled one ends without
    // a result.
    QFuture<models::Result<std::vector<models::RecordStep>>> history(models::TypeId type, const models::Id &record);

    const SyncStatus &status() const { return m_status; } // as last signalled

Q_SIGNALS:
    void statusChanged(const syncing::SyncStatus &status);

private:
    void onCore(void (SyncEngineCore::*function)());
    void take(SyncStatus status);

    QByteArray m_pinned;    // SHA-256
    SyncEngineCore *m_core; // of the writer's thread
    SyncStatus m_status;
    int m_asked = 0;
};

} // namespace syncing
