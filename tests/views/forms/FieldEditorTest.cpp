// SPDX-License-Identifier: GPL-3.0-or-later
// Editors under the keys.
#include "models/entities/Household.h"
#include "models/entities/HouseholdContact.h"
#include "models/entities/Income.h"
#include "models/entities/Member.h"
#include "views/forms/editors/CodeEditor.h"
#include "views/forms/editors/EditorFactory.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace models;
using namespace views;

class FieldEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneDigitChoosesACodeAtOnce();
    void aCodeStandsAsItIsStoredOnceLeft();
    void twoDigitsChooseAndMoveOn();
    void anUnknownCodeStaysVisibleAndMovesOn();
    void aDigitThatIsNoCodeStaysAsTyped();
    void whatIsNoCodeStandsAlone();
    void aDigitThatIsNoCodeStaysBesideASet();
    void arrowsStepThroughTheList();
    void backspaceEmptiesACode();
    void altDownOpensTheListAndEnterTakes();
    void lettersFindALabelInTheList();
    void pinyinFindsALabelInTheList_data();
    void pinyinFindsALabelInTheList();
    void digitsAddAndTakeAwayCodesOfASet();
    void enterInTheListOfASetTakesNothingAway();
    void arrowsOnASetOpenItsList();
    void aSecondDigitCorrectsTheFirstInASet();
    void aCodeThatIsNoneStaysBesideASet();
    void aDigitTooManyTakesNoCodeAway();
    void tabClosesTheList();
    void oneAndTwoAnswerYesAndNo();
    void enterLeadsOnAndShiftEnterBack();
    void amountsAreWrittenOutWhenLeft();
    void anotherWindowLeavesTheAmountAsItIsTyped();
    void whatCannotBeReadStaysAsTyped();
    void whatIsTooLongStaysWhole();
    void numbersOfPersonsAreMaskedUntilWorkedIn();
    void aLongNumberShowsItsLastDigits();
    void lockedEditorsTakeNoKeys();
    void codeFieldsEnableNoInputMethod();

private:
    template <class Record>
    FieldEditor &show(const char *field)
    {
        m_editor.reset(
            makeEditor(typeOf<Record>(), typeOf<Record>()[field], {m_theme, CodeBook::shipped(), 2020}, nullptr));
        m_editor->resize(190, 32);
        m_editor->show();
        m_editor->activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(m_editor.get());
        m_editor->setFocus();
        return *m_editor;
    }
    void type(const char *keys) { QTest::keyClicks(input(), QString::fromLatin1(keys)); }
    QWidget *input() { return m_editor->focusProxy() ? m_editor->focusProxy() : m_editor.get(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(input(), key, modifiers);
    }
    QWidget *openList()
    {
        press(Qt::Key_Down, Qt::AltModifier);
        QWidget *popup = m_editor->findChild<QWidget *>(u"codePopup"_qs);
        return popup ? popup->findChild<QWidget *>() : nullptr;
    }

    Theme m_theme{*qApp, {}};
    std::unique_ptr<FieldEditor> m_editor;
};

void FieldEditorTest::oneDigitChoosesACodeAtOnce()
{
    FieldEditor &editor = show<Household>("main_cause");
    QSignalSpy edits(&editor, &FieldEditor::edited);
    QSignalSpy moves(&editor, &FieldEditor::nextWanted);
    type("1");
    QCOMPARE(editor.value(), Value(u"01"_qs));
    QCOMPARE(edits.size(), 1);
    QCOMPARE(moves.size(), 0);
}

void FieldEditorTest::aCodeStandsAsItIsStoredOnceLeft()
{
    for (const char *field : {"main_cause", "other_causes"}) {
        auto &editor = dynamic_cast<CodeEditor &>(show<Household>(field));
        type("1");
        QCOMPARE(editor.digits(), u"1"_qs);
        editor.clearFocus();
        QTRY_COMPARE(editor.digits(), u"01"_qs);
    }
}

void FieldEditorTest::twoDigitsChooseAndMoveOn()
{
    FieldEditor &editor = show<Household>("main_cause");
    QSignalSpy moves(&editor, &FieldEditor::nextWanted);
    type("11");
    QCOMPARE(editor.value(), Value(u"11"_qs));
    QCOMPARE(moves.size(), 1);
}

void FieldEditorTest::anUnknownCodeStaysVisibleAndMovesOn()
{
    FieldEditor &editor = show<Household>("main_cause");
    QSignalSpy moves(&editor, &FieldEditor::nextWanted);
    type("77");
    QCOMPARE(editor.value(), Value(u"77"_qs)); // the rules say what is wrong with it
    QCOMPARE(moves.size(), 1);                 // and what is typed next does not take its place
}

