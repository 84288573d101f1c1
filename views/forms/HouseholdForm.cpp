// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/HouseholdForm.h"

#include "models/entities/Member.h"
#include "models/rules/IdentityNumber.h"
#include "views/forms/CaseHeader.h"
#include "views/forms/CaseSession.h"
#include "views/forms/FieldKeys.h"
#include "views/forms/FormBar.h"
#include "views/forms/FormKeeping.h"
#include "views/forms/FormProblems.h"
#include "views/forms/FormSection.h"
#include "views/forms/HandInCheck.h"
#include "views/forms/MemberSection.h"
#include "views/forms/ProblemPanel.h"
#include "views/forms/SectionStack.h"
#include "views/forms/Standing.h"
#include "views/shell/Command.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QHBoxLayout>

namespace views {

using namespace models;

static constexpr int panelFrom = 1200; // window width that has room for the problem panel

HouseholdForm::HouseholdForm(const Theme &theme, const CodeBook &codes, IdSource &ids, const Clock &clock,
                             QWidget *parent)
    : Page(theme, parent)
    , m_session(new CaseSession(theme, codes, ids, clock, this))
    , m_stack(new SectionStack(*m_session, theme, this))
    , m_panel(new ProblemPanel(theme, this))
    , m_problems(new FormProblems(*m_session, *m_stack, *m_panel, this))
    , m_keeping(new FormKeeping(this))
    , m_head(new CaseHeader(*m_session, *this, theme, this))
    , m_fieldKeys(new FieldKeys(*m_session, *m_stack, this))
    , m_bar(new FormBar(bar(), this))
    , m_mark(header())
{
    setBodyMargins({0, 0, 0, 0});
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_stack, 1);
    row->addWidget(m_panel);
    body()->addLayout(row, 1);
    connectHeader();
    addCommands();
    connect(m_keeping, &FormKeeping::draftDue, this, &HouseholdForm::emitDraft);
    connect(m_keeping, &FormKeeping::released, this, &HouseholdForm::released);
    connect(m_session, &CaseSession::changed, this, &HouseholdForm::noteEdit);
    connect(m_session, &CaseSession::problemsChanged, this, &HouseholdForm::showProblems);
    connect(m_session, &CaseSession::memberDropped, this, &HouseholdForm::tellDropped);
    connect(m_stack, &SectionStack::conflictWanted, this, &HouseholdForm::conflictWanted);
    connect(&bar(), &MessageBar::actionWanted, this, &HouseholdForm::act);
    connect(qApp, &QApplication::focusChanged, this, [this] { m_panel->setCurrent(m_stack->focusedPlace()); });
    retranslate();
}

HouseholdForm::~HouseholdForm()
{
    disconnect(qApp, nullptr, this, nullptr);
    delete m_stack; // its editors tell the CaseSession things as they go, so it must still be there
}

void HouseholdForm::connectHeader()
{
    connect(m_head, &CaseHeader::printWanted, this, &HouseholdForm::print);
    connect(m_head, &CaseHeader::saveWanted, this, &HouseholdForm::save);
    connect(m_head, &CaseHeader::takeBackWanted, this, &HouseholdForm::takeBack);
    connect(m_head, &CaseHeader::submitWanted, this, &HouseholdForm::submit);
    connect(m_fieldKeys, &FieldKeys::said, this, &HouseholdForm::say);
    connect(m_fieldKeys, &FieldKeys::historyWanted, this,
            [this](const FieldRef &place) { Q_EMIT historyWanted(place, m_problems->placeText(place)); });
}

void HouseholdForm::addCommands()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        connect(addKey(*this, keys), &QAction::triggered, this, act);
    };
    command(this, "addMember", "plus", Qt::Key_Insert, QT_TR_NOOP("Add a member"), &HouseholdForm::addMember);
    command(this, "newFromForm", "plus", Qt::CTRL | Qt::Key_N, QT_TR_NOOP("Enter another household"),
            &HouseholdForm::leaveForNew);
    command(this, "findFromForm", "search", Qt::CTRL | Qt::Key_F, QT_TR_NOOP("Find another household"),
            &HouseholdForm::findWanted);
    command(this, "dropChanges", "return", {}, QT_TR_NOOP("Drop what is not saved"), &HouseholdForm::askToDrop);
    command(this, "fieldHistory", "history", Qt::Key_F3, QT_TR_NOOP("History of this field"),
            [this] { m_fieldKeys->askForHistory(); });
    command(this, "fieldComment", "comment", Qt::Key_F4, QT_TR_NOOP("Comment on this field"),
            [this] { m_fieldKeys->comment(); });
    command(this, "lastYear", "import", Qt::Key_F7, QT_TR_NOOP("Take last year's value"),
            [this] { m_fieldKeys->takeLastYear(); });
    command(this, "nextProblem", "warning", Qt::Key_F8, QT_TR_NOOP("Next problem"), [this] { m_problems->goTo(1); });
    key(Qt::SHIFT | Qt::Key_F8, [this] { m_problems->goTo(-1); });
    key(Qt::Key_PageDown, [this] { m_stack->step(1); });
    key(Qt::Key_PageUp, [this] { m_stack->step(-1); });
    key(Qt::CTRL | Qt::Key_Down, [this] { m_stack->members().stepMember(1); });
    key(Qt::CTRL | Qt::Key_Up, [this] { m_stack->members().stepMember(-1); });
}

