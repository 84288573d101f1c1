// SPDX-License-Identifier: GPL-3.0-or-later
// A server and two devices, each a process of its own, killed a hundred times at moments that a seed chooses while
// everybody works. At the end no acknowledged save is missing, none is there twice, and all hold the same.
// HEMAI_SEED chooses other moments, HEMAI_KILLS another number of them.
#include "SaveUntilKilled.h"
#include "app/tool/Device.h"
#include "app/tool/LocalServer.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/storage/Rows.h"
#include "models/storage/ScopeTable.h"
#include "models/storage/StateAudit.h"
#include "sync/protocol/LogEntry.h"
#include "tests/support/MemorySecretStore.h"
#include "tests/support/ServerDigest.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace app;
using namespace models;
using namespace syncing;

static const QString VillageCode = demonstrationVillageCode.toString();
static const QString VillageScope = scopeName(ScopeKind::Village, VillageCode);
static const QString IdentityScope = scopeName(ScopeKind::Identity, VillageCode);

static qint64 number(Database &database, QByteArrayView sql)
{
    Statement statement = database.cached(sql);
    const Result<std::optional<qint64>> value = oneNumber(statement);
    return value ? value->value_or(-1) : -1;
}

static bool isSound(Database &database)
{
    Statement check = database.cached("PRAGMA integrity_check");
    const Result<bool> row = check.step();
    return row && *row && check.text(0) == u"ok";
}

// A process that saves, and what it has acknowledged in all its lives.
class SavingProcess
{
public:
    explicit SavingProcess(AccountFolder folder) : m_folder(std::move(folder)) {}

    bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--save"_qs, m_folder.path()});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30'000))
                return false;
        }
        return m_process.readLine() == "ready\n";
    }
    // False: it had ended by itself.
    bool kill()
    {
        const bool wasRunning = m_process.state() == QProcess::Running;
        m_process.kill();
        m_process.waitForFinished();
        listen();
        m_process.readAll(); // half a line is no acknowledgement
        return wasRunning && m_process.exitStatus() == QProcess::CrashExit;
    }
    void listen()
    {
        while (m_process.canReadLine()) {
            const QStringList words = QString::fromUtf8(m_process.readLine()).trimmed().split(u' ');
            const auto household = words.size() == 3 ? Id::fromHex(words[1]) : std::nullopt;
            if (!household) {
                m_understood = false;
                continue;
            }
            m_saved[*household] = words[2].toLongLong();
            m_last = words[2].toLongLong();
            ++m_saves;
        }
    }

    const AccountFolder &folder() const { return m_folder; }
    const std::map<Id, qint64> &saved() const { return m_saved; } // the last number of each household
    qint64 lastNumber() const { return m_last; }
    int saves() const { return m_saves; }
    bool wasUnderstood() const { return m_understood; }

private:
    const AccountFolder m_folder;
    QProcess m_process;
    std::map<Id, qint64> m_saved;
    qint64 m_last = 0;
    int m_saves = 0;
    bool m_understood = true;
};

class KilledProcessesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killsThemAHundredTimes();
    void everythingIsSentAtTheEnd();
    void nothingAcknowledgedIsMissingOrTwice_data();
    void nothingAcknowledgedIsMissingOrTwice();
    void theServersLogHolds_data();
    void theServersLogHolds();
    void devicesAndServerAreEqual_data();
    void devicesAndServerAreEqual();

private:
    bool say(const QStringList &words, const QString &password = {});
    bool enrol(const QString &login);
    bool kill(size_t victim);
    bool startAgain(size_t victim);
    ScopeRow scopeOnServer(const QString &scope) const;

    QTemporaryDir m_folder;
    support::MemorySecretStore m_noKeychain;
    std::unique_ptr<LocalServer> m_server;
    std::vector<std::unique_ptr<SavingProcess>> m_clients;
    std::vector<std::unique_ptr<Device>> m_devices; // the same accounts, after the kills
    std::unique_ptr<LogStore> m_log;
    std::array<int, 3> m_kills{}; // the server, the devices
};

bool KilledProcessesTest::say(const QStringList &words, const QString &password)
{
    const Result<QString> said = m_server->admin(words, password);
    if (!said)
        qWarning() << said.error().detail;
    return said.ok();
}

