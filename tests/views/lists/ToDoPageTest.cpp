// SPDX-License-Identifier: GPL-3.0-or-later
// The to-do page by keys: what stands first, where Enter leads, what is said when nothing waits.
#include "views/lists/ToDoPage.h"
#include "models/base/Clock.h"
#include "tests/views/lists/SampleToDo.h"
#include "views/shell/EmptyPage.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QListView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace models;
using namespace views;

class ToDoPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatCameBackStandsFirstAndOldestFirst();
    void enterOpensTheCaseThatCameBack();
    void conflictsLeadToTheSyncPage();
    void aDraftIsNamedByItsKey();
    void waitingCasesLeadToTheReview();
    void arrowsLeadFromListToList();
    void listsWithoutEntriesAreNotShown();
    void anEmptyPageSaysWhatToDoNext();
    void ctrlNRegistersAHousehold();
    void theChosenEntryStaysChosen();
    void theFocusFollowsWhatArrivesLater();
    void entriesAreReadOutWhole();

private:
    QListView &list(const char *name) const { return *m_page->findChild<QListView *>(QLatin1String(name)); }
    QListView &focused() const { return *qobject_cast<QListView *>(QApplication::focusWidget()); }
    QString chosen() const { return focused().currentIndex().data().toString(); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    Theme m_theme{*qApp, {}};
    ManualClock m_clock{tests::november(19, 8)};
    std::unique_ptr<ToDoPage> m_page;
};

void ToDoPageTest::init()
{
    qRegisterMetaType<Id>();
    m_page = std::make_unique<ToDoPage>(m_theme, m_clock);
    m_page->setMayRegister(true);
    m_page->setEntries(tests::cadreToDo());
    m_page->resize(1194, 738);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->focusStart();
}

void ToDoPageTest::whatCameBackStandsFirstAndOldestFirst()
{
    QCOMPARE(&focused(), &list("toDoReturned"));
    QCOMPARE(chosen(), u"李建刚"_qs);
    press(Qt::Key_Down);
    QCOMPARE(chosen(), u"赖金国"_qs);
}

void ToDoPageTest::enterOpensTheCaseThatCameBack()
{
    QSignalSpy wanted(m_page.get(), &ToDoPage::caseWanted);
    press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().at(0).value<Id>(), tests::sampleId(1));
}

void ToDoPageTest::conflictsLeadToTheSyncPage()
{
    QSignalSpy wanted(m_page.get(), &ToDoPage::syncWanted);
    list("toDoAttention").setFocus();
    QCOMPARE(chosen(), u"刘金根"_qs); // the newest
    press(Qt::Key_Enter);
    QCOMPARE(wanted.size(), 1);
}

void ToDoPageTest::aDraftIsNamedByItsKey()
{
    QSignalSpy wanted(m_page.get(), &ToDoPage::draftWanted);
    list("toDoDrafts").setFocus();
    press(Qt::Key_Return);
    QCOMPARE(wanted.last().at(0).toString(), u"case:6"_qs);
    QVERIFY(!chosen().isEmpty()); // also without a name
}

void ToDoPageTest::waitingCasesLeadToTheReview()
{
    m_page->setEntries(tests::coordinatorToDo());
    QSignalSpy wanted(m_page.get(), &ToDoPage::reviewWanted);
    m_page->focusStart();
    QCOMPARE(chosen(), u"肖冬梅"_qs); // has waited longest
    press(Qt::Key_Return);
    list("toDoChanged").setFocus();
    press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).at(0).value<Id>(), tests::sampleId(3));
    QCOMPARE(wanted.at(1).at(0).value<Id>(), tests::sampleId(4));
}

void ToDoPageTest::arrowsLeadFromListToList()
{
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(&focused(), &list("toDoAttention"));
    QCOMPARE(focused().currentIndex().row(), 0);
    press(Qt::Key_Up);
    QCOMPARE(&focused(), &list("toDoReturned"));
    QCOMPARE(chosen(), u"赖金国"_qs);
    press(Qt::Key_Up);
    press(Qt::Key_Up); // nothing above
    QCOMPARE(&focused(), &list("toDoReturned"));
}

void ToDoPageTest::listsWithoutEntriesAreNotShown()
{
    QVERIFY(list("toDoDrafts").isVisible());
    QVERIFY(!list("toDoReview").isVisible());
    QCOMPARE(m_page->panes().size(), 3);
}

void ToDoPageTest::anEmptyPageSaysWhatToDoNext()
{
    m_page->setEntries({});
    QVERIFY(m_page->findChild<EmptyPage *>()->isVisible());
    QSignalSpy wanted(m_page.get(), &ToDoPage::newHouseholdWanted);
    m_page->focusStart();
    press(Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    m_page->setMayRegister(false);
    QSignalSpy browse(m_page.get(), &ToDoPage::householdsWanted);
    m_page->focusStart();
    press(Qt::Key_Space);
    QCOMPARE(browse.size(), 1);
    m_page->setMayBrowse(false); // an administrator has no such page
    for (const QPushButton *one : m_page->findChild<EmptyPage *>()->findChildren<QPushButton *>())
        QVERIFY(!one->isVisible());
    QStringList said;
    for (const QLabel *label : m_page->findChild<EmptyPage *>()->findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY2(said.join(u'|').contains(u"hemai-server admin"_qs), qPrintable(said.join(u'|')));
}

void ToDoPageTest::ctrlNRegistersAHousehold()
{
    QSignalSpy wanted(m_page.get(), &ToDoPage::newHouseholdWanted);
    QTest::keyClick(&focused(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    m_page->setEntries({});
    m_page->focusStart();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 2);
    m_page->setMayRegister(false);
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 2);
}

void ToDoPageTest::theChosenEntryStaysChosen()
{
    press(Qt::Key_Down);
    m_page->setEntries(tests::cadreToDo());
    QCOMPARE(chosen(), u"赖金国"_qs);
}

void ToDoPageTest::theFocusFollowsWhatArrivesLater()
{
    m_page->setEntries({});
    m_page->focusStart();
    QVERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()));
    m_page->setEntries(tests::cadreToDo());
    QCOMPARE(QApplication::focusWidget(), &list("toDoReturned"));
    QCOMPARE(chosen(), u"李建刚"_qs);
}

void ToDoPageTest::entriesAreReadOutWhole()
{
    const QString read = focused().currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(read.contains(u"李建刚"_qs) && read.contains(u"陈静"_qs) && read.contains(u'3'), qPrintable(read));
}

QTEST_MAIN(ToDoPageTest)
#include "ToDoPageTest.moc"
