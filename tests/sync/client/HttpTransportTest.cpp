// SPDX-License-Identifier: GPL-3.0-or-later
// The client's transport against the real server's sockets and TLS.
#include "sync/client/HttpTransport.h"

#include "sync/client/CertificateProbe.h"
#include "sync/protocol/Keys.h"
#include "sync/server/HttpServer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
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
