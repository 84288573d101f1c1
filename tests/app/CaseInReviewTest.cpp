// SPDX-License-Identifier: GPL-3.0-or-later
// A case while it is in review: what its cadre may still do, what the reviewer sees of it, and what both say to each
// other in comments.
#include "DeskScene.h"

#include "app/desktop/CommentDrafts.h"
#include "models/base/Cbor.h"
#include "models/rules/CommentStatus.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/rules/ReviewStatus.h"
#include "models/storage/Drafts.h"
#include "views/forms/CaseDraft.h"
#include "views/forms/CommentCard.h"
#include "views/forms/ReviewPage.h"
#include "views/forms/ReviewTable.h"
#include "views/lists/CandidateCard.h"
#include "views/lists/CaseBadge.h"
#include "views/lists/HouseholdListPage.h"
#include "views/lists/SyncPage.h"
#include "views/shell/Badge.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace models;
using namespace tests;
using views::HouseholdForm;
using views::ReviewPage;

class CaseInReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }
    void whatIsEditedInReviewIsSeenAsChanged();
    void theReviewerIsToldThatItHasChanged();
    void whatMovesAfterTheFirstLookIsMarked();
    void whatMovedSinceAJudgementIsMarkedWhateverWasSeen();
    void aConflictIsDecidedBeforeTheApproval();
    void aCaseIsTakenBack();
    void aWithdrawalThatCameTooLateIsTold();
    void aReviewerTakesACommentBackByKeys();
    void aCommentInTheMakingIsKept();
    void aCommentInTheMakingGoesBackWithTheCase();
    void aCommentThatIsNotStoredIsInTheMakingAgain();
    void aCadreCommentsOnAField();
    void anUnwantedCommentIsDropped();
    void f4LeadsToTheAnswerOfAComment();
    void aCommentOnAnAmountIsAnsweredUnderItsLine();
    void f7SaysWhatItCannotTake();

private:
    void prepare(Role role, const QString &name);
    void open(Role role, const QString &name);
    void decideFor(const QString &value);                           // on the sync page
    void receive(const std::function<void(HouseholdCase &)> &edit); // what somebody else did
    QString headOfBefore() const;
    int changed() const; // fields that are marked, as the chip counts them
    const QAbstractItemModel *fields() const
    {
        return m_scene->main().findChild<QAbstractItemView *>(u"reviewFields"_qs)->model();
    }
    void step(QStringView action, const QString &by);
    FieldComment comment(const EntityType &type, const Id &record, const char *field, const QString &by);
    QString chosenConflict() const;
    HouseholdCase stored() { return m_scene->stored(m_case.household.id); }
    void pressFocused() { m_scene->press(Qt::Key_Space); }
    QPlainTextEdit *beginComment(); // on the review page, at the first field that may have one
    QPlainTextEdit *composer(const QString &field) const
    {
        return m_scene->main().findChild<QPlainTextEdit *>(field + u"Composer");
    }
    QWidget *focus() const { return QApplication::focusWidget(); }

    std::unique_ptr<DeskScene> m_scene;
    HouseholdCase m_case;
};

void CaseInReviewTest::init()
{
    m_case = demonstrationHouseholds(1).front();
}

void CaseInReviewTest::prepare(Role role, const QString &name)
{
    const QString village = demonstrationVillageCode.toString();
    if (role == Role::Coordinator) {
        m_case.identities.clear();
        m_case.contact.reset();
    }
    m_scene = std::make_unique<DeskScene>(role, name, QStringList{village});
    m_scene->put(m_case, village);
}

void CaseInReviewTest::open(Role role, const QString &name)
{
    prepare(role, name);
    QVERIFY(m_scene->open());
}

QString CaseInReviewTest::chosenConflict() const
{
    return m_scene->main().findChild<QLabel *>(u"conflictTitle"_qs)->text();
}

void CaseInReviewTest::decideFor(const QString &value)
{
    const auto cards = [this] { return m_scene->main().currentPage()->findChildren<views::CandidateCard *>(); };
    const auto isThere = [&] {
        return std::ranges::any_of(cards(), [&](auto *card) { return card->accessibleName().contains(value); });
    };
    QTRY_VERIFY(isThere());
    m_scene->keepPicture(u"in-review-choice"_qs);
    m_scene->press(cards().front()->accessibleName().contains(value) ? Qt::Key_1 : Qt::Key_2);
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
}

void CaseInReviewTest::step(QStringView action, const QString &by)
{
    Review review;
    review.id.bytes[3] = static_cast<quint8>(m_case.reviews.size() + 1);
    review.household = m_case.household.id;
    review.action = action.toString();
    review.judged = caseDigest(m_case);
    review.byName = by;
    review.at = 1'605'600'000'000;
    m_case.reviews.push_back(review);
}

