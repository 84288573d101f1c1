// SPDX-License-Identifier: GPL-3.0-or-later
// The household form by keys alone: what is typed arrives in the case that is emitted, and problems come and go.
#include "views/forms/HouseholdForm.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/rules/IdentityNumber.h"
#include "models/rules/NetIncome.h"
#include "models/rules/ReviewStatus.h"
#include "views/forms/CaseDraft.h"
#include "views/forms/FieldNote.h"
#include "views/forms/FormSection.h"
#include "views/forms/MemberTable.h"
#include "views/forms/SectionButton.h"
#include "views/forms/editors/FieldEditor.h"
#include "views/lists/TableView.h"
#include "views/shell/FittedLabel.h"
#include "views/shell/Language.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <tuple>

using namespace models;
using namespace views;

class HouseholdFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fillsAHouseholdOfFourByKeysAlone();
    void theNumberFillsBirthDateAndSex();
    void problemsAppearWhenTheFieldIsLeftAndClearWhileTyping();
    void aNewFormDoesNotScold();
    void f8GoesFromProblemToProblem();
    void enterLeadsFromMemberToMemberAndToTheNextSection();
    void pageKeysChangeTheSection();
    void tabGoesInTheOrderOfThePaper_data();
    void tabGoesInTheOrderOfThePaper();
    void aFormWithErrorsIsNotHandedIn();
    void theQuestionFollowsTheWorkOnIt();
    void aFaultlessFormIsHandedIn();
    void typingIsHandedOutAsADraftAfterASecond();
    void aDraftIsTakenUpAgain();
    void leavingHandsTheDraftOutAtOnce();
    void aPullUpdatesWhatIsUntouchedAndSaysSo();
    void aConflictThatComesMeanwhileIsSaid();
    void aDroppedPersonTakesNobodyAlong();
    void aVerdictThatComesMeanwhileIsSaid();
    void aWithdrawalThatCameTooLateIsExplained();
    void whyItCanOnlyBeReadFollowsTheLanguage();
    void aSaveSaysWhatItCouldNotRead();
    void theMembersFitTheirTable();
    void documentsAreLookedUpAsTheyAreTyped();
    void aFailedSaveKeepsTheTextAndOffersAnotherTry();
    void aSavedFormIsClean();
    void keepsWhatIsTypedAndWantedWhileASaveRuns();
    void commentsStandAtTheirFieldAndAreSettled();
    void aCommentIsAnsweredBeforeTheFormIsHandedIn();
    void commentsBehindTheFirstAreCounted();
    void theIncomeAsAWholeShowsItsComment();
    void theIncomeAsAWholeIsExplainedAfterItsLastLine();
    void aSlipBesideSeveralCodesKeepsThem();
    void enterLeadsOnFromTheListOfSeveralCodes();
    void anotherRoleKeepsWhatIsTyped();
    void everySectionFitsTheSmallestWindow_data();
    void everySectionFitsTheSmallestWindow();
    void enterScrollsToTheFieldItGoesTo();
    void tabGoesFromAFieldToItsComment();
    void aStatusThatNobodyGaveIsChosen();
    void whatCannotBeReadStaysWithItsPerson();
    void aListClosesBeforeTheFormGoesOn_data();
    void aListClosesBeforeTheFormGoesOn();
    void f8GoesToCommentsThatWaitForAnAnswer();
    void commentsThatWaitAreListed();
    void whatIsApprovedIsNotHandedInAgainUnchanged();
    void whatIsInReviewIsHandedInAgainOnlyIfEdited();
    void lastYearsValueIsTakenByF7();
    void f3AsksForTheHistoryOfTheField();
    void saysThatTheServerHasNotTakenIt();
    void f3AsksForNoNumberThatMayNotBeRead();
    void whatTheFormDoesIsAmongTheCommands();
    void aRoleThatMayNotEditFindsAllLocked();
    void amountsOfTwelveDigitsAreReadWhole();
    void noSumCountsWhatIsNoAmount();
    void aDroppedPersonIsPutBack();
    void aSaveLeavesWhatItCouldNotReadAsADraft();
    void leavingIsRecordedAtOnceAndTakenBack();

private:
    FieldComment commentOnCause() const;
    HouseholdForm &show(const OpenCase &opened);
    OpenCase openedCase(const HouseholdCase &stored) const;
    HouseholdCase empty() const;
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    // Types and presses Enter; an empty text passes by.
    void enter(const QString &text)
    {
        type(text);
        press(Qt::Key_Return);
    }
    void enterMember(const QString &name, const QString &relation, const QString &number, const QString &labour);
    QString focusName() const;
    FieldEditor &editor(const char *name) const;
    QString problemAt(const char *name) const;
    QString savedMark() const { return m_form->findChild<QLabel *>(u"savedMark"_qs)->text(); }
    HouseholdCase emitted(const QSignalSpy &spy) const { return spy.last().at(0).value<HouseholdCase>(); }

    Theme m_theme{*qApp, {}};
    ManualClock m_clock;
    UuidSource m_ids{m_clock};
    HouseholdCase m_case;
    std::unique_ptr<HouseholdForm> m_form;
};

static QString numberFor(QDate birth, int serial)
{
    const QString body = u"990323"_qs + birth.toString(u"yyyyMMdd") + QString::number(serial).rightJustified(3, u'0');
    return body + *identityCheck(body);
}

static QString barText(const HouseholdForm &form)
{
    return form.bar().findChild<QLabel *>(u"messageText"_qs)->text();
}

void HouseholdFormTest::amountsOfTwelveDigitsAreReadWhole()
{
    constexpr qint64 amount = 999'999'999'999; // 9,999,999,999.99 yuan
    for (Income &income : m_case.incomes)
        income.wages = income.business = income.pension = income.otherTransfers = income.assetDividends = amount;
    show(openedCase(m_case)).showField({typeOf<Income>().id, m_case.incomes.front().id, typeOf<Income>()["wages"].id});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    int figures = 0;
    for (const FittedLabel *label : m_form->findChildren<FittedLabel *>()) {
        figures += label->isVisible() && label->text().size() > 15 ? 1 : 0;
        QVERIFY2(!label->isVisible() || !label->isCut(), qPrintable(label->text()));
    }
    QVERIFY2(figures >= 8, qPrintable(QString::number(figures))); // sums, totals, and those of last year
    const auto *line = qobject_cast<QLineEdit *>(editor("pension").focusProxy());
    QCOMPARE(line->text(), u"9,999,999,999.99"_qs);
    QCOMPARE(line->toolTip(), QString()); // nothing is cut
}

