// SPDX-License-Identifier: GPL-3.0-or-later
// The reviewer's page by keys: comment, return, approve.
#include "views/forms/ReviewPage.h"
#include "models/rules/CaseFigures.h"
#include "models/rules/DemonstrationVillage.h"
#include "views/forms/ReviewTable.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace models;
using namespace views;

class ReviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theQueueAsksForTheFirstCase();
    void aCommentByKeysNamesTheVeryField();
    void aCaseGoesBackOnlyWithAComment();
    void whatIsTypedStaysWithItsFieldAndHousehold();
    void whatIsTypedWhereNoCommentGoesDecidesNothing();
    void theKeysStayInTheBoxWhenTheFieldChanges();
    void theIncomeAsAWholeTakesAComment();
    void anApprovedCaseGoesBackWithAComment();
    void aCaseGoesBackWithWhatWasTyped();
    void anApprovalAsksWhatBecomesOfATypedComment();
    void aTypedCommentIsHandedOutToBeKept();
    void anApprovalNamesTheDigestOfWhatIsShown();
    void theReasonAgainstApprovalIsOnThePage();
    void f8GoesToTheNextProblem();
    void aCommentThatIsTooLongIsNotCut();
    void f3AsksForTheHistoryOfTheField();
    void ctrlEnterApprovesAndSaysWhyNot();
    void aConflictBarsTheApprovalAndLeadsToTheInbox();
    void onlyACaseThatIsLookedAtIsDecidedByACommand();
    void theHeadNamesWhoHandedItIn();
    void theSentenceOfAProblemStandsBesideIt();
    void theNextCaseTakesThePlaceOfADecidedOne();
    void aSecondPressDecidesNothing();
    void aHeldKeyDecidesOneCase();
    void nobodyApprovesWhatHeHandedIn();
    void theQueueStaysWhereItWasScrolled();
    void nothingIsDecidedWhileTheFirstDataAreFetched();
    void aCaseThatLeavesTheQueueStaysWithWhoLooksAtIt();
    void aCaseThatIsGoneIsPutAwayWithItsText();
    void escapeLeadsFromTheBoxToTheFields();
    void theBoxNamesThePerson();
    void afterTheLastCaseThePageSaysSo();
    void everythingIsReadInTheSmallestWindow_data();
    void everythingIsReadInTheSmallestWindow();

private:
    QPushButton *button(const char *name) const { return m_page->findChild<QPushButton *>(QString::fromLatin1(name)); }
    QTableView *table() const { return m_page->findChild<QTableView *>(u"reviewFields"_qs); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void show();
    QPlainTextEdit *composer() const { return m_page->findChild<QPlainTextEdit *>(u"commentText"_qs); }
    void typeComment(const QString &text) // on the field one is at
    {
        press(Qt::Key_F4);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    void goDown()
    {
        table()->setFocus();
        press(Qt::Key_Down);
    }

    Theme m_theme{*qApp, {}};
    ManualClock m_clock;
    UuidSource m_ids{m_clock};
    ReviewCase m_case;
    std::unique_ptr<ReviewPage> m_page;
};

void ReviewPageTest::init()
{
    m_case = {};
    m_case.now = demonstrationHouseholds(1).front();
    m_case.before = m_case.now;
    m_case.before->household.villagerGroup = u"九组"_qs;
    m_case.year = 2020;
    m_case.today = QDate(2020, 11, 18);
    m_case.demonstration = true;
    Review submitted;
    submitted.action = u"1"_qs;
    submitted.byName = u"李芳"_qs;
    submitted.at = 1;
    m_case.now.reviews = {submitted};
    m_page = std::make_unique<ReviewPage>(m_theme, CodeBook::shipped(), m_ids, m_clock, u"陈静"_qs);
}

void ReviewPageTest::show()
{
    m_page->showCase(m_case);
    m_page->resize(1194, 738);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->focusStart();
}

void ReviewPageTest::theQueueAsksForTheFirstCase()
{
    QSignalSpy wanted(m_page.get(), &ReviewPage::caseWanted);
    m_page->setQueue({{m_case.now.household.id, u"李建国"_qs, u"一组"_qs, 0, 0, 0, ReviewState::Submitted}});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().at(0).value<Id>(), m_case.now.household.id);
}

