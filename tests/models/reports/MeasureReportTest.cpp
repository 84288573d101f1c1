// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/MeasureReport.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace models;

class MeasureReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresAFile();
    void takesTheLineFromTheMedian();
    void keepsTheTieOfALineFromTheMedian();
    void leavesOutRowsAndSaysWhy();
    void splitsByAColumn();
    void boundsTheCurve();
    void refusesWhatCannotBeMeasured_data();
    void refusesWhatCannotBeMeasured();
    void writesNullForWhatIsNotDefined();
    void printsDefinitionsUnderTheResult();

private:
    Result<MeasureReport> measured(const QByteArray &content, const MeasureOptions &options);
    QTemporaryDir m_folder;
};

static const QByteArray households = "village,income,persons\nv1,2100,5\nv2,2600,3\nv1,3500,4\nv2,8000,2\n";

static MeasureOptions byPersons()
{
    return {.income = u"income"_qs, .size = u"persons"_qs, .line = ExactNumber{2952, 0}};
}

static bool isNear(const QJsonValue &value, double expected)
{
    return std::fabs(value.toDouble() - expected) < 1e-12;
}

Result<MeasureReport> MeasureReportTest::measured(const QByteArray &content, const MeasureOptions &options)
{
    const QString path = m_folder.filePath(u"file.csv"_qs);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the temporary file cannot be written");
    file.close();
    return measureFile(path, options);
}

void MeasureReportTest::measuresAFile()
{
    const auto report = measured(households, byPersons());
    QVERIFY(report.ok());
    const QJsonObject json = toJson(*report);
    QCOMPARE(json.value(u"observations").toInt(), 4);
    QCOMPARE(json.value(u"population").toInt(), 14);
    QCOMPARE(json.value(u"line").toInt(), 2952);
    QCOMPARE(json.value(u"median").toDouble(), 2600.0);
    QCOMPARE(json.value(u"gap_to_lift_all").toDouble(), 5316.0);
    QVERIFY(isNear(json.value(u"headcount_ratio"), 4.0 / 7));
    QVERIFY(isNear(json.value(u"poverty_gap"), 443.0 / 3444));
    QVERIFY(isNear(json.value(u"poverty_severity"), 83359.0 / 2541672));
    QVERIFY(isNear(json.value(u"gini"), 579.0 / 2254));
    QCOMPARE(json.value(u"lorenz").toArray().size(), 5);
    QCOMPARE(json.value(u"quantiles").toObject().value(u"p50").toDouble(), 2600.0);
}

void MeasureReportTest::takesTheLineFromTheMedian()
{
    MeasureOptions options{.income = u"income"_qs, .shareOfMedian = exactNumberFromText(u"0.6")};
    const auto report = measured("income\n1000\n2000\n3000\n", options);
    QCOMPARE(toText(report.value().line), u"1200"_qs);
    QVERIFY(isNear(toJson(*report).value(u"headcount_ratio"), 1.0 / 3));
}

// 0.6 × 18.1 is 10.86 and not 10.859999…: who has just that is not poor.
void MeasureReportTest::keepsTheTieOfALineFromTheMedian()
{
    MeasureOptions options{.income = u"income"_qs, .shareOfMedian = exactNumberFromText(u"0.6")};
    const auto report = measured("income\n10.86\n18.1\n30\n", options);
    QCOMPARE(report.value().poverty.headcountRatio, 0.0);
}

void MeasureReportTest::leavesOutRowsAndSaysWhy()
{
    MeasureOptions options{.income = u"y"_qs, .weight = u"w"_qs, .line = ExactNumber{5, 0}};
    const auto report = measured("y,w\n1,1\n,1\nNA,1\n2,0\n3,-1\n4,\n5,x\n-6,2\n", options);
    QVERIFY(report.ok());
    const QJsonObject json = toJson(*report);
    QCOMPARE(json.value(u"observations").toInt(), 2);
    QCOMPARE(json.value(u"negative_incomes").toInt(), 1);
    const QJsonObject skipped = json.value(u"skipped").toObject();
    QCOMPARE(skipped.value(u"total").toInt(), 6);
    const QJsonObject reasons{{u"income_empty"_qs, 1},
                              {u"income_not_a_number"_qs, 1},
                              {u"weight_empty"_qs, 1},
                              {u"weight_not_a_number"_qs, 1},
                              {u"weight_not_positive"_qs, 2}};
    QCOMPARE(skipped.value(u"reasons").toObject(), reasons);
    QCOMPARE(report->skipped.at(u"weight_not_positive"_qs).firstLine, 5);
}

void MeasureReportTest::splitsByAColumn()
{
    MeasureOptions options = byPersons();
    options.group = u"village"_qs;
    const auto report = measured(households, options);
    QCOMPARE(report.value().groups.size(), size_t(2));
    QVERIFY(std::fabs(report->groups[0].toSeverity - 75615.0 / 83359) < 1e-12);
    QCOMPARE(toJson(*report).value(u"groups").toArray()[1].toObject().value(u"group").toString(), u"v2"_qs);
}

void MeasureReportTest::boundsTheCurve()
{
    QByteArray many = "income\n";
    for (int i = 1; i <= 5000; ++i)
        many += QByteArray::number(i) + '\n';
    MeasureOptions options{.income = u"income"_qs, .line = ExactNumber{5, 0}};
    QCOMPARE(toJson(measured(many, options).value()).value(u"lorenz").toArray().size(), 101);
}

void MeasureReportTest::refusesWhatCannotBeMeasured_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such column") << QByteArray("wage\n1\n") << u"no column"_qs;
    QTest::newRow("no usable row") << QByteArray("income,persons\n,1\nx,1\n") << u"None of the 2 rows"_qs;
    QTest::newRow("header alone") << QByteArray("income,persons\n") << u"None of the 0 rows"_qs;
    QTest::newRow("ragged") << QByteArray("income,persons\n1\n") << u"Line 2"_qs;
    QTest::newRow("empty") << QByteArray() << u"empty"_qs;
}

void MeasureReportTest::refusesWhatCannotBeMeasured()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const auto report = measured(content, byPersons());
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(says), qPrintable(report.error().message));
}

void MeasureReportTest::writesNullForWhatIsNotDefined()
{
    MeasureOptions options{.income = u"income"_qs, .line = ExactNumber{5, 0}};
    const QJsonObject json = toJson(measured("income\n-3\n1\n", options).value());
    QVERIFY(json.value(u"gini").isNull());
    QVERIFY(json.value(u"lorenz").toArray().isEmpty());
}

void MeasureReportTest::printsDefinitionsUnderTheResult()
{
    const QString text = toText(measured(households, byPersons()).value());
    QVERIFY(text.contains(u"0.571429"));
    QVERIFY(text.contains(u"less than the line"));
}

QTEST_GUILESS_MAIN(MeasureReportTest)
#include "MeasureReportTest.moc"
