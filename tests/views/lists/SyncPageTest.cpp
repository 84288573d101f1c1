// SPDX-License-Identifier: GPL-3.0-or-later
// Deciding a conflict by keys alone, and never losing what was not chosen out of sight.
#include "views/lists/SyncPage.h"
#include "models/base/Clock.h"
#include "tests/views/lists/SampleInbox.h"
#include "views/lists/CandidateCard.h"
#include "views/lists/SyncTiles.h"
#include "views/shell/Badge.h"
#include "views/shell/Language.h"
#include "views/shell/MainWindow.h"
#include "views/shell/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace views;
using models::Id;

class SyncPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theNewestEntryIsAskedForFirst();
    void onlyWhatIsShownNowIsChosen();
    void aValueThatThisComputerNeverHadIsNotShownAsEmpty();
    void longValuesAreReadWhole();
    void digitsChooseAndControlEnterConfirms();
    void tabGoesFromTheValuesToTheReason();
    void theKeysWorkFromTheListToo();
    void whoMayOnlyChooseGivesNoOwnValue();
    void whoMayNotChooseOnlyReads();
    void onlyWhatIsKnownIsSaidOfAConflict();
    void aConflictIsChosenFromElsewhere();
    void theOwnValueIsTypedAfterItsDigit();
    void anOwnValueMustNotBeEmpty();
    void aDigitInTheReasonIsText();
    void whatIsTypedIsThereWhenOneComesBack();
    void aFailedDecisionKeepsTheChoice();
    void aRefusedChangeSaysWhatToDo();
    void whatCanBeDoneStaysInSight();
    void whatCannotBeHadBackIsAskedFirst();
    void aConflictThatComesBackIsShownAgain();
    void anEntryDealtWithMovesToDone();
    void anAnsweredConflictIsReadUnderDone();
    void theListOfAnsweredConflictsIsThereBeforeAny();
    void anEmptyListOfAnsweredConflictsGivesWayToWhatWaits();
    void anAnswerForAnotherEntryIsIgnored();
    void syncingCannotBeAskedForTwice();
    void theTimeSinceTheLastSuccessGoesOn();
    void theChoiceFollowsTheLanguage();

private:
    QAbstractButton &button(const QString &name) const { return *m_page->findChild<QAbstractButton *>(name); }
    QLineEdit &edit(const QString &name) const { return *m_page->findChild<QLineEdit *>(name); }
    QListView &inbox() const { return *m_page->findChild<QListView *>(u"inbox"_qs); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    void openFirstConflict();

    std::unique_ptr<Language> m_language;
    std::unique_ptr<Theme> m_theme;
    models::ManualClock m_clock{QDateTime(QDate(2020, 11, 19), QTime(8, 0)).toMSecsSinceEpoch()};
    std::unique_ptr<MainWindow> m_window;
    SyncPage *m_page = nullptr;
};

void SyncPageTest::initTestCase()
{
    qRegisterMetaType<models::Id>();
    qRegisterMetaType<views::ConflictDecision>();
}

void SyncPageTest::init()
{
    m_language = std::make_unique<Language>();
    m_language->use(true);
    m_theme = std::make_unique<Theme>(*qApp, Appearance{});
    m_window = std::make_unique<MainWindow>(*m_theme, m_clock);
    m_page = new SyncPage(*m_theme, m_clock);
    m_page->setPlace(u"龙王潭村"_qs);
    m_window->addPage(u"sync"_qs, m_page);
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page->setInbox(tests::fourEntries());
    m_window->goTo(u"sync"_qs);
}

void SyncPageTest::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_language.reset();
}

void SyncPageTest::openFirstConflict()
{
    m_page->showConflict(tests::floorArea());
    QTRY_COMPARE(QApplication::focusWidget(), &inbox());
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &button(u"candidate.1"_qs));
}

void SyncPageTest::theNewestEntryIsAskedForFirst()
{
    QSignalSpy wanted(m_page, &SyncPage::caseWanted);
    QTRY_COMPARE(QApplication::focusWidget(), &inbox());
    QCOMPARE(inbox().model()->rowCount(), 4);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.at(0).at(0).value<Id>(), tests::entryId(2));
    QCOMPARE(wanted.at(1).at(0).value<Id>(), tests::entryId(3));
}

