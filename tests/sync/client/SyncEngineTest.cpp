// SPDX-License-Identifier: GPL-3.0-or-later
// The engine on its thread, with a server that is not there. With a real one: tests/app.
#include "sync/client/SyncEngine.h"

#include "models/base/Clock.h"
#include "models/entities/Household.h"
#include "models/storage/DataKey.h"
#include "models/storage/Store.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace syncing;

class SyncEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatTheServerIsAwayAndCountsWhatWaits();
    void stopsAtAnyInstant();
    void startsAgainAfterAStop();

private:
    std::unique_ptr<SyncEngine> engine();
    Change insertion(quint8 number);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    SystemClock m_clock;
    QTcpServer m_silent; // takes connections and says nothing
};

void SyncEngineTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Store>(m_folder->filePath(u"a.db"_qs), std::make_shared<DataKey>(DataKey::random()),
                                      m_clock);
    QVERIFY(m_store->open().result().ok());
}

std::unique_ptr<SyncEngine> SyncEngineTest::engine()
{
    DeviceIdentity identity;
    identity.keys = makeSigningKeys();
    identity.device.bytes[0] = 1;
    identity.account.id.bytes[0] = 2;
    const QUrl url(u"https://127.0.0.1:%1"_qs.arg(m_silent.isListening() ? m_silent.serverPort() : 1));
    return std::make_unique<SyncEngine>(*m_store, identity, SyncServerAddress{url, QByteArray(32, 'c')}, m_clock,
                                        u"test"_qs);
}

Change SyncEngineTest::insertion(quint8 number)
{
    Household household;
    household.id.bytes[0] = number;
    return Change().insert(u"village/360323106205"_qs, household);
}

void SyncEngineTest::saysThatTheServerIsAwayAndCountsWhatWaits()
{
    const std::unique_ptr<SyncEngine> sync = engine();
    sync->start();
    QTRY_COMPARE(sync->status().connection, Connection::Unreachable);
    QVERIFY(m_store->commit(insertion(1)).result().ok());
    QTRY_COMPARE(sync->status().outbox.unpacked + sync->status().outbox.ready, 1);
    QCOMPARE(sync->status().lastSuccessMs, 0);
}

void SyncEngineTest::stopsAtAnyInstant()
{
    QVERIFY(m_silent.listen(QHostAddress::LocalHost));
    for (int i = 0; i < 20; ++i) {
        const std::unique_ptr<SyncEngine> sync = engine();
        sync->start();
        if (i % 2 == 1)
            QVERIFY(m_silent.hasPendingConnections() || m_silent.waitForNewConnection(10'000));
        delete m_silent.nextPendingConnection();
    }
    m_store.reset(); // in the order of the program: the engine goes, then the store
    m_silent.close();
}

void SyncEngineTest::startsAgainAfterAStop()
{
    const std::unique_ptr<SyncEngine> sync = engine();
    sync->start();
    QTRY_COMPARE(sync->status().connection, Connection::Unreachable);
    sync->stop();
    QTRY_COMPARE(sync->status().connection, Connection::Stopped);
    sync->start();
    QTRY_COMPARE(sync->status().connection, Connection::Unreachable);
}

QTEST_GUILESS_MAIN(SyncEngineTest)
#include "SyncEngineTest.moc"
