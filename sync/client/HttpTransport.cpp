// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/HttpTransport.h"

#include "sync/client/ClientTls.h"
#include "sync/protocol/Gzip.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>

using namespace models;

namespace syncing {

static constexpr qint64 MaxAnswer = 16 * 1024 * 1024; // a page of the log is at most 2 MiB
static constexpr qsizetype WorthPacking = 1024;

static QByteArray digestOf(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256);
}

HttpTransport::HttpTransport(QUrl server, QByteArray certificate, QObject *parent)
    : QObject(parent), m_server(std::move(server)), m_certificate(std::move(certificate))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

HttpTransport::~HttpTransport()
{
    cancelAll();
}

void HttpTransport::send(quint64 call, const HttpCall &request)
{
    QNetworkRequest http(m_server.resolved(QUrl(request.path)));
    http.setSslConfiguration(clientTls(QSslSocket::VerifyPeer));
    http.setTransferTimeout(request.patience * 1000);
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    http.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/cbor"));
    if (!request.token.isEmpty())
        http.setRawHeader("Authorization", QByteArray("Bearer " + request.token));
    QByteArray body = request.body;
    if (body.size() >= WorthPacking) {
        body = gzipped(body);
        http.setRawHeader("Content-Encoding", "gzip");
    }
    watch(call, m_network.post(http, body));
}

void HttpTransport::watch(quint64 call, QNetworkReply *reply)
{
    m_replies.insert(call, reply);
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply] {
        if (isPinned(reply))
            reply->ignoreSslErrors();
    });
    connect(reply, &QNetworkReply::encrypted, this, [this, reply] {
        if (!isPinned(reply))
            reply->abort();
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received) {
        if (received > MaxAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, call] { finish(call); });
}

bool HttpTransport::isPinned(QNetworkReply *reply) const
{
    return digestOf(reply->sslConfiguration().peerCertificate()) == m_certificate;
}

QByteArray HttpTransport::otherThanPinned(QNetworkReply *reply) const
{
    const QSslCertificate peer = reply->sslConfiguration().peerCertificate();
    return peer.isNull() || digestOf(peer) == m_certificate ? QByteArray() : digestOf(peer);
}

// Connections that another one vouched for are not used any more, and what is under way on them has failed: without its
// connection it would be answered only when its time is over.
void HttpTransport::setCertificate(const QByteArray &sha256)
{
    m_certificate = sha256;
    m_otherCertificate.clear();
    const QList<quint64> underWay = m_replies.keys();
    cancelAll();
    m_network.clearConnectionCache();
    for (const quint64 call : underWay)
        answered(call, unreachable(u"the certificate was changed meanwhile"_qs));
}

void HttpTransport::finish(quint64 call)
{
    QNetworkReply *reply = m_replies.take(call);
    if (!reply)
        return;
    reply->deleteLater();
    m_otherCertificate = otherThanPinned(reply);
    answered(call, answerOf(reply));
}

Result<HttpAnswer> HttpTransport::answerOf(QNetworkReply *reply) const
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool whole = status >= 400 || reply->error() == QNetworkReply::NoError;
    if (status != 0 && whole)
        return HttpAnswer{status, reply->read(MaxAnswer), reply->rawHeader("Retry-After").toInt()};
    if (!m_otherCertificate.isEmpty())
        return Error{ErrorKind::Denied,
                     tr("This is not the server that this computer signed in to: its certificate is another one. "
                        "Nothing was sent and everything is kept here. Ask the administrator."),
                     QString::fromLatin1(m_otherCertificate.toHex())};
    return unreachable(reply->errorString());
}

Error HttpTransport::unreachable(const QString &why)
{
    return {ErrorKind::Network,
            tr("The server cannot be reached. Everything is kept on this computer and will be sent later."), why};
}

void HttpTransport::cancel(quint64 call)
{
    if (QNetworkReply *reply = m_replies.take(call)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void HttpTransport::cancelAll()
{
    for (const quint64 call : m_replies.keys())
        cancel(call);
}

} // namespace syncing
