// SPDX-License-Identifier: GPL-3.0-or-later
// The real hemai-server as a process, its operator's commands, and a device that enrols over the real network stack.
#include "ServerProcess.h"

#include "sync/protocol/Keys.h"
#include "sync/protocol/Session.h"
#include "sync/protocol/SignedFrame.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace app;
using namespace syncing;

class ServerProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysWhenItIsReady();
    void letsADeviceEnrolAndComeIn();
    void keepsASecondProcessOut();
    void takesThePlaceOfAKilledProcess();
    void doesNotBeginAnewBesideWhatIsThere_data();
    void doesNotBeginAnewBesideWhatIsThere();
    void saysThatItsOwnDataAreDamaged();
    void tellsWhatIsWrongWithItsOptions_data();
    void tellsWhatIsWrongWithItsOptions();
    void stopsAtASignal();
    void saysThatNoServerRuns();
    void refusesWrongOptions();
    void tellsAMadePasswordAndTakesATypedOne();

private:
    std::unique_ptr<ServerProcess> m_server;
};

void ServerProgramTest::init()
{
    m_server = std::make_unique<ServerProcess>();
    QVERIFY(m_server->start());
}

void ServerProgramTest::saysWhenItIsReady()
{
    QCOMPARE(m_server->process().state(), QProcess::Running);
    QVERIFY(m_server->url().port() > 0);
}

void ServerProgramTest::letsADeviceEnrolAndComeIn()
{
    QCOMPARE(m_server
                 ->admin({u"account"_qs, u"add"_qs, u"lifang"_qs, u"--role"_qs, u"cadre"_qs, u"--display-name"_qs,
                          u"李芳"_qs, u"--password-stdin"_qs},
                         "correct password\n")
                 .exitCode,
             0);
    const QStringList grant{u"grant"_qs, u"add"_qs, u"lifang"_qs, u"village/360323106205"_qs};
    const Ended early = m_server->admin(grant);
    QCOMPARE(early.exitCode, 1);
    QVERIFY(early.error.contains(u"no village “360323106205”"));
    QCOMPARE(m_server
                 ->admin({u"village"_qs, u"add"_qs, u"village/360323106205"_qs, u"360323106205"_qs, u"演示村"_qs,
                          u"--township"_qs, u"演示乡"_qs, u"--county"_qs, u"演示县"_qs})
                 .exitCode,
             0);
    QCOMPARE(m_server->admin(grant).exitCode, 0);

    HttpTransport transport(m_server->url(), m_server->fingerprint());
    const KeyPair keys = makeSigningKeys();
    const QByteArray enrolment =
        encode(EnrolRequest{u"lifang"_qs, u"correct password"_qs, keys.publicKey, u"laptop"_qs});
    const HttpAnswer enrolled =
        call(transport, u"/v1/enrol"_qs, encode(signedFrame(EnrolContext, {}, enrolment, keys.secretKey)));
    QCOMPARE(enrolled.status, 200);
    const auto device = decode<EnrolAnswer>(enrolled.body);
    QVERIFY(device.ok());
    QCOMPARE(device->certificateFingerprint, m_server->fingerprint());

    const auto nonce = decode<Challenge>(call(transport, u"/v1/challenge"_qs, {}).body);
    QVERIFY(nonce.ok());
    const QByteArray hello = encode(HelloRequest{nonce->nonce, u"0.1.0"_qs, 1, 1, {}});
    const auto welcome = decode<HelloAnswer>(
        call(transport, u"/v1/hello"_qs, encode(signedFrame(HelloContext, device->device, hello, keys.secretKey)))
            .body);
    QVERIFY(welcome.ok());
    QStringList scopes;
    for (const ScopeInfo &scope : welcome->scopes)
        scopes.append(scope.name);
    QCOMPARE(scopes, (QStringList{u"commons"_qs, u"identity/360323106205"_qs, u"village/360323106205"_qs}));
    QVERIFY(m_server->admin({u"device"_qs, u"list"_qs}).out.contains(device->device.toHex()));
    QCOMPARE(m_server->admin({u"device"_qs, u"revoke"_qs, device->device.toHex()}).exitCode, 0);
}

