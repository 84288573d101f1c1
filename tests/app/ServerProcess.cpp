// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include "sync/protocol/Keys.h"
#include "sync/protocol/Session.h"
#include "sync/protocol/SignedFrame.h"

#include <QRegularExpression>
#include <QTest>

using namespace syncing;

namespace app {

static const QString Program = QStringLiteral(HEMAI_BIN_DIR "/hemai-server");

ServerProcess::~ServerProcess()
{
    kill();
}

bool ServerProcess::start(const QStringList &further)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(Program, QStringList{u"--data"_qs, dataFolder(), u"--listen"_qs, u"127.0.0.1:0"_qs} + further);
    if (!m_process.waitForReadyRead())
        return false;
    const QString line = QString::fromUtf8(m_process.readAllStandardOutput());
    static const QRegularExpression ready(u"^ready (https://127\\.0\\.0\\.1:\\d+) sha256=([0-9a-f]{64})\n$"_qs);
    const QRegularExpressionMatch match = ready.match(line);
    m_url = QUrl(match.captured(1));
    m_fingerprint = QByteArray::fromHex(match.captured(2).toLatin1());
    return match.hasMatch();
}

bool ServerProcess::stop()
{
    m_process.terminate();
    return m_process.waitForFinished();
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

Ended ServerProcess::run(const QStringList &arguments, const QByteArray &input)
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

Ended ServerProcess::admin(const QStringList &words, const QByteArray &input)
{
    return run(QStringList{u"admin"_qs, u"--data"_qs, dataFolder()} + words, input);
}

DeviceIdentity ServerProcess::enrol(const QString &account, const QString &password)
{
    HttpTransport transport(m_url, m_fingerprint);
    DeviceIdentity identity;
    identity.keys = makeSigningKeys();
    const QByteArray request = encode(EnrolRequest{account, password, identity.keys.publicKey, u"laptop"_qs});
    const HttpAnswer answer =
        call(transport, u"/v1/enrol"_qs, encode(signedFrame(EnrolContext, {}, request, identity.keys.secretKey)));
    if (const auto enrolled = decode<EnrolAnswer>(answer.body); answer.status == 200 && enrolled) {
        identity.device = enrolled->device;
        identity.account = enrolled->account;
        identity.serverSigningKey = enrolled->serverSigningKey;
        identity.recoveryKey = enrolled->recoveryKey;
    }
    return identity;
}

HttpAnswer call(HttpTransport &transport, const QString &path, const QByteArray &body, const QByteArray &token)
{
    HttpAnswer got;
    transport.setAnswerFunction([&](quint64, const models::Result<HttpAnswer> &answer) {
        got = answer ? *answer : HttpAnswer{-1, answer.error().detail.toUtf8()};
    });
    transport.send(1, {path, body, token});
    [[maybe_unused]] const bool answered = QTest::qWaitFor([&] { return got.status != 0; }, 10'000);
    transport.setAnswerFunction({});
    return got;
}

} // namespace app
