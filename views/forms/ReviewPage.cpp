// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ReviewPage.h"

#include "models/rules/CommentStatus.h"
#include "views/forms/CommentPanel.h"
#include "views/forms/DecisionPace.h"
#include "views/forms/ReviewFields.h"
#include "views/forms/ReviewFoot.h"
#include "views/forms/ReviewQueue.h"
#include "views/forms/editors/FieldEditor.h"
#include "views/lists/TableView.h"
#include "views/shell/Command.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

namespace views {

using namespace models;

ReviewPage::ReviewPage(const Theme &theme, const CodeBook &codes, IdSource &ids, const Clock &clock,
                       const QString &reviewer, QWidget *parent)
    : Page(theme, parent)
    , m_codes(codes)
    , m_ids(ids)
    , m_clock(clock)
    , m_reviewer(reviewer)
    , m_typed(new TypedComments(this))
    , m_pace(new DecisionPace(this))
    , m_queue(new ReviewQueue(theme, this))
    , m_fields(new ReviewFields(theme, this))
    , m_comments(new CommentPanel(theme, this))
    , m_foot(new ReviewFoot(theme, this))
{
    setBodyMargins({0, 0, 0, 0});
    auto *work = new QHBoxLayout;
    work->setSpacing(0);
    work->addWidget(m_fields, 1);
    work->addWidget(m_comments);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(work, 1);
    right->addWidget(m_foot);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_queue);
    row->addLayout(right, 1);
    body()->addLayout(row, 1);
    connect(m_queue, &ReviewQueue::chosen, this, &ReviewPage::want);
    connect(m_fields, &ReviewFields::placeChanged, this, &ReviewPage::showPlace);
    connect(m_fields, &ReviewFields::opened, this, &ReviewPage::takeRow);
    connect(m_fields, &ReviewFields::commentWanted, this, &ReviewPage::comment);
    connect(m_fields, &ReviewFields::openWanted, this, [this] { Q_EMIT openWanted(m_case.now.household.id); });
    connect(m_comments, &CommentPanel::typed, this, &ReviewPage::type);
    connect(m_comments, &CommentPanel::added, this, &ReviewPage::addTyped);
    connect(m_comments, &CommentPanel::left, m_fields, &ReviewFields::takeFocus);
    connect(m_typed, &TypedComments::released, this, &ReviewPage::released);
    connect(m_typed, &TypedComments::stayed, this, &ReviewPage::stayed);
    connect(m_comments, &CommentPanel::jumpWanted, m_fields, &ReviewFields::goTo);
    connect(m_comments, &CommentPanel::settleWanted, this, &ReviewPage::settle);
    connect(m_foot, &ReviewFoot::returnWanted, this, &ReviewPage::sendBack);
    connect(m_foot, &ReviewFoot::approveWanted, this, &ReviewPage::approve);
    connect(m_foot, &ReviewFoot::conflictWanted, this, &ReviewPage::decideConflict);
    connect(&bar(), &MessageBar::actionWanted, this, [this] {
        bar().clear();
        m_pace->openAgain();
        want(m_decided);
    });
    connect(m_pace, &DecisionPace::changed, this, &ReviewPage::showFoot);
    addCommands();
    connect(&theme, &Theme::changed, this, &ReviewPage::fit);
    fit();
    retranslate();
}

// Where room is short every part gives some of it, and the hints on keys go. Where it is shorter still, the queue goes
// while a case is open: Ctrl+Up and Ctrl+Down walk through it.
void ReviewPage::fit()
{
    constexpr int roomForAll = 1100;
    constexpr int roomForThree = 800;
    constexpr int roomForPhrases = 430; // from above to below
    const bool isTight = width() < theme().px(roomForThree);
    const bool isNarrow = width() < theme().px(roomForAll);
    m_queue->setFixedWidth(theme().px(isNarrow ? 176 : 252));
    m_queue->setVisible(!isTight || !m_hasCase);
    m_comments->setFixedWidth(theme().px(isTight ? 216 : isNarrow ? 248 : 304));
    m_comments->setLow(height() < theme().px(roomForPhrases));
    m_fields->setRoom(isTight    ? ReviewFields::Room::Tight
                      : isNarrow ? ReviewFields::Room::Narrow
                                 : ReviewFields::Room::Wide);
    m_foot->setHintsVisible(!isNarrow);
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fit();
}