void HouseholdForm::open(const OpenCase &opened)
{
    m_keeping->dropDraft();
    m_bar->hush();
    m_household = opened.stored.household.id;
    m_isStored = !opened.isNew;
    const Outcome draft = m_session->open(opened);
    m_stack->show(0);
    retranslate();
    if (isDirty())
        m_mark.show(SavedMark::State::TakenUp);
    else
        showUntouched();
    if (!draft)
        m_bar->tell({Tone::Warning, draft.error().message.toHtmlEscaped(), {}, !m_session->isReadOnly(), {}});
    else if (opened.isRefused)
        m_bar->tell([] {
            return Message{.tone = Tone::Error,
                           .text =
                               tr("<b>The server has not taken all of this household.</b> It is kept here. The sync "
                                  "page tells why and what to do.")};
        });
    else
        sayStanding(false);
    m_askedNumbers.clear();
    askForNumbers();
}

void HouseholdForm::keepOnly(const std::function<QString()> &why)
{
    m_session->setReadOnly();
    m_head->show();
    mayLeave(); // the draft, if it is not written yet
    m_mark.show(SavedMark::State::ReadOnly);
    m_bar->tell([why] { return Message{.tone = Tone::Warning, .text = why(), .closable = false}; });
}

bool HouseholdForm::isReadOnly() const
{
    return m_session->isReadOnly();
}

void HouseholdForm::openAgain(OpenCase opened)
{
    const bool mightWrite = m_session->mayWrite();
    if (isDirty()) {
        opened.draft = m_session->draft();
        emitDraft(); // opening drops one that is due
    }
    open(opened);
    if (mightWrite && !m_session->mayWrite())
        m_bar->tell([] {
            return Message{.tone = Tone::Warning,
                           .text = tr("<b>Your role in this village is another one now.</b> The household can be read "
                                      "and not changed. What you typed and did not save is kept on this computer as a "
                                      "draft.")};
        });
}

void HouseholdForm::showUntouched()
{
    const auto unread = static_cast<qint64>(m_session->editing().unread().size());
    if (m_session->isReadOnly() || !m_session->mayWrite())
        m_mark.show(SavedMark::State::ReadOnly);
    else if (!m_isStored)
        m_mark.show(SavedMark::State::NothingEntered);
    else
        m_mark.show(unread > 0 ? SavedMark::State::SavedPartly : SavedMark::State::Saved, unread);
}

bool HouseholdForm::isDirty() const
{
    return m_session->editing().isDirty();
}

void HouseholdForm::noteEdit()
{
    m_keeping->noteEdit();
    m_mark.show(SavedMark::State::SavingDraft);
    m_head->show();
    askForNumbers();
}

// Once for each number, not for each key.
void HouseholdForm::askForNumbers()
{
    QStringList numbers;
    for (const MemberIdentity &identity : m_session->edited().identities)
        numbers.append(personOfNumber(identity.number));
    numbers.removeIf([](const QString &number) { return number.size() < personNumberLength; });
    if (numbers == m_askedNumbers)
        return;
    m_askedNumbers = numbers;
    Q_EMIT numbersWanted(m_session->edited());
}

void HouseholdForm::setNumbersElsewhere(const QSet<QString> &numbers)
{
    m_session->setNumbersElsewhere(numbers);
}

void HouseholdForm::emitDraft()
{
    m_keeping->draftHandedOut();
    Q_EMIT draftChanged(m_session->draft());
}

void HouseholdForm::draftSaved(qint64 unixMs)
{
    if (!m_keeping->isDraftDue() && !m_keeping->isSaving() && !m_session->isReadOnly()) {
        if (m_session->editing().isChanged() || !m_isStored)
            m_mark.show(SavedMark::State::DraftSaved, unixMs);
        else
            showUntouched();
    }
    m_keeping->draftEnded(true);
}

void HouseholdForm::draftFailed(const Error &error)
{
    m_mark.show(SavedMark::State::DraftFailed);
    m_bar->tell({Tone::Error, error.message.toHtmlEscaped(), {}, false, {}});
    m_keeping->draftEnded(false);
    Q_EMIT stayed();
}