void ReviewPageTest::aCommentByKeysNamesTheVeryField()
{
    show();
    QSignalSpy added(m_page.get(), &ReviewPage::commentAdded);
    press(Qt::Key_F4); // on the changed field
    QTest::keyClicks(QApplication::focusWidget(), u"Please check"_qs);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(added.size(), 1);
    const auto comment = added.last().at(0).value<FieldComment>();
    QCOMPARE(comment.household, m_case.now.household.id);
    QCOMPARE(comment.targetField, std::optional<qint64>(typeOf<Household>()["villager_group"].id));
    QCOMPARE(comment.text, u"Please check"_qs);
    QCOMPARE(comment.byName, u"陈静"_qs);
    QCOMPARE(comment.at, std::optional(m_clock.nowMs()));
    QVERIFY(QApplication::focusWidget() == table());
}

void ReviewPageTest::aCommentThatIsTooLongIsNotCut()
{
    show();
    QSignalSpy added(m_page.get(), &ReviewPage::commentAdded);
    auto *text = m_page->findChild<QPlainTextEdit *>(u"commentText"_qs);
    text->setPlainText(QString(1001, u'x'));
    QVERIFY(!button("addComment")->isEnabled());
    QVERIFY(m_page->findChild<QLabel *>(u"commentTooLong"_qs)->isVisible());
    text->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(added.size(), 0);
    QCOMPARE(text->toPlainText().size(), 1001);
    text->setPlainText(QString(1000, u'x'));
    QVERIFY(!m_page->findChild<QLabel *>(u"commentTooLong"_qs)->isVisible());
    button("addComment")->click();
    QCOMPARE(added.last().at(0).value<FieldComment>().text.size(), 1000);
}

void ReviewPageTest::f3AsksForTheHistoryOfTheField()
{
    show();
    QSignalSpy wanted(m_page.get(), &ReviewPage::historyWanted);
    press(Qt::Key_F3); // on the changed field
    QCOMPARE(wanted.size(), 1);
    const FieldRef place{typeOf<Household>().id, m_case.now.household.id, typeOf<Household>()["villager_group"].id};
    QVERIFY(wanted.last().at(0).value<FieldRef>() == place);
    QVERIFY(wanted.last().at(1).toString().startsWith(u"A03"));
}

void ReviewPageTest::aCaseGoesBackOnlyWithAComment()
{
    show();
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    button("returnCase")->click();
    QCOMPARE(decided.size(), 0);
    QVERIFY(m_page->bar().isVisible());
    QTest::keyClicks(m_page->findChild<QPlainTextEdit *>(u"commentText"_qs), u"why?"_qs);
    button("addComment")->click();
    button("returnCase")->click();
    QCOMPARE(decided.size(), 1);
    QCOMPARE(decided.last().at(0).value<Review>().action, u"2"_qs);
}

void ReviewPageTest::whatIsTypedStaysWithItsFieldAndHousehold()
{
    m_case.before.reset();
    show();
    typeComment(u"of the first"_qs);
    goDown();
    QVERIFY(composer()->toPlainText().isEmpty());
    typeComment(u"of the second"_qs);
    table()->setFocus();
    press(Qt::Key_Up);
    QCOMPARE(composer()->toPlainText(), u"of the first"_qs);

    ReviewCase other = m_case;
    other.now = demonstrationHouseholds(2).back();
    other.now.reviews = m_case.now.reviews;
    m_page->showCase(other);
    QVERIFY(composer()->toPlainText().isEmpty());
    QSignalSpy added(m_page.get(), &ReviewPage::commentAdded);
    press(Qt::Key_F4);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(added.size(), 0);

    m_page->showCase(m_case);
    QCOMPARE(composer()->toPlainText(), u"of the first"_qs); // where one begins
    QCOMPARE(table()->model()->rowCount(), 3);               // the head, and two rows to look at
    QCOMPARE(table()->currentIndex().siblingAtColumn(ReviewTable::Comments).data().toString(), u"\u2026"_qs);
}

