// SPDX-License-Identifier: GPL-3.0-or-later
// How an open account stands with its server, kept over restarts: how long it may still be used offline, when sync last
// succeeded, what it moved. Follows the sync engine; writes beside the database, on the store's writer thread.
#pragma once

#include "sync/client/AccountFolder.h"
#include "sync/client/AccountStanding.h"
#include "sync/client/SyncStatus.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace models {
class Clock;
class Store;
} // namespace models

namespace app {

class OfflineUse : public QObject
{
    Q_OBJECT

public:
    // `store` is open; it and `clock` must outlive this.
    OfflineUse(const syncing::AccountFolder &folder, models::Store &store, const models::Clock &clock,
               QObject *parent = nullptr);
    ~OfflineUse() override; // hands in what is not written yet

    const syncing::AccountStanding &standing() const { return m_standing; }
    bool isOver() const;
    bool isShort() const;
    int daysLeft() const;
    QDate lastDay() const;

    void follow(const syncing::SyncStatus &status);

Q_SIGNALS:
    void ended();   // asked for a connection from now on; again every minute until it is heard
    void renewed(); // the server was heard after it had ended

private:
    void takeTime();
    void note(const syncing::AccountStanding &standing);
    void write();

    const syncing::AccountFolder m_folder;
    models::Store &m_store;
    const models::Clock &m_clock;
    syncing::AccountStanding m_standing;
    syncing::AccountStanding m_written;
    QElapsedTimer m_ran;
    QTimer m_minute;
    QTimer m_later; // several changes in a row are written once
};

} // namespace app