void HouseholdFormTest::noSumCountsWhatIsNoAmount()
{
    show(openedCase(m_case))
        .showField({typeOf<Income>().id, m_case.incomes.front().id, typeOf<Income>()["pension"].id});
    const auto texts = [this](const QString &name) {
        QStringList all;
        for (const QLabel *label : m_form->findChild<QWidget *>(name)->findChildren<QLabel *>())
            all.append(label->text());
        return all;
    };
    const QStringList property = texts(u"sumE3"_qs);
    QVERIFY(!texts(u"sumE4"_qs).front().isEmpty());
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"3500yuan"_qs);
    QCOMPARE(texts(u"sumE4"_qs).front(), QString());
    QVERIFY2(texts(u"netPerHead"_qs).contains(u"—"_qs), qPrintable(texts(u"netPerHead"_qs).join(u' ')));
    QCOMPARE(texts(u"sumE3"_qs), property);
}

void HouseholdFormTest::aDroppedPersonIsPutBack()
{
    show(openedCase(m_case)).showField({typeOf<Member>().id, m_case.members.front().id, typeOf<Member>()["name"].id});
    press(Qt::Key_Insert);
    type(u"赵小溪"_qs);
    auto *drop = m_form->findChild<QPushButton *>(u"memberLeft"_qs);
    QCOMPARE(drop->text(), u"Drop"_qs);
    drop->click();
    QVERIFY2(barText(*m_form).contains(u"赵小溪"), qPrintable(barText(*m_form)));
    Q_EMIT m_form->bar().actionWanted();
    QVERIFY(!m_form->bar().isVisible());
    QSignalSpy saves(m_form.get(), &HouseholdForm::saveWanted);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(emitted(saves).members.back().name, u"赵小溪"_qs);
}

void HouseholdFormTest::aSaveLeavesWhatItCouldNotReadAsADraft()
{
    HouseholdForm &form = show(openedCase(m_case));
    form.showField({typeOf<Household>().id, m_case.household.id, typeOf<Household>()["address"].id});
    QVERIFY(form.unreadDraft().isEmpty());
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"new"_qs);
    const FieldRef wages{typeOf<Income>().id, m_case.incomes.front().id, typeOf<Income>()["wages"].id};
    form.showField(wages);
    type(u"3500yuan"_qs);
    const Result<CaseDraft> rest = decodedDraft(form.unreadDraft());
    QVERIFY(rest);
    QCOMPARE(rest->unread.at(wages), u"3500yuan"_qs);
    QCOMPARE(rest->edited, rest->seen); // all else is in the save
    QCOMPARE(rest->edited.household.address, u"new"_qs);
}

// Without a question, so without the dots that would promise one.
void HouseholdFormTest::leavingIsRecordedAtOnceAndTakenBack()
{
    const Id member = m_case.members.back().id;
    show(openedCase(m_case)).showField({typeOf<Member>().id, member, typeOf<Member>()["name"].id});
    auto *left = m_form->findChild<QPushButton *>(u"memberLeft"_qs);
    QCOMPARE(left->text(), u"Record leaving"_qs);
    QSignalSpy saves(m_form.get(), &HouseholdForm::saveWanted);
    left->click();
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!isActive(emitted(saves).members.back()));
    m_form->saved(emitted(saves));
    left->click();
    QCOMPARE(left->text(), u"Record leaving"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(isActive(emitted(saves).members.back()));
}

void HouseholdFormTest::init()
{
    m_case = demonstrationHouseholds(1).front();
}

OpenCase HouseholdFormTest::openedCase(const HouseholdCase &stored) const
{
    OpenCase opened;
    opened.stored = stored;
    opened.village = demonstrationVillage();
    opened.year = 2020;
    opened.userName = u"李芳"_qs;
    opened.demonstration = true;
    opened.today = QDate(2020, 11, 18);
    return opened;
}

HouseholdCase HouseholdFormTest::empty() const
{
    HouseholdCase fresh;
    fresh.household.id.bytes[1] = 1;
    fresh.household.formYear = 2020;
    return fresh;
}

HouseholdForm &HouseholdFormTest::show(const OpenCase &opened)
{
    m_form = std::make_unique<HouseholdForm>(m_theme, CodeBook::shipped(), m_ids, m_clock);
    m_form->open(opened);
    m_form->resize(1310, 738);
    m_form->show();
    m_form->activateWindow();
    [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(m_form.get());
    m_form->focusStart();
    return *m_form;
}

// Chinese comes as it does from an input method: committed, not as keys.
void HouseholdFormTest::type(const QString &text)
{
    const bool isKeys = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isKeys)
        return QTest::keyClicks(QApplication::focusWidget(), text);
    QInputMethodEvent committed;
    committed.setCommitString(text);
    QApplication::sendEvent(QApplication::focusWidget(), &committed);
}

QString HouseholdFormTest::focusName() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (qobject_cast<FieldEditor *>(widget))
            return widget->objectName();
    }
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

FieldEditor &HouseholdFormTest::editor(const char *name) const
{
    return *m_form->findChild<FieldEditor *>(QString::fromLatin1(name));
}

QString HouseholdFormTest::problemAt(const char *name) const
{
    const QWidget *note = m_form->findChild<QWidget *>(QLatin1String(name) + u"Problem");
    if (!note || note->isHidden())
        return {};
    const QList<QLabel *> labels = note->findChildren<QLabel *>();
    return labels.last()->text();
}

void HouseholdFormTest::enterMember(const QString &name, const QString &relation, const QString &number,
                                    const QString &labour)
{
    press(Qt::Key_Insert);
    QCOMPARE(focusName(), u"name"_qs);
    enter(name);
    type(relation);   // two digits move on
    enter(QString()); // kind of document: identity card
    enter(number);
    enter(QString()); // sex, from the number; the birth date is locked
    QCOMPARE(focusName(), u"ethnic_group"_qs);
    enter(QString());
    type(u"03"_qs);   // education
    enter(QString()); // school
    enter(u"1"_qs);   // health
    type(labour);
    enter(QString()); // place of work
    enter(QString()); // months
    enter(u"1"_qs);
    enter(u"1"_qs);
    type(u"2"_qs);
}