void SyncPageTest::onlyWhatIsShownNowIsChosen()
{
    m_page->showConflict(tests::floorArea());
    QVERIFY(button(u"candidate.1"_qs).isChecked());
    QVERIFY(!button(u"candidate.2"_qs).isChecked());
    QCOMPARE(button(u"conflictConfirm"_qs).text(), u"采用值 1"_qs);
    ConflictCase nothingShown = tests::floorArea();
    nothingShown.shownNow = -1;
    m_page->showConflict(nothingShown);
    QVERIFY(!button(u"candidate.1"_qs).isChecked());
    QVERIFY(!button(u"conflictConfirm"_qs).isEnabled());
}

void SyncPageTest::aValueThatThisComputerNeverHadIsNotShownAsEmpty()
{
    auto *before = m_page->findChild<QWidget *>(u"valueBefore"_qs);
    m_page->showConflict(tests::floorArea());
    QVERIFY(!before->isHidden());
    ConflictCase unknown = tests::floorArea();
    unknown.before.reset();
    m_page->showConflict(unknown);
    QVERIFY(before->isHidden());
}

void SyncPageTest::longValuesAreReadWhole()
{
    ConflictCase causes = tests::floorArea();
    causes.candidates[0].value =
        u"主要致贫原因：07 缺资金\n其他致贫原因：02 因残；05 缺水；06 缺技术；08 缺劳力\n致贫原因说明：空"_qs;
    causes.candidates[1].value = u"<b>龙王潭村三组17号，老祠堂后面靠近水库的那一排房子</b>"_qs;
    for (ConflictCandidate &candidate : causes.candidates)
        candidate.unit = candidate.difference = QString();
    for (const QSize &size : {QSize(1366, 768), QSize(1024, 600)}) {
        m_window->resize(size);
        m_page->showConflict(causes);
        for (const int i : {0, 1}) {
            const auto *value = button(u"candidate.%1"_qs.arg(i + 1)).findChild<QLabel *>(u"candidateValue"_qs);
            QCOMPARE(value->text(), causes.candidates[static_cast<size_t>(i)].value);
            QCOMPARE(value->textFormat(), Qt::PlainText);
            QTRY_VERIFY(value->height() >= value->heightForWidth(value->width()));
        }
    }
}

void SyncPageTest::digitsChooseAndControlEnterConfirms()
{
    QSignalSpy decided(m_page, &SyncPage::decided);
    openFirstConflict();
    press(Qt::Key_2);
    QCOMPARE(button(u"conflictConfirm"_qs).text(), u"采用值 2"_qs);
    QTest::keyClicks(&edit(u"reason"_qs), u"measured"_qs);
    QTest::keyClick(&edit(u"reason"_qs), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.count(), 1);
    const auto decision = decided.at(0).at(0).value<ConflictDecision>();
    QCOMPARE(decision.conflict, tests::entryId(1));
    QCOMPARE(decision.candidate, 1);
    QCOMPARE(decision.reason, u"measured"_qs);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.count(), 1);
}

// From the cards, which are made anew for each conflict, to the words that go with the choice.
void SyncPageTest::tabGoesFromTheValuesToTheReason()
{
    openFirstConflict();
    press(Qt::Key_2);
    QVERIFY(qobject_cast<CandidateCard *>(QApplication::focusWidget()));
    int tabs = 0;
    while (QApplication::focusWidget() != &edit(u"reason"_qs) && ++tabs < 6)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &edit(u"reason"_qs));
    QCOMPARE(tabs, 3); // past the own value
}

void SyncPageTest::theKeysWorkFromTheListToo()
{
    QSignalSpy decided(m_page, &SyncPage::decided);
    m_page->showConflict(tests::floorArea());
    QTRY_COMPARE(QApplication::focusWidget(), &inbox());
    press(Qt::Key_2);
    QCOMPARE(button(u"conflictConfirm"_qs).text(), u"采用值 2"_qs);
    QCOMPARE(QApplication::focusWidget(), &inbox());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(decided.at(0).at(0).value<ConflictDecision>().candidate, 1);
}

void SyncPageTest::whoMayOnlyChooseGivesNoOwnValue()
{
    ConflictCase conflict = tests::floorArea();
    conflict.ownValueAllowed = false;
    conflict.mayHandOn = false;
    QSignalSpy decided(m_page, &SyncPage::decided);
    m_page->showConflict(conflict);
    QVERIFY(!edit(u"ownValue"_qs).isVisible());
    QVERIFY(!button(u"conflictHandOn"_qs).isVisible());
    press(Qt::Key_3);
    QCOMPARE(button(u"conflictConfirm"_qs).text(), u"采用值 1"_qs);
    press(Qt::Key_2);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.count(), 1);
}

