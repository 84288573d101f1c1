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
    void aTextTakenBackExplainsNothing();
    void theRulesOfAFieldAreNamedOnceAndInOrder();

private:
    static constexpr FieldId wages = 3;
    Problem problem(const QString &rule, Severity severity) const
    {
        return {rule, severity, typeOf<Income>().id, m_record, wages, {}};
    }
    void explain(const QString &text, const QString &rules)
    {
        ProblemExplanation explanation;
        explanation.id = explanationId(typeOf<Income>().id, m_record, wages);
        explanation.text = text;
        explanation.rules = rules;
        m_case.explanations = {explanation};
    }

    HouseholdCase m_case;
    Id m_record;
};

void ExplanationsTest::init()
{
    m_case = {};
    m_record.bytes[0] = 7;
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

void ExplanationsTest::aTextTakenBackExplainsNothing()
{
    explain(QString(), u"V-IN-3"_qs);
    QVERIFY(wantsExplanation(m_case, problem(u"V-IN-3"_qs, Severity::Warning)));
}

void ExplanationsTest::theRulesOfAFieldAreNamedOnceAndInOrder()
{
    const Problems problems{problem(u"V-WK-2"_qs, Severity::Warning), problem(u"V-IN-3"_qs, Severity::Warning),
                            problem(u"V-IN-3"_qs, Severity::Warning), problem(u"V-IN-1"_qs, Severity::Error)};
    QCOMPARE(rulesToExplain(problems, typeOf<Income>().id, m_record, wages), u"V-IN-3,V-WK-2"_qs);
    QCOMPARE(rulesToExplain(problems, typeOf<Income>().id, m_record, wages + 1), QString());
}

QTEST_GUILESS_MAIN(ExplanationsTest)
#include "ExplanationsTest.moc"
