// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a field by keys: rows, marks, the change in full, and back to the field.
#include "views/forms/HistoryDialog.h"

#include "models/entities/Income.h"
#include "models/entities/Member.h"
#include "models/entities/MemberIdentity.h"
#include "views/lists/TableView.h"
#include "views/shell/MessageBar.h"
#include "views/shell/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace models;
using namespace views;
using Source = ShownHistory::Source;

class HistoryDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void codesStandThereByTheirLabelAndMoneyInYuan();
    void theNewestIsChosenAndTheKeysGoToTheOthers();
    void sayWhatWasWrittenOnceByWhom();
    void sayThatNothingWasEntered();
    void sayThatTheRestComesWithAConnection();
    void sayWhatTheServerSaid();
    void marksHaveAWord();
    void numbersOfPersonsAreMaskedInTheTable();
    void escLeadsBackToTheField();

private:
    void open(const FieldRef &place);
    template <class Record>
    void open(const char *field)
    {
        open({typeOf<Record>().id, m_other, typeOf<Record>()[field].id});
    }
    FieldChange change(const Value &value, const std::optional<Value> &before) const;
    QString cell(int row, int column) const
    {
        const QAbstractItemModel *model = m_dialog->findChild<TableView *>()->model();
        return model->index(row, column).data().toString();
    }
    QString text(const QString &name) const { return m_dialog->findChild<QLabel *>(name)->text(); }
    bool says(const QString &part) const;

    Theme m_theme{*qApp, {.chinese = false}};
    const Id m_reader = *Id::fromHex(u"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"_qs);
    const Id m_other = *Id::fromHex(u"b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2"_qs);
    std::unique_ptr<QWidget> m_page;
    QLineEdit *m_field = nullptr;
    QPointer<HistoryDialog> m_dialog;
};

void HistoryDialogTest::init()
{
    m_page = std::make_unique<QWidget>();
    m_field = new QLineEdit(m_page.get());
    auto *column = new QVBoxLayout(m_page.get());
    column->addWidget(new QLineEdit(m_page.get()));
    column->addWidget(m_field);
    m_page->resize(1000, 700);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_field->setFocus();
}

void HistoryDialogTest::open(const FieldRef &place)
{
    m_dialog = new HistoryDialog(m_theme, CodeBook::shipped(), place, u"A field"_qs, m_reader, m_page.get());
    m_dialog->open();
    m_dialog->activateWindow(); // as a window manager does
    QTRY_COMPARE(QApplication::activeWindow(), m_dialog.data());
}

FieldChange HistoryDialogTest::change(const Value &value, const std::optional<Value> &before) const
{
    FieldChange made;
    made.account = m_other;
    made.author = u"陈静"_qs;
    made.writtenMs = 1'600'000'000'000;
    made.receivedMs = made.writtenMs;
    made.value = value;
    made.before = before;
    made.isFirst = !before;
    return made;
}

bool HistoryDialogTest::says(const QString &part) const
{
    const auto *bar = m_dialog->findChild<MessageBar *>();
    for (const QLabel *label : bar->findChildren<QLabel *>()) {
        if (label->text().contains(part))
            return bar->isVisible();
    }
    return false;
}