void SyncPageTest::whoMayNotChooseOnlyReads()
{
    ConflictCase conflict = tests::floorArea();
    conflict.mayChoose = conflict.mayHandOn = conflict.ownValueAllowed = false;
    QSignalSpy decided(m_page, &SyncPage::decided);
    m_page->showConflict(conflict);
    QVERIFY(!button(u"conflictConfirm"_qs).isVisible());
    press(Qt::Key_2);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.count(), 0);
}

// Where the writers were, and whether they had a network, nobody can tell from the values.
void SyncPageTest::onlyWhatIsKnownIsSaidOfAConflict()
{
    m_page->showConflict(tests::floorArea());
    const QString said = m_page->findChild<QLabel *>(u"conflictExplanation"_qs)->text();
    QVERIFY(said.contains(u"还没看到"_qs));
    QVERIFY(!said.contains(u"网络"_qs));
}

void SyncPageTest::aConflictIsChosenFromElsewhere()
{
    QSignalSpy wanted(m_page, &SyncPage::caseWanted);
    const auto chosen = [this] { return inbox().currentIndex().row(); };
    m_page->choose(tests::entryId(3));
    QCOMPARE(chosen(), 2);
    QCOMPARE(wanted.last().at(0).value<Id>(), tests::entryId(3));
    m_page->choose(tests::entryId(77)); // not there any more
    QCOMPARE(chosen(), 2);
}

void SyncPageTest::theOwnValueIsTypedAfterItsDigit()
{
    QSignalSpy decided(m_page, &SyncPage::decided);
    openFirstConflict();
    press(Qt::Key_3);
    QTRY_COMPARE(QApplication::focusWidget(), &edit(u"ownValue"_qs));
    QTest::keyClicks(&edit(u"ownValue"_qs), u"92.5"_qs);
    QCOMPARE(button(u"conflictConfirm"_qs).text(), u"采用另填的值"_qs);
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto decision = decided.at(0).at(0).value<ConflictDecision>();
    QCOMPARE(decision.candidate, -1);
    QCOMPARE(decision.ownValue, u"92.5"_qs);
}

void SyncPageTest::anOwnValueMustNotBeEmpty()
{
    QSignalSpy decided(m_page, &SyncPage::decided);
    openFirstConflict();
    press(Qt::Key_3);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.count(), 0);
    QVERIFY(!button(u"conflictConfirm"_qs).isEnabled());
}

void SyncPageTest::aDigitInTheReasonIsText()
{
    openFirstConflict();
    QTest::keyClicks(&edit(u"reason"_qs), u"2"_qs);
    QCOMPARE(edit(u"reason"_qs).text(), u"2"_qs);
    QVERIFY(button(u"candidate.1"_qs).isChecked());
}

void SyncPageTest::whatIsTypedIsThereWhenOneComesBack()
{
    ConflictCase other = tests::floorArea();
    other.id = tests::entryId(2);
    const auto look = [this](const ConflictCase &conflict) {
        m_page->choose(conflict.id);
        m_page->showConflict(conflict);
    };
    look(tests::floorArea());
    edit(u"reason"_qs).setText(u"measured"_qs);
    edit(u"ownValue"_qs).setText(u"88"_qs);
    look(other);
    QVERIFY(edit(u"reason"_qs).text().isEmpty());
    QVERIFY(edit(u"ownValue"_qs).text().isEmpty());
    look(tests::floorArea());
    QCOMPARE(edit(u"reason"_qs).text(), u"measured"_qs);
    QCOMPARE(edit(u"ownValue"_qs).text(), u"88"_qs);
    button(u"conflictConfirm"_qs).click();
    look(other);
    look(tests::floorArea()); // disputed again: another question
    QVERIFY(edit(u"reason"_qs).text().isEmpty());
}

void SyncPageTest::aFailedDecisionKeepsTheChoice()
{
    openFirstConflict();
    press(Qt::Key_2);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!button(u"conflictConfirm"_qs).isEnabled());
    m_page->showDecisionFailed(u"磁盘已满，选择还没有保存。"_qs);
    QVERIFY(button(u"conflictConfirm"_qs).isEnabled());
    QVERIFY(button(u"candidate.2"_qs).isChecked());
    QVERIFY(m_page->bar().isVisible());
}

