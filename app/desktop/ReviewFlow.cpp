// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ReviewFlow.h"

#include "app/desktop/CommentDrafts.h"
#include "app/desktop/OpenAccount.h"
#include "app/desktop/OpenForm.h"
#include "app/desktop/OpenHistory.h"
#include "models/rules/CommentStatus.h"
#include "models/storage/WhenDone.h"
#include "views/forms/CaseDraft.h"

using namespace models;

namespace app {

ReviewFlow::ReviewFlow(OpenAccount &account, const views::Theme &theme)
    : m_account(account)
    , m_page(new views::ReviewPage(theme, account.codes(), account.ids(), account.clock(), account.userName()))
{
    using Page = views::ReviewPage;
    connect(m_page, &Page::caseWanted, this, &ReviewFlow::open);
    connect(m_page, &Page::caseSeen, this, &ReviewFlow::keepFirstLook);
    connect(&m_page->typed(), &views::TypedComments::keepWanted, this, &ReviewFlow::keepTyped);
    connect(m_page, &Page::commentAdded, this, &ReviewFlow::addComment);
    connect(m_page, &Page::commentSettled, this, &ReviewFlow::settleComment);
    connect(m_page, &Page::decided, this, &ReviewFlow::decide);
    connect(m_page, &Page::openWanted, this, &ReviewFlow::openWanted);
    connect(m_page, &Page::conflictWanted, this, &ReviewFlow::conflictWanted);
    connect(m_page, &Page::printWanted, this, [this](const Id &household) { Q_EMIT printWanted({household}); });
    connect(m_page, &Page::historyWanted, this, [this, &theme](const views::FieldRef &place, const QString &title) {
        OpenHistory::open(m_account, theme, place, title, m_page);
    });
    reload();
}

void ReviewFlow::reload()
{
    whenDone(m_account.store().read([villages = villagesToJudge(m_account.villages())](Database &database) {
        return reviewQueue(database, villages);
    }),
             this, [this](const Result<std::vector<WaitingCase>> &queue) {
                 if (queue)
                     takeQueue(*queue);
                 else
                     showFailure(queue.error());
             });
    if (!m_wanted.isNull())
        readCase(m_wanted);
}

void ReviewFlow::takeQueue(const std::vector<WaitingCase> &queue)
{
    std::vector<views::ReviewQueueEntry> entries;
    for (const WaitingCase &waiting : queue) {
        const QString place = waiting.villageName + waiting.group;
        const bool isHandedIn = isInReview(waiting.state); // otherwise it was somebody else's step
        const QString by = waiting.by.isEmpty() || !isHandedIn ? QString() : u"·"_qs + waiting.by;
        entries.push_back({waiting.household, waiting.head, place + by, waiting.at.value_or(0), waiting.errors,
                           waiting.warnings, waiting.state, waiting.isInConflict});
    }
    m_page->setQueue(entries);
    if (entries.empty() && !m_page->hasCase()) { // the page has put its case away
        m_wanted = {};
        m_shown.reset();
    }
    Q_EMIT queueChanged(static_cast<int>(entries.size()));
}

void ReviewFlow::open(const Id &household)
{
    m_wanted = household;
    readCase(household);
}

// An answer that comes after another case was wanted takes nobody back.
void ReviewFlow::readCase(const Id &household)
{
    using Read = Result<std::optional<Stored>>;
    whenDone(m_account.store().read([household](Database &database) -> Read {
        Result<std::optional<LoadedCase>> loaded = loadCase(database, household);
        if (!loaded)
            return loaded.error();
        Result<std::optional<Draft>> judged = readDraft(database, judgedCaseKey(household));
        if (!judged)
            return judged.error();
        Result<std::optional<Draft>> firstLook = readDraft(database, firstLookKey(household));
        if (!firstLook)
            return firstLook.error();
        Result<std::set<views::FieldRef>> conflicts = fieldsInConflict(database, household);
        if (!conflicts)
            return conflicts.error();
        Result<views::CommentTexts> typed = keptComments(database, household);
        if (!typed)
            return typed.error();
        if (!*loaded)
            return std::optional<Stored>();
        return std::optional(Stored{std::move(**loaded), std::move(*judged), std::move(*firstLook),
                                    std::move(*conflicts), std::move(*typed)});
    }),
             this, [this, household](const Read &stored) {
                 if (!stored)
                     showFailure(stored.error());
                 else if (*stored && (*stored)->now.value.household.id == m_wanted)
                     showCase(**stored);
                 else if (!*stored && household == m_wanted)
                     dropCase();
             });
}

// Its village was taken away, say: nothing can be written upon it.
void ReviewFlow::dropCase()
{
    m_wanted = {};
    m_shown.reset();
    m_page->dropCase();
}

static std::optional<HouseholdCase> keptCase(const std::optional<Draft> &kept)
{
    if (!kept)
        return std::nullopt;
    const Result<views::CaseDraft> read = views::decodedDraft(kept->content);
    return read ? std::optional(read->edited) : std::nullopt;
}

static QByteArray keptContent(const HouseholdCase &value)
{
    return views::encodedDraft({value, value, {}});
}

static bool isOfSameSubmission(const HouseholdCase &one, const HouseholdCase &other)
{
    const Review *submission = lastSubmission(one);
    const Review *otherSubmission = lastSubmission(other);
    return submission && otherSubmission && submission->id == otherSubmission->id;
}

// What is said about a case and done with it is no change of it.
static bool hasMoved(HouseholdCase before, const HouseholdCase &now)
{
    before.reviews = now.reviews;
    before.comments = now.comments;
    return before != now;
}

// With what was judged here last, if anything was: that shows what has changed since, whether or not it was looked at
// meanwhile. Otherwise with the first look at what is handed in now.
void ReviewFlow::compare(views::ReviewCase &reviewed, const Stored &stored)
{
    reviewed.before = keptCase(stored.judged);
    if (reviewed.before)
        return;
    const std::optional<HouseholdCase> first = keptCase(stored.firstLook);
    const bool isOfThis = first && isOfSameSubmission(*first, reviewed.now);
    if (isOfThis && hasMoved(*first, reviewed.now)) {
        reviewed.before = first;
        reviewed.compared = views::Compared::FirstLook;
    }
    m_isFirstLook = !isOfThis && isInReview(reviewState(reviewed.now));
}

// Upon what is stored now: what is on the screen may be older than the last look that was kept.
static Outcome keepLook(ClientStore &store, const HouseholdCase &value)
{
    const QString key = firstLookKey(value.household.id);
    const Result<std::optional<Draft>> stored = readDraft(store.database(), key);
    if (!stored)
        return stored.error();
    const std::optional<HouseholdCase> first = keptCase(*stored);
    return first && isOfSameSubmission(*first, value) ? Outcome() : store.saveDraft(key, keptContent(value));
}

void ReviewFlow::keepFirstLook()
{
    if (!m_shown || !m_isFirstLook)
        return;
    m_isFirstLook = false;
    whenDone(m_account.store().write([value = m_shown->value](ClientStore &store) { return keepLook(store, value); }),
             this, [this](const Outcome &kept) {
                 if (!kept)
                     showFailure(kept.error());
             });
}

void ReviewFlow::showCase(const Stored &stored)
{
    if (m_shown && m_shown->value == stored.now.value && m_conflicts == stored.conflicts)
        return; // nothing new: what the reviewer is typing stays
    m_shown = stored.now;
    m_conflicts = stored.conflicts;
    m_isFirstLook = false;
    const ReadableVillage village = m_account.village(stored.now.village);
    views::ReviewCase reviewed;
    reviewed.now = stored.now.value;
    reviewed.conflicts = stored.conflicts;
    reviewed.typed = stored.typed;
    compare(reviewed, stored);
    reviewed.village = village.village;
    reviewed.year = static_cast<int>(stored.now.value.household.formYear.value_or(m_account.formYear()));
    reviewed.today = m_account.today();
    reviewed.demonstration = m_account.isDemonstration();
    const Review *submission = lastSubmission(stored.now.value);
    reviewed.isOwn = submission && submission->byName == m_account.userName();
    reviewed.mayDecide = mayTakeStep(village.role, reviewAction::Approved);
    reviewed.maySettle = maySettle(village.role);
    m_page->showCase(reviewed);
}

void ReviewFlow::keepTyped(const Id &household, const views::FieldRef &place, const QString &text)
{
    const QString key = commentDraftKey(household, place);
    whenDone(m_account.store().write([key, text](ClientStore &store) {
        return text.isEmpty() ? store.discardDraft(key) : store.saveDraft(key, text.toUtf8());
    }),
             this, [this, household, place](const Outcome &kept) {
                 m_page->typed().keepEnded(household, place, kept.ok());
                 if (!kept)
                     showFailure(kept.error());
             });
}

void ReviewFlow::addComment(const FieldComment &comment)
{
    if (!m_shown)
        return;
    m_shown->value.comments.push_back(comment); // as the page shows it already
    const QString scope = scopeName(ScopeKind::Village, m_shown->village);
    Change change = Change().insert(scope, comment);
    change.settlesDraft(commentDraftKey(comment.household, views::placeOf(comment)));
    whenDone(m_account.store().commit(std::move(change)), this, [this, comment](const Result<CommitReceipt> &receipt) {
        if (!receipt)
            giveBack(comment, receipt.error());
    });
}

// It is in the making again, and the page shows the case as it is stored.
void ReviewFlow::giveBack(const FieldComment &comment, const Error &error)
{
    m_page->typed().type(comment.household, views::placeOf(comment), comment.text);
    if (comment.household == m_wanted) {
        m_shown.reset();
        readCase(comment.household);
    }
    showFailure(error);
}

// Upon what is stored now: somebody else may have settled it meanwhile.
static Outcome settle(ClientStore &store, const FieldComment &settled)
{
    const Result<std::optional<Loaded<FieldComment>>> stored = store.load<FieldComment>(settled.id);
    if (!stored)
        return stored.error();
    if (!*stored || isSettled((*stored)->record))
        return {};
    const Result<CommitReceipt> receipt = store.commit(Change().update(**stored, settled));
    return receipt ? Outcome() : Outcome(receipt.error());
}

void ReviewFlow::settleComment(const FieldComment &settled)
{
    if (!m_shown)
        return;
    for (FieldComment &comment : m_shown->value.comments) { // as the page shows it already
        if (comment.id == settled.id)
            comment = settled;
    }
    whenDone(m_account.store().write([settled](ClientStore &store) { return settle(store, settled); }), this,
             [this](const Outcome &done) {
                 m_account.store().noteChange();
                 if (!done)
                     showFailure(done.error());
             });
}

void ReviewFlow::decide(const Review &review)
{
    if (!m_shown)
        return;
    const QString scope = scopeName(ScopeKind::Village, m_shown->village);
    const QByteArray judged = keptContent(m_shown->value);
    const Member *head = headOf(m_shown->value);
    Change change = Change().insert(scope, review);
    change.settlesDraft(firstLookKey(review.household));
    whenDone(m_account.store().write(
                 [change = std::move(change), key = judgedCaseKey(review.household), judged](ClientStore &store) {
                     const Result<CommitReceipt> receipt = store.commit(change);
                     return receipt ? store.saveDraft(key, judged) : Outcome(receipt.error());
                 }),
             this, [this, review, name = head ? head->name : QString()](const Outcome &decided) {
                 m_account.store().noteChange();
                 if (decided)
                     m_page->showDecided(review, name);
                 else
                     showFailure(decided.error());
             });
}

void ReviewFlow::showFailure(const Error &error)
{
    m_page->showFailure(error);
}

} // namespace app
