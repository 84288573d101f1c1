// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Cbor.h"

#include <QTest>

#include <limits>

using namespace models;

class CborTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackEveryKind();
    void writesTheVectorsOfTheStandard_data();
    void writesTheVectorsOfTheStandard();
    void refusesWhatIsNotCanonical_data();
    void refusesWhatIsNotCanonical();
    void refusesAMapWhoseKeyIsReadAsAValue();
};

void CborTest::readsBackEveryKind()
{
    CborWriter out;
    out.array(6);
    out.integer(std::numeric_limits<qint64>::min());
    out.integer(std::numeric_limits<qint64>::max());
    out.text(u"龙王潭");
    out.bytes(QByteArrayView("\0\xff", 2));
    out.map(2);
    out.key(1);
    out.boolean(true);
    out.key(300);
    out.null();
    out.map(0);

    CborReader in(out.view());
    QCOMPARE(in.array(), size_t(6));
    QCOMPARE(in.integer(), std::numeric_limits<qint64>::min());
    QCOMPARE(in.integer(), std::numeric_limits<qint64>::max());
    QCOMPARE(in.text(), QStringLiteral("龙王潭"));
    QCOMPARE(in.bytes(), QByteArray("\0\xff", 2));
    QCOMPARE(in.map(), size_t(2));
    QCOMPARE(in.key(), quint64(1));
    QCOMPARE(in.boolean(), true);
    QCOMPARE(in.key(), quint64(300));
    in.null();
    QCOMPARE(in.map(), size_t(0));
    QVERIFY(in.atEnd());
}

void CborTest::writesTheVectorsOfTheStandard_data()
{
    // RFC 8949, appendix A.
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("0") << qint64(0) << QByteArray("00");
    QTest::newRow("23") << qint64(23) << QByteArray("17");
    QTest::newRow("24") << qint64(24) << QByteArray("1818");
    QTest::newRow("1000") << qint64(1000) << QByteArray("1903e8");
    QTest::newRow("1000000000000") << qint64(1000000000000) << QByteArray("1b000000e8d4a51000");
    QTest::newRow("-1") << qint64(-1) << QByteArray("20");
    QTest::newRow("-1000") << qint64(-1000) << QByteArray("3903e7");
}

void CborTest::writesTheVectorsOfTheStandard()
{
    QFETCH(qint64, value);
    QFETCH(QByteArray, hex);
    CborWriter out;
    out.integer(value);
    QCOMPARE(out.view().toByteArray().toHex(), hex);
}

void CborTest::refusesWhatIsNotCanonical_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("number longer than needed") << QByteArray("1817");
    QTest::newRow("indefinite array") << QByteArray("9f01ff");
    QTest::newRow("float") << QByteArray("f93c00");
    QTest::newRow("tag") << QByteArray("c001");
    QTest::newRow("keys out of order") << QByteArray("a202010101");
    QTest::newRow("repeated key") << QByteArray("a201010101");
    QTest::newRow("text key") << QByteArray("a1616101");
    QTest::newRow("broken utf-8") << QByteArray("62c328");
    QTest::newRow("string longer than the input") << QByteArray("5b00000000ffffffff");
    QTest::newRow("array longer than the input") << QByteArray("9a00ffffff");
    QTest::newRow("too deep") << QByteArray(40, '8').replace("88", "81").append("01");
    QTest::newRow("cut short") << QByteArray("8201");
    QTest::newRow("something behind") << QByteArray("0101");
    QTest::newRow("nothing") << QByteArray();
}

void CborTest::refusesWhatIsNotCanonical()
{
    QFETCH(QByteArray, hex);
    const QByteArray raw = QByteArray::fromHex(hex);
    CborReader in(raw);
    in.skip();
    QVERIFY(in.failed() || !in.atEnd());
}

void CborTest::refusesAMapWhoseKeyIsReadAsAValue()
{
    const QByteArray raw = QByteArray::fromHex("a10102");
    CborReader in(raw);
    in.map();
    in.integer();
    QVERIFY(in.failed());
}

QTEST_GUILESS_MAIN(CborTest)
#include "CborTest.moc"