void FieldEditorTest::aDigitThatIsNoCodeStaysAsTyped()
{
    FieldEditor &editor = show<Household>("standard");
    editor.setValue(u"02"_qs);
    QSignalSpy edits(&editor, &FieldEditor::edited);
    type("9");
    QCOMPARE(edits.size(), 1);
    QVERIFY(isNull(editor.value())); // not the code that stood there before
    QCOMPARE(editor.unread(), u"9"_qs);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    editor.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    QCOMPARE(editor.unread(), u"9"_qs);
    type("1");
    QCOMPARE(editor.value(), Value(u"01"_qs));
    QVERIFY(editor.unread().isEmpty());
    editor.setUnread(u"8"_qs);
    editor.setValue(Value());
    QVERIFY(editor.unread().isEmpty());
}

// As after a save: what is stored is the code of before, and what was typed is still none.
void FieldEditorTest::whatIsNoCodeStandsAlone()
{
    FieldEditor &editor = show<Household>("standard");
    editor.setValue(Value(u"01"_qs));
    editor.setUnread(u"9"_qs);
    QCOMPARE(editor.unread(), u"9"_qs);
    QVERIFY(isNull(editor.value()));
    input()->clearFocus();
    input()->setFocus();
    QCOMPARE(editor.unread(), u"9"_qs);
    type("01");
    QCOMPARE(editor.value(), Value(u"01"_qs));
    QVERIFY(editor.unread().isEmpty());
}

void FieldEditorTest::aDigitThatIsNoCodeStaysBesideASet()
{
    FieldEditor &editor = show<Member>("health");
    type("39");
    QCOMPARE(editor.value(), Value(u"03"_qs));
    QCOMPARE(editor.unread(), u"9"_qs);
    type("4");
    QCOMPARE(editor.value(), Value(u"03,04"_qs));
    QVERIFY(editor.unread().isEmpty());
}

void FieldEditorTest::arrowsStepThroughTheList()
{
    FieldEditor &editor = show<Household>("standard");
    press(Qt::Key_Down);
    QCOMPARE(editor.value(), Value(u"01"_qs));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(editor.value(), Value(u"03"_qs));
    press(Qt::Key_Up);
    QCOMPARE(editor.value(), Value(u"02"_qs));
}

void FieldEditorTest::backspaceEmptiesACode()
{
    FieldEditor &editor = show<Household>("standard");
    editor.setValue(u"02"_qs);
    press(Qt::Key_Backspace);
    QVERIFY(isNull(editor.value()));
}

void FieldEditorTest::altDownOpensTheListAndEnterTakes()
{
    FieldEditor &editor = show<Member>("education");
    editor.setValue(u"03"_qs);
    QSignalSpy moves(&editor, &FieldEditor::nextWanted);
    QWidget *list = openList();
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(editor.value(), Value(u"04"_qs));
    QCOMPARE(moves.size(), 1);
}

void FieldEditorTest::lettersFindALabelInTheList()
{
    FieldEditor &editor = show<Member>("education");
    type("p"); // Primary school
    QWidget *popup = editor.findChild<QWidget *>(u"codePopup"_qs);
    QVERIFY(popup);
    QTest::keyClick(popup->findChild<QWidget *>(), Qt::Key_Return);
    QCOMPARE(editor.value(), Value(u"02"_qs));
}

void FieldEditorTest::pinyinFindsALabelInTheList_data()
{
    QTest::addColumn<QByteArray>("letters");
    QTest::addColumn<QString>("label");
    QTest::newRow("whole") << QByteArray("quezijin") << u"缺资金"_qs;
    QTest::newRow("initials") << QByteArray("qzj") << u"缺资金"_qs;
    QTest::newRow("mixed") << QByteArray("quezj") << u"缺资金"_qs;
    QTest::newRow("the first that begins so") << QByteArray("yinc") << u"因残"_qs;
    QTest::newRow("from its middle") << QByteArray("zijin") << u"缺资金"_qs;
    QTest::newRow("another word after one that is none") << QByteArray("xxqzj") << u"缺资金"_qs;
}