FieldComment CaseInReviewTest::comment(const EntityType &type, const Id &record, const char *field, const QString &by)
{
    FieldComment made;
    made.id.bytes[4] = static_cast<quint8>(m_case.comments.size() + 1);
    made.household = m_case.household.id;
    made.targetType = type.id;
    made.target = record.toBytes();
    made.targetField = type[field].id;
    made.text = u"请核对原件"_qs;
    made.byName = by;
    made.at = 1'605'600'000'000;
    return made;
}

void CaseInReviewTest::whatIsEditedInReviewIsSeenAsChanged()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    open(Role::Cadre, u"李芳"_qs);
    HouseholdForm *form = m_scene->openForm(m_case.household.id);
    QVERIFY(form);
    QVERIFY(form->bar().isVisible());
    m_scene->keepPicture(u"in-review-cadre"_qs);
    m_scene->goToField<Household>(m_case.household.id, "address");
    m_scene->type(u"村东1号"_qs);
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(reviewState(stored()), ReviewState::ChangedAfterSubmission);
    QTRY_VERIFY(!form->isDirty());
    m_scene->press(Qt::Key_Return, Qt::ControlModifier); // handed in anew, as it is now
    QTRY_COMPARE(reviewState(stored()), ReviewState::Submitted);
}

void CaseInReviewTest::theReviewerIsToldThatItHasChanged()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    m_case.household.address = u"changed since"_qs;
    open(Role::Coordinator, u"陈静"_qs);
    m_scene->main().goTo(u"review"_qs);
    auto *approve = m_scene->main().findChild<QPushButton *>(u"approveCase"_qs);
    QTRY_VERIFY(approve->isEnabled());
    const QString word = views::caseBadge(ReviewState::ChangedAfterSubmission).text;
    const auto badges = m_scene->page<ReviewPage>()->findChildren<views::Badge *>();
    QVERIFY(std::ranges::any_of(
        badges, [&](const views::Badge *badge) { return badge->isVisible() && badge->look().text == word; }));
    m_scene->keepPicture(u"in-review-changed"_qs);
    m_scene->page<ReviewPage>()->focusStart();
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(reviewState(stored()), ReviewState::Approved); // of what is there now
}

void CaseInReviewTest::receive(const std::function<void(HouseholdCase &)> &edit)
{
    const auto before = m_scene->loaded(m_case.household.id);
    QVERIFY(before);
    HouseholdCase after = before->value;
    edit(after);
    QVERIFY(m_scene->account().store().commit(changeBetween(*before, after)).result());
    m_scene->account().store().noteChange();
}

QString CaseInReviewTest::headOfBefore() const
{
    return fields()->headerData(views::ReviewTable::Before, Qt::Horizontal, Qt::DisplayRole).toString();
}

int CaseInReviewTest::changed() const
{
    int count = 0;
    const auto *table = qobject_cast<const views::ReviewTable *>(fields());
    for (int row = 0; row < table->rowCount(); ++row)
        count += table->row(row)->isChanged ? 1 : 0;
    return count;
}

void CaseInReviewTest::whatMovesAfterTheFirstLookIsMarked()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    open(Role::Coordinator, u"陈静"_qs);
    const QString key = firstLookKey(m_case.household.id);
    auto *approve = m_scene->main().findChild<QPushButton *>(u"approveCase"_qs);
    QTRY_VERIFY(approve->isEnabled());
    QVERIFY(!m_scene->draft(key)); // it is loaded, and nobody has looked at it
    m_scene->main().goTo(u"review"_qs);
    QTRY_VERIFY(m_scene->draft(key));
    const QString lastTime = headOfBefore();
    receive([](HouseholdCase &value) { value.household.address = u"村东1号"_qs; });
    QTRY_COMPARE(changed(), 1);
    QVERIFY(headOfBefore() != lastTime);
    m_scene->keepPicture(u"in-review-changed-after-look"_qs);
    receive([](HouseholdCase &value) { value.household.villagerGroup = u"九组"_qs; });
    QTRY_COMPARE(changed(), 2); // since the first look, not the last
    receive([this](HouseholdCase &value) {
        m_case = value;
        step(reviewAction::Submitted, u"李芳"_qs);
        m_case.reviews.back().at = 1'605'600'000'001;
        value = m_case;
    });
    QTRY_COMPARE(reviewState(stored()), ReviewState::Submitted);
    QTRY_COMPARE(changed(), 0); // another submission, looked at anew
    receive([](HouseholdCase &value) { value.household.address = u"村东2号"_qs; });
    QTRY_COMPARE(changed(), 1);
    m_scene->page<ReviewPage>()->focusStart();
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(reviewState(stored()), ReviewState::Approved);
    QTRY_VERIFY(m_scene->draft(judgedCaseKey(m_case.household.id)));
    QVERIFY(!m_scene->draft(key));
}

