// SPDX-License-Identifier: GPL-3.0-or-later
// The client's transport against the real server's sockets and TLS.
#include "sync/client/HttpTransport.h"

#include "sync/client/CertificateProbe.h"
#include "sync/protocol/Keys.h"
#include "sync/server/HttpServer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace models;
using namespace syncing;

class HttpTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void carriesABodyThereAndBack_data();
    void carriesABodyThereAndBack();
    void givesErrorsOfTheServerAsAnswers();
    void sendsNothingToAnotherCertificate();
    void givesAStrangerNoByteOfARequest();
    void goesOnWithTheCertificateThatWasAccepted();
    void failsAtOnceWhatIsUnderWayWhenTheCertificateChanges();
    void saysWhenNobodyListens();
    void saysWhenTheServerFallsSilent();
    void saysWhenTheServerStopsInMidAnswer();
    void isSilentAfterCancel();
    void showsTheCertificateToCompare();

private:
    QUrl url() const { return QUrl(u"https://127.0.0.1:%1"_qs.arg(m_server->port())); }
    Result<HttpAnswer> ask(HttpTransport &transport, const HttpCall &call);

    QTemporaryDir m_folder;
    Certificate m_certificate;
    std::unique_ptr<HttpServer> m_server;
    std::atomic<int> m_requests = 0;
};

void HttpTransportTest::initTestCase()
{
    const Result<Certificate> certificate = ensureCertificate(m_folder.path());
    QVERIFY(certificate.ok());
    m_certificate = *certificate;
    HttpConfig config;
    config.certificate = m_certificate;
    Result<std::unique_ptr<HttpServer>> server = HttpServer::start(config, [this](Request request, Answer answer) {
        ++m_requests;
        if (request.path == "/busy")
            return answer(errorResponse(Error{ErrorKind::Busy, u"wait"_qs, {}}, 7));
        Response echo;
        echo.body = request.token + ':' + request.body;
        answer(echo);
    });
    QVERIFY(server.ok());
    m_server = std::move(*server);
}

void HttpTransportTest::cleanupTestCase()
{
    m_server.reset();
}

Result<HttpAnswer> HttpTransportTest::ask(HttpTransport &transport, const HttpCall &call)
{
    std::optional<Result<HttpAnswer>> got;
    transport.setAnswerFunction([&](quint64, Result<HttpAnswer> answer) { got = std::move(answer); });
    transport.send(1, call);
    if (!QTest::qWaitFor([&] { return got.has_value(); }, 10'000))
        return Error{ErrorKind::Internal, u"no answer at all"_qs, {}};
    return *got;
}

void HttpTransportTest::carriesABodyThereAndBack_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a few bytes") << QByteArray("abc");
    QTest::newRow("packed on the way") << QByteArray(200'000, 'a');
    QTest::newRow("what does not pack") << randomBytes(200'000);
}

void HttpTransportTest::carriesABodyThereAndBack()
{
    QFETCH(QByteArray, body);
    HttpTransport transport(url(), m_certificate.fingerprint);
    const Result<HttpAnswer> answer = ask(transport, {u"/v1/echo"_qs, body, "token"});
    QVERIFY(answer.ok());
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, QByteArray("token:" + body));
}

void HttpTransportTest::givesErrorsOfTheServerAsAnswers()
{
    HttpTransport transport(url(), m_certificate.fingerprint);
    const Result<HttpAnswer> answer = ask(transport, {u"/busy"_qs});
    QCOMPARE(answer->status, 503);
    QCOMPARE(answer->retryAfter, 7);
}

void HttpTransportTest::sendsNothingToAnotherCertificate()
{
    const int before = m_requests;
    HttpTransport transport(url(), QByteArray(32, '\x01'));
    const Result<HttpAnswer> answer = ask(transport, {u"/v1/echo"_qs, "secret"});
    QCOMPARE(answer.error().kind, ErrorKind::Denied);
    QCOMPARE(m_requests.load(), before);
    QCOMPARE(transport.otherCertificate(), m_certificate.fingerprint);
}

// Speaks TLS with a certificate of its own and keeps whatever it is told.
class Stranger : public QTcpServer
{
public:
    explicit Stranger(const Certificate &certificate) : m_certificate(certificate) {}

    int connections = 0;
    int handshakes = 0;
    QByteArray heard{};

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setLocalCertificate(QSslCertificate(m_certificate.certificatePem));
        socket->setPrivateKey(QSslKey(m_certificate.keyPem, QSsl::Ec));
        connect(socket, &QSslSocket::encrypted, this, [this] { ++handshakes; });
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { heard += socket->readAll(); });
        socket->startServerEncryption();
    }

private:
    const Certificate m_certificate;
};

