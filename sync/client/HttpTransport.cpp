// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/HttpTransport.h"

#include "models/base/Logging.h"
#include "sync/protocol/Gzip.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace syncing {

using models::Error;
using models::ErrorKind;

static constexpr qsizetype WorthPacking = 512; // bytes

// Trusts nobody by itself, so that every certificate comes before judgeCertificate().
static QSslConfiguration trustingNobody()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({});
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return configuration;
}

HttpTransport::HttpTransport(const QUrl &server, const QByteArray &fingerprint, const TransportLimits &limits,
                             QObject *parent)
    : QObject(parent), m_server(server), m_fingerprint(fingerprint), m_limits(limits)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpTransport::~HttpTransport()
{
    const QList<quint64> calls = m_open.keys();
    for (const quint64 call : calls)
        abort(call);
}

QNetworkRequest HttpTransport::requestFor(const HttpCall &what) const
{
    QUrl url = m_server;
    const qsizetype mark = what.path.indexOf('?');
    url.setPath(QString::fromUtf8(mark < 0 ? what.path : what.path.first(mark)), QUrl::TolerantMode);
    if (mark >= 0)
        url.setQuery(QString::fromUtf8(what.path.sliced(mark + 1)));
    QNetworkRequest request(url);
    request.setSslConfiguration(trustingNobody());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(static_cast<int>((what.isWait ? m_limits.waitSilence : m_limits.silence).count()));
    request.setRawHeader("Content-Type", "application/cbor");
    request.setRawHeader("Accept-Encoding", "gzip"); // said by us, unpacked by us, within our limit
    if (!what.token.isEmpty())
        request.setRawHeader("Authorization", QByteArray("Bearer " + what.token));
    return request;
}

void HttpTransport::send(quint64 call, const HttpCall &what)
{
    Q_ASSERT(!m_open.contains(call));
    QNetworkRequest request = requestFor(what);
    const bool isPacked = what.body.size() >= WorthPacking;
    if (isPacked)
        request.setRawHeader("Content-Encoding", "gzip");
    QNetworkReply *reply = m_network.sendCustomRequest(request, what.method, isPacked ? gzipped(what.body) : what.body);
    reply->setReadBufferSize(256 * 1024);
    m_open.insert(call, {reply, {}, false, false});
    connect(reply, &QNetworkReply::sslErrors, this,
            [this, call](const QList<QSslError> &errors) { judgeCertificate(call, errors); });
    connect(reply, &QNetworkReply::encrypted, this, [this, call] { checkEncrypted(call); });
    connect(reply, &QNetworkReply::readyRead, this, [this, call] { read(call); });
    connect(
        reply, &QNetworkReply::finished, this, [this, call] { finish(call); }, Qt::QueuedConnection);
}

void HttpTransport::abort(quint64 call)
{
    const Open open = m_open.take(call);
    if (!open.reply)
        return;
    open.reply->disconnect(this);
    open.reply->abort();
    open.reply->deleteLater();
}

bool HttpTransport::isPinned(const QNetworkReply *reply) const
{
    return reply->sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256) == m_fingerprint;
}

void HttpTransport::judgeCertificate(quint64 call, const QList<QSslError> &errors)
{
    Open &open = m_open[call];
    if (isPinned(open.reply))
        open.reply->ignoreSslErrors(errors);
    else
        open.isStranger = true;
}

void HttpTransport::checkEncrypted(quint64 call)
{
    Open &open = m_open[call];
    if (isPinned(open.reply))
        return;
    open.isStranger = true;
    open.reply->abort();
}

void HttpTransport::read(quint64 call)
{
    const auto open = m_open.find(call);
    if (open == m_open.end())
        return;
    open->body += open->reply->readAll();
    if (open->body.size() <= m_limits.answerBytes)
        return;
    open->isTooBig = true;
    open->reply->abort();
}

void HttpTransport::finish(quint64 call)
{
    read(call);
    const Open open = m_open.take(call);
    if (!open.reply)
        return;
    open.reply->deleteLater();
    answer(call, resultOf(open));
}

static Error damaged(const QString &detail)
{
    return {ErrorKind::Corrupt,
            QCoreApplication::translate(
                "HttpTransport", "The server's answer arrived damaged. Nothing was lost; it will be asked again."),
            detail};
}

Error HttpTransport::errorOf(const Open &open) const
{
    const QString detail = u"%1: %2"_qs.arg(open.reply->error()).arg(open.reply->errorString());
    if (open.isStranger) {
        return {ErrorKind::Network,
                tr("What answers at %1 is not the server that this device was enrolled with. Nothing was sent. Ask the "
                   "coordinator before you try again.")
                    .arg(m_server.host()),
                u"certificate "_qs %
                    QString::fromLatin1(
                        open.reply->sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256).toHex())};
    }
    if (open.isTooBig)
        return damaged(u"more than %1 bytes"_qs.arg(m_limits.answerBytes));
    if (open.reply->error() == QNetworkReply::OperationCanceledError) {
        return {ErrorKind::Network, tr("The server is silent. Your changes are kept and will be sent later."), detail};
    }
    return {ErrorKind::Network, tr("The server cannot be reached. Your changes are kept and will be sent later."),
            detail};
}

models::Result<HttpAnswer> HttpTransport::resultOf(const Open &open) const
{
    const int status = open.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt also calls a status of 400 and above an error; what matters is whether the answer came whole.
    const QNetworkReply::NetworkError error = open.reply->error();
    const bool isWhole = error == QNetworkReply::NoError || error >= QNetworkReply::ContentAccessDenied;
    if (status == 0 || !isWhole || open.isStranger || open.isTooBig)
        return errorOf(open);
    HttpAnswer whole{status, open.body, open.reply->rawHeader("Retry-After").toInt()};
    if (open.reply->rawHeader("Content-Encoding") != "gzip")
        return whole;
    models::Result<QByteArray> plain = gunzipped(open.body, m_limits.answerBytes);
    if (!plain)
        return damaged(plain.error().detail);
    whole.body = std::move(plain).value();
    return whole;
}

} // namespace syncing
