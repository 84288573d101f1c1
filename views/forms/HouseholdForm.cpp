// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/HouseholdForm.h"

#include "models/entities/Catalogue.h"
#include "models/rules/CaseFigures.h"
#include "models/rules/ReviewStatus.h"
#include "views/forms/CaseSession.h"
#include "views/forms/FieldSet.h"
#include "views/forms/HouseholdSection.h"
#include "views/forms/IncomeSection.h"
#include "views/forms/MemberSection.h"
#include "views/forms/SectionRail.h"
#include "views/lists/CaseBadge.h"
#include "views/shell/DateText.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {

using namespace models;

static constexpr int draftDelayMs = 1000;
static constexpr int panelFrom = 1200; // window width that has room for the problem panel

HouseholdForm::HouseholdForm(const Theme &theme, const CodeBook &codes, IdSource &ids, const Clock &clock,
                             QWidget *parent)
    : Page(theme, parent)
    , m_session(new CaseSession(theme, codes, ids, clock, this))
    , m_rail(new SectionRail(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_panel(new ProblemPanel(theme, this))
{
    setBodyMargins({0, 0, 0, 0});
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    row->addWidget(m_panel);
    body()->addLayout(row, 1);
    addButtons();
    addSections();
    addKeys();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &HouseholdForm::emitDraft);
    connect(m_session, &CaseSession::changed, this, &HouseholdForm::noteEdit);
    connect(m_session, &CaseSession::problemsChanged, this, &HouseholdForm::showProblems);
    connect(m_rail, &SectionRail::chosen, this, &HouseholdForm::showSection);
    connect(m_panel, &ProblemPanel::jumpWanted, this, &HouseholdForm::showField);
    connect(&bar(), &MessageBar::actionWanted, this, [this] { m_failed ? save() : nextProblem(); });
    connect(&bar(), &MessageBar::closed, this, [this] { m_failed = false; });
    connect(qApp, &QApplication::focusChanged, this, [this] { m_panel->setCurrent(focusedPlace()); });
    retranslate();
}

// Editors lose the focus while they go, and tell so: the session they tell must still be there, and nobody else asks.
HouseholdForm::~HouseholdForm()
{
    disconnect(qApp, nullptr, this, nullptr);
    m_session->blockSignals(true);
    delete m_stack;
}

void HouseholdForm::addButtons()
{
    header().setBackVisible(true);
    m_print = header().addButton(ButtonKind::Secondary, u"print"_qs);
    m_save = header().addButton(ButtonKind::Secondary, u"save"_qs);
    m_submit = header().addButton(ButtonKind::Primary, QString());
    m_print->setObjectName(u"print"_qs);
    m_save->setObjectName(u"save"_qs);
    m_submit->setObjectName(u"submit"_qs);
    connect(m_print, &QPushButton::clicked, this, &HouseholdForm::print);
    connect(m_save, &QPushButton::clicked, this, &HouseholdForm::save);
    connect(m_submit, &QPushButton::clicked, this, &HouseholdForm::submit);
}

void HouseholdForm::addSection(FormSection *section)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    section->setProperty("ground", u"none"_qs);
    scroll->setWidget(section);
    m_stack->addWidget(scroll);
    m_sections.push_back(section);
    connect(section, &FormSection::leftForwards, this, [this] { stepSection(1); });
    connect(section, &FormSection::leftBackwards, this, [this] { stepSection(-1, true); });
    connect(section, &FormSection::conflictWanted, this, &HouseholdForm::conflictWanted);
    connect(m_session, &CaseSession::reloaded, section, &FormSection::load);
}

void HouseholdForm::addSections()
{
    m_members = new MemberSection(*m_session, theme(), this);
    m_income = new IncomeSection(*m_session, theme(), this);
    addSection(new HouseholdSection(*m_session, theme(), this));
    addSection(m_members);
    addSection(m_income);
    m_rail->setCurrent(0);
}

