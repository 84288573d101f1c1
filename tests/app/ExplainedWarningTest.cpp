// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule doubts is explained by the cadre where it stands, and read by the reviewer beside it.
#include "DeskScene.h"

#include "app/desktop/CasePreview.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/rules/Explanations.h"
#include "models/rules/ReviewStatus.h"
#include "models/storage/CaseIndex.h"
#include "views/forms/CaseSession.h"
#include "views/forms/ReviewPage.h"
#include "views/forms/editors/FieldEditor.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>

using namespace models;
using namespace tests;
using views::HouseholdForm;
using views::ReviewPage;

class ExplainedWarningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }
    void handingInAsksForAnExplanationAndTakesIt();
    void anExplanationOutlivesItsWarning();
    void anotherValueIsAskedAboutAgain();
    void enterLeadsIntoTheExplanationOfAWarningThatWasSaid();
    void theIncomeAsAWholeIsExplainedUnderItsTotals();
    void theReviewerReadsItBesideTheProblem();

private:
    void open(Role role, const QString &name);
    QPlainTextEdit *box(const QString &field) const
    {
        return m_scene->main().findChild<QPlainTextEdit *>(field + u"Explanation");
    }
    std::vector<ProblemExplanation> explanations() { return m_scene->stored(m_case.household.id).explanations; }
    int warnings();

    std::unique_ptr<DeskScene> m_scene;
    HouseholdCase m_case;
    Income *m_income = nullptr; // of the form's year
};

void ExplainedWarningTest::init()
{
    m_case = demonstrationHouseholds(1).front();
    m_income = &m_case.incomes.front();
    m_income->business = 420'000;
    m_income->businessCost = 0;
}

void ExplainedWarningTest::open(Role role, const QString &name)
{
    const QString village = demonstrationVillageCode.toString();
    m_scene = std::make_unique<DeskScene>(role, name, QStringList{village});
    m_scene->put(m_case, village);
    QVERIFY(m_scene->open());
}

int ExplainedWarningTest::warnings()
{
    const auto line = m_scene->account()
                          .store()
                          .read([id = m_case.household.id](Database &database) { return caseLineOf(database, id); })
                          .result();
    return line && *line ? (*line)->warnings : -1;
}

void ExplainedWarningTest::handingInAsksForAnExplanationAndTakesIt()
{
    open(Role::Cadre, u"李芳"_qs);
    HouseholdForm *form = m_scene->openForm(m_case.household.id);
    QVERIFY(form);
    QTRY_COMPARE(warnings(), 1);
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(form->bar().isVisible());
    QVERIFY(box(u"business_cost"_qs));
    QCOMPARE(QApplication::focusWidget(), box(u"business_cost"_qs));
    m_scene->keepPicture(u"explanation-asked"_qs);
    m_scene->type(u"自家种的，没有成本"_qs);
    m_scene->keepPicture(u"explanation-given"_qs);
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(reviewState(m_scene->stored(m_case.household.id)), ReviewState::Submitted);
    QCOMPARE(explanations().size(), size_t(1));
    const ProblemExplanation stored = explanations().front();
    QCOMPARE(stored.text, u"自家种的，没有成本"_qs);
    QCOMPARE(stored.rules, u"V-IN-2"_qs);
    QCOMPARE(stored.byName, u"李芳"_qs);
    QCOMPARE(stored.target, m_income->id.toBytes());
    QTRY_COMPARE(warnings(), 0);
    const views::Theme theme(*qApp, {});
    const auto preview = [&] {
        return app::casePreview(*m_scene->loaded(m_case.household.id), m_scene->account(), theme).problems.size();
    };
    QCOMPARE(preview(), size_t(0)); // beside the list, too
}

void ExplainedWarningTest::anExplanationOutlivesItsWarning()
{
    open(Role::Cadre, u"李芳"_qs);
    QVERIFY(m_scene->openForm(m_case.household.id));
    m_scene->press(Qt::Key_F8);
    m_scene->press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), box(u"business_cost"_qs));
    m_scene->type(u"written once"_qs);
    m_scene->press(Qt::Key_Return, Qt::ShiftModifier);
    m_scene->goToField<Income>(m_income->id, "business_cost");
    m_scene->enter(u"100"_qs);
    QVERIFY(box(u"business_cost"_qs)->isVisible());
    m_scene->keepPicture(u"explanation-kept"_qs);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->stored(m_case.household.id).incomes.front().businessCost, std::optional<qint64>(10'000));
    QCOMPARE(explanations().front().text, u"written once"_qs);
    m_scene->goToField<Income>(m_income->id, "business_cost");
    m_scene->enter(u"0"_qs);
    QCOMPARE(box(u"business_cost"_qs)->toPlainText(), u"written once"_qs);
    m_scene->press(Qt::Key_Return, Qt::ControlModifier); // it holds again: nothing is asked
    QTRY_COMPARE(reviewState(m_scene->stored(m_case.household.id)), ReviewState::Submitted);
}

