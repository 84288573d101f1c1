// SPDX-License-Identifier: GPL-3.0-or-later
// The first sign-in of a computer and the recovery of a password, each in a process of its own against a real server
// process, killed by signal 9 at moments that a seed chooses: now the client, now the server. Afterwards the account is
// there whole, or is not there and can be enrolled; a key opens with the password of before or the new one.
// HEMAI_SEED chooses other moments, HEMAI_KILLS another number of them.
#include "app/tool/Device.h"
#include "app/tool/LocalServer.h"
#include "models/rules/DemonstrationVillage.h"
#include "sync/client/AccountKeys.h"
#include "sync/client/Recovery.h"
#include "sync/protocol/LogEntry.h"
#include "tests/support/MemorySecretStore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace models;
using namespace syncing;

static constexpr PasswordCost Cheap{1, 8 * 1024 * 1024};
static const QString Login = QStringLiteral("lifang");
static const QString FirstPassword = QStringLiteral("long enough");

// The victims: they end with 0 when the account stands, with 1 when they were refused.
static int ended(const Error &error)
{
    fprintf(stderr, "%s\n", qPrintable(error.detail));
    return 1;
}

static int runEnrolment(const QStringList &words)
{
    support::MemorySecretStore noKeychain;
    noKeychain.lock();
    Enrolment enrolment(words[2], noKeychain,
                        {QUrl(words[3]), QByteArray::fromHex(words[4].toLatin1()), Login, FirstPassword, u"laptop"_qs},
                        Cheap);
    QObject::connect(&enrolment, &Enrolment::enrolled, QCoreApplication::instance(), [] { QCoreApplication::exit(0); });
    QObject::connect(&enrolment, &Enrolment::failed, QCoreApplication::instance(),
                     [](const Error &error) { QCoreApplication::exit(ended(error)); });
    enrolment.start();
    return QCoreApplication::exec();
}

static int runRecovery(const QStringList &words)
{
    support::MemorySecretStore noKeychain;
    noKeychain.lock();
    Recovery recovery(AccountFolder(words[2]), noKeychain, words[3], Cheap);
    QObject::connect(&recovery, &Recovery::recovered, QCoreApplication::instance(), [] { QCoreApplication::exit(0); });
    QObject::connect(&recovery, &Recovery::failed, QCoreApplication::instance(),
                     [](const Error &error) { QCoreApplication::exit(ended(error)); });
    recovery.start();
    return QCoreApplication::exec();
}

class KilledEnrolmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEnrolmentIsWholeOrCanBeMadeAgain();
    void aRecoveryLeavesOneOfTheTwoPasswords();

private:
    QStringList enrolmentIn(const QString &root) const
    {
        return {u"--enrol"_qs, root, m_server->url().toString(), QString::fromLatin1(m_server->certificate().toHex())};
    }
    bool completes(const QStringList &words);
    void killDuring(const QStringList &words);
    qint64 timeOf(const QStringList &words);
    bool opens(const QString &root);
    bool opensWith(const AccountFolder &folder, const QString &password);
    bool setPassword(const QString &password);

    QTemporaryDir m_folder;
    support::MemorySecretStore m_noKeychain;
    std::unique_ptr<LocalServer> m_server;
    QRandomGenerator m_random;
    int m_kills = 30;
    qint64 m_duration = 0; // of one that is not killed
    int m_whole = 0;
};

void KilledEnrolmentTest::initTestCase()
{
    const int seed = qEnvironmentVariableIsSet("HEMAI_SEED") ? qEnvironmentVariableIntValue("HEMAI_SEED") : 2020;
    if (const int asked = qEnvironmentVariableIntValue("HEMAI_KILLS"); asked > 0)
        m_kills = asked;
    qInfo("HEMAI_SEED=%d", seed);
    m_random.seed(static_cast<quint32>(seed));
    m_noKeychain.lock();
    m_server = std::make_unique<LocalServer>(QStringLiteral(HEMAI_BIN_DIR "/hemai-server"), m_folder.filePath(u"s"_qs));
    QVERIFY(m_server->start());
    const QString code = demonstrationVillageCode.toString();
    const QString scope = scopeName(ScopeKind::Village, code);
    QVERIFY(m_server->admin({u"village"_qs, u"add"_qs, scope, code, u"演示村"_qs, u"--township"_qs, u"演示乡"_qs,
                             u"--county"_qs, u"演示县"_qs}));
    QVERIFY(m_server->admin({u"account"_qs, u"add"_qs, Login, u"--role"_qs, u"cadre"_qs, u"--password-stdin"_qs},
                            FirstPassword));
    QVERIFY(m_server->admin({u"grant"_qs, u"add"_qs, Login, scope}));
}