// Keys that are meant for a comment decide nothing, also where none can be written.
void ReviewPageTest::whatIsTypedWhereNoCommentGoesDecidesNothing()
{
    m_case.before.reset();
    show();
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    QSignalSpy added(m_page.get(), &ReviewPage::commentAdded);
    table()->setCurrentIndex(table()->model()->index(1, 0)); // the number that the server gives
    QVERIFY(table()->currentIndex().data().toString().startsWith(u"A01"));
    typeComment(u"wrong?"_qs);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 0);
    QCOMPARE(added.size(), 0);
    QVERIFY(composer()->toPlainText().isEmpty());
    QVERIFY(m_page->typed().of(m_case.now.household.id).empty());
}

void ReviewPageTest::theKeysStayInTheBoxWhenTheFieldChanges()
{
    m_case.before.reset();
    show();
    typeComment(u"half"_qs);
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QCOMPARE(QApplication::focusWidget(), composer()); // not on a button that decides
    press(Qt::Key_Space);
    QCOMPARE(decided.size(), 0);
}

void ReviewPageTest::theIncomeAsAWholeTakesAComment()
{
    m_case.before.reset();
    show();
    const QModelIndex last = table()->model()->index(table()->model()->rowCount() - 1, 0);
    QVERIFY(last.data().toString().startsWith(u"E8"));
    const QModelIndex net = last.siblingAtRow(last.row() - 1);
    QVERIFY(net.data().toString().startsWith(u"E7"));
    table()->setCurrentIndex(net); // leads on to it
    QSignalSpy added(m_page.get(), &ReviewPage::commentAdded);
    typeComment(u"so little?"_qs);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(added.size(), 1);
    const FieldRef whole{typeOf<Income>().id, incomeId(m_case.now.household.id, m_case.year), 0};
    QVERIFY(placeOf(added.last().at(0).value<FieldComment>()) == whole);
    QCOMPARE(last.siblingAtColumn(ReviewTable::Comments).data().toString(), u"1"_qs);
}

// An approval that was a mistake goes back like any other case, with the word of whoever approved it.
void ReviewPageTest::anApprovedCaseGoesBackWithAComment()
{
    Review approved;
    approved.action = reviewAction::Approved.toString();
    approved.byName = u"陈静"_qs;
    approved.at = 2;
    approved.judged = caseDigest(m_case.now);
    m_case.now.reviews.push_back(approved);
    show();
    QVERIFY(!button("approveCase")->isEnabled());
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    typeComment(u"not so fast"_qs);
    button("returnCase")->click();
    QCOMPARE(decided.size(), 1);
    QCOMPARE(decided.last().at(0).value<Review>().action, reviewAction::Returned);
}

void ReviewPageTest::aCaseGoesBackWithWhatWasTyped()
{
    show();
    QSignalSpy added(m_page.get(), &ReviewPage::commentAdded);
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    const FieldRef place{typeOf<Household>().id, m_case.now.household.id, typeOf<Household>()["villager_group"].id};
    typeComment(u"which group?"_qs);
    QCOMPARE(button("returnCase")->text(), u"Return (1 comment(s))"_qs);
    m_page->findChild<QAction *>(u"sendBack"_qs)->trigger();
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.last().at(0).value<FieldComment>().text, u"which group?"_qs);
    QVERIFY(placeOf(added.last().at(0).value<FieldComment>()) == place);
    QCOMPARE(decided.size(), 1);
    HouseholdCase with = m_case.now;
    with.comments.push_back(added.last().at(0).value<FieldComment>());
    QCOMPARE(decided.last().at(0).value<Review>().judged, caseDigest(with));
    QVERIFY(m_page->typed().of(m_case.now.household.id).empty());

    typeComment(QString(1001, u'x')); // too long: it is not cut, and nothing is decided
    button("returnCase")->click();
    QCOMPARE(added.size(), 1);
    QCOMPARE(decided.size(), 1);
    QCOMPARE(QApplication::focusWidget(), composer());
}