// With a cheap password: it is opened at every start.
bool KilledProcessesTest::enrol(const QString &login)
{
    const QString root = m_folder.filePath(login);
    Enrolment enrolment(root, m_noKeychain,
                        {m_server->url(), m_server->certificate(), login, savingPassword.toString(), u"laptop"_qs},
                        {1, 8 * 1024 * 1024});
    QSignalSpy enrolled(&enrolment, &Enrolment::enrolled);
    enrolment.start();
    if (enrolled.isEmpty() && !enrolled.wait(30'000))
        return false;
    m_clients.push_back(std::make_unique<SavingProcess>(AccountFolder::all(root).front()));
    return true;
}

void KilledProcessesTest::initTestCase()
{
    m_noKeychain.lock();
    m_server = std::make_unique<LocalServer>(QStringLiteral(HEMAI_BIN_DIR "/hemai-server"), m_folder.filePath(u"s"_qs));
    QVERIFY(m_server->start());
    QVERIFY(say({u"village"_qs, u"add"_qs, VillageScope, VillageCode, u"演示村"_qs, u"--township"_qs, u"演示乡"_qs,
                 u"--county"_qs, u"演示县"_qs}));
    for (const QString &login : {u"lifang"_qs, u"wangqiang"_qs}) {
        QVERIFY(say({u"account"_qs, u"add"_qs, login, u"--role"_qs, u"cadre"_qs, u"--password-stdin"_qs},
                    savingPassword.toString()));
        QVERIFY(say({u"grant"_qs, u"add"_qs, login, VillageScope}));
        QVERIFY(enrol(login));
    }
}

bool KilledProcessesTest::kill(size_t victim)
{
    ++m_kills[victim];
    if (victim > 0)
        return m_clients[victim - 1]->kill();
    const bool wasRunning = m_server->isRunning();
    m_server->kill();
    return wasRunning;
}

bool KilledProcessesTest::startAgain(size_t victim)
{
    if (victim > 0)
        return m_clients[victim - 1]->start();
    const Outcome started = m_server->start();
    if (!started)
        qWarning() << started.error().detail;
    return started.ok();
}

// Each kill 1 to 200 ms after somebody began to work; now and then two go at once.
void KilledProcessesTest::killsThemAHundredTimes()
{
    const int seed = qEnvironmentVariableIsSet("HEMAI_SEED") ? qEnvironmentVariableIntValue("HEMAI_SEED") : 2020;
    const int asked = qEnvironmentVariableIntValue("HEMAI_KILLS");
    const int most = asked > 0 ? asked : 100;
    qInfo("HEMAI_SEED=%d", seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    QElapsedTimer time;
    time.start();
    for (size_t i = 0; i < 2; ++i)
        QVERIFY(m_clients[i]->start());
    for (int kills = 0; kills < most;) {
        QTest::qSleep(random.bounded(1, 201)); // the moment is what is tested
        std::set<size_t> victims{size_t(random.bounded(3u))};
        if (random.bounded(5) == 0 && kills + 2 <= most)
            victims.insert(size_t(random.bounded(3u)));
        for (const size_t victim : victims)
            QVERIFY2(kill(victim), qPrintable(u"kill %1: %2 had ended by itself"_qs.arg(kills).arg(victim)));
        kills += static_cast<int>(victims.size());
        for (const size_t victim : victims)
            QVERIFY2(startAgain(victim), qPrintable(u"kill %1: %2 does not start"_qs.arg(kills).arg(victim)));
    }
    for (const auto &client : m_clients) {
        QVERIFY(client->kill());
        QVERIFY(client->wasUnderstood());
        QVERIFY(client->saves() > most / 2);
    }
    qInfo("killed: server %d, devices %d and %d; saves acknowledged: %d and %d; in the log by then: %lld; %.1f s",
          m_kills[0], m_kills[1], m_kills[2], m_clients[0]->saves(), m_clients[1]->saves(),
          scopeOnServer(VillageScope).head, static_cast<double>(time.elapsed()) / 1000);
    QVERIFY(scopeOnServer(VillageScope).head > most); // they were killed while they synced
}

void KilledProcessesTest::everythingIsSentAtTheEnd()
{
    for (const auto &client : m_clients) {
        Result<DataKey> key = savingKey(client->folder());
        Result<AccountCard> card = client->folder().card();
        QVERIFY(key && card);
        auto device = Device::open({client->folder(), *card, std::make_shared<const DataKey>(std::move(*key))});
        QVERIFY2(device, device ? "" : qPrintable(device.error().detail));
        m_devices.push_back(std::move(*device));
    }
    for (const size_t i : {0u, 1u, 0u}) {
        const Result<SyncRound> round = m_devices[i]->sync();
        QVERIFY2(round, round ? "" : qPrintable(round.error().detail));
        QCOMPARE(round->held, qint64(0));
        QCOMPARE(round->conflicts, qint64(0));
    }
    QVERIFY(m_server->stop());
    auto log = LogStore::openReadOnly(m_folder.filePath(u"s/log.sqlite"_qs));
    QVERIFY(log);
    m_log = std::move(*log);
}

ScopeRow KilledProcessesTest::scopeOnServer(const QString &scope) const
{
    const auto log = LogStore::openReadOnly(m_folder.filePath(u"s/log.sqlite"_qs));
    const auto row = log ? (*log)->scope(scope) : log.error();
    return row && *row ? **row : ScopeRow();
}

void KilledProcessesTest::nothingAcknowledgedIsMissingOrTwice_data()
{
    QTest::addColumn<size_t>("device");
    QTest::newRow("on the first device") << size_t(0);
    QTest::newRow("on the second device") << size_t(1);
}

// On either device: both authors' households, each with the last acknowledged content or that of a save whose answer
// the kill cut off.
void KilledProcessesTest::nothingAcknowledgedIsMissingOrTwice()
{
    QFETCH(size_t, device);
    QCOMPARE(m_devices.size(), size_t(2));
    QVERIFY(m_devices[device]->read([](Database &database) { return isSound(database); }));
    size_t acknowledged = 0;
    for (const auto &client : m_clients) {
        for (const auto &[household, saved] : client->saved()) {
            const Result<LoadedCase> loaded = m_devices[device]->load(household);
            QVERIFY2(loaded, qPrintable(household.toHex()));
            QCOMPARE(loaded->value.members.size(), size_t(2));
            QCOMPARE(loaded->value.identities.size(), size_t(2));
            QVERIFY(!loaded->value.household.number.isEmpty());
            QVERIFY2(loaded->value.household.address.toLongLong() >= saved, qPrintable(household.toHex()));
        }
        acknowledged += client->saved().size();
    }
    const auto count = [&](QByteArrayView sql) {
        return m_devices[device]->read([sql](Database &database) { return number(database, sql); });
    };
    const qint64 households = count("SELECT count(*) FROM household");
    QVERIFY(households >= static_cast<qint64>(acknowledged));
    QVERIFY(households <= static_cast<qint64>(acknowledged) + m_kills[1] + m_kills[2] + 2); // unheard ones
    QCOMPARE(count("SELECT count(DISTINCT number) FROM household"), households);
    QCOMPARE(count("SELECT count(DISTINCT filled_by||address) FROM household"), households);
    QCOMPARE(count("SELECT count(*) FROM member"), 2 * households);
    QCOMPARE(count("SELECT count(*) FROM member_identity"), 2 * households);
    QCOMPARE(number(m_log->database(), "SELECT count(*) FROM held"), qint64(0));
}

void KilledProcessesTest::theServersLogHolds_data()
{
    QTest::addColumn<QString>("scope");
    QTest::newRow("of the village") << VillageScope;
    QTest::newRow("of its identities") << IdentityScope;
}

// Without a gap, the chain over every entry, each op once; and each device's frozen groups are exactly what is there.
void KilledProcessesTest::theServersLogHolds()
{
    QFETCH(QString, scope);
    QVERIFY(m_log && isSound(m_log->database()));
    const auto row = m_log->scope(scope);
    QVERIFY(row && *row);
    const auto entries = m_log->entries((*row)->id, 0, (*row)->head, std::numeric_limits<qint64>::max());
    QVERIFY(entries);
    QByteArray chain = firstChain();
    qint64 seq = 0;
    std::set<OpId> ops;
    std::map<Id, qint64> byDevice;
    for (const QByteArray &bytes : *entries) {
        const Result<LogEntry> entry = decode<LogEntry>(bytes);
        QVERIFY(entry);
        QCOMPARE(entry->seq, ++seq);
        QVERIFY(ops.insert(entry->op).second);
        ++byDevice[entry->device];
        chain = nextChain(chain, bytes);
    }
    QCOMPARE(seq, (*row)->head);
    QCOMPARE(chain, (*row)->chain);
    byDevice.erase(Id()); // the server's own
    QCOMPARE(byDevice.size(), size_t(2));
    qint64 sent = 0;
    for (const auto &device : m_devices) {
        sent += device->read([&scope](Database &database) {
            Statement groups = database.cached("SELECT count(*) FROM sync_outbox WHERE scope=? AND state=4");
            groups.bind(1, scope);
            const auto count = oneNumber(groups);
            return count ? count->value_or(-1) : -1;
        });
    }
    QCOMPARE(sent, byDevice.begin()->second + byDevice.rbegin()->second);
}

void KilledProcessesTest::devicesAndServerAreEqual_data()
{
    theServersLogHolds_data();
}

// Equal places, chains and digests; and the digests are those of the rows, counted anew.
void KilledProcessesTest::devicesAndServerAreEqual()
{
    QFETCH(QString, scope);
    QVERIFY(m_log);
    const ScopeRow server = scopeOnServer(scope);
    const Result<QByteArray> recomputed = support::recomputedServerDigest(*m_log, server.id);
    QVERIFY(recomputed);
    QCOMPARE(*recomputed, server.stateDigest);
    for (const auto &device : m_devices) {
        const auto line = device->read([&scope](Database &database) { return ScopeTable(database).find(scope); });
        const auto digest =
            device->read([&scope](Database &database) { return recomputedStateDigest(database, scope); });
        QVERIFY(line && *line && digest);
        QCOMPARE((*line)->at.seq, server.head);
        QCOMPARE((*line)->at.chain, server.chain);
        QCOMPARE((*line)->stateDigest, server.stateDigest);
        QCOMPARE(*digest, server.stateDigest);
    }
}

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    if (program.arguments().value(1) == u"--save")
        return saveUntilKilled(program.arguments().value(2));
    qputenv("QTEST_FUNCTION_TIMEOUT", "550000"); // of a machine that is busy with other tests
    KilledProcessesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "KilledProcessesTest.moc"