// What was wanted while a save ran, or the page that waits to close.
void HouseholdForm::goOn()
{
    const FormKeeping::Wish wish = m_keeping->saveEnded();
    if (wish == FormKeeping::Wish::Submit)
        submit();
    else if (wish == FormKeeping::Wish::TakeBack)
        takeBack();
    else if (wish == FormKeeping::Wish::Save && isDirty())
        save();
    m_keeping->releaseIfQuiet();
}

void HouseholdForm::save()
{
    if (m_keeping->isPutOff(FormKeeping::Wish::Save))
        return;
    if (!m_session->mayWrite())
        return;
    m_session->endComposing();
    m_session->visitAll();
    m_keeping->dropDraft();
    m_sent = m_session->edited();
    Q_EMIT saveWanted(m_session->edited(), m_session->editing().seen());
}

// A form with errors is kept as a draft and may be saved, but not handed in.
void HouseholdForm::submit()
{
    if (m_keeping->isPutOff(FormKeeping::Wish::Submit) || !m_head->mayHandIn())
        return;
    m_session->endComposing();
    m_session->visitAll();
    if (isSomethingAsked())
        return;
    m_keeping->dropDraft();
    m_sent = m_session->edited();
    Q_EMIT submitWanted(m_session->edited(), m_session->editing().seen());
}

bool HouseholdForm::isSomethingAsked()
{
    const std::optional<HandInQuestion> question = questionBeforeHandingIn(*m_session);
    if (!question)
        return false;
    if (question->place && question->wantsExplanation)
        m_stack->showExplanation(*question->place);
    else if (question->place)
        m_stack->showField(*question->place);
    else
        m_problems->goToFirst();
    m_bar->tell({Tone::Info, question->words, {}, true, {}}, FormBar::Says::Question);
    return true;
}

// What was asked follows the work on it, until nothing is left of it.
void HouseholdForm::followQuestion()
{
    if (m_bar->says() != FormBar::Says::Question || isBarTaken())
        return;
    const std::optional<HandInQuestion> question = questionBeforeHandingIn(*m_session);
    if (question)
        m_bar->tell({Tone::Info, question->words, {}, true, {}}, FormBar::Says::Question);
    else
        m_bar->hush();
}

// Nothing else takes back in one go what was typed by mistake. A household that was never saved has nothing to go back
// to.
void HouseholdForm::askToDrop()
{
    if (m_session->isReadOnly())
        return;
    if (!m_isStored)
        return say(tr("This household was never saved, so there is nothing to go back to."));
    if (!isDirty())
        return say(tr("Nothing is unsaved here."));
    m_bar->tell({Tone::Warning,
                 tr("<b>Drop what you typed since the last save?</b> The form goes back to what is saved; what is "
                    "dropped cannot be had back."),
                 tr("Drop it"),
                 true,
                 {}},
                FormBar::Says::Drop);
}

QByteArray HouseholdForm::unreadDraft() const
{
    return m_session->unreadDraft();
}

void HouseholdForm::tellDropped(const QString &name)
{
    const QString who = name.isEmpty() ? tr("The new person") : name.toHtmlEscaped();
    m_bar->tell({Tone::Info, tr("<b>%1 was dropped.</b>").arg(who), tr("Put back"), true, {}}, FormBar::Says::Dropped);
}

void HouseholdForm::putBack()
{
    m_bar->hush();
    const Id member = m_session->putBackMember();
    showField({typeOf<Member>().id, member, typeOf<Member>()["name"].id});
}

// On the button of the bar.
void HouseholdForm::act()
{
    switch (m_bar->says()) {
    case FormBar::Says::Failure:
        return save();
    case FormBar::Says::Drop:
        m_keeping->dropDraft();
        return void(Q_EMIT dropWanted());
    case FormBar::Says::Dropped:
        return putBack();
    default:
        m_problems->goTo(1);
    }
}

void HouseholdForm::say(const QString &words)
{
    m_bar->tell({Tone::Info, words, {}, true, {}});
}

bool HouseholdForm::sayStanding(bool isNews)
{
    const Standing standing = standingOf(m_session->edited(), m_session->mayHandIn());
    if (standingWords(standing, isNews).isEmpty())
        return false;
    m_bar->tell([standing, isNews] { return Message{.tone = Tone::Info, .text = standingWords(standing, isNews)}; });
    return true;
}

void HouseholdForm::takeBack()
{
    if (m_keeping->isPutOff(FormKeeping::Wish::TakeBack) || !m_head->mayTakeBack())
        return;
    m_session->endComposing();
    m_keeping->dropDraft();
    m_sent = m_session->edited();
    Q_EMIT takeBackWanted(m_session->edited(), m_session->editing().seen());
}

void HouseholdForm::print()
{
    Q_EMIT printWanted(m_session->printable());
}

void HouseholdForm::saving()
{
    m_keeping->saveStarted();
    m_mark.show(SavedMark::State::Saving);
}

