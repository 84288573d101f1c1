// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a household that is not saved yet, and of one that was begun and left: what it holds and what it says.
#include "models/rules/DemonstrationVillage.h"
#include "views/forms/HouseholdForm.h"
#include "views/forms/MemberTable.h"
#include "views/forms/ProblemCard.h"
#include "views/forms/editors/FieldEditor.h"
#include "views/lists/Cell.h"
#include "views/lists/TableView.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace models;
using namespace views;

class NewHouseholdFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anUntouchedFormDoesNotSayThatItIsSaved();
    void whatTheFormWasGivenComesBackWithTheDraft();
    void aDraftTakenUpSaysWhatItSaidWhenItWasLeft();
    void whatACrashCutOffIsJudgedWhereSomethingWasTyped();
    void aCheckedFormIsCheckedWhenItIsTakenUp();
    void aNewMemberIsNotScoldedUntilItsFieldsAreLeft();
    void aMemberWithErrorsIsNeverTicked();
    void thatNobodyBelongsToTheHouseholdIsMendedInSectionB();
    void f8SelectsTheTextThatItLeadsTo();
    void theOfficialNumberIsNobodysEdit();

private:
    void show(const QByteArray &draft = {});
    QByteArray leave(); // the draft that is handed out
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void enter(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        press(Qt::Key_Return);
    }
    FieldEditor &editor(const char *name) const { return *m_form->findChild<FieldEditor *>(QLatin1String(name)); }
    QStringList problems() const; // in the panel
    QString mark(int row) const;  // icon in the table of members
    QString savedMark() const { return m_form->findChild<QLabel *>(u"savedMark"_qs)->text(); }

    Theme m_theme{*qApp, {}};
    ManualClock m_clock;
    UuidSource m_ids{m_clock};
    OpenCase m_opened;
    std::unique_ptr<HouseholdForm> m_form;
};

void NewHouseholdFormTest::init()
{
    m_opened = {};
    m_opened.stored.household.id.bytes[1] = 1;
    m_opened.stored.household.formYear = 2020;
    m_opened.stored.household.filledBy = u"Li Fang"_qs;
    m_opened.stored.household.filledOn = QDate(2020, 11, 18);
    m_opened.village = demonstrationVillage();
    m_opened.year = 2020;
    m_opened.isNew = true;
    m_opened.demonstration = true;
    m_opened.today = QDate(2020, 11, 18);
    show();
}

void NewHouseholdFormTest::show(const QByteArray &draft)
{
    m_opened.draft = draft;
    m_form = std::make_unique<HouseholdForm>(m_theme, CodeBook::shipped(), m_ids, m_clock);
    m_form->open(m_opened);
    m_form->resize(1310, 738);
    m_form->show();
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    m_form->focusStart();
}

QByteArray NewHouseholdFormTest::leave()
{
    QSignalSpy drafts(m_form.get(), &HouseholdForm::draftChanged);
    return m_form->mayLeave() && drafts.size() == 1 ? drafts.last().at(0).toByteArray() : QByteArray();
}

QStringList NewHouseholdFormTest::problems() const
{
    QStringList said;
    for (const ProblemCard *card : m_form->findChildren<ProblemCard *>()) {
        if (!card->isHidden())
            said.append(card->accessibleName());
    }
    return said;
}

QString NewHouseholdFormTest::mark(int row) const
{
    const auto *model = qobject_cast<MemberTable *>(m_form->findChild<TableView *>(u"members"_qs)->model());
    return model->cell(model->index(row, MemberTable::Mark)).icon;
}

void NewHouseholdFormTest::anUntouchedFormDoesNotSayThatItIsSaved()
{
    QCOMPARE(savedMark(), u"Nothing entered yet"_qs);
    press(Qt::Key_Insert);
    QVERIFY(m_form->isDirty());
    QVERIFY(!leave().isEmpty());
    m_form->draftSaved(0);
    QVERIFY2(savedMark().startsWith(u"Draft saved"), qPrintable(savedMark()));
}

void NewHouseholdFormTest::whatTheFormWasGivenComesBackWithTheDraft()
{
    editor("address").setFocus();
    enter(u"17"_qs);
    const QByteArray draft = leave();
    m_opened.stored.household = {.id = m_opened.stored.household.id}; // there is nothing in the store
    show(draft);
    QCOMPARE(editor("address").value(), Value(u"17"_qs));
    QCOMPARE(editor("filled_by").value(), Value(u"Li Fang"_qs));
    QCOMPARE(editor("filled_on").value(), Value(u"2020-11-18"_qs));
    QCOMPARE(editor("form_year").value(), Value(qint64(2020)));
    QVERIFY(m_form->isDirty());
}

