// SPDX-License-Identifier: GPL-3.0-or-later
// Devices with the product's own client meet the real hemai-server over TLS: work travels, and nothing is lost when
// the process is killed.
#include "ServerProcess.h"

#include "models/base/RandomSource.h"
#include "models/entities/Household.h"
#include "models/entities/Village.h"
#include "models/storage/ClientStore.h"
#include "models/storage/Rows.h"
#include "models/storage/StateAudit.h"
#include "sync/client/SyncClient.h"
#include "tests/support/RecordCounts.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace app;
using namespace models;
using namespace syncing;

static const QString VillageScope = QStringLiteral("village/360323106205");

// Knows how much went up.
class CountingTransport : public HttpTransport
{
public:
    using HttpTransport::HttpTransport;

    void send(quint64 call, const HttpCall &request) override
    {
        if (request.path == u"/v1/push")
            m_pushed.push_back(request.body.size());
        HttpTransport::send(call, request);
    }
    const std::vector<qsizetype> &pushed() const { return m_pushed; }

private:
    std::vector<qsizetype> m_pushed; // bytes of each push
};

// A laptop: a store, and the sync client with a timer for its ticks.
class ProgramDevice
{
public:
    ProgramDevice(const ServerProcess &server, DeviceIdentity identity);

    void connectTo(const ServerProcess &server); // anew, as after the address has changed
    Id add(const QString &address);
    void edit(const Id &household, const QString &address);
    QString address(const Id &household);
    qint64 number(QByteArrayView sql);
    ScopeLine village();
    QByteArray recomputedDigest();
    bool isSettled(qint64 households);
    SyncClient &client() { return *m_client; }
    const CountingTransport &transport() const { return *m_transport; }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    UuidSource m_ids{m_clock};
    QTemporaryDir m_folder;
    const DeviceIdentity m_identity;
    std::unique_ptr<ClientStore> m_store;
    std::unique_ptr<CountingTransport> m_transport;
    std::unique_ptr<SyncClient> m_client;
    QTimer m_ticks;
};

ProgramDevice::ProgramDevice(const ServerProcess &server, DeviceIdentity identity) : m_identity(std::move(identity))
{
    auto store = ClientStore::open(m_folder.filePath(u"client.db"_qs), nullptr, m_clock, m_ids);
    Q_ASSERT(store.ok());
    m_store = std::move(store).value();
    connectTo(server);
    m_ticks.setSingleShot(true);
    QObject::connect(&m_ticks, &QTimer::timeout, &m_ticks, [this] { m_client->tick(); });
}

void ProgramDevice::connectTo(const ServerProcess &server)
{
    m_client.reset();
    m_transport = std::make_unique<CountingTransport>(server.url(), server.fingerprint());
    m_client =
        std::make_unique<SyncClient>(m_store->database(), m_identity, *m_transport, m_clock, m_random, u"test"_qs);
    m_client->setOnStep([this] {
        if (const std::optional<qint64> sleep = m_client->sleepMs())
            m_ticks.start(static_cast<int>(*sleep));
    });
    m_client->start();
}

Id ProgramDevice::add(const QString &address)
{
    Household household;
    household.id = m_ids.next();
    household.address = address;
    const bool saved = m_store->commit(Change().insert(VillageScope, household)).ok();
    Q_ASSERT(saved);
    m_client->localChange();
    return household.id;
}

void ProgramDevice::edit(const Id &household, const QString &address)
{
    const auto before = m_store->load<Household>(household);
    Household after = (*before)->record;
    after.address = address;
    const bool saved = m_store->commit(Change().update(**before, after)).ok();
    Q_ASSERT(saved);
    m_client->localChange();
}

QString ProgramDevice::address(const Id &household)
{
    const auto loaded = m_store->load<Household>(household);
    return loaded && *loaded ? (*loaded)->record.address : QString();
}

qint64 ProgramDevice::number(QByteArrayView sql)
{
    Statement statement = m_store->database().cached(sql);
    const Result<std::optional<qint64>> value = oneNumber(statement);
    statement.reset();
    return value ? value->value_or(-1) : -1;
}

ScopeLine ProgramDevice::village()
{
    const auto line = ScopeTable(m_store->database()).find(VillageScope);
    return line && *line ? **line : ScopeLine();
}

QByteArray ProgramDevice::recomputedDigest()
{
    const Result<QByteArray> digest = recomputedStateDigest(m_store->database(), VillageScope);
    return digest ? *digest : QByteArray();
}

// Everything is handed in, and everything is here: each household with its number.
bool ProgramDevice::isSettled(qint64 households)
{
    return number("SELECT count(*) FROM household WHERE number<>''") == households &&
           number("SELECT count(*) FROM sync_outbox WHERE state IN (1,2)") == 0 &&
           support::recordsWhere(m_store->database(), "dirty IS NOT NULL") == 0;
}

class SyncProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bringsTheVillageAndASaveToAnotherDevice();
    void bringsOneChangeQuicklyAndSmall();
    void losesNothingWhenTheServerIsKilled();
    void tellsAWaitingDeviceOfANewGrant();
    void stopsAtOnceWhileDevicesWait();

private:
    bool agree();

    std::unique_ptr<ServerProcess> m_server;
    std::vector<std::unique_ptr<ProgramDevice>> m_devices;
};

