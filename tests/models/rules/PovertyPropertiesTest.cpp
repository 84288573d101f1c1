// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every population, on populations made at random. A failure prints the smallest one found.
#include "models/rules/PovertyMeasures.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace models;

class PovertyPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAddUpToTheWhole();
    void giniLiesBetweenNoneAndAll();
    void giniIsTheAreaUnderTheCurve();
    void indicesAreOrdered();
    void senFollowsItsOtherFormula();
    void weightsAreRepetitions();
    void numbersReadBackAsWritten();
};

namespace {

std::vector<Observation> population(qint64 lowestFen)
{
    const auto size = *rc::gen::inRange<size_t>(1, 40);
    std::vector<Observation> all;
    for (size_t i = 0; i < size; ++i) {
        const auto fen = *rc::gen::inRange<qint64>(lowestFen, 1'000'000);
        all.push_back({ExactNumber::fromFen(fen), static_cast<long double>(*rc::gen::inRange(1, 9))});
    }
    return all;
}

ExactNumber anyLine()
{
    return ExactNumber::fromFen(*rc::gen::inRange<qint64>(1, 1'000'000));
}

bool near(double a, double b)
{
    return std::fabs(a - b) <= 1e-9 * std::max(1.0, std::fabs(b));
}

} // namespace

void PovertyPropertiesTest::groupsAddUpToTheWhole()
{
    QVERIFY(rc::check([] {
        std::vector<PopulationGroup> groups{{u"a"_qs, population(-1000)}, {u"b"_qs, population(-1000)}, {u"c"_qs, {}}};
        std::vector<Observation> all = groups[0].observations;
        all.insert(all.end(), groups[1].observations.begin(), groups[1].observations.end());
        const ExactNumber line = anyLine();
        const auto whole = povertyMeasures(IncomeDistribution(all), line).value();
        double headcount = 0;
        double severity = 0;
        for (const GroupContribution &part : povertyByGroup(groups, line)) {
            headcount += part.populationShare * part.measures.headcountRatio;
            severity += part.populationShare * part.measures.povertySeverity;
        }
        RC_ASSERT(near(headcount, whole.headcountRatio));
        RC_ASSERT(near(severity, whole.povertySeverity));
    }));
}

void PovertyPropertiesTest::giniLiesBetweenNoneAndAll()
{
    QVERIFY(rc::check([] {
        const auto gini = IncomeDistribution(population(0)).gini();
        RC_PRE(gini.has_value());
        RC_ASSERT(*gini >= -1e-12 && *gini < 1);
    }));
}

void PovertyPropertiesTest::giniIsTheAreaUnderTheCurve()
{
    QVERIFY(rc::check([] {
        const IncomeDistribution incomes(population(0));
        RC_PRE(incomes.gini().has_value());
        const auto curve = incomes.lorenz(1000);
        double area = 0;
        for (size_t i = 1; i < curve.size(); ++i)
            area += (curve[i].population - curve[i - 1].population) * (curve[i].income + curve[i - 1].income);
        RC_ASSERT(near(*incomes.gini(), 1 - area));
    }));
}

void PovertyPropertiesTest::indicesAreOrdered()
{
    QVERIFY(rc::check([] {
        const auto m = povertyMeasures(IncomeDistribution(population(0)), anyLine()).value();
        RC_ASSERT(m.povertySeverity <= m.povertyGap + 1e-12);
        RC_ASSERT(m.povertyGap <= m.headcountRatio + 1e-12);
        RC_ASSERT(m.sen <= m.headcountRatio + 1e-12);
        RC_ASSERT(m.sst >= m.povertyGap - 1e-12);
    }));
}

void PovertyPropertiesTest::senFollowsItsOtherFormula()
{
    QVERIFY(rc::check([] {
        const auto m = povertyMeasures(IncomeDistribution(population(1)), anyLine()).value();
        RC_PRE(m.giniOfPoor.has_value());
        const double q = m.poorPopulation;
        const double others = 1 - m.incomeGapRatio;
        RC_ASSERT(near(m.sen, m.headcountRatio * (1 - others * (1 - *m.giniOfPoor * q / (q + 1)))));
        RC_ASSERT(near(m.senLargeQ, m.headcountRatio * (m.incomeGapRatio + others * *m.giniOfPoor)));
    }));
}

void PovertyPropertiesTest::weightsAreRepetitions()
{
    QVERIFY(rc::check([] {
        const auto weighted = population(-1000);
        std::vector<Observation> writtenOut;
        for (const Observation &o : weighted)
            writtenOut.insert(writtenOut.end(), static_cast<size_t>(o.weight), {o.income, 1});
        const ExactNumber line = anyLine();
        const auto a = povertyMeasures(IncomeDistribution(weighted), line).value();
        const auto b = povertyMeasures(IncomeDistribution(writtenOut), line).value();
        RC_ASSERT(near(a.sen, b.sen) && near(a.sst, b.sst) && near(a.povertySeverity, b.povertySeverity));
        RC_ASSERT(IncomeDistribution(weighted).quantile(1, 5) == IncomeDistribution(writtenOut).quantile(1, 5));
    }));
}

void PovertyPropertiesTest::numbersReadBackAsWritten()
{
    QVERIFY(rc::check([] {
        const ExactNumber number{*rc::gen::inRange<qint64>(-1'000'000'000'000, 1'000'000'000'000),
                                 *rc::gen::inRange<qint64>(0, 1'000'000'000'000'000'000)};
        RC_ASSERT(exactNumberFromText(toText(number)) == number);
    }));
}

QTEST_GUILESS_MAIN(PovertyPropertiesTest)
#include "PovertyPropertiesTest.moc"