void NewHouseholdFormTest::aDraftTakenUpSaysWhatItSaidWhenItWasLeft()
{
    editor("standard").setFocus();
    press(Qt::Key_Return); // left empty
    press(Qt::Key_Insert);
    enter(u"Li Jianguo"_qs);
    press(Qt::Key_PageDown); // all of the member was left
    const QStringList said = problems();
    QVERIFY(said.size() > 5);
    const QByteArray draft = leave();
    m_form.reset();
    show(draft);
    QCOMPARE(problems(), said);
    QCOMPARE(mark(0), u"error"_qs);
}

void NewHouseholdFormTest::whatACrashCutOffIsJudgedWhereSomethingWasTyped()
{
    editor("listed_month").setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"201"_qs);
    QSignalSpy drafts(m_form.get(), &HouseholdForm::draftChanged);
    QVERIFY(drafts.wait(3000)); // while the focus is still in the field
    QCOMPARE(problems().filter(u"A13"_qs).size(), 0);
    show(drafts.last().at(0).toByteArray());
    QCOMPARE(problems().filter(u"A13"_qs).size(), 1);
    QCOMPARE(problems().filter(u"A10"_qs).size(), 0); // empty, and never come to
}

void NewHouseholdFormTest::aCheckedFormIsCheckedWhenItIsTakenUp()
{
    editor("address").setFocus();
    enter(u"17"_qs);
    press(Qt::Key_F8);
    const QStringList said = problems();
    QVERIFY(said.size() > 5);
    show(leave());
    QCOMPARE(problems(), said);
}

void NewHouseholdFormTest::aNewMemberIsNotScoldedUntilItsFieldsAreLeft()
{
    press(Qt::Key_F8); // from now on everything is said
    editor("address").setFocus();
    const qsizetype before = problems().size();
    press(Qt::Key_Insert);
    QCOMPARE(problems().size(), before - 1); // the household has a member now
    press(Qt::Key_Return);
    QCOMPARE(problems().size(), before); // the name was passed by
    editor("labour_skill").setFocus();
    press(Qt::Key_Insert);
    QVERIFY(!m_form->findChild<QWidget *>(u"labour_skillProblem"_qs) ||
            m_form->findChild<QWidget *>(u"labour_skillProblem"_qs)->isHidden());
    QVERIFY(m_form->findChild<QWidget *>(u"nameProblem"_qs)->isHidden());
}

void NewHouseholdFormTest::aMemberWithErrorsIsNeverTicked()
{
    press(Qt::Key_Insert);
    QCOMPARE(problems().filter(QRegularExpression(u"^B "_qs)).size(), 0);
    QCOMPARE(mark(0), QString());
}

void NewHouseholdFormTest::thatNobodyBelongsToTheHouseholdIsMendedInSectionB()
{
    QStringList met;
    press(Qt::Key_F8);
    const qsizetype count = problems().size();
    for (qsizetype i = 0; i < count; ++i) {
        met.append(QApplication::focusWidget()->objectName());
        press(Qt::Key_F8);
    }
    QCOMPARE(met.count(u"addMember"_qs), 1);
    QCOMPARE(problems().filter(u"no members"_qs).size(), 1);
    QVERIFY2(problems().filter(u"no members"_qs).first().startsWith(u"B "), qPrintable(problems().join(u'\n')));
}

void NewHouseholdFormTest::f8SelectsTheTextThatItLeadsTo()
{
    editor("listed_month").setFocus();
    enter(u"201"_qs);
    press(Qt::Key_F8);
    const auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    for (int i = 0; i < 20 && !(line && line->text() == u"201"); ++i) {
        press(Qt::Key_F8);
        line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    }
    QVERIFY(line);
    QCOMPARE(line->selectedText(), u"201"_qs);
}

void NewHouseholdFormTest::theOfficialNumberIsNobodysEdit()
{
    editor("address").setFocus();
    enter(u"17"_qs);
    QSignalSpy saves(m_form.get(), &HouseholdForm::saveWanted);
    press(Qt::Key_S, Qt::ControlModifier);
    HouseholdCase now = saves.last().at(0).value<HouseholdCase>();
    now.household.provisionalNumber = u"T0001"_qs;
    m_form->saved(now);
    now.household.number = u"9903231062050000001"_qs;
    m_form->refreshBelow(now, {});
    QVERIFY(!m_form->bar().isVisible());
    QVERIFY(!m_form->isDirty());
    now.household.villagerGroup = u"9"_qs;
    m_form->refreshBelow(now, {});
    QVERIFY(m_form->bar().isVisible());
}

QTEST_MAIN(NewHouseholdFormTest)
#include "NewHouseholdFormTest.moc"