void FieldEditorTest::pinyinFindsALabelInTheList()
{
    QFETCH(QByteArray, letters);
    QFETCH(QString, label);
    FieldEditor &editor = show<Household>("main_cause");
    for (const char letter : letters) {
        auto *popup = editor.findChild<QWidget *>(u"codePopup"_qs);
        QTest::keyClick(popup ? popup->findChild<QWidget *>() : input(), letter);
    }
    auto *popup = editor.findChild<QWidget *>(u"codePopup"_qs);
    QVERIFY(popup);
    QTest::keyClick(popup->findChild<QWidget *>(), Qt::Key_Return);
    const QString code = std::get<QString>(editor.value());
    QCOMPARE(CodeBook::shipped().label(QLatin1String("cause"), code, Language::Chinese), label);
}

void FieldEditorTest::digitsAddAndTakeAwayCodesOfASet()
{
    FieldEditor &editor = show<Member>("health");
    type("42");
    QCOMPARE(editor.value(), Value(u"02,04"_qs));
    type("4");
    QCOMPARE(editor.value(), Value(u"02"_qs));
}

void FieldEditorTest::enterInTheListOfASetTakesNothingAway()
{
    FieldEditor &editor = show<Member>("health");
    QWidget *list = openList();
    QVERIFY(list);
    QTest::keyClick(list, '2');
    QCOMPARE(editor.value(), Value(u"02"_qs));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(editor.value(), Value(u"02"_qs));
    QTRY_VERIFY(!editor.findChild<QWidget *>(u"codePopup"_qs));
    list = openList();
    QTest::keyClick(list, Qt::Key_Down); // to 03
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(editor.value(), Value(u"02,03"_qs));
    QTRY_VERIFY(!editor.findChild<QWidget *>(u"codePopup"_qs));
    list = openList();
    QTest::keyClick(list, Qt::Key_Space); // on the first that is ticked
    QCOMPARE(editor.value(), Value(u"03"_qs));
}

void FieldEditorTest::arrowsOnASetOpenItsList()
{
    FieldEditor &editor = show<Member>("health");
    QTest::keyClick(input(), Qt::Key_Up);
    QVERIFY(isNull(editor.value()));
    QVERIFY(editor.findChild<QWidget *>(u"codePopup"_qs));
}

void FieldEditorTest::aSecondDigitCorrectsTheFirstInASet()
{
    FieldEditor &editor = show<Household>("other_causes");
    type("11"); // 11, not twice 01
    QCOMPARE(editor.value(), Value(u"11"_qs));
    type("03");
    QCOMPARE(editor.value(), Value(u"03,11"_qs));
}

void FieldEditorTest::aCodeThatIsNoneStaysBesideASet()
{
    FieldEditor &editor = show<Member>("health");
    type("244");
    QCOMPARE(editor.value(), Value(u"02"_qs)); // neither 04 twice nor nothing
    QCOMPARE(editor.unread(), u"44"_qs);
    type("4");
    QCOMPARE(editor.value(), Value(u"02,04"_qs));
    QVERIFY(editor.unread().isEmpty());
    type("9");
    QCOMPARE(editor.unread(), u"9"_qs);
    QTest::keyClick(input(), Qt::Key_Backspace); // what is none goes alone
    QVERIFY(editor.unread().isEmpty());
    QCOMPARE(editor.value(), Value(u"02,04"_qs));
    QTest::keyClick(input(), Qt::Key_Backspace);
    QVERIFY(isNull(editor.value()));
}

void FieldEditorTest::aDigitTooManyTakesNoCodeAway()
{
    FieldEditor &editor = show<Household>("other_causes");
    type("03022");
    QCOMPARE(editor.value(), Value(u"02,03"_qs));
    type("2"); // meant by now
    QCOMPARE(editor.value(), Value(u"03"_qs));
}

void FieldEditorTest::tabClosesTheList()
{
    FieldEditor &editor = show<Member>("health");
    QWidget *list = openList();
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Tab);
    QTRY_VERIFY(!editor.findChild<QWidget *>(u"codePopup"_qs));
}

void FieldEditorTest::oneAndTwoAnswerYesAndNo()
{
    FieldEditor &editor = show<Member>("resident_medical_insurance");
    type("2");
    QCOMPARE(editor.value(), Value(qint64(0)));
    type("1");
    QCOMPARE(editor.value(), Value(qint64(1)));
    press(Qt::Key_Backspace);
    QVERIFY(isNull(editor.value()));
}

void FieldEditorTest::enterLeadsOnAndShiftEnterBack()
{
    for (const char *field : {"name", "relation", "health", "resident_medical_insurance"}) {
        FieldEditor &editor = show<Member>(field);
        QSignalSpy next(&editor, &FieldEditor::nextWanted);
        QSignalSpy previous(&editor, &FieldEditor::previousWanted);
        press(Qt::Key_Return);
        press(Qt::Key_Enter, Qt::KeypadModifier);
        press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(next.size(), 2);
        QCOMPARE(previous.size(), 1);
    }
}

