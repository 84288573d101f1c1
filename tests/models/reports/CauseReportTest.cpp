// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CauseReport.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTest>

using namespace models;

class CauseReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksCausesWithOtherLast();
    void addsIncomeAndPoverty();
    void sumsUp();
    void tellsItsDefinitions();
    void saysNothingOfNoHouseholds();
    void writesATable();
};

static const std::vector<CauseCase> cases{
    {{}, u"99"_qs, {}, 2, 500'000},
    {{}, u"99"_qs, {u"01"_qs}, 1, {}},
    {{}, u"99"_qs, {}, 1, {}},
    {{}, u"01"_qs, {u"02"_qs}, 3, 900'000},
    {{}, u"01"_qs, {}, 2, 1'000'000},
    {{}, u"02"_qs, {}, 1, 399'999},
    {{}, {}, {}, 4, 1},
};

static CauseReportOptions options()
{
    return {.codes = CodeBook::shipped(),
            .grouping = causeGrouping(CodeBook::shipped()),
            .year = 2020,
            .line = 400'000,
            .asOf = QDateTime(QDate(2020, 11, 18), QTime(16, 40))};
}

void CauseReportTest::ranksCausesWithOtherLast()
{
    const CauseReport report = causeReport(cases, options());
    QStringList order;
    for (const CauseReportRow &row : report.rows)
        order += row.label;
    QCOMPARE(order, (QStringList{u"因病"_qs, u"因残"_qs, u"其他"_qs}));
    QCOMPARE(report.rows[0].group, u"objective"_qs);
    QCOMPARE(report.rows[2].mainHouseholds, 3);
}

void CauseReportTest::addsIncomeAndPoverty()
{
    const CauseReport report = causeReport(cases, options());
    const CauseReportRow illness{.cause = u"01"_qs,
                                 .label = u"因病"_qs,
                                 .group = u"objective"_qs,
                                 .mainHouseholds = 2,
                                 .share = 2.0 / 6,
                                 .anyHouseholds = 3,
                                 .shareOfMentions = 3.0 / 8,
                                 .persons = 5,
                                 .netPerHead = 380'000,
                                 .belowLine = 1};
    QCOMPARE(report.rows[0], illness);
    QCOMPARE(report.rows[1].belowLine, 1);
    QCOMPARE(report.rows[2].netPerHead.value(), 250'000);
}

void CauseReportTest::sumsUp()
{
    const CauseReport report = causeReport(cases, options());
    QCOMPARE(report.sum.mainHouseholds, 6);
    QCOMPARE(report.sum.persons, 10);
    QCOMPARE(report.sum.anyHouseholds, 8);
    QCOMPARE(report.sum.netPerHead.value(), 350'000);
    QCOMPARE(report.sum.belowLine, 3);
    QCOMPARE(report.withoutMainCause, 1);
}

void CauseReportTest::tellsItsDefinitions()
{
    const QString definition = causeReport(cases, options()).definition;
    QVERIFY(definition.contains(u"4,000.00"));
    QVERIFY(definition.contains(u"table of 2020"));
    CauseReportOptions without = options();
    without.line.reset();
    QVERIFY(!causeReport(cases, without).definition.contains(u"below the line"));
    QCOMPARE(causeReport(cases, without).sum.belowLine, 0);
}

void CauseReportTest::saysNothingOfNoHouseholds()
{
    const CauseReport report = causeReport({}, options());
    QVERIFY(report.rows.empty());
    QCOMPARE(report.sum.share, 0.0);
    QVERIFY(!report.sum.netPerHead);
}

void CauseReportTest::writesATable()
{
    const CauseReport report = causeReport(cases, options());
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeCsv(report, buffer, CsvEncoding::Utf8).ok());
    const QList<QByteArray> lines = buffer.data().split('\n');
    QCOMPARE(QString::fromUtf8(lines[1]), u"因病,Objective,2,33.3,3,37.5,5,3800.00,1\r"_qs);
    QVERIFY(lines[4].startsWith("Total,,6,100.0,8,"));
    const QJsonObject json = toJson(report);
    QCOMPARE(json.value(u"rows").toArray().size(), 3);
    QCOMPARE(json.value(u"sum").toObject().value(u"persons").toInt(), 10);
}

QTEST_GUILESS_MAIN(CauseReportTest)
#include "CauseReportTest.moc"