void HouseholdForm::key(const QKeySequence &keys, void (HouseholdForm::*act)())
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
}

void HouseholdForm::addKeys()
{
    key(Qt::CTRL | Qt::Key_S, &HouseholdForm::save);
    key(Qt::CTRL | Qt::Key_Return, &HouseholdForm::submit);
    key(Qt::CTRL | Qt::Key_P, &HouseholdForm::print);
    key(Qt::Key_PageDown, &HouseholdForm::nextSection);
    key(Qt::Key_PageUp, &HouseholdForm::previousSection);
    key(Qt::Key_F8, &HouseholdForm::nextProblem);
    key(Qt::SHIFT | Qt::Key_F8, &HouseholdForm::previousProblem);
    key(Qt::CTRL | Qt::Key_Down, &HouseholdForm::nextMember);
    key(Qt::CTRL | Qt::Key_Up, &HouseholdForm::previousMember);
    key(Qt::Key_Insert, &HouseholdForm::addMember);
    key(Qt::Key_F7, &HouseholdForm::takeLastYear);
    key(Qt::Key_F3, &HouseholdForm::askForHistory);
}

void HouseholdForm::open(const OpenCase &opened)
{
    m_draftTimer.stop();
    m_failed = false;
    bar().clear();
    m_household = opened.stored.household.id;
    m_isStored = !opened.isNew;
    const Outcome draft = m_session->open(opened);
    showSection(0);
    retranslate();
    if (isDirty())
        header().setSaved(Tone::Ok, tr("Unsaved draft taken up"));
    else
        showUntouched();
    if (!draft)
        bar().show({Tone::Warning, draft.error().message.toHtmlEscaped(), {}, true, {}});
}

void HouseholdForm::showUntouched()
{
    if (m_isStored)
        header().setSaved(Tone::Ok, tr("Saved"));
    else
        header().setSaved(Tone::Neutral, tr("Nothing entered yet"));
}

bool HouseholdForm::isDirty() const
{
    return m_session->editing().isDirty();
}

void HouseholdForm::noteEdit()
{
    m_draftTimer.start();
    header().setSaved(Tone::Pending, tr("Saving the draft…"));
    showHeader();
}

void HouseholdForm::emitDraft()
{
    Q_EMIT draftChanged(m_session->draft());
}

void HouseholdForm::draftSaved(qint64 unixMs)
{
    if (m_draftTimer.isActive() || m_isSaving)
        return;
    if (isDirty())
        header().setSaved(Tone::Ok, tr("Draft saved %1").arg(clockText(unixMs)));
    else
        showUntouched();
}

void HouseholdForm::draftFailed(const Error &error)
{
    header().setSaved(Tone::Error, tr("Draft not saved"));
    bar().show({Tone::Error, error.message.toHtmlEscaped(), {}, false, {}});
}

// A key pressed while a save runs is not lost, and the running save keeps what it holds.
bool HouseholdForm::isPutOff(Wish wish)
{
    if (m_isSaving)
        m_wish = std::max(m_wish, wish);
    return m_isSaving;
}

void HouseholdForm::goOn()
{
    m_isSaving = false;
    const Wish wish = std::exchange(m_wish, Wish::Nothing);
    if (wish == Wish::Submit)
        submit();
    else if (wish == Wish::Save && isDirty())
        save();
}

void HouseholdForm::save()
{
    if (isPutOff(Wish::Save))
        return;
    if (!m_session->mayWrite())
        return;
    m_session->visitAll();
    m_draftTimer.stop();
    m_sent = m_session->edited();
    Q_EMIT saveWanted(m_session->edited(), m_session->editing().seen());
}

// A form with errors is kept as a draft and may be saved, but not handed in.
void HouseholdForm::submit()
{
    if (isPutOff(Wish::Submit) || !mayHandIn())
        return;
    m_session->visitAll();
    if (askToCorrect() || askToAnswer())
        return;
    m_draftTimer.stop();
    m_sent = m_session->edited();
    Q_EMIT submitWanted(m_session->edited(), m_session->editing().seen());
}

