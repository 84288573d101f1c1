// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/CertificateProbe.h"

#include "sync/client/ClientTls.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QTimer>

using namespace models;

namespace syncing {

static constexpr int PatienceMs = 10'000;

CertificateProbe::CertificateProbe(const QUrl &server, QObject *parent) : QObject(parent)
{
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(clientTls(QSslSocket::QueryPeer)); // the person who compares vouches for it
    const auto fail = [this, socket](const QString &why) {
        socket->disconnect(this);
        socket->abort();
        Q_EMIT failed(Error{ErrorKind::Network,
                            tr("The server cannot be reached. Check the address and the connection, then try "
                               "again."),
                            why});
    };
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        const QByteArray digest = socket->peerCertificate().digest(QCryptographicHash::Sha256);
        socket->disconnect(this);
        socket->abort();
        Q_EMIT found(digest);
    });
    connect(socket, &QSslSocket::errorOccurred, this, [fail, socket] { fail(socket->errorString()); });
    QTimer::singleShot(PatienceMs, socket, [fail, socket] {
        if (!socket->isEncrypted())
            fail(u"no answer"_qs);
    });
    socket->connectToHostEncrypted(server.host(), static_cast<quint16>(server.port(443)));
}

} // namespace syncing
