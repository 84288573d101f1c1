// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/IdentityNumber.h"
#include "Vectors.h"

#include <QJsonArray>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace models;

class IdentityNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheWorkedNumbers_data();
    void readsTheWorkedNumbers();
    void upgradesTheFirstGeneration();
    void readsDisabilityCards();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void findsWhatIsWrongWithACard_data();
    void findsWhatIsWrongWithACard();
    void refusesMoreThan120Years();
    void detectsEveryChangedDigit();
    void detectsEverySwapOfNeighbours();
    void namesItsRuleAndMessage();
    void countsCompletedYears_data();
    void countsCompletedYears();
};

static const QDate Surveyed(2020, 10, 1);

static QString withCheck(const QString &seventeen)
{
    return seventeen + identityCheck(seventeen).value();
}

void IdentityNumberTest::readsTheWorkedNumbers_data()
{
    QTest::addColumn<QJsonObject>("worked");
    for (const auto &entry : vectors("id_gb11643").value(u"cases").toArray())
        QTest::newRow(qPrintable(entry.toObject().value(u"id").toString())) << entry.toObject();
}

void IdentityNumberTest::readsTheWorkedNumbers()
{
    QFETCH(QJsonObject, worked);
    const IdentityReading reading = readIdentityNumber(worked.value(u"id").toString());
    QCOMPARE(reading.isValid(), worked.value(u"valid").toBool());
    if (!worked.contains(u"expected_check")) {
        QVERIFY(!reading.wellFormed);
        return;
    }
    QCOMPARE(QString(reading.expectedCheck), worked.value(u"expected_check").toString());
    QCOMPARE(reading.checkHolds, worked.value(u"checksum_ok").toBool());
    QCOMPARE(reading.birth, QDate::fromString(worked.value(u"birth").toString(), Qt::ISODate));
    QCOMPARE(reading.sex, worked.value(u"sex").toString() == u"male" ? u"1"_qs : u"2"_qs);
    QCOMPARE(reading.division, worked.value(u"area").toString());
    QCOMPARE(reading.number, worked.value(u"id").toString().toUpper());
}

void IdentityNumberTest::upgradesTheFirstGeneration()
{
    const QJsonObject worked = vectors("id_gb11643").value(u"upgrade_15_to_18").toObject();
    QCOMPARE(upgradedIdentity(worked.value(u"in").toString()).value(), worked.value(u"out").toString());
    QVERIFY(!upgradedIdentity(u"11010549123100"_qs));
    QVERIFY(!upgradedIdentity(u"1101054912310X2"_qs));
}

void IdentityNumberTest::readsDisabilityCards()
{
    const QJsonObject worked = vectors("id_gb11643").value(u"disability_card").toObject();
    const DisabilityCard card = readDisabilityCard(worked.value(u"in").toString());
    QVERIFY(card.wellFormed);
    QCOMPARE(card.identity.number, worked.value(u"id").toString());
    QCOMPARE(card.kind, worked.value(u"type_code").toInt());
    QCOMPARE(card.grade, worked.value(u"grade_code").toInt());
    const DisabilityCard again = readDisabilityCard(u"11010519491231002x44b1"_qs);
    QVERIFY(again.wellFormed);
    QCOMPARE(again.reissues, 1);
}

void IdentityNumberTest::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("sex");
    QTest::addColumn<bool>("demonstration");
    QTest::addColumn<QString>("rule"); // empty: nothing is wrong
    const QString good = withCheck(u"36032319490615001"_qs);
    QTest::newRow("a good number") << good << u"1"_qs << false << QString();
    QTest::newRow("full width with blanks")
        << u"３６０３２３ 19490615 001"_qs + good.right(1) << u"1"_qs << false << QString();
    QTest::newRow("sex not recorded yet") << good << QString() << false << QString();
    QTest::newRow("too short") << good.left(17) << u"1"_qs << false << u"V-ID-1"_qs;
    QTest::newRow("a letter inside") << u"36032319490A15001X"_qs << u"1"_qs << false << u"V-ID-1"_qs;
    QTest::newRow("X not at the end") << u"3603231949061500X1"_qs << u"1"_qs << false << u"V-ID-1"_qs;
    QTest::newRow("wrong check digit") << good.left(17) + (good.endsWith(u'0') ? u'1' : u'0') << u"1"_qs << false
                                       << u"V-ID-2"_qs;
    QTest::newRow("no such day") << withCheck(u"36032319490230001"_qs) << u"1"_qs << false << u"V-ID-3"_qs;
    QTest::newRow("born before 1900") << withCheck(u"36032318990615001"_qs) << u"1"_qs << false << u"V-ID-3"_qs;
    QTest::newRow("just 120 years old") << withCheck(u"36032319000101001"_qs) << u"1"_qs << false << QString();
    QTest::newRow("born after the survey") << withCheck(u"36032320201002001"_qs) << u"1"_qs << false << u"V-ID-3"_qs;
    QTest::newRow("born on the day of the survey")
        << withCheck(u"36032320201001001"_qs) << u"1"_qs << false << QString();
    QTest::newRow("other sex") << good << u"2"_qs << false << u"V-ID-4"_qs;
    QTest::newRow("no such province") << withCheck(u"10032319490615001"_qs) << u"1"_qs << false << u"V-ID-5"_qs;
    QTest::newRow("invented person") << withCheck(u"99032319490615001"_qs) << u"1"_qs << false << u"V-ID-9"_qs;
    QTest::newRow("invented person in a demonstration")
        << withCheck(u"99032319490615001"_qs) << u"1"_qs << true << QString();
}

