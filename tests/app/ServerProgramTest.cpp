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