void CaseInReviewTest::whatMovedSinceAJudgementIsMarkedWhateverWasSeen()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    step(reviewAction::Returned, u"陈静"_qs);
    HouseholdCase judged = m_case;
    judged.identities.clear();
    judged.contact.reset();
    m_case.household.address = u"村东1号"_qs;
    step(reviewAction::Submitted, u"李芳"_qs);
    prepare(Role::Coordinator, u"陈静"_qs);
    m_scene->putDraft(judgedCaseKey(m_case.household.id), views::encodedDraft({judged, judged, {}}));
    QVERIFY(m_scene->open());
    m_scene->main().goTo(u"review"_qs);
    QTRY_COMPARE(changed(), 1);
    receive([](HouseholdCase &value) { value.household.villagerGroup = u"九组"_qs; });
    QTRY_COMPARE(changed(), 2);
    QVERIFY(!m_scene->draft(firstLookKey(m_case.household.id)));
}

void CaseInReviewTest::aConflictIsDecidedBeforeTheApproval()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    prepare(Role::Coordinator, u"陈静"_qs);
    for (const char *field : {"address", "villager_group"}) {
        CborWriter theirs;
        theirs.text(u"别处"_qs);
        m_scene->disagree(demonstrationVillageCode.toString(), typeOf<Household>(), m_case.household.id, field,
                          theirs.take());
    }
    QVERIFY(m_scene->open());
    m_scene->main().goTo(u"review"_qs);
    auto *page = m_scene->page<ReviewPage>();
    auto *approve = page->findChild<QPushButton *>(u"approveCase"_qs);
    auto *decide = page->findChild<QPushButton *>(u"decideConflict"_qs);
    QTRY_VERIFY(decide->isVisible());
    QVERIFY(!approve->isEnabled());
    const QString conflict = views::syncMarkLook(SyncMark::Conflict).word;
    const auto *queue = page->findChild<QListView *>();
    QTRY_VERIFY(queue->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(conflict));
    m_scene->keepPicture(u"in-review-conflict"_qs);
    page->focusStart();
    m_scene->press(Qt::Key_End, Qt::ControlModifier);
    m_scene->press(Qt::Key_Return); // in the last row, the address
    QVERIFY(m_scene->page<views::SyncPage>());
    QTRY_VERIFY(chosenConflict().contains(u"A05"));
    decideFor(u"别处"_qs);
    QTRY_COMPARE(stored().household.address, u"别处"_qs);
    m_scene->main().goTo(u"review"_qs);
    QVERIFY(!approve->isEnabled()); // the other is open
    decide->click();
    QTRY_VERIFY(chosenConflict().contains(u"A03"));
    decideFor(u"别处"_qs);
    QTRY_COMPARE(stored().household.villagerGroup, u"别处"_qs);
    m_scene->main().goTo(u"review"_qs);
    QTRY_VERIFY(approve->isEnabled());
    QVERIFY(!decide->isVisible());
}

void CaseInReviewTest::aCaseIsTakenBack()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    open(Role::Cadre, u"李芳"_qs);
    HouseholdForm *form = m_scene->openForm(m_case.household.id);
    QVERIFY(form);
    auto *takeBack = form->findChild<QPushButton *>(u"takeBack"_qs);
    QVERIFY(takeBack->isVisible());
    takeBack->setFocus();
    pressFocused();
    QTRY_COMPARE(reviewState(stored()), ReviewState::Draft);
    QTRY_VERIFY(!takeBack->isVisible());
    m_scene->keepPicture(u"in-review-taken-back"_qs);
}

void CaseInReviewTest::aWithdrawalThatCameTooLateIsTold()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    step(reviewAction::Withdrawn, u"李芳"_qs);
    step(reviewAction::Approved, u"陈静"_qs);
    open(Role::Cadre, u"李芳"_qs);
    m_scene->main().goTo(u"households"_qs);
    const auto *list = m_scene->main().findChild<QAbstractItemView *>(u"households"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    m_scene->page<views::HouseholdListPage>()->focusStart();
    const auto isSaid = [this] {
        const auto labels = m_scene->main().currentPage()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *l) { return l->text().contains(u"撤回来晚了"_qs); });
    };
    QTRY_VERIFY(isSaid());
    m_scene->keepPicture(u"withdrawn-too-late-list"_qs);
    HouseholdForm *form = m_scene->openForm(m_case.household.id);
    QVERIFY(form && form->bar().isVisible());
    QVERIFY(isSaid());
    m_scene->keepPicture(u"withdrawn-too-late"_qs);
}

