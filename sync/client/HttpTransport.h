// SPDX-License-Identifier: GPL-3.0-or-later
// HTTPS to one server whose certificate is pinned: no authority, only its SHA-256 decides, and before the pin has
// matched not one byte of a request is sent.
#pragma once

#include "sync/client/Transport.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrl>

class QNetworkReply;

namespace syncing {

class HttpTransport : public QObject, public Transport
{
    Q_OBJECT

public:
    // `certificate` is the SHA-256 of the server's certificate, 32 bytes.
    HttpTransport(QUrl server, QByteArray certificate, QObject *parent = nullptr);
    ~HttpTransport() override;

    void send(quint64 call, const HttpCall &request) override;
    void cancel(quint64 call) override;
    void cancelAll() override;

    void setCertificate(const QByteArray &sha256); // is the pinned one from the next call on; others under way fail
    // SHA-256 of the certificate that the last call met in the place of the pinned one; empty: it met that, or nobody.
    const QByteArray &otherCertificate() const { return m_otherCertificate; }

private:
    void watch(quint64 call, QNetworkReply *reply);
    bool isPinned(QNetworkReply *reply) const;
    QByteArray otherThanPinned(QNetworkReply *reply) const;
    void finish(quint64 call);
    models::Result<HttpAnswer> answerOf(QNetworkReply *reply) const;
    static models::Error unreachable(const QString &why);

    const QUrl m_server;
    QByteArray m_certificate;
    QByteArray m_otherCertificate;
    QNetworkAccessManager m_network;
    QHash<quint64, QNetworkReply *> m_replies;
};

} // namespace syncing
