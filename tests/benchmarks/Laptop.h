// SPDX-License-Identifier: GPL-3.0-or-later
// For the benchmarks of sync: the real hemai-server as a process of its own with one village, and laptops that meet it
// over TLS by the product's own store, in an encrypted file, and sync engine.
#pragma once

#include "models/base/Clock.h"
#include "models/storage/Store.h"
#include "sync/client/SyncEngine.h"
#include "tests/app/ServerProcess.h"

#include <QEventLoop>

#include <functional>

namespace benchmarks {

inline const QString VillageScope = QStringLiteral("village/990101000001");

// What a benchmark cannot go on without. Ends the program with the error's detail.
void check(const models::Outcome &outcome);
template <class T>
T checked(models::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

class VillageServer
{
public:
    VillageServer(); // runs, and has the village

    const app::ServerProcess &process() const { return m_process; }
    syncing::DeviceIdentity newCadre(const QString &login);

private:
    void admin(const QStringList &words, const QByteArray &input = {});

    app::ServerProcess m_process;
};

class Laptop
{
public:
    explicit Laptop(syncing::DeviceIdentity identity);

    void goOnline(const QUrl &server, const QByteArray &fingerprint);
    void goOffline() { m_engine.reset(); }
    bool isSettled();         // online; everything is sent and read
    QByteArray stateDigest(); // of the village, as far as it was read

    models::Store &store() { return *m_store; }
    models::Id nextId() { return m_ids.next(); }
    void save(models::Change change); // durable when it returns
    template <class Record>
    models::Loaded<Record> load(const models::Id &record)
    {
        return **m_store->write([record](models::ClientStore &store) { return store.load<Record>(record); }).result();
    }
    qint64 number(const QByteArray &sql); // the first of the first row

private:
    const syncing::DeviceIdentity m_identity;
    models::SystemClock m_clock;
    models::UuidSource m_ids{m_clock};
    QTemporaryDir m_folder;
    std::unique_ptr<models::Store> m_store;
    std::unique_ptr<syncing::SyncEngine> m_engine;
};

// Runs the event loop until it is so; asks after every change of the laptops and twenty times a second.
void waitUntil(const std::vector<Laptop *> &laptops, const std::function<bool()> &isSo);

} // namespace benchmarks
