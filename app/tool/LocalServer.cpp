// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/LocalServer.h"

#include <QRegularExpression>

using namespace models;

namespace app {

static constexpr int PatienceMs = 30'000;

static Error failure(const QString &message, const QByteArray &detail)
{
    return {ErrorKind::Internal, message, QString::fromUtf8(detail).trimmed()};
}

LocalServer::LocalServer(QString program, QString data) : m_program(std::move(program)), m_data(std::move(data)) {}

LocalServer::~LocalServer()
{
    if (isRunning() && !stop())
        kill();
}

Outcome LocalServer::start(quint16 port)
{
    const int wanted = port != 0 ? port : qMax(m_url.port(0), 0);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(m_program, {u"--data"_qs, m_data, u"--listen"_qs, u"127.0.0.1:"_qs + QString::number(wanted)});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(PatienceMs))
            return failure(u"The local server did not start."_qs, m_process.readAllStandardError());
    }
    static const QRegularExpression ready(u"^ready (https://\\S+) sha256=([0-9a-f]{64})$"_qs);
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    const QRegularExpressionMatch match = ready.match(line);
    if (!match.hasMatch())
        return failure(u"The local server said something unexpected."_qs, line.toUtf8());
    m_url = QUrl(match.captured(1));
    m_certificate = QByteArray::fromHex(match.captured(2).toLatin1());
    return {};
}

void LocalServer::kill()
{
    m_process.kill();
    m_process.waitForFinished(PatienceMs);
}

Outcome LocalServer::stop()
{
    m_process.terminate();
    if (isRunning() && !m_process.waitForFinished(PatienceMs))
        return failure(u"The local server did not stop."_qs, m_process.readAllStandardError());
    return {};
}

Result<QString> LocalServer::admin(const QStringList &words, const QString &password)
{
    QProcess command;
    QStringList arguments{u"admin"_qs, u"--data"_qs, m_data};
    command.start(m_program, arguments + words);
    command.write(password.toUtf8() + '\n');
    command.closeWriteChannel();
    if (!command.waitForFinished(PatienceMs) || command.exitCode() != 0)
        return failure(u"The server refused: "_qs + words.join(u' '), command.readAllStandardError());
    return QString::fromUtf8(command.readAllStandardOutput());
}

} // namespace app