void CaseInReviewTest::aReviewerTakesACommentBackByKeys()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    m_case.comments = {comment(typeOf<Household>(), m_case.household.id, "main_cause", u"陈静"_qs)};
    open(Role::Coordinator, u"陈静"_qs);
    m_scene->main().goTo(u"review"_qs);
    auto *page = m_scene->page<ReviewPage>();
    auto *approve = page->findChild<QPushButton *>(u"approveCase"_qs);
    QTRY_VERIFY(page->findChild<views::CommentCard *>());
    QVERIFY(!approve->isEnabled());
    m_scene->keepPicture(u"in-review-comment"_qs);
    page->focusStart();
    m_scene->press(Qt::Key_F4);
    for (int i = 0; i < 12 && focus()->objectName() != u"settleComment"; ++i)
        m_scene->press(Qt::Key_Tab);
    QCOMPARE(focus()->objectName(), u"settleComment"_qs);
    pressFocused();
    QVERIFY(approve->isEnabled());
    QTRY_VERIFY(isSettled(stored().comments.front()));
    QCOMPARE(stored().comments.front().settledBy, u"陈静"_qs);
    QCOMPARE(stored().comments.front().text, u"请核对原件"_qs);
}

QPlainTextEdit *CaseInReviewTest::beginComment()
{
    m_scene->main().goTo(u"review"_qs);
    auto *page = m_scene->page<ReviewPage>();
    auto *text = page->findChild<QPlainTextEdit *>(u"commentText"_qs);
    const auto *back = page->findChild<QPushButton *>(u"returnCase"_qs);
    if (!QTest::qWaitFor([back] { return back->isEnabled(); }))
        return nullptr;
    page->focusStart();
    for (int i = 0; i < 5 && !text->isEnabled(); ++i) // numbers that the program gives are not commented on
        m_scene->press(Qt::Key_Down);
    m_scene->press(Qt::Key_F4);
    return text->hasFocus() ? text : nullptr;
}

void CaseInReviewTest::aCommentThatIsNotStoredIsInTheMakingAgain()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    open(Role::Coordinator, u"陈静"_qs);
    QPlainTextEdit *text = beginComment();
    QVERIFY(text);
    m_scene->refuseWrites(true);
    m_scene->type(u"which one?"_qs);
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    auto *page = m_scene->page<ReviewPage>();
    QTRY_VERIFY(page->bar().isVisible());
    QTRY_COMPARE(text->toPlainText(), u"which one?"_qs);
    const auto cards = page->findChildren<views::CommentCard *>();
    QVERIFY(std::ranges::none_of(cards, [](const QWidget *card) { return card->isVisible(); }));
    m_scene->refuseWrites(false);
    text->setFocus();
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(stored().comments.size(), size_t(1));
    QCOMPARE(stored().comments.front().text, u"which one?"_qs);
}

void CaseInReviewTest::aCommentInTheMakingIsKept()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    open(Role::Coordinator, u"陈静"_qs);
    QVERIFY(beginComment());
    m_scene->type(u"which"_qs);
    const auto kept = [this] {
        return m_scene->account()
            .store()
            .read([id = m_case.household.id](Database &database) { return app::keptComments(database, id); })
            .result();
    };
    QTRY_COMPARE(kept()->size(), size_t(1));
    {
        const DeskScene::SlowDisk slow(*m_scene);
        m_scene->type(u" one?"_qs);
        QVERIFY(!m_scene->window().close());
    }
    QTRY_VERIFY(!m_scene->window().isVisible());
    QCOMPARE(kept()->begin()->second, u"which one?"_qs);
}

void CaseInReviewTest::aCommentInTheMakingGoesBackWithTheCase()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    prepare(Role::Coordinator, u"陈静"_qs);
    const views::FieldRef place{typeOf<Household>().id, m_case.household.id, typeOf<Household>()["address"].id};
    const QString key = app::commentDraftKey(m_case.household.id, place);
    m_scene->putDraft(key, "which house?");
    QVERIFY(m_scene->open());
    m_scene->main().goTo(u"review"_qs);
    auto *back = m_scene->main().findChild<QPushButton *>(u"returnCase"_qs);
    QTRY_VERIFY(back->isEnabled());
    back->setFocus();
    pressFocused();
    QTRY_COMPARE(reviewState(stored()), ReviewState::Returned);
    QCOMPARE(stored().comments.size(), size_t(1));
    QCOMPARE(stored().comments.front().text, u"which house?"_qs);
    QVERIFY(views::placeOf(stored().comments.front()) == place);
    QVERIFY(!m_scene->draft(key));
}

