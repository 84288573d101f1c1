// SPDX-License-Identifier: GPL-3.0-or-later
// The real hemai-server as a process, its operator's commands, and a device that enrols over the real network stack.
#include "sync/client/HttpTransport.h"
#include "sync/protocol/Keys.h"
#include "sync/protocol/Session.h"
#include "sync/protocol/SignedFrame.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace syncing;

static const QString Program = QStringLiteral(HEMAI_BIN_DIR "/hemai-server");

struct Ended
{
    int exitCode = -1;
    QString out;
    QString error;
};

class ServerProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhenItIsReady();
    void letsADeviceEnrolAndComeIn();
    void keepsASecondProcessOut();
    void takesThePlaceOfAKilledProcess();
    void stopsAtASignal();
    void saysThatNoServerRuns();
    void refusesWrongOptions();
    void tellsAMadePasswordAndTakesATypedOne();

private:
    void start();
    Ended run(const QStringList &arguments, const QByteArray &input = {});
    Ended admin(const QStringList &words, const QByteArray &input = {});
    HttpAnswer call(HttpTransport &transport, const QString &path, const QByteArray &body);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_server;
    QUrl m_url;
    QByteArray m_fingerprint;
};

void ServerProgramTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    start();
}

void ServerProgramTest::start()
{
    m_server = std::make_unique<QProcess>();
    m_server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server->start(Program, {u"--data"_qs, m_folder->filePath(u"d"_qs), u"--listen"_qs, u"127.0.0.1:0"_qs});
    QVERIFY(m_server->waitForReadyRead());
    const QString line = QString::fromUtf8(m_server->readAllStandardOutput());
    static const QRegularExpression ready(u"^ready (https://127\\.0\\.0\\.1:\\d+) sha256=([0-9a-f]{64})\n$"_qs);
    const QRegularExpressionMatch match = ready.match(line);
    QVERIFY2(match.hasMatch(), qPrintable(line));
    m_url = QUrl(match.captured(1));
    m_fingerprint = QByteArray::fromHex(match.captured(2).toLatin1());
}

void ServerProgramTest::cleanup()
{
    m_server->kill();
    m_server->waitForFinished();
}