void HouseholdFormTest::fillsAHouseholdOfFourByKeysAlone()
{
    OpenCase opened = openedCase(empty());
    opened.isNew = true;
    HouseholdForm &form = show(opened);
    QSignalSpy submitted(&form, &HouseholdForm::submitWanted);

    QVERIFY(editor("standard").focusProxy() == nullptr);
    QCOMPARE(focusName(), u"standard"_qs); // the first empty required field
    press(Qt::Key_Return, Qt::ShiftModifier);
    press(Qt::Key_Return, Qt::ShiftModifier);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(focusName(), u"villager_group"_qs);
    enter(u"三组"_qs);
    enter(u"三组17号"_qs);
    enter(u"19900001234"_qs);
    type(u"02"_qs);   // standard
    type(u"01"_qs);   // kind
    type(u"07"_qs);   // main cause
    enter(u"1"_qs);   // other causes
    enter(QString()); // remark
    enter(u"201403"_qs);
    enter(u"2020"_qs);
    type(u"00"_qs);   // exit status
    enter(QString()); // exit year
    enter(u"2"_qs);   // soldier's family
    enter(QString()); // bank
    enter(QString()); // account
    enter(u"李芳"_qs);
    enter(u"20201016"_qs);
    QCOMPARE(focusName(), u"form_year"_qs);

    enterMember(u"李建国"_qs, u"01"_qs, numberFor(QDate(1962, 3, 4), 11), u"02"_qs);
    enterMember(u"周桂英"_qs, u"02"_qs, numberFor(QDate(1965, 7, 1), 22), u"02"_qs);
    enterMember(u"李小军"_qs, u"03"_qs, numberFor(QDate(1994, 5, 6), 33), u"02"_qs);
    enterMember(u"李小梅"_qs, u"04"_qs, numberFor(QDate(1996, 8, 14), 44), u"02"_qs);
    press(Qt::Key_Return); // after the last field of the last member
    QCOMPARE(focusName(), u"wages"_qs);
    for (const QString &amount : {u"0"_qs, u"4200"_qs, u"500"_qs, u"150"_qs, u"0"_qs, u"0"_qs, u"0"_qs, u"1260"_qs,
                                  u"864"_qs, u"3500"_qs, u"1350.50"_qs})
        enter(amount);
    press(Qt::Key_Return, Qt::ControlModifier);

    QStringList left;
    for (const QLabel *label : form.findChild<QWidget *>(u"problemPanel"_qs)->findChildren<QLabel *>())
        left.append(label->text());
    QVERIFY2(submitted.size() == 1, qPrintable(left.join(u'\n')));
    const HouseholdCase made = emitted(submitted);
    QCOMPARE(made.household.villagerGroup, u"三组"_qs);
    QCOMPARE(made.household.mainCause, u"07"_qs);
    QCOMPARE(made.household.otherCauses, QStringList{u"01"_qs});
    QCOMPARE(made.household.listedMonth, std::optional<qint64>(201403));
    QCOMPARE(made.household.soldierFamily, std::optional(false));
    QCOMPARE(made.household.filledOn, QDate(2020, 10, 16));
    QCOMPARE(made.contact->phone, u"19900001234"_qs);
    QCOMPARE(made.members.size(), size_t(4));
    QCOMPARE(made.members[3].name, u"李小梅"_qs);
    QCOMPARE(made.members[3].relation, u"04"_qs);
    QCOMPARE(made.members[3].sex, u"2"_qs);
    QCOMPARE(made.members[3].birthDate, QDate(1996, 8, 14));
    QCOMPARE(made.members[3].idChecked, std::optional(true));
    QCOMPARE(made.members[3].health, QStringList{u"01"_qs});
    QCOMPARE(made.members[3].minimumLivingAllowance, std::optional(false));
    QCOMPARE(made.members[3].household, made.household.id);
    QCOMPARE(made.identities.size(), size_t(4));
    QCOMPARE(made.identities[3].id, made.members[3].id);
    QCOMPARE(made.incomes.size(), size_t(1));
    QCOMPARE(made.incomes[0].id, incomeId(made.household.id, 2020));
    QCOMPARE(incomeTotals(made.incomes[0])->net, qint64(9'123'50));
    QCOMPARE(submitted.last().at(1).value<HouseholdCase>(), opened.stored); // what the user saw
}

void HouseholdFormTest::theNumberFillsBirthDateAndSex()
{
    show(openedCase(m_case));
    press(Qt::Key_Insert);
    editor("number").setFocus();
    type(numberFor(QDate(2001, 8, 14), 5).left(17));
    QVERIFY(isNull(editor("birth_date").value()));
    type(numberFor(QDate(2001, 8, 14), 5).right(1));
    QCOMPARE(editor("birth_date").value(), Value(u"2001-08-14"_qs));
    QCOMPARE(editor("sex").value(), Value(u"1"_qs));
    QVERIFY(editor("birth_date").isLocked());
}

void HouseholdFormTest::problemsAppearWhenTheFieldIsLeftAndClearWhileTyping()
{
    show(openedCase(m_case))
        .showField({typeOf<Household>().id, m_case.household.id, typeOf<Household>()["listed_month"].id});
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"2014-1"_qs);
    QCOMPARE(problemAt("listed_month"), QString());
    type(u"4"_qs);
    press(Qt::Key_Return);
    QVERIFY(!problemAt("listed_month").isEmpty());
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(focusName(), u"listed_month"_qs);
    QVERIFY(!problemAt("listed_month").isEmpty());
    press(Qt::Key_End);
    press(Qt::Key_Backspace);
    QCOMPARE(problemAt("listed_month"), QString());
    type(u"2"_qs);
    press(Qt::Key_Return);
    QCOMPARE(problemAt("listed_month"), QString());
}

void HouseholdFormTest::aNewFormDoesNotScold()
{
    OpenCase opened = openedCase(empty());
    opened.isNew = true;
    show(opened);
    QCOMPARE(problemAt("standard"), QString());
    press(Qt::Key_Return);
    QVERIFY(!problemAt("standard").isEmpty());
    QCOMPARE(problemAt("main_cause"), QString());
}

void HouseholdFormTest::f8GoesFromProblemToProblem()
{
    m_case.household.mainCause.clear();
    m_case.members.back().labourSkill = u"77"_qs;
    show(openedCase(m_case));
    press(Qt::Key_F8);
    QCOMPARE(focusName(), u"main_cause"_qs);
    press(Qt::Key_F8);
    QCOMPARE(focusName(), u"labour_skill"_qs);
    press(Qt::Key_F8);
    QCOMPARE(focusName(), u"main_cause"_qs);
    press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(focusName(), u"labour_skill"_qs);
}

void HouseholdFormTest::enterLeadsFromMemberToMemberAndToTheNextSection()
{
    HouseholdForm &form = show(openedCase(m_case));
    const Member &first = m_case.members.front();
    form.showField({typeOf<Member>().id, first.id, typeOf<Member>()["minimum_living_allowance"].id});
    press(Qt::Key_Return);
    QCOMPARE(focusName(), u"name"_qs);
    QCOMPARE(editor("name").value(), Value(m_case.members[1].name));
    form.showField({typeOf<Member>().id, m_case.members.back().id, typeOf<Member>()["minimum_living_allowance"].id});
    press(Qt::Key_Return);
    QCOMPARE(focusName(), u"wages"_qs);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(focusName(), u"minimum_living_allowance"_qs);
}

void HouseholdFormTest::tabGoesInTheOrderOfThePaper_data()
{
    QTest::addColumn<int>("section");
    QTest::newRow("household") << 0;
    QTest::newRow("members") << 1;
    QTest::newRow("income") << 2;
}

// The editors in sight, line by line.
static QList<FieldEditor *> editorsAsRead(const QWidget &form)
{
    QList<FieldEditor *> editors;
    for (FieldEditor *editor : form.findChildren<FieldEditor *>()) {
        if (editor->isVisible())
            editors.append(editor);
    }
    std::stable_sort(editors.begin(), editors.end(), [&form](const FieldEditor *a, const FieldEditor *b) {
        const QPoint one = a->mapTo(&form, QPoint());
        const QPoint other = b->mapTo(&form, QPoint());
        return std::tuple(one.y(), one.x()) < std::tuple(other.y(), other.x());
    });
    return editors;
}