void SyncPageTest::aRefusedChangeSaysWhatToDo()
{
    QSignalSpy household(m_page, &SyncPage::householdWanted);
    inbox().setCurrentIndex(inbox().model()->index(2, 0));
    m_page->showNotice(tests::refusedNumber());
    QTest::keyClick(&button(u"noticeOpen"_qs), Qt::Key_Space);
    QCOMPARE(household.at(0).at(0).value<Id>(), tests::entryId(7));
    const auto badges = [this] {
        QStringList words;
        for (const Badge *badge : m_page->findChildren<Badge *>())
            words.append(badge->look().text);
        return words;
    };
    QVERIFY(badges().contains(u"未被接受"_qs));
    m_page->showNotice(tests::keptAside()); // which is not refused
    QVERIFY(badges().contains(u"已另存"_qs) && !badges().contains(u"未被接受"_qs));
}

void SyncPageTest::whatCanBeDoneStaysInSight()
{
    inbox().setCurrentIndex(inbox().model()->index(2, 0));
    InboxNotice notice = tests::refusedNumber();
    notice.again = u"再次上传"_qs;
    notice.lines.assign(40, u"家庭成员·一个值"_qs);
    m_page->showNotice(notice);
    for (const QString &name : {u"noticeSettle"_qs, u"noticeAgain"_qs, u"noticeOpen"_qs}) {
        const QAbstractButton &one = button(name);
        QTRY_VERIFY2(one.visibleRegion().boundingRect().size() == one.size(), qPrintable(name));
    }
    QSignalSpy again(m_page, &SyncPage::againWanted);
    QTest::keyClick(&button(u"noticeAgain"_qs), Qt::Key_Space);
    QCOMPARE(again.at(0).at(0).value<Id>(), notice.id);
}

void SyncPageTest::whatCannotBeHadBackIsAskedFirst()
{
    QSignalSpy settled(m_page, &SyncPage::noticeSettled);
    inbox().setCurrentIndex(inbox().model()->index(2, 0));
    InboxNotice notice = tests::refusedNumber();
    notice.settle = u"放弃这些值"_qs;
    notice.question = u"确定吗？"_qs;
    m_page->showNotice(notice);
    auto *question = m_page->findChild<QLabel *>(u"noticeQuestion"_qs);
    QVERIFY(question->isHidden());
    QTest::keyClick(&button(u"noticeSettle"_qs), Qt::Key_Space);
    QCOMPARE(settled.count(), 0);
    QVERIFY(!question->isHidden());
    m_page->showNotice(notice); // read anew, as after a sync
    QVERIFY(!question->isHidden());
    QTest::keyClick(&button(u"noticeSettle"_qs), Qt::Key_Space);
    QCOMPARE(settled.count(), 1);
    inbox().setCurrentIndex(inbox().model()->index(0, 0)); // whoever looks elsewhere has not answered
    m_page->showConflict(tests::floorArea());
    inbox().setCurrentIndex(inbox().model()->index(2, 0));
    m_page->showNotice(notice);
    QVERIFY(question->isHidden());
}

void SyncPageTest::aConflictThatComesBackIsShownAgain()
{
    openFirstConflict();
    m_page->setInbox({});
    QSignalSpy wanted(m_page, &SyncPage::caseWanted);
    m_page->setInbox(tests::fourEntries()); // two people had answered it at the same time
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(wanted.last().front().value<Id>(), tests::floorArea().id);
}

void SyncPageTest::anEntryDealtWithMovesToDone()
{
    QCOMPARE(button(u"inboxOpen"_qs).text(), u"待处理 4"_qs);
    std::vector<InboxEntry> entries = tests::fourEntries();
    entries.at(1).isDone = true;
    m_page->setInbox(entries);
    QCOMPARE(button(u"inboxOpen"_qs).text(), u"待处理 3"_qs);
    QCOMPARE(inbox().model()->rowCount(), 3);
    QTest::keyClick(&button(u"inboxDone"_qs), Qt::Key_Space);
    QCOMPARE(inbox().model()->rowCount(), 1);
}

