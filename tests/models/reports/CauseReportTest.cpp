// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/CauseFiles.h"

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
    void saysWhichFormsAreOfAnotherYear();
    void countsOfThousandsAreGrouped();
    void unknownIncomesAreNotZero();
    void beginsWithThePresentYear();
    void countsBelowTheLineOfEveryVillage();
    void saysNothingOfNoHouseholds();
    void writesATable();
    void countsEveryVillageForItself();
    void writesATableOfVillages();
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
            .villages = {{QString(), {QString(), 400'000}}},
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
                                 .shareOfPersons = 0.5,
                                 .incomeHouseholds = 2,
                                 .incomePersons = 5,
                                 .netPerHead = 380'000,
                                 .belowLine = 1};
    QCOMPARE(report.rows[0], illness);
    QCOMPARE(report.rows[1].belowLine, std::optional<qint64>(1));
    QCOMPARE(report.rows[2].netPerHead.value(), 250'000);
}

void CauseReportTest::sumsUp()
{
    const CauseReport report = causeReport(cases, options());
    QCOMPARE(report.sum.mainHouseholds, 6);
    QCOMPARE(report.sum.persons, 10);
    QCOMPARE(report.sum.anyHouseholds, 8);
    QCOMPARE(report.sum.netPerHead.value(), 350'000);
    QCOMPARE(report.sum.belowLine, std::optional<qint64>(3));
    QCOMPARE(report.withoutMainCause, 1);
}

void CauseReportTest::tellsItsDefinitions()
{
    const CauseReport report = causeReport(cases, options());
    const QString definition = causeDefinition(report, CauseMeasure::Main);
    QVERIFY(definition.contains(u"4,000.00"));
    QVERIFY(definition.contains(u"one main cause each"));
    QVERIFY(definition.contains(u"forms of 2020 as they stand now"));
    QVERIFY(!definition.contains(u"of another year"));
    QVERIFY2(definition.contains(u"4 of 6 households (8 of 10 persons) whose income is known"), qPrintable(definition));
    QVERIFY(causeDefinition(report, CauseMeasure::Mentions).startsWith(u"Unit: the mention"));
    QVERIFY(causeDefinition(report, CauseMeasure::Persons).startsWith(u"Unit: the person"));
    CauseReportOptions without = options();
    without.villages.clear();
    QVERIFY(!causeReport(cases, without).terms.contains(u"below the line"));
    QVERIFY(!causeReport(cases, without).sum.belowLine); // unknown, not nobody
}

void CauseReportTest::saysWhichFormsAreOfAnotherYear()
{
    CauseReportOptions some = options();
    some.otherForms = 3;
    QVERIFY(causeReport(cases, some).terms.contains(u"households whose form is of another year are left out"));
}

void CauseReportTest::countsOfThousandsAreGrouped()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    std::vector<CauseCase> many(2'500, CauseCase{{}, u"01"_qs, {}, 2, 900'000});
    many.resize(3'600, CauseCase{{}, u"01"_qs, {}, 2, {}});
    many.resize(4'700, CauseCase{{}, {}, {}, 2, {}});
    CauseReportOptions some = options();
    some.otherForms = 1'200;
    const QString terms = causeReport(many, some).terms;
    QLocale::setDefault(QLocale::c());
    for (const QString &figure :
         {u"1,200 "_qs, u"incomes of 2020 over the 2,500 of 3,600 "_qs, u"5,000 of 7,200 "_qs, u"1,100 "_qs})
        QVERIFY2(terms.contains(figure), qPrintable(terms));
}

void CauseReportTest::unknownIncomesAreNotZero()
{
    const std::vector<CauseCase> unknown{{{}, u"01"_qs, {}, 3, {}}, {{}, u"02"_qs, {}, 1, 100'000}};
    const CauseReport report = causeReport(unknown, options());
    QVERIFY(!report.rows[0].netPerHead);
    QVERIFY(!report.rows[0].belowLine);
    QCOMPARE(report.rows[1].belowLine, std::optional<qint64>(1));
    QCOMPARE(report.sum.incomeHouseholds, 1);
    const CauseReport nothing = causeReport(std::span(unknown).first(1), options());
    QVERIFY(!nothing.sum.belowLine);
    QVERIFY(nothing.terms.contains(u"no income of 2020 is known"));
    QVERIFY(toJson(nothing, CauseMeasure::Main)[u"sum"_qs][u"below_line"_qs].isNull());
}

void CauseReportTest::beginsWithThePresentYear()
{
    QCOMPARE(firstYear({2021, 2020}, 2020), 2020);
    QCOMPARE(firstYear({2021, 2020}, 2022), 2021);
    QVERIFY(!firstYear({}, 2020));
}

void CauseReportTest::countsBelowTheLineOfEveryVillage()
{
    const std::vector<CauseCase> rich{{u"a"_qs, u"01"_qs, {}, 1, 450'000}, {u"b"_qs, u"01"_qs, {}, 1, 450'000}};
    CauseReportOptions lines = options();
    lines.villages = {{u"a"_qs, {u"a"_qs, 400'000}}, {u"b"_qs, {u"b"_qs, 500'000}}};
    const CauseReport report = causeReport(rich, lines);
    QCOMPARE(report.sum.belowLine, std::optional<qint64>(1));
    QVERIFY2(report.terms.contains(u"4,000.00 to 5,000.00"), qPrintable(report.terms));
    lines.villages[u"b"_qs].line.reset();
    QVERIFY(!causeReport(rich, lines).sum.belowLine);
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
    const Result<QByteArray> table = causesAsCsv(report, CauseMeasure::Persons);
    QVERIFY(table.ok());
    const QList<QByteArray> lines = table->split('\n');
    QVERIFY(lines[0].contains("Persons,Share of persons (%),Net income per head (yuan),Persons with known income,"));
    QCOMPARE(QString::fromUtf8(lines[1]), u"因病,Objective,2,33.3,3,37.5,5,50.0,3800.00,5,1\r"_qs);
    QVERIFY(lines[3].contains(",4,40.0,2500.00,2,")); // four persons, the income of two is known
    QVERIFY(lines[5].startsWith("\"Unit: the person") || lines[5].startsWith("Unit: the person"));
    QVERIFY(lines[4].startsWith("Total,,6,100.0,8,"));
    const QJsonObject json = toJson(report, CauseMeasure::Persons);
    QCOMPARE(json.value(u"measure").toString(), u"persons"_qs);
    QVERIFY(json.value(u"definition").toString().startsWith(u"Unit: the person"));
    QCOMPARE(json.value(u"rows").toArray().size(), 3);
    QCOMPARE(json.value(u"sum").toObject().value(u"persons").toInt(), 10);
}

// By village: the same cases in two of them, one without a name that is known.
static CauseReport twoVillages()
{
    std::vector<CauseCase> spread = cases;
    for (size_t i = 0; i < spread.size(); ++i)
        spread[i].village = i < 4 ? u"b"_qs : u"a"_qs;
    CauseReportOptions named = options();
    named.villages = {{u"b"_qs, {u"龙王潭村"_qs, 400'000}}};
    return causeReport(spread, named);
}

void CauseReportTest::countsEveryVillageForItself()
{
    const CauseReport report = twoVillages();
    const VillageCauses second{.village = u"b"_qs,
                               .label = u"龙王潭村"_qs,
                               .households = 4,
                               .persons = 7,
                               .mentions = 6,
                               .byMain = {4, u"99"_qs, u"其他"_qs, 0.75, 1, 0},
                               .byMentions = {6, u"99"_qs, u"其他"_qs, 0.5, 3, 0},
                               .byPersons = {7, u"99"_qs, u"其他"_qs, 4.0 / 7, 3, 0}};
    const VillageCauses first{.village = u"a"_qs,
                              .label = u"a"_qs,
                              .households = 2,
                              .persons = 3,
                              .mentions = 2,
                              .withoutMainCause = 1,
                              .byMain = {2, u"01"_qs, u"因病"_qs, 0.5, 2, 0},
                              .byMentions = {2, u"01"_qs, u"因病"_qs, 0.5, 2, 0},
                              .byPersons = {3, u"01"_qs, u"因病"_qs, 2.0 / 3, 3, 0}};
    QCOMPARE(report.villages, (std::vector{first, second}));
    QCOMPARE(report.allVillages.households, report.sum.mainHouseholds);
    QCOMPARE(report.allVillages.persons, report.sum.persons);
    QCOMPARE(report.allVillages.byPersons.counted, report.sum.persons);
    QCOMPARE(report.allVillages.byMentions.counted, report.sum.anyHouseholds);
}

void CauseReportTest::writesATableOfVillages()
{
    const Result<QByteArray> table = villagesAsCsv(twoVillages(), CauseMeasure::Main);
    QVERIFY(table.ok());
    const QStringList lines = QString::fromUtf8(*table).split(u"\r\n"_qs);
    QCOMPARE(lines[1], u"a,2,3,2,因病,50.0,2,0,1"_qs);
    QCOMPARE(lines[2], u"龙王潭村,4,7,6,其他,75.0,1,0,0"_qs);
    QVERIFY(lines[3].endsWith(u",6,10,8,其他,50.0,3,0,1"_qs));
    const QStringList persons =
        QString::fromUtf8(*villagesAsCsv(twoVillages(), CauseMeasure::Persons)).split(u"\r\n"_qs);
    QCOMPARE(persons[2], u"龙王潭村,4,7,6,其他,57.1,3,0,0"_qs);
}

QTEST_GUILESS_MAIN(CauseReportTest)
#include "CauseReportTest.moc"
