// SPDX-License-Identifier: GPL-3.0-or-later
// A form in the window of its account: what it looks up while one types, and how it follows the window.
#include "DeskScene.h"

#include "app/desktop/OpenForm.h"
#include "models/entities/Catalogue.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/rules/IdentityNumber.h"
#include "views/forms/ProblemCard.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>

using namespace models;
using namespace tests;
using views::HouseholdForm;

class OpenFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }
    void aDocumentOfAnotherHouseholdIsSeenWhileItIsTyped();
    void membersEnteredInAnotherOrderLeaveNoDraft();
    void whatIsNotSavedCanBeDropped();
    void theIncomeSheetFollowsTheYearOfTheForm();
    void aFormWithoutTheIncomeOfItsYearIsNotHandedIn();
    void aSwitchOfLanguageReachesWhatIsSaid();

private:
    bool says(const QString &words) const
    {
        const QList<QLabel *> labels = m_scene->main().currentPage()->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *l) { return l->isVisible() && l->text().contains(words); });
    }

    std::unique_ptr<DeskScene> m_scene;
    HouseholdCase m_first, m_second;
};

void OpenFormTest::init()
{
    const std::vector<HouseholdCase> two = demonstrationHouseholds(2);
    m_first = two[0];
    m_second = two[1];
    m_second.incomes.clear();
    const QString village = demonstrationVillageCode.toString();
    m_scene = std::make_unique<DeskScene>(Role::Cadre, u"李芳"_qs, QStringList{village});
    m_scene->put(m_first, village);
    m_scene->put(m_second, village);
    QVERIFY(m_scene->open());
}

void OpenFormTest::aDocumentOfAnotherHouseholdIsSeenWhileItIsTyped()
{
    const QString words = u"已登记在另一户"_qs;
    QVERIFY(m_scene->openForm(m_first.household.id));
    m_scene->goToField<MemberIdentity>(m_first.identities.front().id, "number");
    m_scene->type(m_second.identities.front().number);
    QVERIFY(!says(words));
    QTRY_VERIFY((m_scene->press(Qt::Key_Return), says(words)));
    m_scene->keepPicture(u"document-elsewhere"_qs);
    m_scene->goToField<MemberIdentity>(m_first.identities.front().id, "number");
    m_scene->type(m_first.identities.front().number);
    m_scene->press(Qt::Key_Return);
    QTRY_VERIFY(!says(words));
}

void OpenFormTest::membersEnteredInAnotherOrderLeaveNoDraft()
{
    HouseholdForm *form = m_scene->openForm(m_first.household.id);
    QVERIFY(form);
    const QString key = app::formDraftKey(m_first.household.id);
    const size_t before = m_first.members.size();
    m_scene->press(Qt::Key_Insert);
    m_scene->enter(u"李小妹"_qs);
    m_scene->type(u"01"_qs); // before all others on paper
    QTRY_VERIFY(m_scene->draft(key).has_value());
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->stored(m_first.household.id).members.size(), before + 1);
    QTRY_VERIFY(!form->isDirty());
    QVERIFY(!m_scene->draft(key).has_value());
}

// What was typed by mistake goes in one go, after a question; the form is then as good as one that was just opened.
void OpenFormTest::whatIsNotSavedCanBeDropped()
{
    const Id household = m_first.household.id;
    HouseholdForm *form = m_scene->openForm(household);
    QVERIFY(form);
    const QString key = app::formDraftKey(household);
    auto *drop = form->findChild<QAction *>(u"dropChanges"_qs);
    auto *button = form->bar().findChild<QPushButton *>(u"messageAction"_qs);
    drop->trigger(); // nothing is unsaved: nothing is asked
    QVERIFY(!button->isVisible());
    m_scene->goToField<Household>(household, "address");
    m_scene->press(Qt::Key_A, Qt::ControlModifier);
    m_scene->enter(u"by mistake"_qs);
    QTRY_VERIFY(m_scene->draft(key).has_value());
    drop->trigger();
    QVERIFY(form->isDirty() && button->isVisible());
    button->click();
    QTRY_VERIFY(!form->isDirty());
    QTRY_VERIFY(!m_scene->draft(key).has_value());
    QCOMPARE(m_scene->stored(household).household.address, m_first.household.address);
    m_scene->goToField<Household>(household, "address");
    m_scene->press(Qt::Key_A, Qt::ControlModifier);
    m_scene->enter(u"三组19号"_qs);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_scene->stored(household).household.address, u"三组19号"_qs);
    QTRY_VERIFY(!m_scene->draft(key).has_value());
}

void OpenFormTest::theIncomeSheetFollowsTheYearOfTheForm()
{
    const Id household = m_first.household.id;
    const int year = static_cast<int>(*m_first.household.formYear);
    const Income before = *incomeOf(m_first, year);
    QVERIFY(!incomeOf(m_first, year + 1));
    QVERIFY(m_scene->openForm(household));
    m_scene->goToField<Household>(household, "form_year");
    m_scene->enter(QString::number(year + 1));
    m_scene->goToField<Income>(incomeId(household, year + 1), "wages");
    m_scene->keepPicture(u"income-of-the-next-year"_qs);
    m_scene->enter(u"22222"_qs);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(incomeOf(m_scene->stored(household), year + 1));
    QCOMPARE(incomeOf(m_scene->stored(household), year + 1)->wages, std::optional<qint64>(2'222'200));
    QCOMPARE(*incomeOf(m_scene->stored(household), year), before);
}

void OpenFormTest::aFormWithoutTheIncomeOfItsYearIsNotHandedIn()
{
    const Id household = m_second.household.id;
    HouseholdForm *form = m_scene->openForm(household);
    QVERIFY(form);
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(form->bar().isVisible());
    QTRY_VERIFY(says(u"年的收入还没有填写"_qs));
    const auto *wages = form->findChild<QWidget *>(u"wages"_qs);
    QVERIFY(wages && wages->focusProxy() == QApplication::focusWidget());
    m_scene->keepPicture(u"income-missing"_qs);
    QVERIFY(m_scene->stored(household).reviews.empty());
}

void OpenFormTest::aSwitchOfLanguageReachesWhatIsSaid()
{
    QVERIFY(m_scene->openForm(m_first.household.id));
    m_scene->goToField<Household>(m_first.household.id, "planned_exit_year");
    m_scene->type(u"soon"_qs);
    m_scene->goToField<Household>(m_first.household.id, "address");
    m_scene->enter(u"三组18号"_qs);
    const QString key = app::formDraftKey(m_first.household.id);
    QTRY_VERIFY(m_scene->draft(key).has_value());
    QTRY_VERIFY(says(u"草稿已自动保存"_qs));
    views::PreferenceValues values = m_scene->preferences().values();
    values.chinese = false;
    m_scene->preferences().set(values);
    QTRY_VERIFY(says(u"Draft saved"_qs));
    m_scene->keepPicture(u"form-in-english"_qs);
    static const QRegularExpression hanzi(u"[\\x{4e00}-\\x{9fff}]"_qs, QRegularExpression::UseUnicodePropertiesOption);
    for (const auto *card : m_scene->main().currentPage()->findChildren<views::ProblemCard *>()) {
        for (const QLabel *label : card->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(hanzi), qPrintable(label->text()));
    }
}

QTEST_MAIN(OpenFormTest)
#include "OpenFormTest.moc"