void ServerProgramTest::keepsASecondProcessOut()
{
    const Ended second = ServerProcess::run({u"--data"_qs, m_server->dataFolder(), u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(second.exitCode, 5);
    QVERIFY(second.error.contains(u"Another server"));
    QTemporaryDir other;
    QCOMPARE(
        ServerProcess::run({u"--data"_qs, other.path(), u"--listen"_qs, u"127.0.0.1:%1"_qs.arg(m_server->url().port())})
            .exitCode,
        5);
}

void ServerProgramTest::takesThePlaceOfAKilledProcess()
{
    QCOMPARE(m_server->admin({u"account"_qs, u"add"_qs, u"lifang"_qs, u"--role"_qs, u"cadre"_qs}).exitCode, 0);
    const QByteArray before = m_server->fingerprint();
    m_server->kill();
    QVERIFY(m_server->start());
    QCOMPARE(m_server->fingerprint(), before);
    QVERIFY(m_server->admin({u"account"_qs, u"list"_qs}).out.startsWith(u"lifang\tcadre\t"));
}

// A part that is gone beside the others was lost: nobody is told "ready" as if nothing had happened.
void ServerProgramTest::doesNotBeginAnewBesideWhatIsThere_data()
{
    QTest::addColumn<QStringList>("lost");
    QTest::addColumn<bool>("isEmptied");
    QTest::newRow("the log") << QStringList{u"log.sqlite"_qs} << false;
    QTest::newRow("the log, emptied") << QStringList{u"log.sqlite"_qs} << true;
    QTest::newRow("the accounts") << QStringList{u"accounts.sqlite"_qs} << false;
    QTest::newRow("both") << QStringList{u"accounts.sqlite"_qs, u"log.sqlite"_qs} << false;
    QTest::newRow("the certificate") << QStringList{u"certificate.pem"_qs} << false;
    QTest::newRow("the keys and their mark") << QStringList{u"keys/server.keys"_qs, u"keys.mark"_qs} << false;
}

void ServerProgramTest::doesNotBeginAnewBesideWhatIsThere()
{
    QFETCH(QStringList, lost);
    QFETCH(bool, isEmptied);
    QVERIFY(m_server->stop());
    for (const QString &name : lost) {
        const QString path = m_server->dataFolder() + u'/' + name;
        QVERIFY(isEmptied ? QFile::resize(path, 0) : QFile::remove(path));
    }
    const QStringList start{u"--data"_qs, m_server->dataFolder(), u"--listen"_qs, u"127.0.0.1:0"_qs};
    const Ended refused = ServerProcess::run(start);
    QCOMPARE(refused.exitCode, 1);
    for (const QString &name : lost)
        QVERIFY2(refused.error.contains(name.section(u'/', -1)), qPrintable(refused.error));
    QVERIFY2(refused.error.contains(u"backup"), qPrintable(refused.error));
    const bool isLogAlone = lost == QStringList{u"log.sqlite"_qs};
    QCOMPARE(m_server->start({u"--begin-log"_qs}), isLogAlone);
}

void ServerProgramTest::saysThatItsOwnDataAreDamaged()
{
    QVERIFY(m_server->stop());
    for (const QString &name : {u"accounts.sqlite"_qs, u"log.sqlite"_qs}) {
        const QString path = m_server->dataFolder() + u'/' + name;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray head = file.read(100);
        QVERIFY(file.seek(0) && file.write(QByteArray(100, 'x')) == 100);
        file.close();
        const Ended refused =
            ServerProcess::run({u"--data"_qs, m_server->dataFolder(), u"--listen"_qs, u"127.0.0.1:0"_qs});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.error.contains(name) && refused.error.contains(u"server is damaged"),
                 qPrintable(refused.error));
        QVERIFY2(!refused.error.contains(u"Sign in"), qPrintable(refused.error));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(head) == head.size());
    }
}

