// SPDX-License-Identifier: GPL-3.0-or-later
// What a stranger can send to the real hemai-server: it answers clearly, stays small and goes on serving others.
#include "ServerProcess.h"

#include "sync/protocol/ErrorBody.h"
#include "sync/protocol/Gzip.h"
#include "tests/sync/server/TlsPeer.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

using namespace app;
using namespace syncing;

class ServerAttackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void refusesFourGigabytesThatAreAnnounced();
    void refusesFourGigabytesInChunks();
    void refusesABombInGzip();
    void refusesManyBigBodiesOfNobody();
    void answersGarbageToEveryRequest_data();
    void answersGarbageToEveryRequest();
    void survivesBytesThatAreNotTls();
    void closesHeadersThatNeverEnd();

private:
    quint16 port() const { return static_cast<quint16>(m_server.url().port()); }
    qint64 peakKb();

    ServerProcess m_server;
    qint64 m_before = 0;
};

static constexpr qint64 GrowthKb = 48 * 1024;

static QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: h\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// The most memory that the process ever held.
qint64 ServerAttackTest::peakKb()
{
    QFile status(u"/proc/%1/status"_qs.arg(m_server.process().processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}

void ServerAttackTest::initTestCase()
{
    QVERIFY(m_server.start());
    TlsPeer first(port());
    QVERIFY(first.ask(post("/v1/challenge", {})).startsWith("HTTP/1.1 200 "));
}

void ServerAttackTest::init()
{
    m_before = peakKb();
    QVERIFY(m_before > 0);
}

// Whatever came, others are served, and memory stayed flat.
void ServerAttackTest::cleanup()
{
    QCOMPARE(m_server.process().state(), QProcess::Running);
    TlsPeer peer(port());
    QVERIFY(peer.ask(post("/v1/challenge", {})).startsWith("HTTP/1.1 200 "));
    const qint64 growth = peakKb() - m_before;
    QVERIFY2(growth < GrowthKb, qPrintable(u"%1 KiB more"_qs.arg(growth)));
}

void ServerAttackTest::refusesFourGigabytesThatAreAnnounced()
{
    TlsPeer peer(port());
    const QByteArray answer = peer.ask("POST /v1/push HTTP/1.1\r\nHost: h\r\nContent-Length: 4294967296\r\n\r\nabc");
    QVERIFY2(answer.startsWith("HTTP/1.1 413 "), answer.constData());
    QCOMPARE(decodeError(413, TlsPeer::bodyOf(answer)).kind, models::ErrorKind::Invalid);
}

void ServerAttackTest::refusesFourGigabytesInChunks()
{
    TlsPeer peer(port());
    peer.write("POST /v1/push HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray chunk = "100000\r\n" + QByteArray(0x100000, 'x') + "\r\n";
    int sent = 0;
    for (; sent < 4096 && peer.socket().state() == QAbstractSocket::ConnectedState; ++sent)
        peer.write(chunk);
    QVERIFY2(sent < 64, qPrintable(u"%1 MiB were taken"_qs.arg(sent)));
    QVERIFY(peer.read().startsWith("HTTP/1.1 413 "));
}

void ServerAttackTest::refusesABombInGzip()
{
    const QByteArray bomb = gzipped(QByteArray(100 * 1024 * 1024, '\0'));
    TlsPeer peer(port());
    QVERIFY(peer.ask(post("/v1/push", bomb, "Content-Encoding: gzip\r\n")).startsWith("HTTP/1.1 413 "));
}

void ServerAttackTest::refusesManyBigBodiesOfNobody()
{
    TlsPeer peer(port());
    for (int i = 0; i < 100; ++i) {
        const QByteArray answer =
            peer.ask(post("/v1/push", QByteArray(1000 * 1024, 'x'), "Authorization: Bearer x\r\n"));
        QVERIFY2(answer.startsWith("HTTP/1.1 401 "), answer.left(100).constData());
    }
}

void ServerAttackTest::answersGarbageToEveryRequest_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    for (const char *path : {"/v1/enrol", "/v1/hello", "/v1/recover"})
        QTest::newRow(path) << QByteArray(path) << 400;
    for (const char *path : {"/v1/push", "/v1/pull", "/v1/wait", "/v1/password", "/v1/admin"})
        QTest::newRow(path) << QByteArray(path) << 401;
    QTest::newRow("unknown") << QByteArray("/v1/../../etc/passwd") << 404;
}

void ServerAttackTest::answersGarbageToEveryRequest()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    const QByteArray refused = "HTTP/1.1 " + QByteArray::number(status);
    QRandomGenerator random(1);
    TlsPeer peer(port());
    for (qsizetype size : {1, 10, 1000, 100'000}) {
        QByteArray body(size, '\0');
        for (char &byte : body)
            byte = static_cast<char>(random.bounded(256));
        const QByteArray answer = peer.ask(post(path, body, "Authorization: Bearer nobody\r\n"));
        QVERIFY2(answer.startsWith(refused), answer.left(100).constData());
        QVERIFY(!decodeError(status, TlsPeer::bodyOf(answer)).message.isEmpty());
    }
}

void ServerAttackTest::survivesBytesThatAreNotTls()
{
    for (int i = 0; i < 50; ++i) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_qs, port());
        QVERIFY(socket.waitForConnected());
        socket.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n" + QByteArray(i * 100, '\xfe'));
        QVERIFY(socket.waitForDisconnected() || socket.state() == QAbstractSocket::UnconnectedState);
    }
}

void ServerAttackTest::closesHeadersThatNeverEnd()
{
    std::vector<std::unique_ptr<TlsPeer>> slow;
    for (int i = 0; i < 60; ++i) {
        slow.push_back(std::make_unique<TlsPeer>(port()));
        QVERIFY(slow.back()->encrypted());
        slow.back()->write("POST /v1/push HTTP/1.1\r\nX-A: ");
    }
    TlsPeer other(port());
    QVERIFY(other.ask(post("/v1/challenge", {})).startsWith("HTTP/1.1 200 "));
    for (const auto &peer : slow)
        QVERIFY(peer->socket().state() == QAbstractSocket::UnconnectedState ||
                peer->socket().waitForDisconnected(15'000));
}

QTEST_GUILESS_MAIN(ServerAttackTest)
#include "ServerAttackTest.moc"
