// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/ErrorBody.h"
#include "sync/protocol/Gzip.h"

#include <QTest>

using namespace syncing;
using models::Error;
using models::ErrorKind;

class ProtocolBasicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packsAndUnpacks_data();
    void packsAndUnpacks();
    void refusesToUnpackOverTheLimit();
    void refusesDamagedBytes();
    void carriesAnError();
    void namesTheServersDiskAsTheServers();
    void makesAnErrorOfAForeignBody();
};

void ProtocolBasicsTest::packsAndUnpacks_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("exactly one step of the unpacking buffer") << QByteArray(16 * 1024, 'x');
    QTest::newRow("a megabyte") << QByteArray(1024 * 1024, 'x');
}

void ProtocolBasicsTest::packsAndUnpacks()
{
    QFETCH(QByteArray, plain);
    const auto back = gunzipped(gzipped(plain), plain.size());
    QVERIFY(back.ok());
    QCOMPARE(*back, plain);
}

void ProtocolBasicsTest::refusesToUnpackOverTheLimit()
{
    const QByteArray packed = gzipped(QByteArray(1001, 'x'));
    QCOMPARE(gunzipped(packed, 1000).error().kind, ErrorKind::Invalid);
    QVERIFY(gunzipped(packed, 1001).ok());
}

void ProtocolBasicsTest::refusesDamagedBytes()
{
    const QByteArray packed = gzipped(QByteArray("some text that is packed"));
    for (qsizetype cut = 0; cut < packed.size(); ++cut)
        QCOMPARE(gunzipped(packed.left(cut), 1000).error().kind, ErrorKind::Corrupt);
    QCOMPARE(gunzipped(QByteArray(packed + "x"), 1000).error().kind, ErrorKind::Corrupt);
}

void ProtocolBasicsTest::carriesAnError()
{
    const Error error{ErrorKind::Denied, u"This device was revoked."_qs, u"device 7"_qs};
    QCOMPARE(decodeError(statusOf(error.kind), encodeError(error)), error);
    QCOMPARE(statusOf(ErrorKind::Denied), 403);
}

// Whoever hears of it must not clear his own disk.
void ProtocolBasicsTest::namesTheServersDiskAsTheServers()
{
    const Error full{ErrorKind::DiskFull, u"The disk is full. Free some space."_qs, u"log.sqlite"_qs};
    const Error heard = decodeError(statusOf(full.kind), encodeError(full));
    QCOMPARE(heard.kind, ErrorKind::DiskFull);
    QVERIFY2(heard.message.startsWith(u"The server's disk is full"_qs), qPrintable(heard.message));
    QCOMPARE(heard.detail, full.detail);
}

void ProtocolBasicsTest::makesAnErrorOfAForeignBody()
{
    QCOMPARE(decodeError(404, "<html>Welcome to the hotel</html>").kind, ErrorKind::Network);
    QCOMPARE(decodeError(502, "").kind, ErrorKind::Busy);
}

QTEST_GUILESS_MAIN(ProtocolBasicsTest)
#include "ProtocolBasicsTest.moc"
