// SPDX-License-Identifier: GPL-3.0-or-later
// What a reviewer is shown of a case, and what bars an approval.
#include "views/forms/ReviewRows.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/rules/Explanations.h"

#include <QTest>

using namespace models;
using namespace views;

class ReviewRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void toSeeIsProblemOrCommentOrChange();
    void aConflictIsSeenOnItsRow();
    void fieldsOfOneRegisterAreOneConflict();
    void aRecordThatOnePersonRemovedIsARow();
    void anExplanationOfAnotherValueIsNoAnswer();
    void anExplanationOfLaterIsAChange();
    void aSectionWithoutRowsHasNoHead();
    void changedIsOnlyWhatDiffersFromLastTime();
    void whoWasRemovedSinceLastTimeIsARow();
    void whatWasJudgedElsewhereIsSaidToBeUnknown();
    void whatMovedBeforeTheFirstLookIsSaidToBeUnknown();
    void aFirstLookDoesNotStandForAJudgement();
    void aFirstSubmissionHasNothingChanged();
    void theHouseholdsNumberIsNothingToCommentOn();
    void aReviewerWithoutIdentitiesReadsThatTheNumberIsChecked();
    void aReviewerWithIdentitiesReadsThemMasked();
    void approvalIsBarredWithAReason_data();
    void approvalIsBarredWithAReason();
    void aFaultlessSubmissionMayBeApproved();

private:
    std::vector<ReviewRow> rows() const
    {
        return reviewRows(m_case, problems(), CodeBook::shipped(), Language::Chinese);
    }
    Problems problems() const
    {
        return problemsOf(m_case.now, {CodeBook::shipped(), m_case.today, true, Language::Chinese, {}});
    }
    const ReviewRow *rowOf(const std::vector<ReviewRow> &rows, const QString &label) const;
    void step(QStringView action);
    void explainWages(const QString &text);

    ReviewCase m_case;
};

void ReviewRowsTest::init()
{
    m_case = {};
    m_case.now = demonstrationHouseholds(1).front();
    m_case.now.reviews.clear();
    m_case.now.comments.clear();
    m_case.year = 2020;
    m_case.today = QDate(2020, 11, 18);
    m_case.demonstration = true;
    step(reviewAction::Submitted);
}

void ReviewRowsTest::step(QStringView action)
{
    Review review;
    review.action = action.toString();
    review.judged = caseDigest(m_case.now);
    m_case.now.reviews.push_back(review);
}

const ReviewRow *ReviewRowsTest::rowOf(const std::vector<ReviewRow> &rows, const QString &label) const
{
    for (const ReviewRow &row : rows) {
        if (row.label == label)
            return &row;
    }
    return nullptr;
}

static FieldComment commentOn(const HouseholdCase &householdCase, const char *field)
{
    FieldComment comment;
    comment.targetType = typeOf<Household>().id;
    comment.target = householdCase.household.id.toBytes();
    comment.targetField = typeOf<Household>()[field].id;
    return comment;
}

void ReviewRowsTest::toSeeIsProblemOrCommentOrChange()
{
    m_case.before = m_case.now;
    m_case.now.household.kind.clear(); // a problem and a change
    m_case.now.household.address = u"elsewhere"_qs;
    m_case.now.comments.push_back(commentOn(m_case.now, "standard"));
    const auto all = rows();
    QCOMPARE(countOf(all, ReviewFilter::Problems), 1);
    QCOMPARE(countOf(all, ReviewFilter::Changes), 2);
    QCOMPARE(countOf(all, ReviewFilter::Comments), 1);
    QCOMPARE(countOf(all, ReviewFilter::ToSee), 3);
    QVERIFY(countOf(all, ReviewFilter::All) > 50);
}

void ReviewRowsTest::aConflictIsSeenOnItsRow()
{
    m_case.conflicts = {{typeOf<Household>().id, m_case.now.household.id, typeOf<Household>()["villager_group"].id}};
    const auto all = rows();
    const ReviewRow *group = rowOf(all, u"A03 村民小组"_qs);
    QVERIFY(group && group->isInConflict);
    QVERIFY(!remarkOn(*group).isEmpty());
    QCOMPARE(countOf(all, ReviewFilter::ToSee), 1);
}

void ReviewRowsTest::fieldsOfOneRegisterAreOneConflict()
{
    const EntityType &type = typeOf<Household>();
    for (const char *field : {"main_cause", "other_causes", "standard"})
        m_case.conflicts.insert({type.id, m_case.now.household.id, type[field].id});
    QCOMPARE(type["main_cause"].reg, type["other_causes"].reg);
    QCOMPARE(conflictCount(m_case), 2);
}

