// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/ExactNumber.h"

#include <QTest>

using namespace models;

class ExactNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAFileWrote_data();
    void readsWhatAFileWrote();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void ordersByValue();
    void multipliesExactly();
    void refusesAProductThatOverflows();
    void findsTheMiddle();
    void takesFen();
    void rounds_data();
    void rounds();
    void adds();
};

static ExactNumber number(const QString &text)
{
    return exactNumberFromText(text).value();
}

void ExactNumberTest::readsWhatAFileWrote_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("shortest");
    QTest::newRow("whole") << u"12"_qs << u"12"_qs;
    QTest::newRow("fourteen places") << u"16090.694444444443"_qs << u"16090.694444444443"_qs;
    QTest::newRow("zeros behind") << u"1.500"_qs << u"1.5"_qs;
    QTest::newRow("zeros before") << u"000.25"_qs << u"0.25"_qs;
    QTest::newRow("no digit before the point") << u".5"_qs << u"0.5"_qs;
    QTest::newRow("no digit behind the point") << u"5."_qs << u"5"_qs;
    QTest::newRow("negative") << u"-28690.28"_qs << u"-28690.28"_qs;
    QTest::newRow("minus zero") << u"-0.0"_qs << u"0"_qs;
    QTest::newRow("blanks") << u" 7 "_qs << u"7"_qs;
    QTest::newRow("exponent as R writes it") << u"1e+05"_qs << u"100000"_qs;
    QTest::newRow("small exponent") << u"1.25E-3"_qs << u"0.00125"_qs;
    QTest::newRow("zero with a large exponent") << u"0e300"_qs << u"0"_qs;
    QTest::newRow("far too small") << u"1e-300"_qs << u"0"_qs;
    QTest::newRow("nineteenth place rounds up") << u"0.0000000000000000005"_qs << u"0.000000000000000001"_qs;
    QTest::newRow("nineteenth place rounds down") << u"0.0000000000000000004"_qs << u"0"_qs;
    QTest::newRow("rounding carries") << u"0.9999999999999999999"_qs << u"1"_qs;
}

void ExactNumberTest::readsWhatAFileWrote()
{
    QFETCH(QString, written);
    QFETCH(QString, shortest);
    const auto read = exactNumberFromText(written);
    QVERIFY(read);
    QCOMPARE(toText(*read), shortest);
    QVERIFY(number(shortest) == *read);
}

void ExactNumberTest::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("written");
    for (const char *text : {"", " ", "-", ".", "NA", "nan", "inf", "1,234", "1.2.3", "0x10", "1e", "e5", "--1",
                             "1e5.5", "123456789012345678901", "1e400", "1 2"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ExactNumberTest::refusesWhatIsNoNumber()
{
    QFETCH(QString, written);
    QVERIFY(!exactNumberFromText(written));
}

void ExactNumberTest::ordersByValue()
{
    QVERIFY(number(u"-0.5"_qs) < number(u"-0.25"_qs));
    QVERIFY(number(u"-1"_qs) < number(u"-0.5"_qs));
    QVERIFY(number(u"2951.999999999999999999"_qs) < number(u"2952"_qs));
    QCOMPARE(static_cast<double>(number(u"-2.75"_qs).value()), -2.75);
}

void ExactNumberTest::multipliesExactly()
{
    QCOMPARE(toText(product(number(u"18098.73"_qs), number(u"0.6"_qs)).value()), u"10859.238"_qs);
    QCOMPARE(toText(product(number(u"-0.5"_qs), number(u"0.5"_qs)).value()), u"-0.25"_qs);
    QCOMPARE(toText(product(number(u"0.000000001"_qs), number(u"0.0000000005"_qs)).value()),
             u"0.000000000000000001"_qs);
}

void ExactNumberTest::refusesAProductThatOverflows()
{
    QVERIFY(!product(number(u"1e12"_qs), number(u"1e12"_qs)));
}

void ExactNumberTest::findsTheMiddle()
{
    QCOMPARE(toText(midpoint(number(u"1"_qs), number(u"2"_qs))), u"1.5"_qs);
    QCOMPARE(toText(midpoint(number(u"-1"_qs), number(u"-2"_qs))), u"-1.5"_qs);
}

void ExactNumberTest::takesFen()
{
    QCOMPARE(toText(ExactNumber::fromFen(295250)), u"2952.5"_qs);
    QCOMPARE(toText(ExactNumber::fromFen(-5)), u"-0.05"_qs);
    QVERIFY(ExactNumber::fromFen(-295200) == number(u"-2952"_qs));
}

void ExactNumberTest::rounds_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("rounded");
    QTest::newRow("half up") << u"2.345"_qs << 2 << u"2.35"_qs;
    QTest::newRow("half down below zero") << u"-2.345"_qs << 2 << u"-2.35"_qs;
    QTest::newRow("below half") << u"-2.3449"_qs << 2 << u"-2.34"_qs;
    QTest::newRow("padded") << u"2"_qs << 2 << u"2.00"_qs;
    QTest::newRow("whole") << u"2.5"_qs << 0 << u"3"_qs;
    QTest::newRow("all places") << u"0.000000000000000001"_qs << 18 << u"0.000000000000000001"_qs;
}

void ExactNumberTest::rounds()
{
    QFETCH(QString, number);
    QFETCH(int, places);
    QFETCH(QString, rounded);
    QCOMPARE(roundedText(exactNumberFromText(number).value(), places), rounded);
}

void ExactNumberTest::adds()
{
    QCOMPARE(toText(sum(number(u"-0.1"_qs), number(u"0.3"_qs)).value()), u"0.2"_qs);
    QVERIFY(!sum({900'000'000'000'000'000, 0}, {900'000'000'000'000'000, 0}));
}

QTEST_GUILESS_MAIN(ExactNumberTest)
#include "ExactNumberTest.moc"
