// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/PovertyMeasures.h"
#include "Vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace models;

class PovertyMeasuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheWorkedIndices_data();
    void agreesWithTheWorkedIndices();
    void countsWhoHasJustTheLineAsNotPoor();
    void splitsByGroup_data();
    void splitsByGroup();
    void knowsTheMoneyThatLiftsAllToTheLine();
    void agreesWithTheWorkedGini_data();
    void agreesWithTheWorkedGini();
    void agreesWithTheWorkedSen_data();
    void agreesWithTheWorkedSen();
    void weighsLikeThePopulationWrittenOut();
    void takesQuantilesAsEurostatDoes();
    void keepsFractionalWeightsOnTheEdge();
    void keepsNegativeIncomes();
    void saysNothingWithoutIncomeOrLine();
    void thinsLongCurves();
};

static ExactNumber lineOf(const QJsonObject &example)
{
    return {static_cast<qint64>(example.value(u"z").toDouble()), 0};
}

static Observation observation(const char *income, long double weight)
{
    return {exactNumberFromText(QString::fromLatin1(income)).value(), weight};
}

void PovertyMeasuresTest::agreesWithTheWorkedIndices_data()
{
    QTest::addColumn<QString>("example");
    for (const char *name : {"handbook", "ten_persons", "households_weighted", "nobody_poor"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void PovertyMeasuresTest::agreesWithTheWorkedIndices()
{
    QFETCH(QString, example);
    const QJsonObject worked = vectors("fgt").value(example).toObject();
    const auto measures = povertyMeasures(IncomeDistribution(observations(worked)), lineOf(worked));
    QVERIFY(measures);
    QVERIFY(agree(measures->headcountRatio, exactValue(worked.value(u"FGT0"))));
    QVERIFY(agree(measures->povertyGap, exactValue(worked.value(u"FGT1"))));
    QVERIFY(agree(measures->povertySeverity, exactValue(worked.value(u"FGT2"))));
}

void PovertyMeasuresTest::countsWhoHasJustTheLineAsNotPoor()
{
    const QJsonObject worked = vectors("fgt").value(u"line_sensitivity").toObject();
    const IncomeDistribution incomes(observations(worked));
    const ExactNumber line = lineOf(worked);
    QCOMPARE(povertyMeasures(incomes, line)->headcountRatio, exactValue(worked.value(u"strict_y_lt_z")));
    const ExactNumber justAbove{line.whole, 1};
    QCOMPARE(povertyMeasures(incomes, justAbove)->headcountRatio, exactValue(worked.value(u"weak_y_le_z")));
}

void PovertyMeasuresTest::splitsByGroup_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QList<int>>("inFirst");
    QTest::addColumn<QString>("second");
    QTest::newRow("two villages") << u"households_weighted"_qs << u"v1"_qs << QList<int>{0, 2} << u"v2"_qs;
    QTest::newRow("all poor in one") << u"ten_persons"_qs << u"A"_qs << QList<int>{0, 1, 2, 3, 4} << u"B"_qs;
}

void PovertyMeasuresTest::splitsByGroup()
{
    QFETCH(QString, example);
    QFETCH(QString, first);
    QFETCH(QList<int>, inFirst);
    QFETCH(QString, second);
    const QJsonObject worked = vectors("fgt").value(example).toObject();
    std::vector<PopulationGroup> groups{{first, {}}, {second, {}}};
    const auto all = observations(worked);
    for (size_t i = 0; i < all.size(); ++i)
        groups[inFirst.contains(static_cast<int>(i)) ? 0 : 1].observations.push_back(all[i]);

    const auto parts = povertyByGroup(groups, lineOf(worked));
    QCOMPARE(parts.size(), size_t(2));
    for (const GroupContribution &part : parts) {
        const QJsonObject expected = worked.value(u"subgroups").toObject().value(part.name).toObject();
        QVERIFY(agree(part.populationShare, exactValue(expected.value(u"pop_share"))));
        QVERIFY(agree(part.measures.headcountRatio, exactValue(expected.value(u"FGT0"))));
        QVERIFY(agree(part.measures.povertyGap, exactValue(expected.value(u"FGT1"))));
        QVERIFY(agree(part.measures.povertySeverity, exactValue(expected.value(u"FGT2"))));
        QVERIFY(agree(part.toHeadcount, exactValue(expected.value(u"contribution0"))));
        QVERIFY(agree(part.toGap, exactValue(expected.value(u"contribution1"))));
        QVERIFY(agree(part.toSeverity, exactValue(expected.value(u"contribution2"))));
    }
}

void PovertyMeasuresTest::knowsTheMoneyThatLiftsAllToTheLine()
{
    const QJsonObject worked = vectors("fgt").value(u"households_weighted").toObject();
    QCOMPARE(povertyMeasures(IncomeDistribution(observations(worked)), lineOf(worked))->gapToLiftAll, 5316.0);
}

void PovertyMeasuresTest::agreesWithTheWorkedGini_data()
{
    QTest::addColumn<QString>("example");
    for (const char *name : {"one_to_five", "equal", "one_has_all", "ten_persons", "households_weighted"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void PovertyMeasuresTest::agreesWithTheWorkedGini()
{
    QFETCH(QString, example);
    const QJsonObject worked = vectors("gini").value(example).toObject();
    const IncomeDistribution incomes(observations(worked));
    QVERIFY(agree(incomes.gini().value(), exactValue(worked.value(u"gini"))));
    QVERIFY(agree(incomes.giniSmallSample().value(), exactValue(worked.value(u"gini_small_sample_n_over_n_minus_1"))));

    const QJsonArray points = worked.value(u"lorenz").toArray();
    const auto curve = incomes.lorenz();
    QCOMPARE(curve.size(), static_cast<size_t>(points.size()));
    for (size_t i = 0; i < curve.size(); ++i) {
        const QJsonObject point = points[static_cast<qsizetype>(i)].toObject();
        QVERIFY(agree(curve[i].population, exactValue(point.value(u"p"))));
        QVERIFY(agree(curve[i].income, exactValue(point.value(u"L"))));
    }
}

void PovertyMeasuresTest::agreesWithTheWorkedSen_data()
{
    QTest::addColumn<QString>("example");
    QTest::newRow("ten persons") << u"ten_persons"_qs;
    QTest::newRow("handbook") << u"handbook"_qs;
}

void PovertyMeasuresTest::agreesWithTheWorkedSen()
{
    QFETCH(QString, example);
    const QJsonObject worked = vectors("sen").value(example).toObject();
    const auto measures = povertyMeasures(IncomeDistribution(observations(worked)), lineOf(worked)).value();
    QVERIFY(agree(measures.headcountRatio, exactValue(worked.value(u"H"))));
    QVERIFY(agree(measures.incomeGapRatio, exactValue(worked.value(u"income_gap_ratio_I"))));
    QVERIFY(agree(measures.giniOfPoor.value(), exactValue(worked.value(u"gini_of_poor"))));
    QVERIFY(agree(measures.sen, exactValue(worked.value(u"sen_1976"))));
    QVERIFY(agree(measures.senLargeQ, exactValue(worked.value(u"sen_large_q_H(I+(1-I)G)"))));
    QVERIFY(agree(measures.sst, exactValue(worked.value(u"SST"))));
}

void PovertyMeasuresTest::weighsLikeThePopulationWrittenOut()
{
    const QJsonObject worked = vectors("fgt").value(u"households_weighted").toObject();
    const auto weighted = observations(worked);
    std::vector<Observation> writtenOut;
    for (const Observation &o : weighted)
        writtenOut.insert(writtenOut.end(), static_cast<size_t>(o.weight), {o.income, 1});
    const auto a = povertyMeasures(IncomeDistribution(weighted), lineOf(worked)).value();
    const auto b = povertyMeasures(IncomeDistribution(writtenOut), lineOf(worked)).value();
    QVERIFY(agree(a.sen, b.sen));
    QVERIFY(agree(a.senLargeQ, b.senLargeQ));
    QVERIFY(agree(a.sst, b.sst));
    QVERIFY(agree(a.giniOfPoor.value(), b.giniOfPoor.value()));
    QVERIFY(IncomeDistribution(weighted).median() == IncomeDistribution(writtenOut).median());
}

void PovertyMeasuresTest::takesQuantilesAsEurostatDoes()
{
    const IncomeDistribution four({observation("4", 1), observation("1", 1), observation("2", 1), observation("3", 1)});
    QCOMPARE(toText(four.median()), u"2.5"_qs);
    QCOMPARE(toText(four.quantile(1, 4)), u"1.5"_qs);
    QCOMPARE(toText(four.quantile(1, 10)), u"1"_qs);
    QCOMPARE(toText(four.quantile(9, 10)), u"4"_qs);
    const IncomeDistribution heavy({observation("1", 1), observation("2", 5), observation("9", 1)});
    QCOMPARE(toText(heavy.median()), u"2"_qs);
    QCOMPARE(heavy.mean(), 20.0 / 7);
}

void PovertyMeasuresTest::keepsFractionalWeightsOnTheEdge()
{
    std::vector<Observation> six;
    for (const char *income : {"1", "2", "3", "4", "5", "6"})
        six.push_back(observation(income, 0.1L));
    QCOMPARE(toText(IncomeDistribution(six).median()), u"3.5"_qs);
}

void PovertyMeasuresTest::keepsNegativeIncomes()
{
    const IncomeDistribution incomes({observation("-10", 1), observation("20", 1)});
    QCOMPARE(incomes.negatives(), size_t(1));
    QCOMPARE(incomes.gini().value(), 1.5);
    QCOMPARE(povertyMeasures(incomes, {10, 0})->povertyGap, 1.0);
    const IncomeDistribution losses({observation("-10", 1), observation("5", 1)});
    QVERIFY(!losses.gini());
    QVERIFY(losses.lorenz().empty());
}

void PovertyMeasuresTest::saysNothingWithoutIncomeOrLine()
{
    QVERIFY(!povertyMeasures(IncomeDistribution({}), {1, 0}));
    QVERIFY(!povertyMeasures(IncomeDistribution({observation("1", 1)}), {0, 0}));
    QVERIFY(!IncomeDistribution({}).gini());
}

void PovertyMeasuresTest::thinsLongCurves()
{
    std::vector<Observation> many(1000, observation("5", 1));
    const auto curve = IncomeDistribution(many).lorenz(101);
    QCOMPARE(curve.size(), size_t(101));
    QVERIFY(agree(curve[37].population, 0.37) && agree(curve[37].income, 0.37));
    QCOMPARE(curve.back(), (LorenzPoint{1, 1}));
}

QTEST_GUILESS_MAIN(PovertyMeasuresTest)
#include "PovertyMeasuresTest.moc"
