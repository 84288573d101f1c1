// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/AdminSocket.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocalSocket>
#include <QtEndian>

namespace syncing {

using models::Error;
using models::ErrorKind;
using models::Result;

static constexpr quint32 MostBytes = 16 * 1024 * 1024; // a long list of devices
static constexpr quint32 MostAsked = 64 * 1024;
static constexpr int WaitMs = 30'000;

static QByteArray framed(const QByteArray &message)
{
    QByteArray frame(4, '\0');
    qToBigEndian(static_cast<quint32>(message.size()), frame.data());
    return frame + message;
}

// The length that a frame claims, once its head is there.
static std::optional<quint32> claimedSize(QLocalSocket &socket)
{
    const QByteArray head = socket.peek(4);
    return head.size() < 4 ? std::nullopt : std::optional(qFromBigEndian<quint32>(head.constData()));
}

AdminSocket::AdminSocket(Handler handler, QObject *parent) : QObject(parent), m_handler(std::move(handler))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { serve(socket); });
        }
    });
}

QString AdminSocket::pathIn(const QString &dataFolder)
{
    return QDir(dataFolder).absoluteFilePath(u"admin.socket"_qs);
}

models::Outcome AdminSocket::listen(const QString &dataFolder)
{
    const QString path = pathIn(dataFolder);
    QLocalServer::removeServer(path);
    if (m_server.listen(path))
        return {};
    return Error{ErrorKind::Storage,
                 QCoreApplication::translate(
                     "ServerError",
                     "The socket for administration cannot be made in the data folder. Is the folder's path too long?"),
                 path % u": " % m_server.errorString()};
}

void AdminSocket::serve(QLocalSocket *socket)
{
    const std::optional<quint32> size = claimedSize(*socket);
    if (!size)
        return;
    if (*size > MostAsked)
        return socket->abort();
    if (socket->bytesAvailable() < 4 + static_cast<qint64>(*size))
        return;
    socket->skip(4);
    const Result<AdminRequest> request = decode<AdminRequest>(socket->read(*size));
    const AdminReply reply =
        request ? m_handler(*request) : AdminReply{AdminReply::Misused, QString(), request.error().message % u'\n'};
    socket->write(framed(encode(reply)));
    socket->disconnectFromServer(); // after all is written
}

static Error cannotReach(const QLocalSocket &socket)
{
    if (socket.error() == QLocalSocket::SocketAccessError) {
        return {ErrorKind::Denied,
                QCoreApplication::translate("ServerError", "Only the user that runs the server may administer it."),
                socket.errorString()};
    }
    return {ErrorKind::NotFound,
            QCoreApplication::translate("ServerError", "No server runs on this data folder. Start it first."),
            socket.errorString()};
}

static Error noAnswer(const QLocalSocket &socket)
{
    return {ErrorKind::Network,
            QCoreApplication::translate("ServerError", "The server did not answer. Look whether the command was done."),
            socket.errorString()};
}

Result<AdminReply> askServer(const QString &dataFolder, const AdminRequest &request)
{
    QLocalSocket socket;
    socket.connectToServer(AdminSocket::pathIn(dataFolder));
    if (!socket.waitForConnected(WaitMs))
        return cannotReach(socket);
    socket.write(framed(encode(request)));
    std::optional<quint32> size;
    while (!(size = claimedSize(socket)) || socket.bytesAvailable() < 4 + static_cast<qint64>(*size)) {
        if ((size && *size > MostBytes) || !socket.waitForReadyRead(WaitMs))
            return noAnswer(socket);
    }
    socket.skip(4);
    return decode<AdminReply>(socket.read(*size));
}

} // namespace syncing