static FieldEditor *focusedEditor()
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto *editor = qobject_cast<FieldEditor *>(widget))
            return editor;
    }
    return nullptr;
}

void HouseholdFormTest::tabGoesInTheOrderOfThePaper()
{
    QFETCH(int, section);
    HouseholdForm &form = show(openedCase(m_case));
    for (int i = 0; i < section; ++i)
        press(Qt::Key_PageDown);
    const QList<FieldEditor *> expected = editorsAsRead(form);
    QVERIFY(expected.size() > 8);
    expected.first()->setFocus();
    QList<FieldEditor *> met;
    for (int i = 0; i < 3 * expected.size() && met.size() < expected.size(); ++i) {
        FieldEditor *editor = focusedEditor();
        if (editor && (met.isEmpty() || met.last() != editor))
            met.append(editor);
        press(Qt::Key_Tab);
    }
    for (qsizetype i = 0; i < qMin(met.size(), expected.size()); ++i)
        QCOMPARE(met[i]->objectName(), expected[i]->objectName());
    QCOMPARE(met.size(), expected.size());
}

void HouseholdFormTest::pageKeysChangeTheSection()
{
    show(openedCase(m_case));
    press(Qt::Key_PageDown);
    QCOMPARE(focusName(), u"name"_qs);
    press(Qt::Key_PageDown);
    QCOMPARE(focusName(), u"wages"_qs);
    press(Qt::Key_PageUp);
    press(Qt::Key_PageUp);
    QCOMPARE(focusName(), u"villager_group"_qs);
}

void HouseholdFormTest::aFormWithErrorsIsNotHandedIn()
{
    m_case.household.kind.clear();
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy submitted(&form, &HouseholdForm::submitWanted);
    QSignalSpy saves(&form, &HouseholdForm::saveWanted);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 0);
    QCOMPARE(focusName(), u"kind"_qs);
    QVERIFY(form.bar().isVisible());
    press(Qt::Key_S, Qt::ControlModifier); // saving is always allowed
    QCOMPARE(saves.size(), 1);
}

// The bar counts what is left of it, and goes with the last.
void HouseholdFormTest::theQuestionFollowsTheWorkOnIt()
{
    m_case.household.kind.clear();
    const QString cause = std::exchange(m_case.household.mainCause, QString());
    HouseholdForm &form = show(openedCase(m_case));
    press(Qt::Key_Return, Qt::ControlModifier);
    const QString both = barText(form);
    QVERIFY2(both.contains(u"2 error"_qs), qPrintable(both));
    editor("kind").setFocus();
    type(u"01"_qs);
    QVERIFY2(barText(form).contains(u"1 error"_qs), qPrintable(barText(form)));
    editor("main_cause").setFocus();
    type(cause);
    QVERIFY2(!form.bar().isVisible(), qPrintable(barText(form)));
}

void HouseholdFormTest::aFaultlessFormIsHandedIn()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy submitted(&form, &HouseholdForm::submitWanted);
    form.findChild<QPushButton *>(u"submit"_qs)->click();
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(emitted(submitted), m_case);
}

void HouseholdFormTest::typingIsHandedOutAsADraftAfterASecond()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy drafts(&form, &HouseholdForm::draftChanged);
    press(Qt::Key_End);
    type(u"x"_qs);
    type(u"y"_qs);
    QCOMPARE(drafts.size(), 0);
    QVERIFY(drafts.wait(3000));
    QCOMPARE(drafts.size(), 1);
    const Result<CaseDraft> draft = decodedDraft(drafts.last().at(0).toByteArray());
    QVERIFY(draft);
    QVERIFY(draft->edited.household.villagerGroup.endsWith(u"xy"_qs));
    QCOMPARE(draft->seen, m_case);
    form.draftSaved(0);
    QVERIFY(savedMark().contains(u':'));
}

void HouseholdFormTest::aDraftIsTakenUpAgain()
{
    CaseDraft draft{m_case, m_case, {}};
    draft.edited.household.address = u"typed before the crash"_qs;
    OpenCase opened = openedCase(m_case);
    opened.draft = encodedDraft(draft);
    const HouseholdForm &form = show(opened);
    QCOMPARE(editor("address").value(), Value(u"typed before the crash"_qs));
    QVERIFY(form.isDirty());
}

void HouseholdFormTest::leavingHandsTheDraftOutAtOnce()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy drafts(&form, &HouseholdForm::draftChanged);
    type(u"x"_qs);
    QVERIFY(form.mayLeave());
    QCOMPARE(drafts.size(), 1);
}

void HouseholdFormTest::aPullUpdatesWhatIsUntouchedAndSaysSo()
{
    HouseholdForm &form = show(openedCase(m_case));
    editor("address").setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"mine"_qs);
    HouseholdCase now = m_case;
    now.household.address = u"theirs"_qs;
    now.household.villagerGroup = u"九组"_qs;
    form.refreshBelow(now, {});
    QCOMPARE(editor("address").value(), Value(u"mine"_qs));
    QCOMPARE(editor("villager_group").value(), Value(u"九组"_qs));
    QVERIFY(form.bar().isVisible());
    QSignalSpy saves(&form, &HouseholdForm::saveWanted);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(saves.last().at(1).value<HouseholdCase>().household.address, m_case.household.address);
}

// Otherwise one would take the shown value for the only one.
void HouseholdFormTest::aConflictThatComesMeanwhileIsSaid()
{
    HouseholdForm &form = show(openedCase(m_case));
    HouseholdCase now = m_case;
    now.household.address = u"theirs"_qs;
    const FieldRef place{typeOf<Household>().id, m_case.household.id, typeOf<Household>()["address"].id};
    form.refreshBelow(now, {place});
    QVERIFY2(barText(form).contains(u"different values"_qs), qPrintable(barText(form)));
    now.household.villagerGroup = u"九组"_qs;
    form.refreshBelow(now, {place}); // known by now
    QVERIFY2(barText(form).contains(u"Updated"_qs), qPrintable(barText(form)));
}

// The button belongs to somebody else then.
void HouseholdFormTest::aDroppedPersonTakesNobodyAlong()
{
    show(openedCase(m_case)).showField({typeOf<Member>().id, m_case.members.front().id, typeOf<Member>()["name"].id});
    press(Qt::Key_Insert);
    auto *left = m_form->findChild<QPushButton *>(u"memberLeft"_qs);
    QCOMPARE(left->text(), u"Drop"_qs);
    left->setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    QSignalSpy saves(m_form.get(), &HouseholdForm::saveWanted);
    press(Qt::Key_S, Qt::ControlModifier);
    for (const Member &member : saves.isEmpty() ? m_case.members : emitted(saves).members)
        QVERIFY(isActive(member));
}

