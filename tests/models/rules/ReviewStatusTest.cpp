// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/ReviewStatus.h"

#include "models/rules/CommentStatus.h"

#include <QTest>

using namespace models;

class ReviewStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheLastStep_data();
    void followsTheLastStep();
    void aStepStandsAfterThoseThatItsAuthorSaw();
    void knowsAWithdrawalThatCameTooLate_data();
    void knowsAWithdrawalThatCameTooLate();
    void showsThatAnApprovedCaseHasChanged();
    void showsThatACaseInReviewHasChanged();
    void anExplanationBelongsToWhatWasJudged();
    void commentsAreSettledByWhoAnswersThem();
    void noLongNumberStandsInWordsForAll();
    void holdsWhenTheOfficialNumberArrives();
    void doesNotDependOnTheOrderOfRecords();
    void returnsToApprovedWhenTheChangeIsTakenBack();
};

static Id idOf(quint8 n)
{
    Id id;
    id.bytes[15] = n;
    return id;
}

static HouseholdCase someCase()
{
    HouseholdCase c;
    c.household.id = idOf(1);
    c.household.mainCause = u"01"_qs;
    for (quint8 n = 2; n < 5; ++n) {
        Member member;
        member.id = idOf(n);
        member.household = c.household.id;
        member.name = u"成员"_qs;
        c.members.push_back(member);
    }
    Income income;
    income.id = incomeId(c.household.id, 2020);
    income.wages = 100;
    c.incomes.push_back(income);
    return c;
}

static void step(HouseholdCase &c, QStringView action)
{
    Review review;
    review.action = action.toString();
    review.judged = caseDigest(c);
    c.reviews.push_back(review);
}

void ReviewStatusTest::followsTheLastStep_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("state");
    QTest::newRow("nothing done is a draft") << u""_qs << u"draft"_qs;
    QTest::newRow("submitted") << u"1"_qs << u"submitted"_qs;
    QTest::newRow("returned") << u"12"_qs << u"returned"_qs;
    QTest::newRow("submitted again") << u"121"_qs << u"submitted"_qs;
    QTest::newRow("approved") << u"1213"_qs << u"approved"_qs;
    QTest::newRow("withdrawn is a draft") << u"14"_qs << u"draft"_qs;
}

void ReviewStatusTest::followsTheLastStep()
{
    QFETCH(QString, steps);
    QFETCH(QString, state);
    HouseholdCase c = someCase();
    for (qsizetype i = 0; i < steps.size(); ++i)
        step(c, QStringView(steps).mid(i, 1));
    QCOMPARE(reviewStateCode(reviewState(c)), state);
}

// Returned by a clock that is three hours ahead, and handed in again by one that is right.
void ReviewStatusTest::aStepStandsAfterThoseThatItsAuthorSaw()
{
    constexpr qint64 now = 1'605'700'000'000, ahead = now + 3 * 3'600'000;
    HouseholdCase c = someCase();
    const auto take = [&](QStringView action, qint64 clock, quint8 id) {
        Review step;
        step.id = idOf(id);
        step.action = action.toString();
        step.at = nextStepAt(c, clock);
        c.reviews.push_back(step);
        sortCase(c);
    };
    take(reviewAction::Submitted, now, 30);
    QCOMPARE(c.reviews.back().at, std::optional(now));
    take(reviewAction::Returned, ahead, 20);
    take(reviewAction::Submitted, now + 1000, 10);
    QCOMPARE(reviewState(c), ReviewState::Submitted);
    take(reviewAction::Returned, now - 60'000, 5); // by one that is behind
    QCOMPARE(reviewState(c), ReviewState::Returned);
}

void ReviewStatusTest::knowsAWithdrawalThatCameTooLate_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<bool>("isTooLate");
    QTest::newRow("nothing done") << u""_qs << false;
    QTest::newRow("withdrawn") << u"14"_qs << false;
    QTest::newRow("approved") << u"13"_qs << false;
    QTest::newRow("approved without having seen it") << u"143"_qs << true;
    QTest::newRow("returned without having seen it") << u"142"_qs << true;
    QTest::newRow("judged by two") << u"1423"_qs << true;
    QTest::newRow("handed in again") << u"1413"_qs << false;
}