void ReviewPageTest::anApprovalAsksWhatBecomesOfATypedComment()
{
    show();
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    typeComment(u"in the making"_qs);
    button("approveCase")->click();
    QCOMPARE(decided.size(), 0);
    QVERIFY(m_page->bar().isVisible());
    QCOMPARE(QApplication::focusWidget(), composer());
    composer()->clear();
    button("approveCase")->click();
    QCOMPARE(decided.size(), 1);
}

void ReviewPageTest::aTypedCommentIsHandedOutToBeKept()
{
    m_case.typed = {{{typeOf<Household>().id, m_case.now.household.id, typeOf<Household>()["villager_group"].id},
                     u"typed yesterday"_qs}};
    show();
    QCOMPARE(composer()->toPlainText(), u"typed yesterday"_qs);
    QSignalSpy kept(&m_page->typed(), &TypedComments::keepWanted);
    QSignalSpy released(m_page.get(), &ReviewPage::released);
    typeComment(u" and today"_qs);
    QVERIFY(!m_page->mayClose());
    QCOMPARE(kept.size(), 1);
    const auto place = kept.last().at(1).value<FieldRef>();
    QCOMPARE(place.field, typeOf<Household>()["villager_group"].id);
    QCOMPARE(kept.last().at(2).toString(), u"typed yesterday and today"_qs);
    m_page->typed().keepEnded(m_case.now.household.id, place, true);
    QCOMPARE(released.size(), 1);
    QVERIFY(m_page->mayClose());
    composer()->clear();
    QTRY_COMPARE(kept.size(), 2); // by itself, in a second
    QVERIFY(kept.last().at(2).toString().isEmpty());
}

void ReviewPageTest::anApprovalNamesTheDigestOfWhatIsShown()
{
    show();
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    QVERIFY(button("approveCase")->isEnabled());
    button("approveCase")->click();
    const auto review = decided.last().at(0).value<Review>();
    QCOMPARE(review.action, u"3"_qs);
    QCOMPARE(review.judged, caseDigest(m_case.now));
    HouseholdCase approved = m_case.now;
    approved.reviews.push_back(review);
    QCOMPARE(reviewState(approved), ReviewState::Approved);
}

void ReviewPageTest::theReasonAgainstApprovalIsOnThePage()
{
    m_case.now.household.kind.clear();
    show();
    QVERIFY(!button("approveCase")->isEnabled());
    QVERIFY(!m_page->findChild<QLabel *>(u"approvalBarred"_qs)->text().isEmpty());
}

void ReviewPageTest::f8GoesToTheNextProblem()
{
    m_case.now.members.back().labourSkill = u"77"_qs;
    show();
    press(Qt::Key_F8);
    const QString label = table()->currentIndex().siblingAtColumn(0).data().toString();
    QVERIFY2(label.startsWith(u"B16"_qs), qPrintable(label));
}

void ReviewPageTest::ctrlEnterApprovesAndSaysWhyNot()
{
    show();
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    press(Qt::Key_F4);
    press(Qt::Key_Return, Qt::ControlModifier); // of the comment, which is empty
    QCOMPARE(decided.size(), 0);
    table()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 1);
    QCOMPARE(decided.last().at(0).value<Review>().action, u"3"_qs);
    QVERIFY(QApplication::focusWidget() == table());
    m_page->showDecided(decided.last().at(0).value<Review>(), u"李建国"_qs);
    QCOMPARE(m_page->bar().property("tone").toString(), u"ok"_qs);
    QSignalSpy wanted(m_page.get(), &ReviewPage::caseWanted);
    Q_EMIT m_page->bar().actionWanted();
    QCOMPARE(wanted.last().at(0).value<Id>(), m_case.now.household.id);
    m_case.now.household.kind.clear();
    m_page->showCase(m_case);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 1);
    QCOMPARE(m_page->bar().property("tone").toString(), u"info"_qs);
}