void HouseholdForm::saved(const HouseholdCase &stored)
{
    m_isStored = true;
    m_bar->hush();
    m_session->settle(m_sent);
    m_session->refreshBelow(stored);
    m_head->show();
    if (isDirty())
        m_keeping->makeDraftDue();
    if (!m_session->editing().isChanged())
        showUntouched();
    goOn();
}

void HouseholdForm::saveFailed(const Error &error)
{
    m_keeping->saveFailed();
    m_mark.show(SavedMark::State::SaveFailed);
    m_bar->tell({Tone::Error, error.message.toHtmlEscaped(), tr("Try again"), false, {}}, FormBar::Says::Failure);
    Q_EMIT stayed();
}

void HouseholdForm::refreshBelow(const HouseholdCase &now, const std::set<FieldRef> &conflicts)
{
    const ReviewState before = reviewState(m_session->edited());
    const auto disputed = static_cast<int>(
        std::ranges::count_if(conflicts, [this](const FieldRef &place) { return !m_session->isInConflict(place); }));
    m_session->setConflicts(conflicts);
    const CaseEditing::Refresh count = m_session->refreshBelow(now);
    m_head->show();
    m_askedNumbers.clear(); // another household may have them now
    askForNumbers();
    const ReviewState state = reviewState(m_session->edited());
    if (isBarTaken())
        return;
    if (state != before && !sayStanding(true) && isInReview(before) && !isInReview(state))
        m_bar->hush(); // what it said of a case in review ends with it
    if (disputed > 0)
        m_bar->tell(
            {Tone::Warning,
             tr("<b>Somebody else wrote here too.</b> %n field(s) hold different values now: one is shown, all are "
                "kept. The choice is on the sync page.",
                nullptr, disputed),
             {},
             true,
             {}});
    else if (count.kept > 0)
        m_bar->tell({Tone::Warning,
                     tr("<b>Somebody else changed this household.</b> %n field(s) that you edited keep your text.",
                        nullptr, count.kept),
                     {},
                     true,
                     {}});
    else if (count.updated > 0)
        m_bar->tell({Tone::Info,
                     tr("<b>Updated.</b> %n field(s) were changed elsewhere and are shown as they are now.", nullptr,
                        count.updated),
                     {},
                     true,
                     {}});
}

bool HouseholdForm::mayLeave()
{
    if (m_keeping->isDraftDue())
        emitDraft();
    return true;
}

// Whether a draft or a save can be written is known only when it has been: until then the page stays, to say so.
bool HouseholdForm::mayClose()
{
    return mayLeave() && m_keeping->mayClose();
}

void HouseholdForm::showField(const FieldRef &place)
{
    m_stack->showField(place);
}

void HouseholdForm::leaveForNew()
{
    if (m_session->mayWrite() && mayLeave())
        Q_EMIT newWanted();
}

void HouseholdForm::addMember()
{
    m_stack->show(m_stack->indexOf(typeOf<Member>().id));
    m_stack->members().addMember();
}

void HouseholdForm::showProblems()
{
    m_problems->show();
    followQuestion();
    if (m_bar->says() != FormBar::Says::Question)
        showBar();
}

// By a message that must not be overwritten.
bool HouseholdForm::isBarTaken() const
{
    return m_bar->says() == FormBar::Says::Failure || m_bar->says() == FormBar::Says::Dropped ||
           m_session->isReadOnly();
}

// What else is said there stays.
void HouseholdForm::clearSummary()
{
    if (m_bar->says() == FormBar::Says::Problems && !isBarTaken())
        m_bar->hush();
}

// Without room for the panel its first line stands over the form.
void HouseholdForm::showBar()
{
    if (isBarTaken() || m_panel->isVisibleTo(this))
        return;
    const std::vector<ListedProblem> problems = m_problems->listed();
    const ProblemSummary summary = summaryOf(problems);
    if (summary.text.isEmpty())
        return clearSummary();
    m_bar->tell({summary.hasErrors ? Tone::Error : Tone::Warning, summary.text, tr("Next problem F8"), false, {}},
                FormBar::Says::Problems);
}

void HouseholdForm::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int wanted = theme().px(panelFrom - 56); // the window less the folded navigation
    const bool isWide = width() >= wanted;
    m_panel->setVisible(isWide);
    m_stack->rail().setNarrow(!isWide);
    if (isWide)
        clearSummary();
    showBar();
}

void HouseholdForm::focusStart()
{
    m_stack->current().focusStart();
}

QList<QWidget *> HouseholdForm::panes() const
{
    return {m_stack->currentPane(), m_panel};
}

void HouseholdForm::retranslate()
{
    m_head->retranslate();
    nameCommands(*this);
    m_mark.retranslate();
    m_session->judgeAnew();
}

} // namespace views
