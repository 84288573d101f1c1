// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/PovertyLines.h"
#include "Vectors.h"

#include <QTest>

using namespace models;

class PovertyLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsTheNationalLines();
    void prefersTheSmallestRegion();
    void takesNoLineOfAnotherYearOrKind();
    void replacesALine();
    void refusesABrokenTable_data();
    void refusesABrokenTable();
};

void PovertyLinesTest::shipsTheNationalLines()
{
    const QJsonObject worked = vectors("poverty_lines_cny");
    for (const QString &year : worked.keys()) {
        if (year.startsWith(u'_'))
            continue;
        const PovertyLine *line = PovertyLines::shipped().find(u"poverty", year.toInt(), u"360323106205");
        QVERIFY2(line, qPrintable(year));
        QCOMPARE(line->fen, worked.value(year).toInteger() * 100);
    }
    QCOMPARE(PovertyLines::shipped().find(u"monitoring", 2021, u"36")->fen, 600000);
}

void PovertyLinesTest::prefersTheSmallestRegion()
{
    const PovertyLines lines({{u"poverty"_qs, u"36"_qs, 2016, 310000, {}},
                              {u"poverty"_qs, {}, 2016, 295200, {}},
                              {u"poverty"_qs, u"360323"_qs, 2016, 333500, {}}});
    QCOMPARE(lines.find(u"poverty", 2016, u"360323106205")->fen, 333500);
    QCOMPARE(lines.find(u"poverty", 2016, u"360101")->fen, 310000);
    QCOMPARE(lines.find(u"poverty", 2016, u"370101")->fen, 295200);
    QCOMPARE(lines.find(u"poverty", 2016, QString())->fen, 295200); // a village whose code is not known yet
}

void PovertyLinesTest::takesNoLineOfAnotherYearOrKind()
{
    const PovertyLines lines({{u"poverty"_qs, {}, 2016, 295200, {}}});
    QVERIFY(lines.find(u"poverty", 2017, u"36") == nullptr);
    QVERIFY(lines.find(u"monitoring", 2016, u"36") == nullptr);
}

void PovertyLinesTest::replacesALine()
{
    PovertyLines lines({{u"poverty"_qs, {}, 2016, 295200, {}}});
    lines.put({u"poverty"_qs, {}, 2016, 300000, {}});
    QCOMPARE(lines.all().size(), size_t(1));
    QCOMPARE(lines.find(u"poverty", 2016, u"")->fen, 300000);
}

void PovertyLinesTest::refusesABrokenTable_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("[");
    QTest::newRow("no array") << QByteArray("{}");
    QTest::newRow("unknown kind") << QByteArray(R"([{"kind":"x","year":2016,"fen":1}])");
    QTest::newRow("year as text") << QByteArray(R"([{"kind":"poverty","year":"2016","fen":1}])");
    QTest::newRow("line of nothing") << QByteArray(R"([{"kind":"poverty","year":2016,"fen":0}])");
}

void PovertyLinesTest::refusesABrokenTable()
{
    QFETCH(QByteArray, json);
    const auto lines = PovertyLines::fromJson(json);
    QVERIFY(!lines);
    QCOMPARE(lines.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(PovertyLinesTest)
#include "PovertyLinesTest.moc"