void HouseholdFormTest::aVerdictThatComesMeanwhileIsSaid()
{
    Review step;
    step.id = Id::fromBytes(QByteArray(16, 1)).value();
    step.action = reviewAction::Submitted.toString();
    step.judged = caseDigest(m_case);
    step.at = 1;
    m_case.reviews = {step};
    HouseholdForm &form = show(openedCase(m_case));
    const QString inReview = barText(form);
    QVERIFY(form.bar().isVisible());
    HouseholdCase returned = m_case;
    step.id = Id::fromBytes(QByteArray(16, 2)).value();
    step.action = reviewAction::Returned.toString();
    step.at = 2;
    returned.reviews.push_back(step);
    form.refreshBelow(returned, {});
    QVERIFY(form.bar().isVisible());
    QVERIFY(barText(form) != inReview);
    HouseholdCase withdrawn = m_case;
    step.id = Id::fromBytes(QByteArray(16, 3)).value();
    step.action = reviewAction::Withdrawn.toString();
    withdrawn.reviews.push_back(step);
    form.open(openedCase(m_case));
    QCOMPARE(barText(form), inReview);
    form.refreshBelow(withdrawn, {});
    QVERIFY(!form.bar().isVisible());
}

void HouseholdFormTest::aWithdrawalThatCameTooLateIsExplained()
{
    const auto step = [this](QStringView action, const QString &by) {
        Review made;
        made.id = Id::fromBytes(QByteArray(16, static_cast<char>(m_case.reviews.size() + 1))).value();
        made.action = action.toString();
        made.judged = caseDigest(m_case);
        made.byName = by;
        made.at = static_cast<qint64>(m_case.reviews.size()) + 1;
        m_case.reviews.push_back(made);
    };
    step(reviewAction::Submitted, u"李芳"_qs);
    step(reviewAction::Withdrawn, u"李芳"_qs);
    HouseholdForm &form = show(openedCase(m_case));
    QVERIFY(!form.bar().isVisible());
    step(reviewAction::Approved, u"周敏"_qs);
    form.refreshBelow(m_case, {});
    QVERIFY2(barText(form).contains(u"too late"_qs) && barText(form).contains(u"周敏"_qs), qPrintable(barText(form)));
    const QString said = barText(form);
    form.open(openedCase(m_case)); // whoever opens it later is told too
    QCOMPARE(barText(form), said);
    step(reviewAction::Submitted, u"李芳"_qs);
    form.open(openedCase(m_case));
    QVERIFY(!barText(form).contains(u"too late"_qs));
}

void HouseholdFormTest::whyItCanOnlyBeReadFollowsTheLanguage()
{
    views::Language inUse;
    inUse.use(true);
    HouseholdForm &form = show(openedCase(m_case));
    form.keepOnly([] { return QCoreApplication::translate("views::SavedMark", "Read only"); });
    QCOMPARE(barText(form), u"只读"_qs);
    inUse.use(false);
    QTRY_COMPARE(barText(form), u"Read only"_qs);
    QVERIFY(form.bar().isVisible() && !form.bar().closable());
}

void HouseholdFormTest::aSaveSaysWhatItCouldNotRead()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy saves(&form, &HouseholdForm::saveWanted);
    editor("planned_exit_year").setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"soon"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_case.household.plannedExitYear);
    QCOMPARE(emitted(saves).household.plannedExitYear, m_case.household.plannedExitYear); // what was stored stays
    form.saved(emitted(saves));
    const auto *saved = form.header().findChild<QLabel *>(u"savedMark"_qs);
    const QString words = saved->text();
    QVERIFY2(words.contains(u"1"_qs), qPrintable(words));
    form.draftSaved(m_clock.nowMs());
    QCOMPARE(saved->text(), words);
    QVERIFY(form.isDirty());
}

void HouseholdFormTest::theMembersFitTheirTable()
{
    m_case.members.front().name = u"阿不都热合曼·买买提"_qs;
    HouseholdForm &form = show(openedCase(m_case));
    form.showField({typeOf<Member>().id, m_case.members.front().id, typeOf<Member>()["name"].id});
    auto *table = form.findChild<TableView *>(u"members"_qs);
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        for (int column = 0; column < table->model()->columnCount(); ++column)
            QVERIFY2(!table->isCut(table->model()->index(row, column)),
                     qPrintable(table->model()->index(row, column).data().toString() + u' ' +
                                QString::number(table->columnWidth(column))));
    }
}

void HouseholdFormTest::documentsAreLookedUpAsTheyAreTyped()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy asked(&form, &HouseholdForm::numbersWanted);
    const MemberIdentity &identity = m_case.identities.front();
    form.showField({typeOf<MemberIdentity>().id, identity.id, typeOf<MemberIdentity>()["number"].id});
    press(Qt::Key_A, Qt::ControlModifier);
    const QString number = u"99032319620304011"_qs + *identityCheck(u"99032319620304011");
    type(number.left(15));
    asked.clear(); // one was there before
    type(number.mid(15, 2));
    QCOMPARE(asked.size(), 0); // it is not whole
    type(number.right(1));
    QCOMPARE(asked.size(), 1);
    const auto numbers = asked.last().at(0).value<HouseholdCase>().identities;
    QCOMPARE(numbers.front().number, number);
    const auto isSaid = [&](const QString &words) {
        const QList<QLabel *> labels = form.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *l) { return l->text().contains(words); });
    };
    press(Qt::Key_Return);
    QVERIFY(!isSaid(u"another household"_qs));
    QVERIFY(isSaid(u"checked ✓"_qs));
    form.setNumbersElsewhere({number});
    QVERIFY(isSaid(u"another household"_qs));
    QVERIFY(!isSaid(u"checked ✓"_qs)); // no tick beside a doubt
    form.setNumbersElsewhere({});
    QVERIFY(isSaid(u"checked ✓"_qs));
}

void HouseholdFormTest::aFailedSaveKeepsTheTextAndOffersAnotherTry()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy saves(&form, &HouseholdForm::saveWanted);
    type(u"changed"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    form.saving();
    form.saveFailed({ErrorKind::DiskFull, u"The disk is full."_qs, {}});
    QVERIFY(form.bar().isVisible());
    QCOMPARE(editor("villager_group").value(), Value(u"changed"_qs));
    QTest::mouseClick(form.bar().findChild<QPushButton *>(u"messageAction"_qs), Qt::LeftButton);
    QCOMPARE(saves.size(), 2);
    form.saving();
    form.saveFailed({ErrorKind::DiskFull, u"The disk is full."_qs, {}});
    QSignalSpy dropped(&form, &HouseholdForm::dropWanted); // who would rather have the stored one back is asked, too
    form.findChild<QAction *>(u"dropChanges"_qs)->trigger();
    QVERIFY2(barText(form).contains(u"Drop what you typed"_qs), qPrintable(barText(form)));
    QTest::mouseClick(form.bar().findChild<QPushButton *>(u"messageAction"_qs), Qt::LeftButton);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(saves.size(), 2);
}

