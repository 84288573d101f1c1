// SPDX-License-Identifier: GPL-3.0-or-later
// Which warnings of a case count as answered.
#include "models/rules/Explanations.h"

#include <QTest>

using namespace models;

class ExplanationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWarningWaitsUntilItIsExplained();
    void anErrorIsNotExplainedAway();
    void anotherRuleAtTheFieldAsksAgain();
    void anotherValueAsksAgain();
    void whatAnotherEnteredMeanwhileIsNotExplained();
    void aRecordAsAWholeIsExplainedAsItStood();
    void aFieldOfTheSameRegisterAsksAgain();
    void aNumberOfAPersonCannotBeFoundByTrying();
    void aTextTakenBackExplainsNothing();
    void theRulesOfAFieldAreNamedOnceAndInOrder();

private:
    Problem problem(const QString &rule, Severity severity) const
    {
        return {rule, severity, typeOf<Income>().id, m_record, m_wages, {}};
    }
    void explain(const QString &text, const QString &rules) { explain(problem(rules, Severity::Warning), text); }
    void explain(const Problem &problem, const QString &text = u"so it is"_qs);
    Income &income() { return m_case.incomes.front(); }

    const FieldId m_wages = typeOf<Income>()["wages"].id;
    HouseholdCase m_case;
    Id m_record;
};

void ExplanationsTest::init()
{
    m_case = {};
    m_record.bytes[0] = 7;
    m_case.incomes = {{.id = m_record, .wages = 20'000}};
}

void ExplanationsTest::explain(const Problem &problem, const QString &text)
{
    ProblemExplanation explanation;
    explanation.id = explanationId(problem.type, problem.record, problem.field);
    explanation.text = text;
    explanation.rules = problem.rule;
    explanation.answered = answeredAt(m_case, problem.type, problem.record, problem.field);
    m_case.explanations = {explanation};
}

void ExplanationsTest::aWarningWaitsUntilItIsExplained()
{
    const Problem doubt = problem(u"V-IN-3"_qs, Severity::Warning);
    QVERIFY(wantsExplanation(m_case, doubt));
    explain(u"so it is"_qs, u"V-IN-3"_qs);
    QVERIFY(isExplained(m_case, doubt));
    QVERIFY(!wantsExplanation(m_case, doubt));
}

void ExplanationsTest::anErrorIsNotExplainedAway()
{
    explain(u"so it is"_qs, u"V-IN-1"_qs);
    QVERIFY(!isExplained(m_case, problem(u"V-IN-1"_qs, Severity::Error)));
    QVERIFY(!wantsExplanation(m_case, problem(u"V-IN-9"_qs, Severity::Info)));
}

void ExplanationsTest::anotherRuleAtTheFieldAsksAgain()
{
    explain(u"so it is"_qs, u"V-IN-3"_qs);
    QVERIFY(wantsExplanation(m_case, problem(u"V-WK-2"_qs, Severity::Warning)));
    explain(u"so it is"_qs, u"V-IN-3,V-WK-2"_qs);
    QVERIFY(!wantsExplanation(m_case, problem(u"V-WK-2"_qs, Severity::Warning)));
}

// The same rule doubts what is too much and what is too little.
void ExplanationsTest::anotherValueAsksAgain()
{
    const Problem doubt = problem(u"V-IN-3"_qs, Severity::Warning);
    explain(doubt);
    income().business = 1;
    QVERIFY(isExplained(m_case, doubt)); // another field says nothing
    income().wages = 40'000'000;
    QVERIFY(wantsExplanation(m_case, doubt));
    income().wages = 20'000;
    QVERIFY(isExplained(m_case, doubt));
    m_case.incomes.clear();
    QVERIFY(wantsExplanation(m_case, doubt));
}

// One explained that nobody is at school, another set the cause to disability without having seen it.
void ExplanationsTest::whatAnotherEnteredMeanwhileIsNotExplained()
{
    const FieldId cause = typeOf<Household>()["main_cause"].id;
    const Problem doubt{u"V-CA-1"_qs, Severity::Warning, typeOf<Household>().id, m_case.household.id, cause, {}};
    m_case.household.mainCause = u"03"_qs;
    explain(doubt);
    QVERIFY(isExplained(m_case, doubt));
    m_case.household.mainCause = u"02"_qs;
    QVERIFY(wantsExplanation(m_case, doubt));
    QVERIFY(explanationAt(m_case, doubt.type, doubt.record, doubt.field)); // its words are kept
}

void ExplanationsTest::aRecordAsAWholeIsExplainedAsItStood()
{
    const Problem doubt{u"V-IN-3"_qs, Severity::Warning, typeOf<Income>().id, m_record, 0, {}};
    explain(doubt);
    m_case.household.number = u"3603230001"_qs;
    QVERIFY(isExplained(m_case, doubt));
    income().business = 1;
    QVERIFY(wantsExplanation(m_case, doubt));
    const Id household = m_case.household.id;
    const QByteArray answered = answeredAt(m_case, typeOf<Household>().id, household, 0);
    m_case.household.number = u"3603230002"_qs; // given by the server
    QCOMPARE(answeredAt(m_case, typeOf<Household>().id, household, 0), answered);
}

void ExplanationsTest::aFieldOfTheSameRegisterAsksAgain()
{
    const EntityType &type = typeOf<Household>();
    QCOMPARE(type["main_cause"].reg, type["other_causes"].reg);
    const Problem doubt{u"V-CA-1"_qs, Severity::Warning, type.id, m_case.household.id, type["other_causes"].id, {}};
    explain(doubt);
    m_case.household.mainCause = u"02"_qs;
    QVERIFY(wantsExplanation(m_case, doubt));
}

void ExplanationsTest::aNumberOfAPersonCannotBeFoundByTrying()
{
    const EntityType &type = typeOf<MemberIdentity>();
    m_case.identities = {{.id = m_record, .number = u"990000197001010015"_qs}};
    const Problem doubt{u"V-ID-7"_qs, Severity::Warning, type.id, m_record, type["number"].id, {}};
    explain(doubt);
    QVERIFY(m_case.explanations.front().answered.isEmpty());
    QVERIFY(isExplained(m_case, doubt));
}

void ExplanationsTest::aTextTakenBackExplainsNothing()
{
    explain(QString(), u"V-IN-3"_qs);
    QVERIFY(wantsExplanation(m_case, problem(u"V-IN-3"_qs, Severity::Warning)));
}

void ExplanationsTest::theRulesOfAFieldAreNamedOnceAndInOrder()
{
    const Problems problems{problem(u"V-WK-2"_qs, Severity::Warning), problem(u"V-IN-3"_qs, Severity::Warning),
                            problem(u"V-IN-3"_qs, Severity::Warning), problem(u"V-IN-1"_qs, Severity::Error)};
    QCOMPARE(rulesToExplain(problems, typeOf<Income>().id, m_record, m_wages), u"V-IN-3,V-WK-2"_qs);
    QCOMPARE(rulesToExplain(problems, typeOf<Income>().id, m_record, m_wages + 1), QString());
}

QTEST_GUILESS_MAIN(ExplanationsTest)
#include "ExplanationsTest.moc"