void HttpTransportTest::givesAStrangerNoByteOfARequest()
{
    QTemporaryDir folder;
    const Result<Certificate> other = ensureCertificate(folder.path());
    QVERIFY(other.ok());
    Stranger stranger(*other);
    QVERIFY(stranger.listen(QHostAddress::LocalHost));
    const QUrl address(u"https://127.0.0.1:%1"_qs.arg(stranger.serverPort()));
    HttpTransport transport(address, m_certificate.fingerprint);
    QCOMPARE(ask(transport, {u"/v1/echo"_qs, "secret", "token"}).error().kind, ErrorKind::Denied);
    QCOMPARE(transport.otherCertificate(), other->fingerprint);
    QCOMPARE(stranger.connections, 1);
    QVERIFY(stranger.heard.isEmpty());

    HttpTransport friendly(address, other->fingerprint); // it would have heard
    friendly.send(1, {u"/v1/echo"_qs, "secret", "token"});
    QTRY_VERIFY(stranger.heard.endsWith("secret"));
    QVERIFY(stranger.handshakes > 0);
}

void HttpTransportTest::goesOnWithTheCertificateThatWasAccepted()
{
    HttpTransport transport(url(), QByteArray(32, '\x01'));
    QCOMPARE(ask(transport, {u"/v1/echo"_qs, "secret"}).error().kind, ErrorKind::Denied);
    transport.setCertificate(transport.otherCertificate());
    QVERIFY(transport.otherCertificate().isEmpty());
    QCOMPARE(ask(transport, {u"/v1/echo"_qs, "secret"})->status, 200);
    transport.setCertificate(QByteArray(32, '\x02')); // also a connection that stands open is not used any more
    QCOMPARE(ask(transport, {u"/v1/echo"_qs, "secret"}).error().kind, ErrorKind::Denied);
}

void HttpTransportTest::failsAtOnceWhatIsUnderWayWhenTheCertificateChanges()
{
    QTcpServer silent; // accepts and never says a word of TLS
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    HttpTransport transport(QUrl(u"https://127.0.0.1:%1"_qs.arg(silent.serverPort())), m_certificate.fingerprint);
    std::vector<quint64> failed;
    transport.setAnswerFunction([&](quint64 call, const Result<HttpAnswer> &answer) {
        if (!answer)
            failed.push_back(call);
    });
    transport.send(7, {u"/v1/hello"_qs, "x"});
    QTRY_VERIFY(silent.hasPendingConnections());
    transport.setCertificate(QByteArray(32, 'o'));
    QCOMPARE(failed, std::vector<quint64>{7});
}

void HttpTransportTest::saysWhenNobodyListens()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    HttpTransport transport(QUrl(u"https://127.0.0.1:%1"_qs.arg(port)), m_certificate.fingerprint);
    QCOMPARE(ask(transport, {u"/v1/echo"_qs}).error().kind, ErrorKind::Network);
}

void HttpTransportTest::saysWhenTheServerFallsSilent()
{
    QTcpServer silent; // accepts and never says a word of TLS
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    HttpTransport transport(QUrl(u"https://127.0.0.1:%1"_qs.arg(silent.serverPort())), m_certificate.fingerprint);
    QElapsedTimer time;
    time.start();
    QCOMPARE(ask(transport, {u"/v1/echo"_qs, {}, {}, 1}).error().kind, ErrorKind::Network);
    QVERIFY(time.elapsed() < 8'000);
}

void HttpTransportTest::saysWhenTheServerStopsInMidAnswer()
{
    HttpConfig config;
    config.certificate = m_certificate;
    Answer held;
    std::atomic<bool> asked = false;
    auto server = HttpServer::start(config, [&](Request, Answer answer) {
        held = std::move(answer);
        asked = true;
    });
    QVERIFY(server.ok());
    HttpTransport transport(QUrl(u"https://127.0.0.1:%1"_qs.arg((*server)->port())), m_certificate.fingerprint);
    std::optional<Result<HttpAnswer>> got;
    transport.setAnswerFunction([&](quint64, Result<HttpAnswer> answer) { got = std::move(answer); });
    transport.send(1, {u"/v1/wait"_qs});
    QTRY_VERIFY(asked);
    (*server)->stop(std::chrono::milliseconds(0));
    QTRY_VERIFY(got.has_value());
    QVERIFY(!got->ok() || (*got)->status >= 500);
}

void HttpTransportTest::isSilentAfterCancel()
{
    HttpTransport transport(url(), m_certificate.fingerprint);
    int answers = 0;
    transport.setAnswerFunction([&](quint64, const Result<HttpAnswer> &) { ++answers; });
    transport.send(1, {u"/v1/echo"_qs});
    transport.send(2, {u"/v1/echo"_qs});
    transport.cancel(1);
    QTRY_COMPARE(answers, 1);
    transport.send(3, {u"/v1/echo"_qs});
    transport.cancelAll();
    transport.send(4, {u"/v1/echo"_qs});
    QTRY_COMPARE(answers, 2);
}

void HttpTransportTest::showsTheCertificateToCompare()
{
    CertificateProbe probe(url());
    QSignalSpy found(&probe, &CertificateProbe::found);
    QVERIFY(found.wait(5'000));
    QCOMPARE(found[0][0].toByteArray(), m_certificate.fingerprint);
}

QTEST_GUILESS_MAIN(HttpTransportTest)
#include "HttpTransportTest.moc"