static QStringList rulesOf(const std::vector<IdentityFault> &faults)
{
    QStringList rules;
    for (const IdentityFault fault : faults)
        rules += ruleOf(fault);
    return rules;
}

void IdentityNumberTest::findsWhatIsWrong()
{
    QFETCH(QString, number);
    QFETCH(QString, sex);
    QFETCH(bool, demonstration);
    QFETCH(QString, rule);
    const auto faults = identityFaults(readIdentityNumber(number), {Surveyed, sex, demonstration});
    QCOMPARE(rulesOf(faults).join(u' '), rule);
}

void IdentityNumberTest::findsWhatIsWrongWithACard_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("rule");
    QTest::newRow("first issue") << u"11010519491231002X44"_qs << QString();
    QTest::newRow("second issue") << u"11010519491231002X44B1"_qs << QString();
    QTest::newRow("21 characters") << u"11010519491231002X44B"_qs << u"V-ID-1"_qs;
    QTest::newRow("no B") << u"11010519491231002X44A1"_qs << u"V-ID-1"_qs;
    QTest::newRow("letters in the number") << u"1101051949123100AX44"_qs << u"V-ID-1"_qs;
    QTest::newRow("kind 0") << u"11010519491231002X04"_qs << u"V-ID-6"_qs;
    QTest::newRow("kind 8") << u"11010519491231002X84"_qs << u"V-ID-6"_qs;
    QTest::newRow("grade 5") << u"11010519491231002X45"_qs << u"V-ID-6"_qs;
    QTest::newRow("wrong check digit inside") << u"11010519491231002144"_qs << u"V-ID-2"_qs;
}

void IdentityNumberTest::findsWhatIsWrongWithACard()
{
    QFETCH(QString, number);
    QFETCH(QString, rule);
    QCOMPARE(rulesOf(disabilityCardFaults(readDisabilityCard(number), {Surveyed, {}, false})).join(u' '), rule);
}

void IdentityNumberTest::refusesMoreThan120Years()
{
    const IdentityReading old = readIdentityNumber(withCheck(u"36032319000101001"_qs));
    QVERIFY(identityFaults(old, {QDate(2020, 12, 31), {}, false}).empty());
    QCOMPARE(rulesOf(identityFaults(old, {QDate(2021, 1, 1), {}, false})), QStringList{u"V-ID-3"_qs});
}

static QString anyNumber()
{
    QString seventeen;
    for (int i = 0; i < 17; ++i)
        seventeen += QChar(u'0' + *rc::gen::inRange(0, 10));
    return withCheck(seventeen);
}

void IdentityNumberTest::detectsEveryChangedDigit()
{
    QVERIFY(rc::check([] {
        const QString number = anyNumber();
        const auto at = *rc::gen::inRange<qsizetype>(0, 18);
        for (const QChar other : u"0123456789X"_qs) {
            QString changed = number;
            changed[at] = other;
            const IdentityReading reading = readIdentityNumber(changed);
            RC_ASSERT(changed == number || !reading.wellFormed || !reading.checkHolds);
        }
    }));
}

void IdentityNumberTest::detectsEverySwapOfNeighbours()
{
    QVERIFY(rc::check([] {
        const QString number = anyNumber();
        for (qsizetype at = 0; at + 1 < number.size(); ++at) {
            QString changed = number;
            std::swap(changed[at], changed[at + 1]);
            const IdentityReading reading = readIdentityNumber(changed);
            RC_ASSERT(changed == number || !reading.wellFormed || !reading.checkHolds);
        }
    }));
}

void IdentityNumberTest::namesItsRuleAndMessage()
{
    for (int i = 0; i <= static_cast<int>(IdentityFault::Demonstration); ++i) {
        const auto fault = static_cast<IdentityFault>(i);
        QVERIFY(ruleOf(fault).startsWith(u"V-ID-"));
        QVERIFY(!messageFor(fault).isEmpty());
        QCOMPARE(isWarning(fault), ruleOf(fault) == u"V-ID-5");
    }
}

void IdentityNumberTest::countsCompletedYears_data()
{
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("age");
    const QJsonObject worked = vectors("demography");
    const QDate reference = QDate::fromString(worked.value(u"reference_date").toString(), Qt::ISODate);
    for (const auto &entry : worked.value(u"people").toArray()) {
        const QString birth = entry.toObject().value(u"birth").toString();
        QTest::addRow("worked: %s", qPrintable(birth))
            << QDate::fromString(birth, Qt::ISODate) << reference << entry.toObject().value(u"age").toInt();
    }
    QTest::newRow("leap day, 28 February") << QDate(2000, 2, 29) << QDate(2001, 2, 28) << 0;
    QTest::newRow("leap day, 1 March") << QDate(2000, 2, 29) << QDate(2001, 3, 1) << 1;
    QTest::newRow("not born yet") << QDate(2021, 1, 1) << QDate(2020, 12, 31) << -1;
    QTest::newRow("no birth date") << QDate() << QDate(2020, 12, 31) << -1;
}

void IdentityNumberTest::countsCompletedYears()
{
    QFETCH(QDate, birth);
    QFETCH(QDate, day);
    QFETCH(int, age);
    QCOMPARE(ageOn(day, birth), age);
}

QTEST_GUILESS_MAIN(IdentityNumberTest)
#include "IdentityNumberTest.moc"