void HouseholdFormTest::aSavedFormIsClean()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy saves(&form, &HouseholdForm::saveWanted);
    type(u"changed"_qs);
    QVERIFY(form.isDirty());
    press(Qt::Key_S, Qt::ControlModifier);
    form.saved(emitted(saves));
    QVERIFY(!form.isDirty());
    QVERIFY(!form.bar().isVisible());
}

void HouseholdFormTest::keepsWhatIsTypedAndWantedWhileASaveRuns()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy saves(&form, &HouseholdForm::saveWanted);
    QSignalSpy submitted(&form, &HouseholdForm::submitWanted);
    type(u"1"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    form.saving();
    const HouseholdCase first = emitted(saves);
    type(u"2"_qs);
    press(Qt::Key_S, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saves.size(), 1);
    QCOMPARE(submitted.size(), 0);
    form.saved(first);
    QCOMPARE(submitted.size(), 1);
    QVERIFY(emitted(submitted) != first); // the second key is in it
    QCOMPARE(submitted.last().at(1).value<HouseholdCase>(), first);
}

FieldComment HouseholdFormTest::commentOnCause() const
{
    FieldComment comment;
    comment.id.bytes[0] = 5;
    comment.household = m_case.household.id;
    comment.targetType = typeOf<Household>().id;
    comment.target = m_case.household.id.toBytes();
    comment.targetField = typeOf<Household>()["main_cause"].id;
    comment.text = u"请核对原件"_qs;
    comment.byName = u"陈静"_qs;
    return comment;
}

void HouseholdFormTest::commentsStandAtTheirFieldAndAreSettled()
{
    m_case.comments = {commentOnCause()};
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy saves(&form, &HouseholdForm::saveWanted);
    const QWidget *note = form.findChild<QWidget *>(u"main_causeComment"_qs);
    QVERIFY(note && note->isVisible());
    note->findChild<QPushButton *>()->setFocus();
    press(Qt::Key_Space);
    QVERIFY(!note->isVisible());
    QCOMPARE(focusName(), u"main_cause"_qs); // the keys go on where the note was
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(emitted(saves).comments.front().settledBy, u"李芳"_qs);
    QCOMPARE(emitted(saves).comments.front().settledAt, std::optional(m_clock.nowMs()));
}

void HouseholdFormTest::commentsBehindTheFirstAreCounted()
{
    m_case.comments = {commentOnCause(), commentOnCause()};
    m_case.comments.back().id.bytes[0] = 6;
    m_case.comments.back().text = u"还有附件"_qs;
    HouseholdForm &form = show(openedCase(m_case));
    const auto *note = form.findChild<FieldNote *>(u"main_causeComment"_qs);
    QVERIFY2(note->text().contains(u"请核对原件"_qs) && note->text().contains(u"1 more"_qs), qPrintable(note->text()));
    note->findChild<QPushButton *>()->click();
    QVERIFY2(note->text().endsWith(u"还有附件"_qs), qPrintable(note->text()));
}

void HouseholdFormTest::theIncomeAsAWholeShowsItsComment()
{
    FieldComment comment = commentOnCause();
    comment.targetType = typeOf<Income>().id;
    comment.target = m_case.incomes.front().id.toBytes();
    comment.targetField = 0;
    m_case.comments = {comment};
    HouseholdForm &form = show(openedCase(m_case));
    press(Qt::Key_F8);
    const auto *note = form.findChild<QWidget *>(u"incomeComment"_qs);
    QVERIFY(note && note->isVisible());
    QCOMPARE(QApplication::focusWidget()->parentWidget(), note);
    press(Qt::Key_F4); // it is where F4 leads
    QCOMPARE(QApplication::focusWidget()->parentWidget(), note);
    QVERIFY2(!form.bar().isVisible(), qPrintable(barText(form)));
    press(Qt::Key_Space); // settled
    QVERIFY(!note->isVisible());
}

// What the income as a whole is asked comes after its last line, with Tab and with Enter.
void HouseholdFormTest::theIncomeAsAWholeIsExplainedAfterItsLastLine()
{
    Income before = m_case.incomes.front();
    before.year = *before.year - 1;
    before.id = incomeId(m_case.household.id, static_cast<int>(*before.year));
    before.wages = before.wages.value_or(0) + 100'000'000;
    std::erase_if(m_case.incomes, [&](const Income &income) { return income.year == before.year; });
    m_case.incomes.push_back(before);
    HouseholdForm &form = show(openedCase(m_case));
    press(Qt::Key_S, Qt::ControlModifier); // everything is said from now on
    form.showField({typeOf<Income>().id, m_case.incomes.front().id, typeOf<Income>()["business_cost"].id});
    const auto *box = form.findChild<QPlainTextEdit *>(); // of the explanation
    QVERIFY(box && box->isVisible());
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), box);
    form.showField({typeOf<Income>().id, m_case.incomes.front().id, typeOf<Income>()["business_cost"].id});
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), box);
}

void HouseholdFormTest::everySectionFitsTheSmallestWindow_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : typePercents)
        QTest::newRow(QByteArray::number(percent).constData()) << percent;
}

// Nothing scrolls sideways in a form, so nothing may stand out at the right.
void HouseholdFormTest::everySectionFitsTheSmallestWindow()
{
    QFETCH(int, percent);
    m_theme.setAppearance({.typePercent = percent});
    const auto back = qScopeGuard([this] { m_theme.setAppearance({}); });
    HouseholdForm &form = show(openedCase(m_case));
    form.resize(960 - 56, 552); // less the folded navigation
    const QList<FormSection *> sections = form.findChildren<FormSection *>();
    const FormSection *before = nullptr;
    for (int page = 0; page < sections.size(); ++page) {
        const FormSection *section = *std::ranges::find_if(sections, &QWidget::isVisible);
        QVERIFY(section != before);
        before = section;
        const int room = section->parentWidget()->width();
        QVERIFY2(
            section->minimumSizeHint().width() <= room,
            qPrintable(u"%1: %2 of %3"_qs.arg(section->letter()).arg(section->minimumSizeHint().width()).arg(room)));
        press(Qt::Key_PageDown);
    }
}

void HouseholdFormTest::enterScrollsToTheFieldItGoesTo()
{
    m_theme.setAppearance({.typePercent = 150});
    const auto back = qScopeGuard([this] { m_theme.setAppearance({}); });
    HouseholdForm &form = show(openedCase(m_case));
    form.resize(960, 500);
    form.showField({typeOf<Member>().id, m_case.members.front().id, typeOf<Member>()["name"].id});
    for (int fields = 0; fields < 8; ++fields) {
        press(Qt::Key_Return);
        const QWidget *focus = QApplication::focusWidget();
        const auto isSeen = [&] { return focus->visibleRegion().boundingRect() == focus->rect(); };
        QTRY_VERIFY2(isSeen(), qPrintable(focusName()));
    }
}