void ReviewPageTest::aConflictBarsTheApprovalAndLeadsToTheInbox()
{
    const FieldRef place{typeOf<Household>().id, m_case.now.household.id, typeOf<Household>()["address"].id};
    m_case.conflicts = {place};
    show();
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    QSignalSpy wanted(m_page.get(), &ReviewPage::conflictWanted);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 0);
    QCOMPARE(m_page->bar().property("tone").toString(), u"info"_qs);
    QVERIFY(button("returnCase")->isEnabled());
    press(Qt::Key_F8);
    QVERIFY(table()->currentIndex().siblingAtColumn(0).data().toString().startsWith(u"A05"));
    QVERIFY(!table()->currentIndex().data(Qt::ToolTipRole).toString().isEmpty());
    press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    button("decideConflict")->click();
    QCOMPARE(wanted.size(), 2);
    QVERIFY(wanted.last().at(0).value<FieldRef>() == place);
    m_case.conflicts.clear();
    m_page->showCase(m_case);
    QVERIFY(button("approveCase")->isEnabled());
    QVERIFY(!button("decideConflict")->isVisible());
}

void ReviewPageTest::theHeadNamesWhoHandedItIn()
{
    Review approved = m_case.now.reviews.front();
    approved.action = reviewAction::Approved.toString();
    approved.byName = u"陈静"_qs;
    approved.at = 2;
    m_case.now.reviews.push_back(approved);
    show();
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *l) { return l->text().startsWith(u"submission 1, 李芳"); }));
}

void ReviewPageTest::onlyACaseThatIsLookedAtIsDecidedByACommand()
{
    show();
    auto *approve = m_page->findChild<QAction *>(u"approve"_qs);
    QVERIFY(approve && approve->isEnabled());
    m_page->hide();
    QVERIFY(!approve->isEnabled());
    m_page->show();
    approve->trigger();
    m_page->setQueue({});
    QVERIFY(!approve->isEnabled());
}

void ReviewPageTest::theSentenceOfAProblemStandsBesideIt()
{
    m_case.now.members.back().labourSkill = u"77"_qs;
    show();
    press(Qt::Key_F8);
    const auto *problem = m_page->findChild<QLabel *>(u"problemOfField"_qs);
    QVERIFY(problem->isVisible());
    QVERIFY(!problem->text().isEmpty());
    typeComment(u"77?"_qs);
    button("returnCase")->click();
    m_page->setQueue({});
    QVERIFY(!problem->isVisible());
}

void ReviewPageTest::theNextCaseTakesThePlaceOfADecidedOne()
{
    std::vector<ReviewQueueEntry> queue;
    for (quint8 i = 1; i <= 3; ++i) {
        Id household;
        household.bytes[0] = i;
        queue.push_back({household, u"李建国"_qs, u"一组"_qs, 0, 0, 0, ReviewState::Submitted});
    }
    queue[1].household = m_case.now.household.id;
    m_page->setQueue(queue);
    show();
    QSignalSpy wanted(m_page.get(), &ReviewPage::caseWanted);
    const Id third = queue[2].household;
    press(Qt::Key_Return, Qt::ControlModifier); // approved
    queue.erase(queue.begin() + 1);
    m_page->setQueue(queue);
    QCOMPARE(wanted.last().at(0).value<Id>(), third);
}