void CaseInReviewTest::aCadreCommentsOnAField()
{
    open(Role::Cadre, u"李芳"_qs);
    QVERIFY(m_scene->openForm(m_case.household.id));
    m_scene->goToField<Household>(m_case.household.id, "main_cause");
    m_scene->press(Qt::Key_F4);
    QVERIFY(composer(u"main_cause"_qs));
    QCOMPARE(focus(), composer(u"main_cause"_qs));
    m_scene->type(u"村民说不清楚，请指导"_qs);
    m_scene->keepPicture(u"comment-composed"_qs);
    m_scene->press(Qt::Key_Return);
    m_scene->keepPicture(u"comment-made"_qs);
    m_scene->press(Qt::Key_Return, Qt::ControlModifier); // one's own question does not stand against it
    QTRY_COMPARE(reviewState(stored()), ReviewState::Submitted);
    QCOMPARE(stored().comments.size(), size_t(1));
    QCOMPARE(stored().comments.front().text, u"村民说不清楚，请指导"_qs);
    QCOMPARE(stored().comments.front().byName, u"李芳"_qs);
    QCOMPARE(stored().comments.front().targetField, std::optional<qint64>(typeOf<Household>()["main_cause"].id));
}

void CaseInReviewTest::anUnwantedCommentIsDropped()
{
    open(Role::Cadre, u"李芳"_qs);
    HouseholdForm *form = m_scene->openForm(m_case.household.id);
    QVERIFY(form);
    m_scene->goToField<Household>(m_case.household.id, "main_cause");
    m_scene->press(Qt::Key_F4);
    m_scene->type(u"never mind"_qs);
    QVERIFY(form->isDirty()); // a draft would hold it
    m_scene->press(Qt::Key_Escape);
    QVERIFY(!form->isDirty());
    QCOMPARE(m_scene->page<HouseholdForm>(), form);
}

void CaseInReviewTest::f4LeadsToTheAnswerOfAComment()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    step(reviewAction::Returned, u"陈静"_qs);
    m_case.comments = {comment(typeOf<Household>(), m_case.household.id, "main_cause", u"陈静"_qs)};
    open(Role::Cadre, u"李芳"_qs);
    QVERIFY(m_scene->openForm(m_case.household.id));
    m_scene->goToField<Household>(m_case.household.id, "main_cause");
    m_scene->press(Qt::Key_F4);
    pressFocused();
    m_scene->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(isSettled(stored().comments.front()));
}

void CaseInReviewTest::aCommentOnAnAmountIsAnsweredUnderItsLine()
{
    step(reviewAction::Submitted, u"李芳"_qs);
    step(reviewAction::Returned, u"陈静"_qs);
    const Id income = m_case.incomes.front().id;
    m_case.comments = {comment(typeOf<Income>(), income, "wages", u"陈静"_qs)};
    open(Role::Cadre, u"李芳"_qs);
    QVERIFY(m_scene->openForm(m_case.household.id));
    m_scene->goToField<Income>(income, "wages");
    m_scene->keepPicture(u"comment-on-amount"_qs);
    m_scene->press(Qt::Key_F4);
    pressFocused();
    m_scene->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(reviewState(stored()), ReviewState::Submitted);
    QVERIFY(isSettled(stored().comments.front()));
}

void CaseInReviewTest::f7SaysWhatItCannotTake()
{
    m_case.incomes.resize(1); // this year's alone
    open(Role::Cadre, u"李芳"_qs);
    HouseholdForm *form = m_scene->openForm(m_case.household.id);
    QVERIFY(form);
    const auto said = [form] {
        const QString text = form->bar().isVisible() ? form->bar().findChildren<QLabel *>().last()->text() : QString();
        form->bar().clear();
        return text;
    };
    m_scene->press(Qt::Key_F7);
    const QString elsewhere = said();
    QVERIFY(!elsewhere.isEmpty());
    m_scene->goToField<Income>(m_case.incomes.front().id, "wages");
    m_scene->press(Qt::Key_F7);
    const QString nothing = said();
    QVERIFY(!nothing.isEmpty());
    QVERIFY(nothing != elsewhere);
    QVERIFY(!form->isDirty());
}

QTEST_MAIN(CaseInReviewTest)
#include "CaseInReviewTest.moc"