// A digit that is no code stands beside the codes, and takes none of them along.
void HouseholdFormTest::aSlipBesideSeveralCodesKeepsThem()
{
    m_case.household.otherCauses.clear();
    HouseholdForm &form = show(openedCase(m_case));
    editor("other_causes").setFocus();
    type(u"0813"_qs);
    QCOMPARE(editor("other_causes").value(), Value(u"08,13"_qs));
    type(u"0"_qs);
    QCOMPARE(editor("other_causes").unread(), u"0"_qs);
    QSignalSpy saves(&form, &HouseholdForm::saveWanted);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(emitted(saves).household.otherCauses, (QStringList{u"08"_qs, u"13"_qs}));
    form.saved(emitted(saves));
    QCOMPARE(editor("other_causes").value(), Value(u"08,13"_qs));
    QCOMPARE(editor("other_causes").unread(), u"0"_qs);
}

// Codes with a blank between them, as people write them: what follows is of the next field.
void HouseholdFormTest::enterLeadsOnFromTheListOfSeveralCodes()
{
    m_case.household.otherCauses.clear();
    show(openedCase(m_case));
    editor("other_causes").setFocus();
    type(u"02"_qs);
    press(Qt::Key_Space);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QWidget *list = QApplication::activePopupWidget()->focusWidget();
    QTest::keyClicks(list, u"03"_qs);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(editor("other_causes").value(), Value(u"02,03"_qs));
    QTRY_COMPARE(focusName(), u"cause_remark"_qs);
}

// The draft that was due when the role changed is written all the same.
void HouseholdFormTest::anotherRoleKeepsWhatIsTyped()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy drafts(&form, &HouseholdForm::draftChanged);
    editor("address").setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"just typed"_qs);
    QCOMPARE(drafts.size(), 0); // not yet
    OpenCase opened = openedCase(m_case);
    opened.role = Role::Reviewer;
    form.openAgain(opened);
    QCOMPARE(drafts.size(), 1);
    QVERIFY(barText(form).contains(u"another one now"_qs));
    QCOMPARE(editor("address").value(), Value(u"just typed"_qs));
    opened.role = Role::Coordinator; // who may not have the numbers that the draft holds
    opened.readsIdentity = false;
    opened.draft = drafts.last().at(0).toByteArray();
    form.open(opened);
    const auto *members = qobject_cast<MemberTable *>(form.findChild<TableView *>(u"members"_qs)->model());
    for (int row = 0; row < members->rowCount(); ++row) {
        for (int column = 0; column < members->columnCount(); ++column)
            QVERIFY2(!members->cell(members->index(row, column)).text.contains(u'*'), "a number of a person");
    }
    OpenCase kept = openedCase(m_case);
    kept.draft = drafts.last().at(0).toByteArray();
    form.open(kept);
    QCOMPARE(editor("address").value(), Value(u"just typed"_qs));
}

void HouseholdFormTest::tabGoesFromAFieldToItsComment()
{
    m_case.comments = {commentOnCause()};
    HouseholdForm &form = show(openedCase(m_case));
    editor("main_cause").setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->parentWidget()->objectName(), u"main_causeComment"_qs);
    press(Qt::Key_Space);
    QVERIFY(!form.findChild<QWidget *>(u"main_causeComment"_qs)->isVisible());
}

// As the record of another program may come.
void HouseholdFormTest::aStatusThatNobodyGaveIsChosen()
{
    m_case.members.back().status.clear();
    show(openedCase(m_case));
    press(Qt::Key_F8);
    QCOMPARE(focusName(), u"status"_qs);
    type(u"1"_qs);
    QTRY_COMPARE(editor("status").value(), Value(u"1"_qs));
}