void FieldEditorTest::amountsAreWrittenOutWhenLeft()
{
    FieldEditor &editor = show<Income>("wages");
    type("18600.5");
    QCOMPARE(editor.value(), Value(qint64(1'860'050)));
    input()->clearFocus();
    QCOMPARE(qobject_cast<QLineEdit *>(input())->text(), u"18,600.50"_qs);
}

// A look at the calculator: the next digits go on where the cursor stood.
void FieldEditorTest::anotherWindowLeavesTheAmountAsItIsTyped()
{
    FieldEditor &editor = show<Income>("wages");
    QSignalSpy left(&editor, &FieldEditor::left);
    type("12");
    QWidget calculator;
    calculator.show();
    calculator.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&calculator));
    QCOMPARE(editor.value(), Value(qint64(1200)));
    editor.setValue(qint64(1200)); // as a save that ends meanwhile does
    editor.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    QCOMPARE(left.size(), 0);
    type("500");
    QCOMPARE(editor.value(), Value(qint64(1'250'000)));
    QTest::keyClick(input(), Qt::Key_Tab);
}

void FieldEditorTest::whatCannotBeReadStaysAsTyped()
{
    FieldEditor &editor = show<Member>("birth_date");
    type("2001-13-45");
    input()->clearFocus();
    QVERIFY(isNull(editor.value()));
    QCOMPARE(editor.unread(), u"2001-13-45"_qs);
    QCOMPARE(qobject_cast<QLineEdit *>(input())->text(), u"2001-13-45"_qs);
}

void FieldEditorTest::whatIsTooLongStaysWhole()
{
    FieldEditor &editor = show<Household>("address");
    const QString typed(140, u'a');
    QGuiApplication::clipboard()->setText(typed);
    press(Qt::Key_V, Qt::ControlModifier);
    type("b");
    QCOMPARE(editor.unread(), QString(typed + u'b'));
    input()->clearFocus();
    QCOMPARE(qobject_cast<QLineEdit *>(input())->text(), QString(typed + u'b'));
    QCOMPARE(input()->toolTip(), QString(typed + u'b'));
    QVERIFY(isNull(editor.value()));
    qobject_cast<QLineEdit *>(input())->setSelection(100, 41);
    press(Qt::Key_Delete);
    QCOMPARE(editor.value(), Value(QString(100, u'a')));
    QVERIFY(editor.unread().isEmpty());
}

void FieldEditorTest::numbersOfPersonsAreMaskedUntilWorkedIn()
{
    FieldEditor &editor = show<HouseholdContact>("phone");
    type("138 0000 5521");
    QCOMPARE(editor.value(), Value(u"13800005521"_qs));
    input()->clearFocus();
    const auto *line = qobject_cast<QLineEdit *>(input());
    QCOMPARE(line->text(), u"138****5521"_qs);
    QCOMPARE(editor.value(), Value(u"13800005521"_qs));
    editor.setFocus();
    QCOMPARE(line->text(), u"13800005521"_qs);
    input()->clearFocus();
    QCOMPARE(line->cursorPosition(), 0); // what has no room ends at the right
}

void FieldEditorTest::aLongNumberShowsItsLastDigits()
{
    FieldEditor &editor = show<HouseholdContact>("bank_account");
    editor.resize(178, editor.height()); // the narrowest column of the form
    editor.setValue(u"6228480000000000018"_qs);
    input()->clearFocus();
    const auto *line = qobject_cast<QLineEdit *>(input());
    QCOMPARE(line->text(), u"622848****0018"_qs);
    QVERIFY(line->fontMetrics().horizontalAdvance(line->text()) <= line->width() - line->textMargins().right() - 12);
    editor.resize(400, editor.height());
    QCOMPARE(line->text(), u"622848*********0018"_qs);
    QCOMPARE(editor.value(), Value(u"6228480000000000018"_qs));
}

void FieldEditorTest::lockedEditorsTakeNoKeys()
{
    FieldEditor &editor = show<Household>("standard");
    editor.setLocked(true);
    type("2");
    QVERIFY(isNull(editor.value()));
    FieldEditor &line = show<Household>("address");
    line.setLocked(true);
    type("x");
    QVERIFY(isNull(line.value()));
}

void FieldEditorTest::codeFieldsEnableNoInputMethod()
{
    QVERIFY(!show<Household>("standard").testAttribute(Qt::WA_InputMethodEnabled));
}

QTEST_MAIN(FieldEditorTest)
#include "FieldEditorTest.moc"
