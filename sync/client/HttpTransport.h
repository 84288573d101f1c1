// SPDX-License-Identifier: GPL-3.0-or-later
// The transport over HTTPS. It speaks to the one server whose certificate was pinned at enrolment, whatever the system
// trusts: before the certificate is seen, nothing is sent. Belongs to the thread that made it, which needs an event
// loop.
#pragma once

#include "sync/client/Transport.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QUrl>

#include <chrono>

class QNetworkReply;
class QNetworkRequest;
class QSslError;

namespace syncing {

struct TransportLimits
{
    std::chrono::milliseconds silence{30'000};     // without a byte in either direction
    std::chrono::milliseconds waitSilence{70'000}; // of a wait
    qsizetype answerBytes = 16 * 1024 * 1024;      // as sent, and again when unpacked
};

class HttpTransport : public QObject, public Transport
{
    Q_OBJECT

public:
    // `server` is https://host:port; `fingerprint` the SHA-256 of its certificate, 32 bytes.
    HttpTransport(const QUrl &server, const QByteArray &fingerprint, const TransportLimits &limits = {},
                  QObject *parent = nullptr);
    ~HttpTransport() override; // open calls end without an answer

    void send(quint64 call, const HttpCall &what) override;
    void abort(quint64 call) override;

private:
    struct Open
    {
        QNetworkReply *reply = nullptr;
        QByteArray body;
        bool isStranger = false; // it showed another certificate
        bool isTooBig = false;
    };

    QNetworkRequest requestFor(const HttpCall &what) const;
    bool isPinned(const QNetworkReply *reply) const;
    void judgeCertificate(quint64 call, const QList<QSslError> &errors);
    void checkEncrypted(quint64 call);
    void read(quint64 call);
    void finish(quint64 call);
    models::Result<HttpAnswer> resultOf(const Open &open) const;
    models::Error errorOf(const Open &open) const;

    const QUrl m_server;
    const QByteArray m_fingerprint;
    const TransportLimits m_limits;
    QNetworkAccessManager m_network;
    QHash<quint64, Open> m_open;
};

} // namespace syncing