// What was said of too little says nothing of too much; its words can be used again.
void ExplainedWarningTest::anotherValueIsAskedAboutAgain()
{
    m_income->businessCost = 100'000;
    m_income->wages = 20'000;
    open(Role::Cadre, u"李芳"_qs);
    HouseholdForm *form = m_scene->openForm(m_case.household.id);
    QVERIFY(form);
    m_scene->goToField<Income>(m_income->id, "wages");
    m_scene->press(Qt::Key_Return);
    QVERIFY(box(u"wages"_qs));
    QCOMPARE(QApplication::focusWidget(), box(u"wages"_qs));
    m_scene->type(u"by the day"_qs);
    const QString label = box(u"wages"_qs)->accessibleName();
    const auto *session = form->findChild<views::CaseSession *>();
    const auto isAsked = [session] {
        return std::ranges::any_of(session->problems(), [session](const Problem &problem) {
            return problem.rule == u"V-IN-3" && problem.field != 0 && wantsExplanation(session->edited(), problem);
        });
    };
    QVERIFY(!isAsked());
    m_scene->goToField<Income>(m_income->id, "wages");
    m_scene->enter(u"400000"_qs);
    QVERIFY(isAsked());
    QCOMPARE(box(u"wages"_qs)->toPlainText(), u"by the day"_qs);
    QVERIFY(box(u"wages"_qs)->accessibleName() != label);
    m_scene->keepPicture(u"explanation-of-another-value"_qs);
    box(u"wages"_qs)->setFocus();
    m_scene->press(Qt::Key_Return); // it still holds
    QVERIFY(!isAsked());
    QCOMPARE(box(u"wages"_qs)->accessibleName(), label);
}

void ExplainedWarningTest::enterLeadsIntoTheExplanationOfAWarningThatWasSaid()
{
    open(Role::Cadre, u"李芳"_qs);
    HouseholdForm *form = m_scene->openForm(m_case.household.id);
    QVERIFY(form);
    form->showField({typeOf<Income>().id, m_income->id, typeOf<Income>()["business_cost"].id});
    m_scene->press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), box(u"business_cost"_qs));
    m_scene->press(Qt::Key_Escape); // back to the field, and the page stays
    QCOMPARE(m_scene->page<HouseholdForm>(), form);
    QVERIFY(form->findChild<views::FieldEditor *>(u"business_cost"_qs)->isAncestorOf(QApplication::focusWidget()));
}

void ExplainedWarningTest::theIncomeAsAWholeIsExplainedUnderItsTotals()
{
    m_income->businessCost = 90'000'000; // more than came in
    open(Role::Cadre, u"李芳"_qs);
    QVERIFY(m_scene->openForm(m_case.household.id));
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(box(u"income"_qs));
    QCOMPARE(QApplication::focusWidget(), box(u"income"_qs));
    m_scene->type(u"猪瘟"_qs);
    m_scene->keepPicture(u"explanation-of-income"_qs);
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(reviewState(m_scene->stored(m_case.household.id)), ReviewState::Submitted);
    QCOMPARE(explanations().front().targetField, std::optional<qint64>(0));
}

void ExplainedWarningTest::theReviewerReadsItBesideTheProblem()
{
    const FieldId field = typeOf<Income>()["business_cost"].id;
    m_case.explanations = {{explanationId(typeOf<Income>().id, m_income->id, field), m_case.household.id,
                            typeOf<Income>().id, m_income->id.toBytes(), field, u"V-IN-2"_qs, u"自家种的"_qs,
                            u"李芳"_qs, 1, answeredAt(m_case, typeOf<Income>().id, m_income->id, field)}};
    Review submitted{m_case.contact->id,
                     m_case.household.id,
                     reviewAction::Submitted.toString(),
                     caseDigest(m_case),
                     {},
                     u"李芳"_qs,
                     1};
    m_case.reviews = {submitted};
    m_case.identities.clear();
    m_case.contact.reset();
    open(Role::Coordinator, u"陈静"_qs);
    m_scene->main().goTo(u"review"_qs);
    auto *page = m_scene->page<ReviewPage>();
    auto *table = page->findChild<QAbstractItemView *>(u"reviewFields"_qs);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    page->focusStart();
    m_scene->press(Qt::Key_F8);
    const auto *said = page->findChild<QLabel *>(u"problemOfField"_qs);
    QVERIFY(said->isVisible());
    QVERIFY2(said->text().contains(u"自家种的"_qs) && said->text().contains(u"李芳"_qs), qPrintable(said->text()));
    m_scene->keepPicture(u"explanation-reviewed"_qs);
}

QTEST_MAIN(ExplainedWarningTest)
#include "ExplainedWarningTest.moc"
