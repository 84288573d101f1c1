// SPDX-License-Identifier: GPL-3.0-or-later
// A peer that speaks raw bytes over TLS: for everything that no decent client would send.
#pragma once

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslSocket>

namespace syncing {

class TlsPeer
{
public:
    explicit TlsPeer(quint16 port)
    {
        QSslConfiguration lax = QSslConfiguration::defaultConfiguration();
        lax.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.setSslConfiguration(lax);
        m_socket.connectToHostEncrypted(u"127.0.0.1"_qs, port);
        m_encrypted = m_socket.waitForEncrypted(WaitMs);
    }

    bool encrypted() const { return m_encrypted; }
    QSslSocket &socket() { return m_socket; }

    void write(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0) {
            if (!m_socket.waitForBytesWritten(WaitMs))
                return;
        }
    }

    // One answer with its body, or what there was when the server closed.
    QByteArray read()
    {
        while (!isWhole() && (m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(WaitMs)))
            m_read += m_socket.readAll();
        const QByteArray answer = m_read.left(wholeSize());
        m_read = m_read.mid(answer.size());
        return answer;
    }

    QByteArray ask(const QByteArray &bytes)
    {
        write(bytes);
        return read();
    }

    bool isClosedByServer()
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(WaitMs);
    }

    static QByteArray bodyOf(const QByteArray &answer) { return answer.mid(answer.indexOf("\r\n\r\n") + 4); }

private:
    static constexpr int WaitMs = 5000;

    qsizetype wholeSize() const
    {
        const qsizetype end = m_read.indexOf("\r\n\r\n");
        const qsizetype length = m_read.indexOf("Content-Length: ");
        if (end < 0 || length < 0 || length > end)
            return m_read.size();
        return end + 4 + m_read.mid(length + 16, m_read.indexOf('\r', length) - length - 16).toLongLong();
    }
    bool isWhole() const { return m_read.contains("\r\n\r\n") && m_read.size() >= wholeSize(); }

    QSslSocket m_socket;
    QByteArray m_read;
    bool m_encrypted = false;
};

} // namespace syncing
