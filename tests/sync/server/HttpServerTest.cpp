// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/HttpServer.h"

#include "sync/protocol/ErrorBody.h"
#include "sync/protocol/Gzip.h"
#include "tests/sync/server/TlsPeer.h"

#include <QFile>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>
#include <thread>

using namespace syncing;
using namespace std::chrono_literals;

static QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: h\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// Resident memory of this process, in which the server runs, in MiB.
static qint64 residentMb()
{
    QFile status(u"/proc/self/statm"_qs);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toLongLong() * 4096 / (1024 * 1024);
}

class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void answersARequest();
    void handsOverMethodPathQueryTokenAndAddress();
    void keepsTheConnectionForFurtherRequests();
    void answersPipelinedRequestsInOrder();
    void takesAndGivesGzip();
    void refusesBytesThatAreNotTls();
    void refusesWhatIsNotHttp_data();
    void refusesWhatIsNotHttp();
    void refusesAHugeContentLengthAtOnce();
    void refusesAnEndlessChunkedBody();
    void refusesATooLongHeader();
    void refusesAGzipBomb();
    void holdsAnotherLimitForAnotherPath();
    void closesASlowHeaderOnTime();
    void letsASlowBodyFinishWhileItProgresses();
    void closesABodyThatStands();
    void closesAnIdleConnection();
    void limitsConnectionsOfOneAddress();
    void answersLater();
    void answers500WhenAHandlerLetsGo();
    void forgetsAPeerThatGoesAwayWhileItWaits();
    void stopsWhileRequestsHang();
    void endsThePresentRequestWhenItStops();
    void servesManyAtOnce();
    void saysThatThePortIsTaken();

private:
    void serve(const HttpLimits &limits = {});
    quint16 port() const { return m_server->port(); }
    QByteArray waitFor(TlsPeer &peer);

    QTemporaryDir m_folder;
    Certificate m_certificate;
    std::mutex m_mutex;
    std::vector<Answer> m_held; // of "/hold", in order of arrival
    Request m_last;
    std::unique_ptr<HttpServer> m_server;
};

void HttpServerTest::initTestCase()
{
    models::Result<Certificate> made = ensureCertificate(m_folder.path());
    QVERIFY(made.ok());
    m_certificate = *made;
}

void HttpServerTest::init()
{
    serve();
}

void HttpServerTest::cleanup()
{
    m_server.reset();
    m_held.clear();
}

void HttpServerTest::serve(const HttpLimits &limits)
{
    m_server.reset();
    const auto handler = [this](const Request &request, const Answer &answer) {
        const std::scoped_lock lock(m_mutex);
        m_last = request;
        if (request.path == "/hold")
            m_held.push_back(answer);
        else if (request.path != "/drop")
            answer({200, request.path + " " + request.body, "application/cbor", 0, {}});
    };
    auto started = HttpServer::start({u"127.0.0.1"_qs, 0, m_certificate, limits}, handler);
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().detail));
    m_server = std::move(started).value();
}

void HttpServerTest::answersARequest()
{
    TlsPeer peer(port());
    QVERIFY(peer.encrypted());
    QCOMPARE(peer.socket().sessionProtocol(), QSsl::TlsV1_3);
    const QByteArray answer = peer.ask(post("/echo", "hello"));
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
    QCOMPARE(TlsPeer::bodyOf(answer), "/echo hello");
}

void HttpServerTest::handsOverMethodPathQueryTokenAndAddress()
{
    TlsPeer peer(port());
    peer.ask("GET /v1/history/3/ab?from=7&x=%20 HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer abc\r\n\r\n");
    QCOMPARE(m_last.method, "GET");
    QCOMPARE(m_last.path, "/v1/history/3/ab");
    QCOMPARE(m_last.query, "from=7&x=%20");
    QCOMPARE(m_last.token, "abc");
    QCOMPARE(m_last.remoteAddress, u"127.0.0.1"_qs);
}