// A double click, or the key pressed again at once: neither the same case twice nor the one that has just come.
void ReviewPageTest::aSecondPressDecidesNothing()
{
    Id other;
    other.bytes[0] = 3;
    const Id first = m_case.now.household.id;
    m_page->setQueue({{first, u"李建国"_qs, u"一组"_qs, 0, 0, 0, ReviewState::Submitted},
                      {other, u"王秀英"_qs, u"一组"_qs, 0, 0, 0, ReviewState::Submitted}});
    show();
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 1);
    press(Qt::Key_Return, Qt::ControlModifier); // it is being stored
    QCOMPARE(decided.size(), 1);
    m_page->setQueue({{other, u"王秀英"_qs, u"一组"_qs, 0, 0, 0, ReviewState::Submitted}});
    m_case.now.household.id = other;
    m_case.now.reviews.front().household = other;
    m_page->showCase(m_case);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTest::mouseClick(button("approveCase"), Qt::LeftButton);
    QCOMPARE(decided.size(), 1);
    QTRY_VERIFY(button("approveCase")->isEnabled()); // once it could be seen
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 2);
}

// The keyboard repeats what is held, for as long as it is.
void ReviewPageTest::aHeldKeyDecidesOneCase()
{
    Id other;
    other.bytes[0] = 3;
    show();
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    QTest::keyPress(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 1);
    m_case.now.household.id = other;
    m_page->showCase(m_case);
    const auto isHeld = [&] { // as some systems tell it: presses of their own
        press(Qt::Key_Return, Qt::ControlModifier);
        return button("approveCase")->isEnabled();
    };
    QTRY_VERIFY(isHeld());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTest::simulateEvent(QApplication::focusWidget(), true, Qt::Key_Return, Qt::ControlModifier, {}, true);
    QCOMPARE(decided.size(), 1);
}

// Who entered in a village and judges there now.
void ReviewPageTest::nobodyApprovesWhatHeHandedIn()
{
    m_case.isOwn = true;
    show();
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 0);
    QVERIFY(!button("approveCase")->isEnabled());
    QVERIFY(button("returnCase")->isEnabled());
}

void ReviewPageTest::theQueueStaysWhereItWasScrolled()
{
    std::vector<ReviewQueueEntry> queue;
    for (quint8 i = 1; i <= 60; ++i) {
        Id household;
        household.bytes[0] = i;
        queue.push_back({household, u"李建国"_qs, u"一组"_qs, 0, 0, 0, ReviewState::Submitted});
    }
    queue.back().household = m_case.now.household.id;
    m_page->setQueue(queue);
    show();
    auto *list = m_page->findChild<QListView *>(u"reviewQueue"_qs);
    QTRY_VERIFY(list->verticalScrollBar()->value() > 0); // at the one that is shown
    list->verticalScrollBar()->setValue(0);
    Id arrived;
    arrived.bytes[1] = 1;
    queue.push_back({arrived, u"王秀英"_qs, u"一组"_qs, 0, 0, 0, ReviewState::Submitted});
    m_page->setQueue(queue);
    QCOMPARE(list->verticalScrollBar()->value(), 0);
}

// A case may be decided already by what has not come yet.
void ReviewPageTest::nothingIsDecidedWhileTheFirstDataAreFetched()
{
    show();
    m_page->setFetching(true);
    QSignalSpy decided(m_page.get(), &ReviewPage::decided);
    QVERIFY(!button("approveCase")->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 0);
    QVERIFY(m_page->bar().isVisible());
    m_page->setFetching(false);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 1);
}

// Decided by somebody else, or looked at once more: what is typed must not land on the household that came in its
// place.
void ReviewPageTest::aCaseThatLeavesTheQueueStaysWithWhoLooksAtIt()
{
    Id other;
    other.bytes[0] = 1;
    const ReviewQueueEntry entry{other, u"李建国"_qs, u"一组"_qs, 0, 0, 0, ReviewState::Submitted};
    ReviewQueueEntry own = entry;
    own.household = m_case.now.household.id;
    m_page->setQueue({entry, own});
    show();
    QSignalSpy wanted(m_page.get(), &ReviewPage::caseWanted);
    typeComment(u"half"_qs);
    m_page->setQueue({entry});
    m_page->setQueue({});
    m_page->setQueue({entry});
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(QApplication::focusWidget(), composer());
    QTest::keyClicks(composer(), u" a word"_qs);
    QCOMPARE(m_page->typed().of(m_case.now.household.id).size(), size_t(1));
    QCOMPARE(m_page->typed().of(m_case.now.household.id).begin()->second, u"half a word"_qs);
    const auto *queue = m_page->findChild<QListView *>(u"reviewQueue"_qs);
    QVERIFY(!queue->currentIndex().isValid()); // no other one is marked as the one that is shown
    press(Qt::Key_Up, Qt::ControlModifier);    // and the keys lead back into the queue
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().at(0).value<Id>(), other);
}