void ReviewPage::addCommands()
{
    command(this, "approve", "check", Qt::CTRL | Qt::Key_Return, QT_TR_NOOP("Approve this case"),
            &ReviewPage::approveByKey);
    command(this, "sendBack", "return", {}, QT_TR_NOOP("Return this case"), &ReviewPage::sendBack);
    command(this, "reviewComment", "comment", Qt::Key_F4, QT_TR_NOOP("Comment on this value"), &ReviewPage::comment);
    command(this, "reviewHistory", "history", Qt::Key_F3, QT_TR_NOOP("History of this value"),
            &ReviewPage::askForHistory);
    command(this, "reviewProblem", "warning", Qt::Key_F8, QT_TR_NOOP("Next problem of this case"),
            [this] { m_fields->nextProblem(); });
    command(this, "nextCase", "chevron-down", Qt::CTRL | Qt::Key_Down, QT_TR_NOOP("Next case for review"),
            [this] { m_queue->step(1); });
    command(this, "previousCase", "chevron-up", Qt::CTRL | Qt::Key_Up, QT_TR_NOOP("Previous case for review"),
            [this] { m_queue->step(-1); });
    for (QAction *command : actions())
        command->setAutoRepeat(false); // a key that is held must not decide the next case too
}

// Only what is being looked at is decided, never from another page.
void ReviewPage::enableCommands()
{
    for (QAction *command : actions())
        command->setEnabled(m_hasCase && isVisible());
}

void ReviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    enableCommands();
    if (m_hasCase)
        Q_EMIT caseSeen();
}

void ReviewPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    enableCommands();
}

Language ReviewPage::language() const
{
    return languageOf(theme());
}

void ReviewPage::setQueue(const std::vector<ReviewQueueEntry> &entries)
{
    m_queue->setEntries(entries);
    if (m_queue->mark(m_wanted) || (m_hasCase && !m_pace->isDecided()))
        return;
    if (entries.empty())
        putAway();
    else
        m_queue->chooseNext();
}

void ReviewPage::want(const Id &household)
{
    m_wanted = household;
    Q_EMIT caseWanted(household);
}

void ReviewPage::dropCase()
{
    m_typed->keepNow();
    putAway();
    m_queue->chooseNext();
}

void ReviewPage::putAway()
{
    m_hasCase = false;
    m_wanted = {};
    m_case = {};
    m_problems.clear();
    m_fields->showNone();
    showComments();
    showFoot();
    enableCommands();
    fit();
}

void ReviewPage::showCase(const ReviewCase &reviewed)
{
    const bool isOther = reviewed.now.household.id != m_case.now.household.id;
    m_case = reviewed;
    m_hasCase = true;
    m_wanted = reviewed.now.household.id;
    m_queue->mark(m_wanted);
    if (isOther) {
        m_new.clear();
        if (std::exchange(m_isHinting, false))
            bar().clear(); // it was said of the one that was shown
        m_pace->nextCame();
    }
    m_typed->takeUp(m_case.now.household.id, m_case.typed);
    m_problems = problemsOf(m_case.now, {m_codes, m_case.today, m_case.demonstration, language(), {}});
    showFields();
    showComments();
    enableCommands();
    fit();
    if (isVisible())
        Q_EMIT caseSeen();
}

// With what is being typed now.
void ReviewPage::showFields()
{
    m_case.typed = m_typed->of(m_case.now.household.id);
    m_fields->show(m_case, reviewRows(m_case, m_problems, m_codes, language()));
    showFoot();
}

// Also of a decision that could not be stored: it is still to be made.
void ReviewPage::showFailure(const Error &error)
{
    m_isHinting = false;
    m_pace->openAgain();
    bar().show({Tone::Error, error.message.toHtmlEscaped(), {}, true, {}});
}