void HistoryDialogTest::codesStandThereByTheirLabelAndMoneyInYuan()
{
    open<Member>("education");
    m_dialog->setHistory({{change(u"03"_qs, Value(u"02"_qs))}, Source::Server, {}});
    QCOMPARE(cell(0, 2), u"03 Junior secondary"_qs);
    QCOMPARE(cell(0, 3), u"02 Primary school"_qs);
    QCOMPARE(cell(0, 1), u"陈静"_qs);
    delete m_dialog;
    open<Income>("wages");
    m_dialog->setHistory({{change(qint64(123'456), Value(qint64(100)))}, Source::Server, {}});
    QVERIFY2(cell(0, 2).startsWith(u"1,234.56"), qPrintable(cell(0, 2)));
    QVERIFY2(cell(0, 3).startsWith(u"1.00"), qPrintable(cell(0, 3)));
}

void HistoryDialogTest::theNewestIsChosenAndTheKeysGoToTheOthers()
{
    open<Member>("name");
    FieldChange late = change(u"three"_qs, Value(u"two"_qs));
    late.receivedMs += 3'600'000;
    FieldChange decided = change(u"two"_qs, Value(u"one"_qs));
    decided.reason = u"asked them"_qs;
    m_dialog->setHistory({{late, decided, change(u"one"_qs, {})}, Source::Server, {}});
    QAbstractItemModelTester tester(m_dialog->findChild<TableView *>()->model());
    QVERIFY(text(u"changeInFull"_qs).startsWith(u"two  →  three"));
    QVERIFY(text(u"changeInFull"_qs).contains(u"without a connection"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(text(u"changeInFull"_qs).startsWith(u"one  →  two"));
    QVERIFY(text(u"changeInFull"_qs).contains(u"asked them"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(text(u"changeInFull"_qs).startsWith(u"first entry"));
}

void HistoryDialogTest::sayWhatWasWrittenOnceByWhom()
{
    open<Member>("name");
    FieldChange mine = change(u"one"_qs, {});
    mine.account = m_reader;
    m_dialog->setHistory({{mine}, Source::Server, {}});
    QCOMPARE(text(u"historySummary"_qs), u"Entered once by 陈静 (me) and never changed since."_qs);
    m_dialog->setHistory({{change({}, {})}, Source::Server, {}});
    QCOMPARE(text(u"historySummary"_qs), u"Left empty by 陈静 and never changed since."_qs);
    QCOMPARE(cell(0, 2), u"(empty)"_qs);
}

void HistoryDialogTest::sayThatNothingWasEntered()
{
    open<Member>("name");
    QCOMPARE(text(u"historySummary"_qs), u"Asking the server…"_qs);
    m_dialog->setHistory({{}, Source::Server, {}});
    QCOMPARE(text(u"historySummary"_qs), u"Nothing was ever entered in this field."_qs);
    QVERIFY(!m_dialog->findChild<TableView *>()->isVisible());
}

void HistoryDialogTest::sayThatTheRestComesWithAConnection()
{
    open<Member>("name");
    FieldChange unknown = change(u"two"_qs, {});
    unknown.isFirst = false;
    m_dialog->setHistory({{unknown}, Source::ThisComputer, {}});
    QVERIFY(says(u"comes with a connection"_qs));
    QCOMPARE(cell(0, 3), u"not known here"_qs);
    m_dialog->setHistory({{unknown}, Source::Server, {}});
    QVERIFY(!says({}));
}

void HistoryDialogTest::sayWhatTheServerSaid()
{
    open<Member>("name");
    m_dialog->setHistory({{}, Source::ThisComputer, u"The <server> is busy."_qs});
    QVERIFY(says(u"The &lt;server&gt; is busy."_qs));
}

void HistoryDialogTest::marksHaveAWord()
{
    open<Member>("name");
    std::vector<FieldChange> changes;
    for (const ChangeMark mark : {ChangeMark::None, ChangeMark::Disputed, ChangeMark::Decided, ChangeMark::Overtaken,
                                  ChangeMark::Waiting, ChangeMark::Refused}) {
        changes.push_back(change(u"x"_qs, Value()));
        changes.back().mark = mark;
    }
    m_dialog->setHistory({changes, Source::Server, {}});
    QVERIFY(cell(0, 4).isEmpty());
    QSet<QString> words;
    for (int row = 1; row < 6; ++row)
        words.insert(cell(row, 4));
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.size(), 5);
}

void HistoryDialogTest::numbersOfPersonsAreMaskedInTheTable()
{
    open<MemberIdentity>("number");
    m_dialog->setHistory({{change(u"990323196203040110"_qs, {})}, Source::Server, {}});
    QVERIFY(!cell(0, 2).contains(u"19620304"));
    QVERIFY(cell(0, 2).contains(u"****"));
    QVERIFY(text(u"changeInFull"_qs).contains(u"990323196203040110")); // of the one that was chosen
}

void HistoryDialogTest::escLeadsBackToTheField()
{
    open<Member>("name");
    m_dialog->setHistory({{change(u"one"_qs, {})}, Source::Server, {}});
    QVERIFY(!m_field->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(m_dialog.isNull());
    QTRY_VERIFY(m_field->hasFocus());
}

QTEST_MAIN(HistoryDialogTest)
#include "HistoryDialogTest.moc"