// Its village was taken away: nothing can be added to it, and what is typed waits for it to come back.
void ReviewPageTest::aCaseThatIsGoneIsPutAwayWithItsText()
{
    show();
    QSignalSpy kept(&m_page->typed(), &TypedComments::keepWanted);
    typeComment(u"half"_qs);
    m_page->setQueue({});
    m_page->dropCase();
    QVERIFY(!m_page->hasCase());
    QCOMPARE(kept.size(), 1);
    QSignalSpy added(m_page.get(), &ReviewPage::commentAdded);
    composer()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(added.size(), 0);
    m_page->showCase(m_case);
    QCOMPARE(m_page->typed().of(m_case.now.household.id).begin()->second, u"half"_qs);
    QCOMPARE(composer()->toPlainText(), u"half"_qs);
}

void ReviewPageTest::escapeLeadsFromTheBoxToTheFields()
{
    m_case.before.reset();
    show();
    typeComment(u"half"_qs);
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), table());
    table()->setCurrentIndex(table()->model()->index(1, 0)); // takes no comment
    press(Qt::Key_F4);
    QCOMPARE(QApplication::focusWidget(), composer());
    press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), table());
}

void ReviewPageTest::theBoxNamesThePerson()
{
    m_case.before.reset();
    show();
    const Member &person = m_case.now.members.back();
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        table()->setCurrentIndex(table()->model()->index(row, 0));
        if (table()->currentIndex().data().toString().startsWith(u"B07"_qs) &&
            composer()->accessibleName().contains(person.name))
            return;
    }
    QFAIL("no field of the last person names them");
}

void ReviewPageTest::afterTheLastCaseThePageSaysSo()
{
    show();
    press(Qt::Key_Return, Qt::ControlModifier); // approved
    m_page->setQueue({});
    QVERIFY(!button("approveCase")->isEnabled());
    QVERIFY(!button("returnCase")->isEnabled());
    QVERIFY(!table()->isVisible());
}

void ReviewPageTest::everythingIsReadInTheSmallestWindow_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : typePercents)
        QTest::addRow("%d", percent) << percent;
}

void ReviewPageTest::everythingIsReadInTheSmallestWindow()
{
    QFETCH(int, percent);
    m_theme.setAppearance({.typePercent = percent});
    show();
    m_page->resize(960 - m_theme.px(56), 552 - m_theme.px(30)); // beside the rail, above the status bar
    const auto *now = table();
    QTRY_VERIFY2(now->columnWidth(1) >= m_theme.px(100), qPrintable(QString::number(now->columnWidth(1))));
    QVERIFY(now->viewport()->width() >= now->columnViewportPosition(3));
    QVERIFY(now->viewport()->height() >= 2 * now->rowHeight(1));
    for (const char *name : {"addComment", "returnCase", "approveCase"}) {
        const QPushButton *one = button(name);
        QTRY_VERIFY2(one->visibleRegion().boundingRect().size() == one->size(), name);
        QVERIFY2(one->width() >= one->minimumSizeHint().width(), name);
    }
    QVERIFY(composer()->visibleRegion().boundingRect().size() == composer()->size());
    m_theme.setAppearance({});
}

QTEST_MAIN(ReviewPageTest)
#include "ReviewPageTest.moc"
