// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL stays as it is until the process is gone. A process of its own proves it: what it asks to be called at exit,
// before anything of TLS was touched, is called last.
#include "sync/client/ClientTls.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <openssl/crypto.h>

#include <cstdlib>

enum Exit { StillThere = 0, CleanedUp = 3 };

static void reportOpenSsl()
{
    std::_Exit(OPENSSL_init_crypto(0, nullptr) == 1 ? StillThere : CleanedUp); // it refuses once it has been cleaned up
}

static int useTlsAndEnd(bool asTheClientDoes)
{
    std::atexit(reportOpenSsl);
    if (asTheClientDoes)
        syncing::clientTls(QSslSocket::VerifyPeer);
    QSslSocket socket;
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), 9); // starts OpenSSL, whether somebody is there or not
    socket.waitForEncrypted(10'000);
    return QSslSocket::supportsSsl() ? 0 : 1;
}

class ClientTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openSslOutlivesEveryThread_data();
    void openSslOutlivesEveryThread();
};

void ClientTlsTest::openSslOutlivesEveryThread_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("exit");
    QTest::newRow("as the client does") << QStringLiteral("--client") << int(StillThere);
    QTest::newRow("as OpenSSL would") << QStringLiteral("--plain") << int(CleanedUp); // else the row above says nothing
}

void ClientTlsTest::openSslOutlivesEveryThread()
{
    QFETCH(QString, how);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {how});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QTEST(process.exitCode(), "exit");
}

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    const QString word = program.arguments().value(1);
    if (word == QStringLiteral("--client") || word == QStringLiteral("--plain"))
        return useTlsAndEnd(word == QStringLiteral("--client"));
    ClientTlsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ClientTlsTest.moc"