Ended ServerProgramTest::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(Program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Ended ServerProgramTest::admin(const QStringList &words, const QByteArray &input)
{
    return run(QStringList{u"admin"_qs, u"--data"_qs, m_folder->filePath(u"d"_qs)} + words, input);
}

HttpAnswer ServerProgramTest::call(HttpTransport &transport, const QString &path, const QByteArray &body)
{
    HttpAnswer got;
    transport.setAnswerFunction([&](quint64, const models::Result<HttpAnswer> &answer) {
        got = answer ? *answer : HttpAnswer{-1, answer.error().detail.toUtf8()};
    });
    transport.send(1, {path, body});
    [[maybe_unused]] const bool answered = QTest::qWaitFor([&] { return got.status != 0; }, 10'000);
    return got;
}

void ServerProgramTest::saysWhenItIsReady()
{
    QCOMPARE(m_server->state(), QProcess::Running);
    QVERIFY(m_url.port() > 0);
}

void ServerProgramTest::letsADeviceEnrolAndComeIn()
{
    QCOMPARE(admin({u"account"_qs, u"add"_qs, u"lifang"_qs, u"--role"_qs, u"cadre"_qs, u"--display-name"_qs, u"李芳"_qs,
                    u"--password-stdin"_qs},
                   "correct password\n")
                 .exitCode,
             0);
    QCOMPARE(admin({u"grant"_qs, u"add"_qs, u"lifang"_qs, u"village/360323106205"_qs}).exitCode, 0);

    HttpTransport transport(m_url, m_fingerprint);
    const KeyPair keys = makeSigningKeys();
    const QByteArray enrolment =
        encode(EnrolRequest{u"lifang"_qs, u"correct password"_qs, keys.publicKey, u"laptop"_qs});
    const HttpAnswer enrolled =
        call(transport, u"/v1/enrol"_qs, encode(signedFrame(EnrolContext, {}, enrolment, keys.secretKey)));
    QCOMPARE(enrolled.status, 200);
    const auto device = decode<EnrolAnswer>(enrolled.body);
    QVERIFY(device.ok());
    QCOMPARE(device->certificateFingerprint, m_fingerprint);

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
    QVERIFY(admin({u"device"_qs, u"list"_qs}).out.contains(device->device.toHex()));
    QCOMPARE(admin({u"device"_qs, u"revoke"_qs, device->device.toHex()}).exitCode, 0);
}

void ServerProgramTest::keepsASecondProcessOut()
{
    const Ended second = run({u"--data"_qs, m_folder->filePath(u"d"_qs), u"--listen"_qs, u"127.0.0.1:0"_qs});
    QCOMPARE(second.exitCode, 4);
    QVERIFY(second.error.contains(u"Another server"));
    QTemporaryDir other;
    QCOMPARE(run({u"--data"_qs, other.path(), u"--listen"_qs, u"127.0.0.1:%1"_qs.arg(m_url.port())}).exitCode, 4);
}

void ServerProgramTest::takesThePlaceOfAKilledProcess()
{
    QCOMPARE(admin({u"account"_qs, u"add"_qs, u"lifang"_qs, u"--role"_qs, u"cadre"_qs}).exitCode, 0);
    const QByteArray before = m_fingerprint;
    m_server->kill();
    QVERIFY(m_server->waitForFinished());
    start();
    QCOMPARE(m_fingerprint, before);
    QVERIFY(admin({u"account"_qs, u"list"_qs}).out.startsWith(u"lifang\tcadre\t"));
}

void ServerProgramTest::stopsAtASignal()
{
    HttpTransport transport(m_url, m_fingerprint); // holds a connection open
    QCOMPARE(call(transport, u"/v1/challenge"_qs, {}).status, 200);
    ::kill(static_cast<pid_t>(m_server->processId()), SIGTERM);
    QVERIFY(m_server->waitForFinished());
    QCOMPARE(m_server->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_server->exitCode(), 0);
}

void ServerProgramTest::saysThatNoServerRuns()
{
    m_server->terminate();
    QVERIFY(m_server->waitForFinished());
    const Ended asked = admin({u"account"_qs, u"list"_qs});
    QCOMPARE(asked.exitCode, 3);
    QVERIFY(asked.error.contains(u"No server runs"));
}

void ServerProgramTest::refusesWrongOptions()
{
    QCOMPARE(run({}).exitCode, 2);
    QCOMPARE(run({u"--data"_qs, u"x"_qs, u"--listen"_qs, u"nowhere"_qs}).exitCode, 2);
    QCOMPARE(run({u"--data"_qs, u"x"_qs, u"--certificate"_qs, u"y"_qs}).exitCode, 2);
    QCOMPARE(run({u"admin"_qs, u"account"_qs, u"list"_qs}).exitCode, 2);
    QCOMPARE(admin({u"account"_qs, u"dance"_qs}).exitCode, 2);
    QCOMPARE(admin({u"account"_qs, u"add"_qs, u"x"_qs, u"--role"_qs, u"king"_qs}).exitCode, 2);
}

void ServerProgramTest::tellsAMadePasswordAndTakesATypedOne()
{
    const Ended made = admin({u"account"_qs, u"add"_qs, u"lifang"_qs, u"--role"_qs, u"cadre"_qs});
    QVERIFY(made.out.contains(QRegularExpression(u" password \\w{16}\n"_qs)));
    const QStringList typed{u"account"_qs, u"password"_qs, u"lifang"_qs, u"--password-stdin"_qs};
    QCOMPARE(admin(typed, "short\n").exitCode, 1);
    const Ended set = admin(typed, "long enough\n");
    QCOMPARE(set.exitCode, 0);
    QVERIFY(!set.out.contains(u"long enough"));
}

QTEST_GUILESS_MAIN(ServerProgramTest)
#include "ServerProgramTest.moc"