// What is in review already needs not be handed in again, unless something is edited.
bool HouseholdForm::mayHandIn() const
{
    return m_session->mayHandIn() && (isDirty() || reviewState(m_session->edited()) != ReviewState::Submitted);
}

bool HouseholdForm::askToCorrect()
{
    const auto errors = static_cast<int>(
        std::ranges::count(m_session->problems(), Severity::Error, [](const Problem &one) { return one.severity; }));
    if (errors == 0)
        return false;
    m_lastProblem = {};
    nextProblem();
    bar().show({Tone::Info,
                tr("<b>%n error(s) are to be corrected before it is handed in.</b> F8 goes on to the next.", nullptr,
                   errors),
                {},
                true,
                {}});
    return true;
}

// Nobody can approve a case with a comment that waits for its answer. True if there is one.
bool HouseholdForm::askToAnswer()
{
    const std::vector<FieldComment> &comments = m_session->edited().comments;
    const auto isOpen = [](const FieldComment &comment) { return !comment.settledAt; };
    const auto first = std::ranges::find_if(comments, isOpen);
    if (first == comments.end())
        return false;
    showField(placeOf(*first));
    bar().show(
        {Tone::Info,
         tr("<b>%n comment(s) are not answered yet.</b> Correct the field or leave it as it is, press Settled at "
            "the comment, then hand in.",
            nullptr, static_cast<int>(std::ranges::count_if(comments, isOpen))),
         {},
         true,
         {}});
    return true;
}

void HouseholdForm::print()
{
    Q_EMIT printWanted(m_session->edited());
}

void HouseholdForm::saving()
{
    m_isSaving = true;
    header().setSaved(Tone::Info, tr("Saving…"));
}

void HouseholdForm::saved(const HouseholdCase &stored)
{
    m_failed = false;
    m_isStored = true;
    bar().clear();
    m_session->settle(m_sent);
    m_session->refreshBelow(stored);
    showHeader();
    if (isDirty())
        noteEdit();
    else
        showUntouched();
    goOn();
}

void HouseholdForm::saveFailed(const Error &error)
{
    m_failed = true;
    m_isSaving = false;
    m_wish = Wish::Nothing; // the user decides whether to try again
    header().setSaved(Tone::Error, tr("Not saved"));
    bar().show({Tone::Error, error.message.toHtmlEscaped(), tr("Try again"), false, {}});
    m_draftTimer.start(); // what was typed stays at least as a draft
}

void HouseholdForm::refreshBelow(const HouseholdCase &now, const std::set<FieldRef> &conflicts)
{
    m_session->setConflicts(conflicts);
    const CaseEditing::Refresh count = m_session->refreshBelow(now);
    showHeader();
    if (count.kept > 0)
        bar().show({Tone::Warning,
                    tr("<b>Somebody else changed this household.</b> %n field(s) that you edited keep your text.",
                       nullptr, count.kept),
                    {},
                    true,
                    {}});
    else if (count.updated > 0)
        bar().show({Tone::Info,
                    tr("<b>Updated.</b> %n field(s) were changed elsewhere and are shown as they are now.", nullptr,
                       count.updated),
                    {},
                    true,
                    {}});
}

bool HouseholdForm::mayLeave()
{
    if (m_draftTimer.isActive() || (isDirty() && !m_isSaving)) {
        m_draftTimer.stop();
        emitDraft();
    }
    return true;
}

int HouseholdForm::sectionOf(TypeId type) const
{
    for (size_t i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i]->holds(type))
            return static_cast<int>(i);
    }
    return 0;
}

void HouseholdForm::showSection(int index)
{
    const int last = m_stack->currentIndex();
    if (index != last)
        m_sections[static_cast<size_t>(last)]->leave();
    m_stack->setCurrentIndex(index);
    m_rail->setCurrent(index);
    if (isVisible() && index != last)
        m_sections[static_cast<size_t>(index)]->focusStart();
}