void ReviewRowsTest::aRecordThatOnePersonRemovedIsARow()
{
    m_case.conflicts = {{typeOf<Member>().id, m_case.now.members.back().id, FieldId(0)}};
    const auto shown = filtered(rows(), ReviewFilter::ToSee);
    QCOMPARE(shown.size(), size_t(2)); // the person and the row
    QVERIFY(shown.back().isInConflict);
    QCOMPARE(conflictCount(m_case), 1);
}

void ReviewRowsTest::explainWages(const QString &text)
{
    const Id income = m_case.now.incomes.front().id;
    const EntityType &type = typeOf<Income>();
    const FieldId field = type["wages"].id;
    m_case.now.explanations = {{.id = explanationId(type.id, income, field),
                                .rules = u"V-IN-3,V-WK-2"_qs,
                                .text = text,
                                .byName = u"李芳"_qs,
                                .answered = answeredAt(m_case.now, type.id, income, field)}};
}

// It is part of what is judged: a case that moved by it alone must not be shown as one in which nothing did.
void ReviewRowsTest::anExplanationOfLaterIsAChange()
{
    m_case.now.incomes.front().wages = 20'000;
    m_case.before = m_case.now;
    explainWages(u"零工"_qs);
    QCOMPARE(countOf(rows(), ReviewFilter::Changes), 1);
    const auto later = rows();
    m_case.before = m_case.now;
    QCOMPARE(countOf(rows(), ReviewFilter::Changes), 0);
    const auto known = rows();
    const QString label = u"E1 工资性收入"_qs;
    QVERIFY(rowOf(later, label)->isChanged);
    QVERIFY(rowOf(later, label)->explanation != rowOf(known, label)->explanation);
    m_case.now.explanations.clear();
    const auto takenBack = rows();
    QVERIFY(rowOf(takenBack, label)->isChanged);
    QVERIFY(!rowOf(takenBack, label)->explanation.isEmpty());
}

void ReviewRowsTest::anExplanationOfAnotherValueIsNoAnswer()
{
    Income &income = m_case.now.incomes.front();
    income.wages = 20'000;
    explainWages(u"零工"_qs);
    const auto explained = rows();
    const ReviewRow *wages = rowOf(explained, u"E1 工资性收入"_qs);
    QVERIFY(wages);
    QCOMPARE(wages->severity, std::optional(Severity::Info));
    income.wages = 40'000'000;
    const auto moved = rows();
    const ReviewRow *other = rowOf(moved, u"E1 工资性收入"_qs);
    QCOMPARE(other->severity, std::optional(Severity::Warning));
    QVERIFY(other->explanation.contains(u"零工"_qs));
    QVERIFY(other->explanation.section(u':', 0, 0) != wages->explanation.section(u':', 0, 0));
}

void ReviewRowsTest::aSectionWithoutRowsHasNoHead()
{
    m_case.now.comments.push_back(commentOn(m_case.now, "standard"));
    const auto shown = filtered(rows(), ReviewFilter::Comments);
    QCOMPARE(shown.size(), size_t(2));
    QVERIFY(shown[0].isHead);
    QCOMPARE(shown[1].label, u"A09 识别标准"_qs);
    QVERIFY(filtered(rows(), ReviewFilter::Changes).empty());
}

void ReviewRowsTest::changedIsOnlyWhatDiffersFromLastTime()
{
    m_case.before = m_case.now;
    m_case.now.household.mainCause = u"02"_qs;
    m_case.before->household.mainCause = u"01"_qs;
    const auto all = rows();
    const ReviewRow *cause = rowOf(all, u"A11 主要致贫原因"_qs);
    QVERIFY(cause && cause->isChanged);
    QCOMPARE(cause->now, u"02 因残"_qs);
    QCOMPARE(cause->before, u"01 因病"_qs);
    QCOMPARE(countOf(all, ReviewFilter::Changes), 1);
}

void ReviewRowsTest::whoWasRemovedSinceLastTimeIsARow()
{
    m_case.before = m_case.now;
    const QString name = m_case.now.members.back().name;
    m_case.now.members.pop_back();
    const auto shown = filtered(rows(), ReviewFilter::Changes);
    const auto head =
        std::ranges::find_if(shown, [&](const ReviewRow &row) { return row.isHead && row.label.contains(name); });
    QVERIFY(head != shown.end());
    QCOMPARE((head + 1)->now, u"removed"_qs);
    QVERIFY((head + 1)->isChanged);
    QCOMPARE((head + 1)->place.field, FieldId(0)); // there is no field left to comment on
}