void ReviewPage::askForHistory()
{
    const ReviewRow *row = m_fields->current();
    if (row && row->place.field != 0 && !row->place.record.isNull())
        Q_EMIT historyWanted(row->place, row->label);
}

void ReviewPage::showPlace()
{
    const ReviewRow *row = m_fields->current();
    if (!row)
        return m_comments->setPlace({});
    const QString barred = !m_case.mayDecide   ? tr("Your role reads this case and does not comment on it")
                           : row->takesComment ? QString()
                                               : tr("The program gives “%1”: choose another field").arg(row->label);
    m_comments->setPlace({labelOf(*row), barred, remarkOn(*row), m_typed->at(m_case.now.household.id, row->place)});
}

void ReviewPage::showComments()
{
    std::vector<ShownComment> shown;
    for (const FieldComment &comment : m_case.now.comments) {
        const bool isNew = std::find(m_new.begin(), m_new.end(), comment.id) != m_new.end();
        shown.push_back(
            {comment, m_fields->labelOf(placeOf(comment)), comment.byName == m_reviewer, isNew, m_case.maySettle});
    }
    m_comments->setComments(shown);
}

void ReviewPage::setFetching(bool isFetching)
{
    m_pace->setFetching(isFetching);
}

bool ReviewPage::isPutOff()
{
    if (m_pace->isFetching())
        hint(
            tr("<b>The data are still being fetched.</b> What has become of this case may not be here yet. Decide when "
               "all is here."));
    return !m_hasCase || !m_pace->mayDecide();
}

void ReviewPage::hint(const QString &words)
{
    m_isHinting = true;
    bar().show({Tone::Info, words, {}, true, {}});
}

void ReviewPage::showFoot()
{
    m_foot->setHeld(!m_hasCase || !m_pace->mayDecide());
    if (m_hasCase)
        m_foot->show(m_case, m_problems, static_cast<int>(m_typed->of(m_case.now.household.id).size()));
    else
        m_foot->showNone();
}

void ReviewPage::type(const QString &text)
{
    const ReviewRow *row = m_fields->current();
    if (!row || !row->takesComment || !m_hasCase)
        return;
    const Id &household = m_case.now.household.id;
    const size_t before = m_typed->of(household).size();
    m_typed->type(household, row->place, text);
    if (m_typed->of(household).size() != before)
        showFields();
}

void ReviewPage::addTyped()
{
    const ReviewRow *row = m_fields->current();
    if (!row)
        return;
    const FieldRef place = row->place;
    addComment(place, m_typed->at(m_case.now.household.id, place).trimmed());
    m_fields->takeFocus();
}

void ReviewPage::addComment(const FieldRef &place, const QString &text)
{
    FieldComment comment;
    comment.id = m_ids.next();
    comment.household = m_case.now.household.id;
    comment.targetType = place.type;
    comment.target = place.record.toBytes();
    comment.targetField = place.field;
    comment.text = text;
    comment.byName = m_reviewer;
    comment.at = m_clock.nowMs();
    m_new.push_back(comment.id);
    m_typed->drop(comment.household, place);
    ReviewCase with = m_case;
    with.now.comments.push_back(comment);
    showCase(with);
    Q_EMIT commentAdded(comment);
}

// Whoever returns a case means all that was typed, added or not. False: one is too long, and its writer stands there.
bool ReviewPage::addAllTyped()
{
    const CommentTexts all = m_typed->of(m_case.now.household.id);
    for (const auto &[place, text] : all) {
        if (CommentPanel::excess(text) > 0) {
            m_fields->goTo(place);
            m_comments->takeFocus();
            return false;
        }
    }
    for (const auto &[place, text] : all)
        addComment(place, text.trimmed());
    return true;
}

// An approval takes no comments along: whoever typed one is asked what to do with it.
bool ReviewPage::goToTyped()
{
    const CommentTexts &typed = m_typed->of(m_case.now.household.id);
    if (typed.empty())
        return false;
    m_fields->goTo(FieldRef(typed.begin()->first));
    m_comments->takeFocus();
    hint(tr("<b>A comment is typed and not added.</b> Add it (Ctrl+Enter) or delete it, then decide."));
    return true;
}