void SyncProgramTest::init()
{
    m_server = std::make_unique<ServerProcess>();
    QVERIFY(m_server->start());
    QCOMPARE(m_server
                 ->admin({u"village"_qs, u"add"_qs, VillageScope, u"360323106205"_qs, u"演示村"_qs, u"--township"_qs,
                          u"演示乡"_qs, u"--county"_qs, u"演示县"_qs})
                 .exitCode,
             0);
    for (const QString &name : {u"lifang"_qs, u"wangqiang"_qs}) {
        QCOMPARE(m_server
                     ->admin({u"account"_qs, u"add"_qs, name, u"--role"_qs, u"cadre"_qs, u"--password-stdin"_qs},
                             "long enough\n")
                     .exitCode,
                 0);
        QCOMPARE(m_server->admin({u"grant"_qs, u"add"_qs, name, VillageScope}).exitCode, 0);
        const DeviceIdentity identity = m_server->enrol(name, u"long enough"_qs);
        QVERIFY(!identity.device.isNull());
        m_devices.push_back(std::make_unique<ProgramDevice>(*m_server, identity));
    }
}

void SyncProgramTest::cleanup()
{
    m_devices.clear();
    m_server.reset();
}

// Same place, same chain, same state; and the digest is that of the rows.
bool SyncProgramTest::agree()
{
    const ScopeLine first = m_devices[0]->village(), second = m_devices[1]->village();
    return first.at.seq > 0 && first.at.seq == second.at.seq && first.at.chain == second.at.chain &&
           first.stateDigest == second.stateDigest && first.stateDigest == m_devices[0]->recomputedDigest() &&
           second.stateDigest == m_devices[1]->recomputedDigest();
}

void SyncProgramTest::bringsTheVillageAndASaveToAnotherDevice()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_devices[1]->number("SELECT count(*) FROM village WHERE name='演示村'"), 1, 30'000);
    const Id household = m_devices[0]->add(u"一组 3 号"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(m_devices[1]->address(household), u"一组 3 号"_qs, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_devices[0]->isSettled(1) && m_devices[1]->isSettled(1), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(agree(), 30'000);
}

// How quick it is stands in the log: from the end of the save on one device until the other has committed it.
void SyncProgramTest::bringsOneChangeQuicklyAndSmall()
{
    const Id household = m_devices[0]->add(u"一组 3 号"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_devices[0]->isSettled(1) && m_devices[1]->isSettled(1), 30'000);
    QElapsedTimer time;
    std::vector<double> milliseconds;
    m_devices[1]->client().setOnTouched(
        [&](const std::vector<Touched> &) { milliseconds.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6); });
    for (size_t i = 1; i <= 20; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(agree(), 30'000); // and both wait again
        time.start();
        m_devices[0]->edit(household, u"一组 %1 号"_qs.arg(i));
        QTRY_COMPARE_WITH_TIMEOUT(milliseconds.size(), i, 30'000);
    }
    m_devices[1]->client().setOnTouched({});
    std::ranges::sort(milliseconds);
    const qsizetype bytes = m_devices[0]->transport().pushed().back();
    qInfo("one change to another device: median %.1f ms, best %.1f, worst %.1f; %d bytes up", milliseconds[10],
          milliseconds.front(), milliseconds.back(), static_cast<int>(bytes));
    QVERIFY(bytes <= 1024);
}

void SyncProgramTest::losesNothingWhenTheServerIsKilled()
{
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 20; ++i)
            m_devices[static_cast<size_t>(i % 2)]->add(u"第 %1 户"_qs.arg(i));
        if (round > 0) // in the middle of it; otherwise before it begins
            QTRY_VERIFY_WITH_TIMEOUT(
                m_devices[0]->number("SELECT count(*) FROM household WHERE number<>''") > 21 * round, 30'000);
        m_server->kill();
        m_devices[0]->add(u"途中"_qs);
        QVERIFY(m_server->start());
        for (const auto &device : m_devices)
            device->connectTo(*m_server);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_devices[0]->isSettled(63) && m_devices[1]->isSettled(63), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(agree(), 30'000);
}

void SyncProgramTest::tellsAWaitingDeviceOfANewGrant()
{
    const QString other = u"village/360323106206"_qs;
    QTRY_COMPARE_WITH_TIMEOUT(m_devices[0]->client().status().connection, Connection::Online, 30'000);
    QCOMPARE(m_server
                 ->admin({u"village"_qs, u"add"_qs, other, u"360323106206"_qs, u"另一村"_qs, u"--township"_qs,
                          u"演示乡"_qs, u"--county"_qs, u"演示县"_qs})
                 .exitCode,
             0);
    QCOMPARE(m_server->admin({u"grant"_qs, u"add"_qs, u"lifang"_qs, other}).exitCode, 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_devices[0]->number("SELECT count(*) FROM sync_scope WHERE scope='village/360323106206'") == 1, 30'000);
}

void SyncProgramTest::stopsAtOnceWhileDevicesWait()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_devices[0]->village().at.seq > 0, 30'000);
    QElapsedTimer time;
    time.start();
    m_server->process().terminate();
    QVERIFY(m_server->process().waitForFinished());
    QCOMPARE(m_server->process().exitCode(), 0);
    QVERIFY(time.elapsed() < 20'000); // not the fifty seconds of a wait
}

QTEST_GUILESS_MAIN(SyncProgramTest)
#include "SyncProgramTest.moc"