void ServerProgramTest::tellsWhatIsWrongWithItsOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown") << QStringList{u"--bogus"_qs} << u"bogus"_qs;
    QTest::newRow("without a value") << QStringList{u"--data"_qs} << u"data"_qs;
    QTest::newRow("no address") << QStringList{u"--data"_qs, u"x"_qs, u"--listen"_qs, u"foo"_qs} << u"“foo”"_qs;
    QTest::newRow("no port") << QStringList{u"--data"_qs, u"x"_qs, u"--listen"_qs, u"127.0.0.1:99999"_qs}
                             << u"99999"_qs;
    QTest::newRow("half a certificate") << QStringList{u"--data"_qs, u"x"_qs, u"--certificate"_qs, u"c"_qs}
                                        << u"--key"_qs;
}

void ServerProgramTest::tellsWhatIsWrongWithItsOptions()
{
    QFETCH(QStringList, options);
    QFETCH(QString, word);
    const Ended ended = ServerProcess::run(options);
    QCOMPARE(ended.exitCode, 2);
    QVERIFY2(ended.error.contains(word), qPrintable(ended.error));
    QCOMPARE(ended.error.count(u'\n'), 1);
}

void ServerProgramTest::stopsAtASignal()
{
    HttpTransport transport(m_server->url(), m_server->fingerprint()); // holds a connection open
    QCOMPARE(call(transport, u"/v1/challenge"_qs, {}).status, 200);
    ::kill(static_cast<pid_t>(m_server->process().processId()), SIGTERM);
    QVERIFY(m_server->process().waitForFinished());
    QCOMPARE(m_server->process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_server->process().exitCode(), 0);
}

void ServerProgramTest::saysThatNoServerRuns()
{
    m_server->process().terminate();
    QVERIFY(m_server->process().waitForFinished());
    const Ended asked = m_server->admin({u"account"_qs, u"list"_qs});
    QCOMPARE(asked.exitCode, 4);
    QVERIFY(asked.error.contains(u"No server runs"));
}

void ServerProgramTest::refusesWrongOptions()
{
    QCOMPARE(ServerProcess::run({}).exitCode, 2);
    QCOMPARE(ServerProcess::run({u"--data"_qs, u"x"_qs, u"--listen"_qs, u"nowhere"_qs}).exitCode, 2);
    QCOMPARE(ServerProcess::run({u"--data"_qs, u"x"_qs, u"--certificate"_qs, u"y"_qs}).exitCode, 2);
    QCOMPARE(ServerProcess::run({u"admin"_qs, u"account"_qs, u"list"_qs}).exitCode, 2);
    QCOMPARE(m_server->admin({u"account"_qs, u"dance"_qs}).exitCode, 2);
    QCOMPARE(m_server->admin({u"account"_qs, u"add"_qs, u"x"_qs, u"--role"_qs, u"king"_qs}).exitCode, 2);
}

void ServerProgramTest::tellsAMadePasswordAndTakesATypedOne()
{
    const Ended made = m_server->admin({u"account"_qs, u"add"_qs, u"lifang"_qs, u"--role"_qs, u"cadre"_qs});
    QVERIFY(made.out.contains(QRegularExpression(u" password \\w{16}\n"_qs)));
    const QStringList typed{u"account"_qs, u"password"_qs, u"lifang"_qs, u"--password-stdin"_qs};
    QCOMPARE(m_server->admin(typed, "short\n").exitCode, 1);
    const Ended set = m_server->admin(typed, "long enough\n");
    QCOMPARE(set.exitCode, 0);
    QVERIFY(!set.out.contains(u"long enough"));
}

QTEST_GUILESS_MAIN(ServerProgramTest)
#include "ServerProgramTest.moc"