void HouseholdFormTest::whatCannotBeReadStaysWithItsPerson()
{
    m_case.members.resize(2);
    for (Member &member : m_case.members)
        member.health.clear();
    show(openedCase(m_case));
    press(Qt::Key_PageDown);
    editor("health").setFocus();
    type(u"2"_qs); // a code of the first one
    press(Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(isNull(editor("health").value()));
    editor("health").setFocus();
    type(u"9"_qs); // of the second one, and none
    QCOMPARE(editor("health").unread(), u"9"_qs);
    press(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(editor("health").value(), Value(u"02"_qs));
    QVERIFY(editor("health").unread().isEmpty());
    press(Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(isNull(editor("health").value())); // not that of the first
    QCOMPARE(editor("health").unread(), u"9"_qs);
    editor("health").setFocus();
    type(u"3"_qs);
    QCOMPARE(editor("health").value(), Value(u"03"_qs));
}

void HouseholdFormTest::aListClosesBeforeTheFormGoesOn_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("next problem") << int(Qt::Key_F8) << int(Qt::NoModifier);
    QTest::newRow("next person") << int(Qt::Key_Down) << int(Qt::ControlModifier);
    QTest::newRow("save") << int(Qt::Key_S) << int(Qt::ControlModifier);
}

void HouseholdFormTest::aListClosesBeforeTheFormGoesOn()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    m_case.members.resize(2);
    m_case.members.back().education.clear();
    HouseholdForm &form = show(openedCase(m_case));
    press(Qt::Key_PageDown);
    editor("health").setFocus();
    press(Qt::Key_Space);
    const auto popup = [&] { return form.findChild<QWidget *>(u"codePopup"_qs); };
    QVERIFY(popup());
    QTest::keyClick(popup()->findChild<QListWidget *>(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
    QTRY_VERIFY(!popup());
}

void HouseholdFormTest::f8GoesToCommentsThatWaitForAnAnswer()
{
    m_case.comments = {commentOnCause()};
    show(openedCase(m_case));
    press(Qt::Key_F8);
    QCOMPARE(focusName(), u"main_cause"_qs);
    press(Qt::Key_F4);
    QCOMPARE(QApplication::focusWidget()->parentWidget()->objectName(), u"main_causeComment"_qs);
}

// In the panel and on the rail, and gone from both with the answer.
void HouseholdFormTest::commentsThatWaitAreListed()
{
    m_case.comments = {commentOnCause()};
    HouseholdForm &form = show(openedCase(m_case));
    const auto rail = [&form] { return form.findChild<SectionButton *>()->accessibleDescription(); };
    const auto panel = [&form] {
        QStringList said;
        for (const QLabel *label : form.findChild<QWidget *>(u"problemPanel"_qs)->findChildren<QLabel *>()) {
            if (label->isVisible())
                said.append(label->text());
        }
        return said.join(u'|');
    };
    QVERIFY2(panel().contains(u"请核对原件"_qs), qPrintable(panel()));
    QVERIFY2(rail().contains(u"1 comment"_qs), qPrintable(rail()));
    form.findChild<QWidget *>(u"main_causeComment"_qs)->findChild<QPushButton *>()->click();
    QVERIFY2(!panel().contains(u"请核对原件"_qs), qPrintable(panel()));
    QVERIFY2(!rail().contains(u"comment"_qs), qPrintable(rail()));
}

void HouseholdFormTest::whatIsApprovedIsNotHandedInAgainUnchanged()
{
    for (const QStringView action : {reviewAction::Submitted, reviewAction::Approved}) {
        Review step;
        step.id.bytes[3] = static_cast<quint8>(m_case.reviews.size() + 1);
        step.household = m_case.household.id;
        step.action = action.toString();
        step.judged = caseDigest(m_case);
        step.at = 1'605'600'000'000 + static_cast<qint64>(m_case.reviews.size());
        m_case.reviews.push_back(step);
    }
    QCOMPARE(reviewState(m_case), ReviewState::Approved);
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy submits(&form, &HouseholdForm::submitWanted);
    QVERIFY(!form.findChild<QPushButton *>(u"submit"_qs)->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submits.size(), 0);
    form.showField({typeOf<Household>().id, m_case.household.id, typeOf<Household>()["address"].id});
    type(u"moved"_qs);
    QVERIFY(form.findChild<QPushButton *>(u"submit"_qs)->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submits.size(), 1);
}

void HouseholdFormTest::f3AsksForTheHistoryOfTheField()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy wanted(&form, &HouseholdForm::historyWanted);
    const auto ask = [&](TypeId type, const Id &record, FieldId field) {
        form.showField({type, record, field});
        press(Qt::Key_F3);
        return wanted.last().at(0).value<FieldRef>() == FieldRef{type, record, field};
    };
    QVERIFY(ask(typeOf<Household>().id, m_case.household.id, typeOf<Household>()["address"].id));
    QVERIFY(wanted.last().at(1).toString().contains(QLatin1String(typeOf<Household>()["address"].number)));
    const Member &member = m_case.members.back();
    QVERIFY(ask(typeOf<Member>().id, member.id, typeOf<Member>()["education"].id));
    QVERIFY(wanted.last().at(1).toString().contains(member.name));
    QVERIFY(ask(typeOf<Income>().id, incomeId(m_case.household.id, 2020), typeOf<Income>()["wages"].id));
    QCOMPARE(wanted.size(), 3);
}

void HouseholdFormTest::saysThatTheServerHasNotTakenIt()
{
    OpenCase opened = openedCase(m_case);
    QVERIFY(!show(opened).bar().isVisible());
    opened.isRefused = true;
    HouseholdForm &form = show(opened);
    QVERIFY(form.bar().isVisible());
    QVERIFY(form.bar().findChild<QLabel *>(u"messageText"_qs)->text().contains(u"has not taken"_qs));
}

void HouseholdFormTest::f3AsksForNoNumberThatMayNotBeRead()
{
    OpenCase opened = openedCase(m_case);
    opened.readsIdentity = false;
    HouseholdForm &form = show(opened);
    QSignalSpy wanted(&form, &HouseholdForm::historyWanted);
    FieldEditor &number = editor("number");
    number.setFocus();
    press(Qt::Key_F3);
    QCOMPARE(wanted.size(), 0);
}

void HouseholdFormTest::lastYearsValueIsTakenByF7()
{
    HouseholdForm &form = show(openedCase(m_case));
    form.showField({typeOf<Income>().id, incomeId(m_case.household.id, 2020), typeOf<Income>()["wages"].id});
    press(Qt::Key_F7);
    const std::optional<qint64> before = incomeOf(m_case, 2019)->wages;
    QVERIFY(before && before != incomeOf(m_case, 2020)->wages);
    QCOMPARE(editor("wages").value(), Value(*before));
}

void HouseholdFormTest::aCommentIsAnsweredBeforeTheFormIsHandedIn()
{
    m_case.comments = {commentOnCause()};
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy submitted(&form, &HouseholdForm::submitWanted);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 0);
    QCOMPARE(focusName(), u"main_cause"_qs);
    QVERIFY(form.bar().isVisible());
    form.findChild<QWidget *>(u"main_causeComment"_qs)->findChild<QPushButton *>()->click();
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 1);
}

void HouseholdFormTest::whatIsInReviewIsHandedInAgainOnlyIfEdited()
{
    Review submitted;
    submitted.action = reviewAction::Submitted.toString();
    m_case.reviews = {submitted};
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy handedIn(&form, &HouseholdForm::submitWanted);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(handedIn.size(), 0);
    QVERIFY(!form.findChild<QPushButton *>(u"submit"_qs)->isEnabled());
    form.showField({typeOf<Household>().id, m_case.household.id, typeOf<Household>()["address"].id});
    type(u"9"_qs);
    QVERIFY(form.findChild<QPushButton *>(u"submit"_qs)->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(handedIn.size(), 1);
}

void HouseholdFormTest::whatTheFormDoesIsAmongTheCommands()
{
    HouseholdForm &form = show(openedCase(m_case));
    QSignalSpy saves(&form, &HouseholdForm::saveWanted);
    QSignalSpy submissions(&form, &HouseholdForm::submitWanted);
    for (const char *name : {"saveCommand", "submitCommand", "printCommand", "fieldHistory", "fieldComment"}) {
        const auto *command = form.findChild<QAction *>(QLatin1String(name));
        QVERIFY2(form.actions().contains(command) && command->isVisible() && !command->text().isEmpty(), name);
    }
    form.findChild<QAction *>(u"saveCommand"_qs)->trigger();
    form.findChild<QAction *>(u"submitCommand"_qs)->trigger();
    QCOMPARE(saves.count(), 1);
    QCOMPARE(submissions.count(), 1);
    QVERIFY(!form.findChild<QAction *>(u"takeBackCommand"_qs)->isVisible()); // it is not in review
}

void HouseholdFormTest::aRoleThatMayNotEditFindsAllLocked()
{
    OpenCase opened = openedCase(m_case);
    opened.role = Role::Coordinator;
    opened.readsIdentity = false;
    opened.stored.identities.clear();
    opened.stored.contact.reset();
    show(opened);
    for (const FieldEditor *one : m_form->findChildren<FieldEditor *>())
        QVERIFY2(one->isLocked(), qPrintable(one->objectName()));
    QVERIFY(!m_form->findChild<QPushButton *>(u"save"_qs)->isVisible());
    QVERIFY(!m_form->findChild<QPushButton *>(u"submit"_qs)->isVisible());
    QSignalSpy saves(m_form.get(), &HouseholdForm::saveWanted);
    QSignalSpy submissions(m_form.get(), &HouseholdForm::submitWanted);
    press(Qt::Key_S, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saves.count() + submissions.count(), 0);
    QVERIFY(!m_form->findChild<QAction *>(u"saveCommand"_qs)->isVisible());
    QVERIFY(!m_form->findChild<QAction *>(u"submitCommand"_qs)->isVisible());
}

QTEST_MAIN(HouseholdFormTest)
#include "HouseholdFormTest.moc"
