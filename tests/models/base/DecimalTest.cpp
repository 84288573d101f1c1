// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Decimal.h"
#include "models/base/Text.h"

#include <QTest>

#include <limits>

using namespace models;

class DecimalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasTyped_data();
    void readsWhatWasTyped();
    void writesEveryNumber();
    void roundsHalfAwayFromZero();
    void masksNumbers();
    void normalisesNumbers();
};

void DecimalTest::readsWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("places");
    QTest::addColumn<qint64>("scaled"); // -999 stands for refused
    QTest::newRow("whole") << u"12"_qs << 2 << qint64(1200);
    QTest::newRow("places") << u"12.5"_qs << 2 << qint64(1250);
    QTest::newRow("grouped") << u"1,234.56"_qs << 2 << qint64(123456);
    QTest::newRow("grouped twice") << u"12,345,678"_qs << 0 << qint64(12345678);
    QTest::newRow("full-width group") << u"１，２３４"_qs << 0 << qint64(1234);
    for (const QString &typed : {u"3000,5"_qs, u"3000,50"_qs, u"1,2"_qs, u"1,2345"_qs, u"1234,567"_qs, u",123"_qs,
                                 u"1,,234"_qs, u"1,23,456"_qs, u"1.234,5"_qs, u"1,234,"_qs})
        QTest::newRow(qPrintable(u"comma not between thousands: "_qs + typed)) << typed << 2 << qint64(-999);
    QTest::newRow("point alone") << u"."_qs << 2 << qint64(-999);
    QTest::newRow("no whole part") << u".5"_qs << 2 << qint64(50);
    QTest::newRow("full width") << u"１２．５"_qs << 2 << qint64(1250);
    QTest::newRow("negative") << u"-0.01"_qs << 2 << qint64(-1);
    QTest::newRow("typographic minus") << u"−3"_qs << 0 << qint64(-3);
    QTest::newRow("zeros behind") << u"1.500"_qs << 2 << qint64(150);
    QTest::newRow("too many places") << u"1.505"_qs << 2 << qint64(-999);
    QTest::newRow("two points") << u"1.5.0"_qs << 2 << qint64(-999);
    QTest::newRow("letters") << u"12a"_qs << 2 << qint64(-999);
    QTest::newRow("empty") << u""_qs << 2 << qint64(-999);
    QTest::newRow("sign alone") << u"-"_qs << 2 << qint64(-999);
    QTest::newRow("overflow") << u"99999999999999999999"_qs << 2 << qint64(-999);
}

void DecimalTest::readsWhatWasTyped()
{
    QFETCH(QString, typed);
    QFETCH(int, places);
    QFETCH(qint64, scaled);
    QCOMPARE(decimalFromText(typed, places).value_or(-999), scaled);
}

void DecimalTest::writesEveryNumber()
{
    QCOMPARE(decimalText(123456789, 2), u"1234567.89"_qs);
    QCOMPARE(decimalText(123456789, 2, true), u"1,234,567.89"_qs);
    QCOMPARE(decimalText(-5, 2), u"-0.05"_qs);
    QCOMPARE(decimalText(100, 0, true), u"100"_qs);
    QCOMPARE(decimalText(std::numeric_limits<qint64>::min(), 2), u"-92233720368547758.08"_qs);
}

void DecimalTest::roundsHalfAwayFromZero()
{
    QCOMPARE(dividedRounded(5, 2), 3);
    QCOMPARE(dividedRounded(-5, 2), -3);
    QCOMPARE(dividedRounded(4, 3), 1);
    QCOMPARE(dividedRounded(2856000, 4), 714000);
}

void DecimalTest::masksNumbers()
{
    QCOMPARE(maskedNumber(u"990323200002290021"_qs), u"990323********0021"_qs);
    QCOMPARE(maskedNumber(u"123"_qs), u"***"_qs);
    QCOMPARE(maskedPhone(u"13800005521"_qs), u"138****5521"_qs);
}

void DecimalTest::normalisesNumbers()
{
    QCOMPARE(normalisedNumber(u" １１０１０５ 1949-1231 002x "_qs), u"11010519491231002X"_qs);
}

QTEST_GUILESS_MAIN(DecimalTest)
#include "DecimalTest.moc"