bool KilledEnrolmentTest::completes(const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), words);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

qint64 KilledEnrolmentTest::timeOf(const QStringList &words)
{
    QElapsedTimer time;
    time.start();
    return completes(words) ? time.elapsed() : 0;
}

// The moment lies anywhere in the time that the whole takes, and a little beyond.
void KilledEnrolmentTest::killDuring(const QStringList &words)
{
    const bool killsServer = m_random.bounded(3) == 0;
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), words);
    QVERIFY(process.waitForStarted());
    QTest::qSleep(m_random.bounded(1, static_cast<int>(m_duration * 6 / 5))); // the moment is what is tested
    if (killsServer)
        m_server->kill();
    else
        process.kill();
    QVERIFY(process.waitForFinished(60'000));
    if (killsServer)
        QVERIFY(m_server->start());
}

bool KilledEnrolmentTest::opensWith(const AccountFolder &folder, const QString &password)
{
    return unlockAccount(folder, password, m_noKeychain).ok();
}

// Key, device and database fit together and the server takes the device.
bool KilledEnrolmentTest::opens(const QString &root)
{
    const std::vector<AccountFolder> found = AccountFolder::all(root);
    if (found.size() != 1)
        return false;
    Result<DataKey> key = unlockAccount(found.front(), FirstPassword, m_noKeychain);
    Result<AccountCard> card = found.front().card();
    if (!key || !card)
        return false;
    const auto device = Device::open({found.front(), *card, std::make_shared<const DataKey>(std::move(*key))});
    return device && (*device)->sync().ok();
}

void KilledEnrolmentTest::anEnrolmentIsWholeOrCanBeMadeAgain()
{
    m_duration = timeOf(enrolmentIn(m_folder.filePath(u"unkilled"_qs)));
    QVERIFY(m_duration > 0);
    QVERIFY(opens(m_folder.filePath(u"unkilled"_qs)));
    for (int i = 0; i < m_kills; ++i) {
        const QString root = m_folder.filePath(QString::number(i));
        killDuring(enrolmentIn(root));
        QVERIFY(!QTest::currentTestFailed());
        const bool isWhole = !AccountFolder::all(root).empty();
        m_whole += isWhole ? 1 : 0;
        if (!isWhole)
            QVERIFY2(completes(enrolmentIn(root)), qPrintable(u"kill %1: cannot be enrolled again"_qs.arg(i)));
        QVERIFY2(opens(root), qPrintable(u"kill %1: does not open"_qs.arg(i)));
    }
    qInfo("%d kills within %lld ms: %d were enrolled, %d enrolled again", m_kills, m_duration, m_whole,
          m_kills - m_whole);
    QVERIFY(m_whole < m_kills);
}

bool KilledEnrolmentTest::setPassword(const QString &password)
{
    return m_server->admin({u"account"_qs, u"password"_qs, Login, u"--password-stdin"_qs}, password).ok();
}

void KilledEnrolmentTest::aRecoveryLeavesOneOfTheTwoPasswords()
{
    const QString root = m_folder.filePath(u"recovered"_qs);
    QVERIFY(completes(enrolmentIn(root)));
    const AccountFolder folder = AccountFolder::all(root).front();
    QString before = FirstPassword;
    int done = 0;
    for (int i = 0; i < m_kills; ++i) {
        const QString next = u"password of kill %1"_qs.arg(i);
        QVERIFY(setPassword(next));
        killDuring({u"--recover"_qs, folder.path(), next});
        QVERIFY(!QTest::currentTestFailed());
        const bool isDone = opensWith(folder, next);
        done += isDone ? 1 : 0;
        QVERIFY2(isDone || opensWith(folder, before), qPrintable(u"kill %1: opens with neither"_qs.arg(i)));
        QVERIFY(completes({u"--recover"_qs, folder.path(), next}));
        QVERIFY(opensWith(folder, next));
        before = next;
    }
    qInfo("%d kills: %d had the new password, %d the one before", m_kills, done, m_kills - done);
    QVERIFY(done < m_kills);
}

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    if (program.arguments().value(1) == u"--enrol")
        return runEnrolment(program.arguments());
    if (program.arguments().value(1) == u"--recover")
        return runRecovery(program.arguments());
    qputenv("QTEST_FUNCTION_TIMEOUT", "550000"); // of a machine that is busy with other tests
    KilledEnrolmentTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "KilledEnrolmentTest.moc"