void ReviewRowsTest::whatWasJudgedElsewhereIsSaidToBeUnknown()
{
    QVERIFY(!isJudgedElsewhere(m_case));
    Review approved;
    approved.action = reviewAction::Approved.toString();
    m_case.now.reviews.push_back(approved);
    QVERIFY(isJudgedElsewhere(m_case));
    m_case.before = m_case.now;
    QVERIFY(!isJudgedElsewhere(m_case));
}

void ReviewRowsTest::theHouseholdsNumberIsNothingToCommentOn()
{
    const std::vector<ReviewRow> all = rows();
    const ReviewRow *number = rowOf(all, u"A01 户编号"_qs);
    QVERIFY(number);
    QCOMPARE(number->place.field, FieldId(0)); // no field of the form could show the comment
}

void ReviewRowsTest::whatMovedBeforeTheFirstLookIsSaidToBeUnknown()
{
    QVERIFY(!isChangedUnseen(m_case));
    QVERIFY(noteOnChanges(m_case).isEmpty());
    m_case.before = m_case.now;
    m_case.compared = Compared::FirstLook;
    m_case.now.household.address = u"after the first look"_qs;
    QVERIFY(knowsAllChanges(m_case));
    m_case.before->household.villagerGroup = u"九组"_qs; // before it
    QVERIFY(isChangedUnseen(m_case));
    QVERIFY(!noteOnChanges(m_case).isEmpty());
    m_case.before.reset();
    QVERIFY(!knowsAllChanges(m_case));
}

void ReviewRowsTest::aFirstLookDoesNotStandForAJudgement()
{
    step(reviewAction::Returned);
    step(reviewAction::Submitted);
    const QString unmarked = noteOnChanges(m_case);
    QVERIFY(!unmarked.isEmpty());
    m_case.before = m_case.now;
    m_case.compared = Compared::FirstLook;
    QVERIFY(isJudgedElsewhere(m_case));
    QVERIFY(!noteOnChanges(m_case).isEmpty());
    QVERIFY(noteOnChanges(m_case) != unmarked);
    m_case.compared = Compared::Judgement;
    QVERIFY(noteOnChanges(m_case).isEmpty());
}

void ReviewRowsTest::aFirstSubmissionHasNothingChanged()
{
    QCOMPARE(countOf(rows(), ReviewFilter::Changes), 0);
}

void ReviewRowsTest::aReviewerWithoutIdentitiesReadsThatTheNumberIsChecked()
{
    m_case.now.identities.clear();
    m_case.now.contact.reset();
    const auto all = rows();
    const ReviewRow *number = rowOf(all, u"B05 证件号码"_qs);
    QVERIFY(number);
    QCOMPARE(number->now, u"recorded, checked"_qs);
    QVERIFY(!rowOf(all, u"A06 联系电话"_qs));
}

void ReviewRowsTest::aReviewerWithIdentitiesReadsThemMasked()
{
    const auto all = rows();
    QVERIFY(rowOf(all, u"B05 证件号码"_qs)->now.contains(u"********"_qs));
    QVERIFY(rowOf(all, u"A06 联系电话"_qs)->now.contains(u"****"_qs));
}

void ReviewRowsTest::approvalIsBarredWithAReason_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("an error is left") << u"error"_qs;
    QTest::newRow("a comment is open") << u"comment"_qs;
    QTest::newRow("a value is in conflict") << u"conflict"_qs;
    QTest::newRow("the role only reads") << u"role"_qs;
    QTest::newRow("it was returned already") << u"returned"_qs;
    QTest::newRow("it is approved already") << u"approved"_qs;
}

void ReviewRowsTest::approvalIsBarredWithAReason()
{
    QFETCH(QString, state);
    if (state == u"error")
        m_case.now.household.kind.clear();
    else if (state == u"comment")
        m_case.now.comments.push_back(commentOn(m_case.now, "standard"));
    else if (state == u"conflict")
        m_case.conflicts.insert({typeOf<Household>().id, m_case.now.household.id, FieldId(1)});
    else if (state == u"role")
        m_case.mayDecide = false;
    else
        step(state == u"returned" ? reviewAction::Returned : reviewAction::Approved);
    QVERIFY(!reasonAgainstApproval(m_case, problems()).isEmpty());
}

void ReviewRowsTest::aFaultlessSubmissionMayBeApproved()
{
    QCOMPARE(reasonAgainstApproval(m_case, problems()), QString());
}

QTEST_GUILESS_MAIN(ReviewRowsTest)
#include "ReviewRowsTest.moc"