void HttpServerTest::keepsTheConnectionForFurtherRequests()
{
    TlsPeer peer(port());
    for (const QByteArray body : {"one", "two", "three"})
        QCOMPARE(TlsPeer::bodyOf(peer.ask(post("/echo", body))), "/echo " + body);
    QCOMPARE(m_server->connections(), 1);
}

void HttpServerTest::answersPipelinedRequestsInOrder()
{
    TlsPeer peer(port());
    peer.write(post("/echo", "one") + post("/echo", "two") + post("/echo", "three"));
    for (const QByteArray body : {"one", "two", "three"})
        QCOMPARE(TlsPeer::bodyOf(peer.read()), "/echo " + body);
}

void HttpServerTest::takesAndGivesGzip()
{
    TlsPeer peer(port());
    const QByteArray plain(100'000, 'x');
    const QByteArray answer =
        peer.ask(post("/echo", gzipped(plain), "Content-Encoding: gzip\r\nAccept-Encoding: gzip\r\n"));
    QVERIFY(answer.contains("Content-Encoding: gzip\r\n"));
    QVERIFY(answer.size() < 1000);
    const auto unpacked = gunzipped(TlsPeer::bodyOf(answer), 1'000'000);
    QVERIFY(unpacked.ok());
    QCOMPARE(*unpacked, "/echo " + plain);
}

void HttpServerTest::refusesBytesThatAreNotTls()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_qs, port());
    QVERIFY(socket.waitForConnected());
    socket.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(socket.waitForDisconnected());
    TlsPeer peer(port());
    QVERIFY(peer.ask(post("/echo", "still here")).contains("still here"));
}

void HttpServerTest::refusesWhatIsNotHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("random bytes") << QByteArray("\x01\xff\x00\x7f garbage\r\n\r\n", 15);
    QTest::newRow("a method that is none") << QByteArray("G@T / HTTP/1.1\r\n\r\n");
    QTest::newRow("another version") << QByteArray("GET / HTTP/9.9\r\n\r\n");
    QTest::newRow("a length that is no number") << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
    QTest::newRow("length and chunks") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("chunks that are none") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
}

void HttpServerTest::refusesWhatIsNotHttp()
{
    QFETCH(QByteArray, bytes);
    TlsPeer peer(port());
    const QByteArray answer = peer.ask(bytes);
    QVERIFY2(answer.startsWith("HTTP/1.1 400 "), answer.constData());
    QCOMPARE(decodeError(400, TlsPeer::bodyOf(answer)).kind, models::ErrorKind::Invalid);
    QVERIFY(peer.isClosedByServer());
}

void HttpServerTest::refusesAHugeContentLengthAtOnce()
{
    const qint64 before = residentMb();
    TlsPeer peer(port());
    const QByteArray answer = peer.ask("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 4294967296\r\n\r\nabc");
    QVERIFY2(answer.startsWith("HTTP/1.1 413 "), answer.constData());
    QVERIFY(answer.contains("Connection: close"));
    QVERIFY(residentMb() - before < 20);
}

void HttpServerTest::refusesAnEndlessChunkedBody()
{
    const qint64 before = residentMb();
    TlsPeer peer(port());
    peer.write("POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
    for (int i = 0; i < 30 && peer.socket().bytesAvailable() == 0; ++i)
        peer.write(chunk);
    QVERIFY(peer.read().startsWith("HTTP/1.1 413 "));
    QVERIFY(residentMb() - before < 20);
}

void HttpServerTest::refusesATooLongHeader()
{
    TlsPeer peer(port());
    const QByteArray answer = peer.ask("GET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 431 "), answer.constData());
}