void HouseholdForm::stepSection(int by, bool toEnd)
{
    const int index = m_stack->currentIndex() + by;
    if (index < 0 || index >= m_stack->count())
        return;
    showSection(index);
    if (toEnd)
        m_sections[static_cast<size_t>(index)]->focusEnd();
}

void HouseholdForm::nextSection()
{
    stepSection(1);
}

void HouseholdForm::previousSection()
{
    stepSection(-1);
}

void HouseholdForm::showField(const FieldRef &place)
{
    showSection(sectionOf(place.type));
    FormSection *section = m_sections[static_cast<size_t>(m_stack->currentIndex())];
    if (!section->goTo(place))
        section->focusStart();
    if (QWidget *focus = QApplication::focusWidget())
        qobject_cast<QScrollArea *>(m_stack->currentWidget())->ensureWidgetVisible(focus, 0, 80);
}

FieldRef HouseholdForm::focusedPlace() const
{
    const FieldSet &fields = m_sections[static_cast<size_t>(m_stack->currentIndex())]->fields();
    const FieldHolder *holder = fields.focused();
    return holder ? holder->place() : FieldRef{};
}

// From where the last jump went, in the order of the list, round and round.
void HouseholdForm::stepProblem(int by)
{
    m_session->visitAll();
    const std::vector<ListedProblem> problems = listed();
    if (problems.empty())
        return;
    const int count = static_cast<int>(problems.size());
    int at = by > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (placeOf(problems[static_cast<size_t>(i)].problem) == m_lastProblem)
            at = i;
    }
    m_lastProblem = placeOf(problems[static_cast<size_t>((at + by + count) % count)].problem);
    showField(m_lastProblem);
}

void HouseholdForm::nextProblem()
{
    stepProblem(1);
}

void HouseholdForm::previousProblem()
{
    stepProblem(-1);
}

void HouseholdForm::nextMember()
{
    m_members->stepMember(1);
}

void HouseholdForm::previousMember()
{
    m_members->stepMember(-1);
}

void HouseholdForm::addMember()
{
    showSection(sectionOf(typeOf<Member>().id));
    m_members->addMember();
}

void HouseholdForm::takeLastYear()
{
    m_income->takeLastYear();
}

// Of the field in which one stands. Who may not read numbers of persons may not read what they were either.
void HouseholdForm::askForHistory()
{
    const FieldRef place = focusedPlace();
    const EntityType *type = typeWithId(place.type);
    const bool mayRead = type && (type->scope != ScopeKind::Identity || m_session->opened().readsIdentity);
    if (mayRead && type->field(place.field))
        Q_EMIT historyWanted(place, placeText(place));
}

QString HouseholdForm::placeText(const FieldRef &place) const
{
    const FormSection *section = m_sections[static_cast<size_t>(sectionOf(place.type))];
    QStringList parts;
    for (const Member &member : m_session->edited().members) {
        if (member.id == place.record)
            parts.append(member.name);
    }
    const Field *field = typeWithId(place.type)->field(place.field);
    if (field && !place.record.isNull())
        parts.append(field->label(m_session->language()) + u' ' + QLatin1String(field->number));
    parts.removeAll(QString());
    const QString separator = m_session->language() == Language::Chinese ? u"·"_qs : u", "_qs;
    return section->letter() + u' ' + (parts.isEmpty() ? section->title() : parts.join(separator));
}

// Section, person, field: as one reads the paper.
std::array<int, 3> HouseholdForm::paperOrder(const FieldRef &place) const
{
    const int section = sectionOf(place.type);
    const auto &members = m_session->edited().members;
    const auto person =
        std::find_if(members.begin(), members.end(), [&](const Member &member) { return member.id == place.record; });
    return {section, place.record.isNull() ? -1 : static_cast<int>(person - members.begin()),
            m_sections[static_cast<size_t>(section)]->fields().position(place)};
}

