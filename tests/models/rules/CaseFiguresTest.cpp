// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/CaseFigures.h"
#include "SampleCase.h"

#include <QTest>

using namespace models;

class CaseFiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsPersonsWithTheirIncome();
    void saysNothingOfAYearWithoutIncome();
    void saysNothingOfAnIncomeThatIsHalfEntered();
    void leavesMembersOutWhoLeft();
    void judgesPovertyOnThePrintedAmount();
    void knowsHowMuchOfAFormIsFilledIn();
};

void CaseFiguresTest::countsPersonsWithTheirIncome()
{
    QCOMPARE(netPerHead(sampleCase(), 2020).value(), 832'000);
    const auto observation = observationOf(sampleCase(), 2020);
    QCOMPARE(toText(observation.value().income), u"8320"_qs);
    QCOMPARE(static_cast<int>(observation->weight), 3);
    const CauseCase cause = causeCaseOf(sampleCase(), 2020, u"village"_qs);
    QCOMPARE(cause.main, u"03"_qs);
    QCOMPARE(cause.others, QStringList{u"07"_qs});
    QCOMPARE(cause.persons, 3);
    QCOMPARE(cause.netIncome.value(), 2'496'000);
}

void CaseFiguresTest::saysNothingOfAYearWithoutIncome()
{
    QVERIFY(!netPerHead(sampleCase(), 2019));
    QVERIFY(!observationOf(sampleCase(), 2019));
    QVERIFY(!causeCaseOf(sampleCase(), 2019).netIncome);
    HouseholdCase nobody = sampleCase();
    nobody.members.clear();
    QVERIFY(!observationOf(nobody, 2020));
}

void CaseFiguresTest::saysNothingOfAnIncomeThatIsHalfEntered()
{
    HouseholdCase subject = sampleCase();
    subject.incomes.front().wages.reset();
    QVERIFY(!netPerHead(subject, 2020));
    QVERIFY(!observationOf(subject, 2020));
    QVERIFY(!causeCaseOf(subject, 2020).netIncome);
}

void CaseFiguresTest::leavesMembersOutWhoLeft()
{
    HouseholdCase subject = sampleCase();
    subject.members[2].status = u"2"_qs;
    QCOMPARE(netPerHead(subject, 2020).value(), 1'248'000);
    QCOMPARE(causeCaseOf(subject, 2020).persons, 2);
}

// A third of 8,855.99 yuan is printed as 2,952.00, which is the line of 2016 and so not poor.
void CaseFiguresTest::judgesPovertyOnThePrintedAmount()
{
    HouseholdCase subject = sampleCase();
    for (const Field &field : typeOf<Income>().fields) {
        if (field.required && field.kind() == Kind::Decimal)
            field.access.set(&subject.incomes[0], qint64(0));
    }
    subject.incomes[0].wages = 885'599;
    QVERIFY(observationOf(subject, 2020)->income == ExactNumber::fromFen(295'200));
}

void CaseFiguresTest::knowsHowMuchOfAFormIsFilledIn()
{
    QCOMPARE(completePercent(HouseholdCase(), 2020), 0);
    const int whole = completePercent(sampleCase(), 2020);
    QVERIFY(whole > 50);
    HouseholdCase less = sampleCase();
    less.members.front().name.clear();
    QVERIFY(completePercent(less, 2020) < whole);
}

QTEST_GUILESS_MAIN(CaseFiguresTest)
#include "CaseFiguresTest.moc"