void HttpServerTest::refusesAGzipBomb()
{
    const QByteArray bomb = gzipped(QByteArray(200 * 1024 * 1024, '\0'));
    QVERIFY(bomb.size() < 1024 * 1024);
    const qint64 before = residentMb();
    TlsPeer peer(port());
    QVERIFY(peer.ask(post("/echo", bomb, "Content-Encoding: gzip\r\n")).startsWith("HTTP/1.1 413 "));
    QVERIFY(residentMb() - before < 20);
    QVERIFY(peer.ask(post("/echo", "not gzip", "Content-Encoding: gzip\r\n")).startsWith("HTTP/1.1 400 "));
}

void HttpServerTest::holdsAnotherLimitForAnotherPath()
{
    HttpLimits limits;
    limits.bodyBytes = 10;
    limits.bodyLimits = {{"/v1/blob/", 100'000}};
    serve(limits);
    TlsPeer peer(port());
    QVERIFY(peer.ask(post("/v1/blob/1", QByteArray(100'000, 'x'))).startsWith("HTTP/1.1 200 "));
    QVERIFY(peer.ask(post("/v1/other", QByteArray(11, 'x'))).startsWith("HTTP/1.1 413 "));
}

void HttpServerTest::closesASlowHeaderOnTime()
{
    HttpLimits limits;
    limits.headerTime = 300ms;
    serve(limits);
    QTcpSocket silent;
    silent.connectToHost(u"127.0.0.1"_qs, port());
    TlsPeer peer(port());
    QElapsedTimer time;
    time.start();
    peer.write("GET / HTTP/1.1\r\n");
    while (peer.socket().state() == QAbstractSocket::ConnectedState && time.elapsed() < 5000) {
        peer.socket().write("X: y\r\n"); // progress does not help a header
        peer.socket().waitForDisconnected(50);
    }
    QVERIFY(time.elapsed() >= 250);
    QVERIFY(time.elapsed() < 2000);
    QVERIFY(silent.state() == QAbstractSocket::UnconnectedState || silent.waitForDisconnected());
}

void HttpServerTest::letsASlowBodyFinishWhileItProgresses()
{
    HttpLimits limits;
    limits.headerTime = 200ms;
    limits.bodyProgressTime = 200ms;
    serve(limits);
    TlsPeer peer(port());
    QElapsedTimer time;
    time.start();
    peer.write("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n");
    for (int i = 0; i < 10; ++i) {
        QVERIFY(!peer.socket().waitForDisconnected(60));
        peer.write("x");
    }
    QVERIFY(peer.read().startsWith("HTTP/1.1 200 "));
    QVERIFY(time.elapsed() > 400);
}

void HttpServerTest::closesABodyThatStands()
{
    HttpLimits limits;
    limits.bodyProgressTime = 200ms;
    serve(limits);
    TlsPeer peer(port());
    peer.write("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nxyz");
    QVERIFY(peer.isClosedByServer());
}

void HttpServerTest::closesAnIdleConnection()
{
    HttpLimits limits;
    limits.idleTime = 200ms;
    serve(limits);
    TlsPeer peer(port());
    QVERIFY(peer.ask(post("/echo", "x")).startsWith("HTTP/1.1 200 "));
    QVERIFY(peer.isClosedByServer());
    QTRY_COMPARE(m_server->connections(), 0);
}

void HttpServerTest::limitsConnectionsOfOneAddress()
{
    HttpLimits limits;
    limits.connectionsPerAddress = 2;
    serve(limits);
    TlsPeer first(port());
    {
        TlsPeer second(port());
        QVERIFY(first.encrypted() && second.encrypted());
        TlsPeer third(port());
        QVERIFY(!third.encrypted());
    }
    QTRY_COMPARE(m_server->connections(), 1);
    TlsPeer fourth(port());
    QVERIFY(fourth.encrypted());
}

QByteArray HttpServerTest::waitFor(TlsPeer &peer)
{
    peer.write(post("/hold", ""));
    const auto isHeld = [this] {
        const std::scoped_lock lock(m_mutex);
        return !m_held.empty();
    };
    return QTest::qWaitFor(isHeld) ? QByteArray() : QByteArray("the request did not arrive");
}

void HttpServerTest::answersLater()
{
    TlsPeer peer(port());
    QCOMPARE(waitFor(peer), QByteArray());
    std::thread elsewhere([this] { m_held.front()({200, "moved", "application/cbor", 0, {}}); });
    QCOMPARE(TlsPeer::bodyOf(peer.read()), "moved");
    elsewhere.join();
    m_held.front()({200, "twice", "application/cbor", 0, {}});
    QCOMPARE(TlsPeer::bodyOf(peer.ask(post("/echo", "x"))), "/echo x");
}

void HttpServerTest::answers500WhenAHandlerLetsGo()
{
    TlsPeer peer(port());
    QVERIFY(peer.ask(post("/drop", "x")).startsWith("HTTP/1.1 500 "));
    QVERIFY(peer.ask(post("/echo", "x")).startsWith("HTTP/1.1 200 "));
}

void HttpServerTest::forgetsAPeerThatGoesAwayWhileItWaits()
{
    TlsPeer peer(port());
    QCOMPARE(waitFor(peer), QByteArray());
    peer.socket().abort();
    QTRY_COMPARE(m_server->connections(), 0);
    m_held.front()({200, "to nobody", "application/cbor", 0, {}});
}

void HttpServerTest::stopsWhileRequestsHang()
{
    TlsPeer waiting(port());
    QCOMPARE(waitFor(waiting), QByteArray());
    TlsPeer idle(port());
    idle.ask(post("/echo", "x"));
    TlsPeer half(port());
    half.write("POST /echo HTTP/1.1\r\nContent-Le");
    QTcpSocket silent;
    silent.connectToHost(u"127.0.0.1"_qs, port());
    QVERIFY(silent.waitForConnected());
    QElapsedTimer time;
    time.start();
    m_server->stop(100ms);
    QVERIFY(time.elapsed() < 2000);
    QCOMPARE(m_server->connections(), 0);
    QVERIFY(waiting.isClosedByServer() && idle.isClosedByServer() && half.isClosedByServer());
    m_server.reset();
    m_held.front()({200, "after the end", "application/cbor", 0, {}});
}

void HttpServerTest::endsThePresentRequestWhenItStops()
{
    TlsPeer peer(port());
    QCOMPARE(waitFor(peer), QByteArray());
    std::thread stopping([this] { m_server->stop(10s); });
    QElapsedTimer time;
    time.start();
    QTcpSocket late; // refused as soon as stop() has begun
    do {
        late.abort();
        late.connectToHost(u"127.0.0.1"_qs, port());
    } while (late.waitForConnected(1000) && !late.waitForDisconnected(10) && time.elapsed() < 5000);
    m_held.front()({200, "in time", "application/cbor", 0, {}});
    QCOMPARE(TlsPeer::bodyOf(peer.read()), "in time");
    peer.socket().disconnectFromHost();
    stopping.join();
    QVERIFY(time.elapsed() < 8000);
}

void HttpServerTest::servesManyAtOnce()
{
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([this, t, &right] {
            TlsPeer peer(port());
            for (int i = 0; i < 50; ++i) {
                const QByteArray body = QByteArray::number(t * 1000 + i) + QByteArray(i * 500, 'x');
                right += TlsPeer::bodyOf(peer.ask(post("/echo", body))) == "/echo " + body;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 400);
}

void HttpServerTest::saysThatThePortIsTaken()
{
    const auto second =
        HttpServer::start({u"127.0.0.1"_qs, port(), m_certificate, {}}, [](const Request &, const Answer &) {});
    QVERIFY(!second.ok());
    QCOMPARE(second.error().kind, models::ErrorKind::Busy);
    const auto third = HttpServer::start({u"nowhere"_qs, 0, m_certificate, {}}, [](const Request &, const Answer &) {});
    QCOMPARE(third.error().kind, models::ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "HttpServerTest.moc"