void ReviewStatusTest::knowsAWithdrawalThatCameTooLate()
{
    QFETCH(QString, steps);
    QFETCH(bool, isTooLate);
    HouseholdCase c = someCase();
    for (qsizetype i = 0; i < steps.size(); ++i)
        step(c, QStringView(steps).mid(i, 1));
    QCOMPARE(isWithdrawnTooLate(c), isTooLate);
}

void ReviewStatusTest::showsThatAnApprovedCaseHasChanged()
{
    HouseholdCase c = someCase();
    step(c, reviewAction::Approved);
    c.incomes[0].wages = 101;
    QCOMPARE(reviewState(c), ReviewState::ChangedAfterApproval);
}

void ReviewStatusTest::showsThatACaseInReviewHasChanged()
{
    HouseholdCase c = someCase();
    step(c, reviewAction::Submitted);
    QVERIFY(reviewState(c) == ReviewState::Submitted);
    c.members[1].name = u"别名"_qs;
    QCOMPARE(reviewState(c), ReviewState::ChangedAfterSubmission);
    QVERIFY(isInReview(reviewState(c)));
    step(c, reviewAction::Returned);
    QCOMPARE(reviewState(c), ReviewState::Returned);
}

void ReviewStatusTest::anExplanationBelongsToWhatWasJudged()
{
    HouseholdCase c = someCase();
    step(c, reviewAction::Approved);
    c.explanations = {{.id = idOf(9), .household = c.household.id, .text = u"另有原因"_qs}};
    QCOMPARE(reviewState(c), ReviewState::ChangedAfterApproval);
}

void ReviewStatusTest::commentsAreSettledByWhoAnswersThem()
{
    for (const Role role : {Role::Cadre, Role::Coordinator, Role::Reviewer})
        QVERIFY(maySettle(role));
    for (const Role role : {Role::Expert, Role::Student, Role::Enterprise, Role::Admin})
        QVERIFY(!maySettle(role));
    HouseholdCase c = someCase();
    c.comments = {{.id = idOf(7), .byName = u"李芳"_qs}, {.id = idOf(8), .byName = u"陈静"_qs}};
    QCOMPARE(openComments(c), 2);
    QCOMPARE(openCommentsOfOthers(c, u"李芳"_qs), 1);
    c.comments[1].settledAt = 1;
    QCOMPARE(openComments(c), 1);
    QCOMPARE(openCommentsOfOthers(c, u"李芳"_qs), 0);
}

void ReviewStatusTest::noLongNumberStandsInWordsForAll()
{
    const QString stars(11, u'*');
    QCOMPARE(withoutLongNumbers(u"2020年收入 14130.50 元"_qs), u"2020年收入 14130.50 元"_qs);
    QCOMPARE(withoutLongNumbers(u"证号99032319620304011X，同前"_qs), u"证号"_qs + stars + u"，同前"_qs);
    QString typed;
    for (const QChar digit : u"19900001234"_qs)
        typed = withoutLongNumbers(typed + digit);
    QCOMPARE(typed, stars);
    QCOMPARE(withoutLongNumbers(typed + u'5'), stars);
}

void ReviewStatusTest::holdsWhenTheOfficialNumberArrives()
{
    HouseholdCase c = someCase();
    step(c, reviewAction::Approved);
    c.household.number = u"3603231062050017"_qs;
    QCOMPARE(reviewState(c), ReviewState::Approved);
}

void ReviewStatusTest::doesNotDependOnTheOrderOfRecords()
{
    HouseholdCase c = someCase();
    const QByteArray before = caseDigest(c);
    std::swap(c.members[0], c.members[2]);
    QCOMPARE(caseDigest(c), before);
}

void ReviewStatusTest::returnsToApprovedWhenTheChangeIsTakenBack()
{
    HouseholdCase c = someCase();
    step(c, reviewAction::Approved);
    c.members[1].name = u"别名"_qs;
    QCOMPARE(reviewState(c), ReviewState::ChangedAfterApproval);
    c.members[1].name = u"成员"_qs;
    QCOMPARE(reviewState(c), ReviewState::Approved);
}

QTEST_GUILESS_MAIN(ReviewStatusTest)
#include "ReviewStatusTest.moc"