void SyncPageTest::anAnsweredConflictIsReadUnderDone()
{
    std::vector<InboxEntry> entries = tests::fourEntries();
    entries.at(1).isDone = true;
    m_page->setInbox(entries);
    QSignalSpy wanted(m_page, &SyncPage::caseWanted);
    QTest::keyClick(&button(u"inboxDone"_qs), Qt::Key_Space);
    QCOMPARE(wanted.last().at(0).value<Id>(), tests::entryId(1));
    m_page->showSettled(tests::settledFloorArea());
    const auto words = [this](const QString &name) { return m_page->findChild<QLabel *>(name)->text(); };
    QCOMPARE(words(u"settledTitle"_qs), u"刘金根·C13 住房面积"_qs);
    QCOMPARE(words(u"settledValue"_qs), u"80.50 平方米"_qs);
    QCOMPARE(words(u"settledBy"_qs), u"李芳（我）决定于 11月18日 17:20"_qs);
    QCOMPARE(words(u"settledReason"_qs), u"理由：上门量过"_qs);
    QVERIFY(button(u"candidate.2"_qs).isVisible());
    const auto cards = m_page->findChildren<CandidateCard *>();
    const auto shown = [](const CandidateCard *card) { return card->isVisible(); };
    QCOMPARE(std::ranges::count_if(cards, shown), 2);
    const auto taken = [](const CandidateCard *card) { return card->isVisible() && card->isChecked(); };
    QCOMPARE(std::ranges::count_if(cards, taken), 1);
    QSignalSpy household(m_page, &SyncPage::householdWanted);
    inbox().setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &button(u"settledOpenHousehold"_qs));
    press(Qt::Key_Space);
    QCOMPARE(household.count(), 1);
}

void SyncPageTest::theListOfAnsweredConflictsIsThereBeforeAny()
{
    QVERIFY(button(u"inboxDone"_qs).isVisible());
    QTest::keyClick(&button(u"inboxDone"_qs), Qt::Key_Space);
    QVERIFY(!inbox().isVisible());
    QVERIFY(m_page->findChild<QLabel *>(u"inboxEmpty"_qs)->text().startsWith(u"还没有处理过"_qs));
}

void SyncPageTest::anEmptyListOfAnsweredConflictsGivesWayToWhatWaits()
{
    std::vector<InboxEntry> entries = tests::fourEntries();
    button(u"inboxDone"_qs).click();
    m_page->focusStart(); // as on coming back
    QVERIFY(button(u"inboxOpen"_qs).isChecked());
    QCOMPARE(inbox().model()->rowCount(), 4);
    button(u"inboxDone"_qs).click();
    m_page->setInbox(entries); // there is something new
    QVERIFY(button(u"inboxOpen"_qs).isChecked());
    entries.front().isDone = true;
    m_page->setInbox(entries);
    button(u"inboxDone"_qs).click();
    m_page->setInbox(entries);
    m_page->focusStart();
    QVERIFY(button(u"inboxDone"_qs).isChecked()); // which is being read
}

void SyncPageTest::anAnswerForAnotherEntryIsIgnored()
{
    m_page->showConflict(tests::floorArea());
    ConflictCase late = tests::floorArea();
    late.id = tests::entryId(2);
    late.title = u"李家谷"_qs;
    m_page->showConflict(late);
    QCOMPARE(m_page->findChild<QLabel *>(u"conflictTitle"_qs)->text(), u"刘金根·C13 住房面积"_qs);
}

void SyncPageTest::syncingCannotBeAskedForTwice()
{
    QSignalSpy wanted(m_page, &SyncPage::syncWanted);
    QTest::keyClick(&button(u"syncNow"_qs), Qt::Key_Space);
    m_page->setOverview({.isRunning = true});
    QTest::keyClick(&button(u"syncNow"_qs), Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
}

void SyncPageTest::theTimeSinceTheLastSuccessGoesOn()
{
    SyncOverview overview = tests::busyOverview();
    overview.lastSuccessMs = m_clock.nowMs();
    m_page->setOverview(overview);
    const auto says = [this](const QString &words) {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == words; });
    };
    QVERIFY(says(u"刚刚"_qs));
    m_clock.advance(5 * 60'000);
    auto *timer = m_page->findChild<SyncTiles *>()->findChild<QTimer *>();
    QTimerEvent due(timer->timerId());
    QCoreApplication::sendEvent(timer, &due);
    QVERIFY(says(u"5 分钟前"_qs));
}

void SyncPageTest::theChoiceFollowsTheLanguage()
{
    m_page->setOverview(tests::busyOverview());
    m_page->showConflict(tests::floorArea());
    m_theme->setAppearance({.chinese = false});
    m_language->use(false);
    QTRY_COMPARE(button(u"conflictConfirm"_qs).text(), u"Use value 1"_qs);
}

QTEST_MAIN(SyncPageTest)
#include "SyncPageTest.moc"