std::vector<ListedProblem> HouseholdForm::listed() const
{
    std::vector<ListedProblem> problems;
    for (const Problem &problem : m_session->shown())
        problems.push_back({problem, placeText(placeOf(problem))});
    std::stable_sort(problems.begin(), problems.end(), [this](const ListedProblem &a, const ListedProblem &b) {
        return paperOrder(placeOf(a.problem)) < paperOrder(placeOf(b.problem));
    });
    return problems;
}

void HouseholdForm::showProblems()
{
    for (FormSection *section : m_sections)
        section->showNotes();
    m_panel->setProblems(listed());
    showSections();
    showBar();
}

void HouseholdForm::showSections()
{
    std::vector<SectionState> states;
    for (const FormSection *section : m_sections)
        states.push_back({section->letter(), section->title(), 0, 0, section->isEmpty(), !section->isEmpty()});
    for (const Problem &problem : m_session->shown()) {
        SectionState &state = states[static_cast<size_t>(sectionOf(problem.type))];
        ++(problem.severity == Severity::Error ? state.errors : state.warnings);
    }
    for (const Problem &problem : m_session->problems()) {
        if (problem.severity == Severity::Error)
            states[static_cast<size_t>(sectionOf(problem.type))].isComplete = false;
    }
    m_rail->setSections(states);
    m_rail->setComplete(completePercent(m_session->edited(), m_session->opened().year));
}

// Without room for the panel its first line stands over the form.
void HouseholdForm::showBar()
{
    if (m_failed || m_panel->isVisibleTo(this))
        return;
    const std::vector<ListedProblem> problems = listed();
    if (problems.empty())
        return bar().clear();
    const ProblemSummary summary = summaryOf(problems);
    bar().show({summary.hasErrors ? Tone::Error : Tone::Warning, summary.text, tr("Next problem F8"), false, {}});
}

void HouseholdForm::showHeader()
{
    const HouseholdCase &householdCase = m_session->edited();
    const Member *head = headOf(householdCase);
    const Household &house = householdCase.household;
    const bool hasName = head && !head->name.isEmpty();
    header().setTitle(hasName ? head->name : tr("New household"));
    header().setBadge(caseBadge(reviewState(householdCase)));
    m_save->setVisible(m_session->mayWrite());
    m_submit->setVisible(m_session->mayHandIn());
    m_submit->setEnabled(mayHandIn());
    const QString place = m_session->opened().village.name + house.villagerGroup;
    const QString number = !house.number.isEmpty()              ? tr("no. %1").arg(house.number)
                           : !house.provisionalNumber.isEmpty() ? tr("provisional no. %1").arg(house.provisionalNumber)
                                                                : tr("no number yet");
    const QString separator = m_session->language() == Language::Chinese ? u"·"_qs : u", "_qs;
    header().setFact(place.isEmpty() ? number : place + separator + number);
}

void HouseholdForm::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int wanted = theme().px(panelFrom - 56); // the window less the folded navigation
    const bool isWide = width() >= wanted;
    m_panel->setVisible(isWide);
    m_rail->setNarrow(!isWide);
    if (isWide && !m_failed)
        bar().clear();
    showBar();
}

void HouseholdForm::focusStart()
{
    m_sections[static_cast<size_t>(m_stack->currentIndex())]->focusStart();
}

QList<QWidget *> HouseholdForm::panes() const
{
    return {m_stack->currentWidget(), m_panel};
}

void HouseholdForm::retranslate()
{
    m_print->setText(tr("Print"));
    m_save->setText(tr("Save"));
    m_submit->setText(tr("Submit for review"));
    m_print->setToolTip(u"Ctrl+P"_qs);
    m_save->setToolTip(u"Ctrl+S"_qs);
    m_submit->setToolTip(u"Ctrl+Enter"_qs);
    showHeader();
    showProblems();
}

} // namespace views