void ReviewPage::settle(const Id &comment)
{
    ReviewCase with = m_case;
    const auto found = std::ranges::find(with.now.comments, comment, &FieldComment::id);
    if (found == with.now.comments.end())
        return;
    found->settledBy = m_reviewer;
    found->settledAt = m_clock.nowMs();
    const FieldComment settled = *found;
    m_fields->takeFocus(); // the button goes
    showCase(with);
    Q_EMIT commentSettled(settled);
}

// Enter: where people disagree, on to the choice; elsewhere a comment.
void ReviewPage::takeRow()
{
    const ReviewRow *row = m_fields->current();
    if (row && row->isInConflict)
        Q_EMIT conflictWanted(row->place);
    else
        comment();
}

void ReviewPage::comment()
{
    const ReviewRow *row = m_fields->current();
    if (row && row->commentedAt.type != 0)
        m_fields->goTo(FieldRef(row->commentedAt));
    m_comments->takeFocus();
}

// That of the row one is in, otherwise the first.
void ReviewPage::decideConflict()
{
    const ReviewRow *row = m_fields->current();
    if (row && row->isInConflict)
        Q_EMIT conflictWanted(row->place);
    else if (!m_case.conflicts.empty())
        Q_EMIT conflictWanted(*m_case.conflicts.begin());
}

// A case goes back only with a word on what to change; the question of whoever handed it in is none.
void ReviewPage::sendBack()
{
    if (isPutOff() || !addAllTyped())
        return;
    const Review *submission = lastSubmission(m_case.now);
    if (openCommentsOfOthers(m_case.now, submission ? submission->byName : QString()) == 0) {
        hint(tr("<b>Say what to change first.</b> Choose a field and write a comment (F4)."));
        m_comments->takeFocus();
        return;
    }
    decide(reviewAction::Returned);
}

void ReviewPage::approveByKey()
{
    if (m_pace->takesKey())
        approve();
}

void ReviewPage::approve()
{
    if (isPutOff())
        return;
    if (!m_foot->mayApprove())
        hint(tr("<b>It cannot be approved.</b> %1").arg(m_foot->reason()));
    else if (!goToTyped())
        decide(reviewAction::Approved);
}

void ReviewPage::decide(QStringView action)
{
    Review review;
    review.id = m_ids.next();
    review.household = m_case.now.household.id;
    review.action = action.toString();
    review.judged = caseDigest(m_case.now);
    review.byName = m_reviewer;
    review.at = nextStepAt(m_case.now, m_clock.nowMs());
    m_fields->takeFocus(); // the buttons go out, and the next case comes
    m_isHinting = false;
    bar().clear();
    m_pace->decided();
    Q_EMIT decided(review);
}

// The next case is on the screen by then, so it says whose; a step too far is taken back from there.
void ReviewPage::showDecided(const Review &review, const QString &head)
{
    m_isHinting = false;
    m_decided = review.household;
    bar().show([action = review.action, name = head.toHtmlEscaped()] {
        return Message{.tone = Tone::Ok,
                       .text = action == reviewAction::Approved
                                   ? tr("<b>%1: approved.</b> It goes to the server by itself: at once while it is "
                                        "reached, otherwise as soon as it is.")
                                         .arg(name)
                                   : tr("<b>%1: returned with its comments.</b> It goes to the server by itself: at "
                                        "once while it is reached, otherwise as soon as it is.")
                                         .arg(name),
                       .action = tr("Look at it again")};
    });
}

void ReviewPage::focusStart()
{
    if (m_fields->hasRows())
        m_fields->takeFocus();
    else
        m_queue->list().setFocus();
}

bool ReviewPage::mayLeave()
{
    m_typed->keepNow();
    return true;
}

bool ReviewPage::mayClose()
{
    return m_typed->mayClose();
}

QList<QWidget *> ReviewPage::panes() const
{
    return {&m_queue->list(), &m_fields->table(), m_comments};
}

void ReviewPage::retranslate()
{
    header().setTitle(tr("Review"));
    nameCommands(*this);
    if (m_hasCase)
        showCase(m_case);
    else
        showFoot();
}

} // namespace views
