// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/CaseSession.h"

#include "models/entities/Catalogue.h"
#include "models/rules/CommentStatus.h"
#include "models/rules/Explanations.h"
#include "models/rules/ReviewStatus.h"
#include "views/forms/CaseDraft.h"
#include "views/forms/CaseRecords.h"
#include "views/forms/EditorText.h"
#include "views/forms/editors/FieldEditor.h"

namespace views {

using namespace models;

CaseSession::CaseSession(const Theme &theme, const CodeBook &codes, IdSource &ids, const Clock &clock, QObject *parent)
    : QObject(parent), m_theme(theme), m_codes(codes), m_ids(ids), m_clock(clock)
{}

Language CaseSession::language() const
{
    return languageOf(m_theme);
}

Outcome CaseSession::open(const OpenCase &opened)
{
    m_opened = opened;
    m_visited = {};
    if (!opened.isNew)
        m_visited.addAll();
    m_typing = {};
    m_dropped.reset();
    m_composed = {};
    m_editing.load(opened.stored);
    const Outcome outcome = opened.draft.isEmpty() ? Outcome() : takeUp(opened.draft);
    m_isReadOnly = !outcome && outcome.error().kind == ErrorKind::TooNew;
    judge();
    Q_EMIT reloaded();
    Q_EMIT problemsChanged();
    return outcome;
}

// Whatever holds something was typed once, though nobody may have come to leave it before a crash. Below a household
// that was never saved there is nothing that could have changed.
Outcome CaseSession::takeUp(const QByteArray &draft)
{
    const Result<CaseDraft> begun = decodedDraft(draft);
    if (!begun)
        return begun.error();
    m_editing.restore(*begun);
    m_visited = begun->visited;
    if (!m_opened.isNew) {
        m_editing.refreshBelow(m_opened.stored);
        if (!m_visited.all())
            m_visited.addAll();
    }
    forEachRecord(edited(), [this](const EntityType &type, const void *record) {
        for (const Field &field : type.fields) {
            if (!isNull(field.access.get(record)))
                m_visited.add({type.id, type.idOf(record), field.id});
        }
    });
    for (const auto &[place, text] : m_editing.unread())
        m_visited.add(place);
    return {};
}

QByteArray CaseSession::encoded(CaseDraft draft) const
{
    draft.visited = m_visited;
    draft.village = m_opened.villageName;
    return encodedDraft(draft);
}

QByteArray CaseSession::draft() const
{
    return encoded(m_editing.draft());
}

QByteArray CaseSession::unreadDraft() const
{
    if (m_editing.unread().empty())
        return {};
    CaseDraft draft = m_editing.draft();
    draft.seen = draft.edited;
    return encoded(std::move(draft));
}

int CaseSession::year() const
{
    const Field &field = typeOf<Household>()["form_year"];
    const std::optional<qint64> typed = edited().household.formYear;
    const bool isYear = typed && *typed >= field.min && *typed <= field.max;
    return isYear ? static_cast<int>(*typed) : m_opened.year;
}

Id CaseSession::incomeRecord(int year) const
{
    return incomeId(householdId(), year);
}

bool CaseSession::isOnForm(const FieldRef &place) const
{
    return place.type != typeOf<Income>().id || place.record == incomeRecord(year());
}

bool CaseSession::mayEdit(const EntityType &type, const Field &field) const
{
    return !m_isReadOnly && contains(field.editors, m_opened.role) &&
           (type.scope != ScopeKind::Identity || m_opened.readsIdentity);
}

bool CaseSession::mayShow(const FieldRef &place) const
{
    const EntityType *type = typeWithId(place.type);
    const bool isOfPerson = type && type->scope == ScopeKind::Identity;
    return !isOfPerson || m_opened.readsIdentity || m_editing.value(place) != m_editing.seenValue(place);
}

HouseholdCase CaseSession::printable() const
{
    HouseholdCase shown = edited();
    const EntityType &identity = typeOf<MemberIdentity>();
    std::erase_if(shown.identities, [&](const MemberIdentity &one) {
        return !mayShow({identity.id, one.id, identity["number"].id});
    });
    const EntityType &contact = typeOf<HouseholdContact>();
    for (const Field &field : contact.fields) {
        if (shown.contact && !mayShow({contact.id, shown.contact->id, field.id}))
            field.access.set(&*shown.contact, Value());
    }
    return shown;
}

void CaseSession::setReadOnly()
{
    m_isReadOnly = true;
    m_opened.readsIdentity = false;
    endComposing();
    Q_EMIT reloaded();
    Q_EMIT problemsChanged();
}

bool CaseSession::mayWrite() const
{
    const auto isOpen = [this](const EntityType &type) {
        return std::ranges::any_of(type.fields, [&](const Field &field) { return mayEdit(type, field); });
    };
    return isOpen(typeOf<Household>()) || isOpen(typeOf<Member>()) || isOpen(typeOf<Income>());
}

bool CaseSession::mayHandIn() const
{
    return !m_isReadOnly && mayTakeStep(m_opened.role, reviewAction::Submitted);
}

void CaseSession::edit(const FieldRef &place, const Value &value, const QString &unread)
{
    const EntityType &income = typeOf<Income>();
    if (place.type == income.id && !isNull(value) && place.record == incomeRecord(year()))
        m_editing.set({income.id, place.record, income["year"].id}, qint64(year()));
    const int before = year();
    m_editing.setUnread(place, unread);
    const Field *field = typeWithId(place.type)->field(place.field);
    const bool isBeside =
        field && field->kind() == Kind::CodeSet; // what is none stands beside the codes that are chosen
    const bool isValue = unread.isEmpty() || isBeside;
    m_editing.set(place, isValue ? value : m_editing.seenValue(place)); // a slip takes nothing away
    m_typing = place;
    judge();
    if (year() != before)
        Q_EMIT reloaded(); // the income sheet is that of another year now
    Q_EMIT changed(place);
    Q_EMIT problemsChanged();
}

void CaseSession::visit(const FieldRef &place)
{
    visit(std::vector{place});
}

void CaseSession::visit(const std::vector<FieldRef> &places)
{
    for (const FieldRef &place : places)
        m_visited.add(place);
    m_typing = {};
    chooseShown();
    Q_EMIT problemsChanged();
}

void CaseSession::visitRecord(const Id &record)
{
    m_visited.addRecord(record);
    chooseShown();
    Q_EMIT problemsChanged();
}

void CaseSession::visitAll()
{
    m_visited.addAll();
    m_typing = {};
    chooseShown();
    Q_EMIT problemsChanged();
}

Id CaseSession::addMember()
{
    const Id member = m_ids.next();
    m_editing.addMember(member);
    m_visited.addNew(member);
    if (edited().members.size() == 1)
        m_editing.set({typeOf<Member>().id, member, typeOf<Member>()["relation"].id}, u"01"_qs);
    judge();
    Q_EMIT membersChanged();
    Q_EMIT changed(FieldRef{typeOf<Member>().id, member, 0});
    Q_EMIT problemsChanged();
    return member;
}

void CaseSession::removeMember(const Id &member)
{
    const bool isStored = m_editing.isStored(member);
    if (isStored)
        m_editing.markLeft(member, m_opened.today);
    else
        m_dropped = m_editing.drop(member);
    noteMembers(Id(member)); // who is shown may be another one by then
    if (!isStored)
        Q_EMIT memberDropped(m_dropped->member.name);
}

Id CaseSession::putBackMember()
{
    if (!m_dropped)
        return {};
    const Id member = m_dropped->member.id;
    m_editing.putBack(*std::exchange(m_dropped, {}));
    noteMembers(member);
    return member;
}

void CaseSession::noteMembers(const Id &member)
{
    judge();
    Q_EMIT membersChanged();
    Q_EMIT changed(FieldRef{typeOf<Member>().id, member, 0});
    Q_EMIT problemsChanged();
}

void CaseSession::restoreMember(const Id &member)
{
    edit({typeOf<Member>().id, member, typeOf<Member>()["status_since"].id}, Value());
    edit({typeOf<Member>().id, member, typeOf<Member>()["status"].id}, u"1"_qs);
    Q_EMIT membersChanged();
}

bool CaseSession::mayExplain() const
{
    const EntityType &type = typeOf<ProblemExplanation>();
    return mayEdit(type, type["text"]);
}

void CaseSession::explain(const FieldRef &place, const QString &text)
{
    if (!mayExplain())
        return;
    ProblemExplanation explanation;
    explanation.id = explanationId(place.type, place.record, place.field);
    explanation.household = householdId();
    explanation.targetType = place.type;
    explanation.target = place.record.toBytes();
    explanation.targetField = place.field;
    explanation.rules = rulesToExplain(m_problems, place.type, place.record, place.field);
    explanation.text = withoutLongNumbers(text);
    explanation.byName = m_opened.userName;
    explanation.at = m_clock.nowMs();
    explanation.answered = answeredAt(edited(), place.type, place.record, place.field);
    m_editing.explain(explanation);
    m_typing = {};
    chooseShown();
    Q_EMIT changed(place);
    Q_EMIT problemsChanged();
}

void CaseSession::beginComposing(const FieldRef &place)
{
    m_composingAt = place;
    m_composed = m_ids.next();
    Q_EMIT problemsChanged();
}

void CaseSession::compose(const QString &text)
{
    if (m_composed.isNull())
        return;
    FieldComment comment;
    comment.id = m_composed;
    comment.household = householdId();
    comment.targetType = m_composingAt.type;
    comment.target = m_composingAt.record.toBytes();
    comment.targetField = m_composingAt.field;
    comment.text = withoutLongNumbers(text);
    comment.byName = m_opened.userName;
    comment.at = m_clock.nowMs();
    m_editing.putComment(comment);
    Q_EMIT changed(m_composingAt);
}

void CaseSession::endComposing()
{
    if (std::exchange(m_composed, Id()).isNull())
        return;
    m_composingAt = {};
    Q_EMIT problemsChanged();
}

void CaseSession::settleComment(const Id &comment)
{
    m_editing.settleComment(comment, m_opened.userName, m_clock.nowMs());
    Q_EMIT changed(FieldRef{typeOf<FieldComment>().id, comment, 0});
    Q_EMIT problemsChanged();
}

bool CaseSession::takeLastYear(const FieldRef &income)
{
    const Value before = value({income.type, incomeRecord(year() - 1), income.field});
    if (isNull(before) || !mayEdit(typeOf<Income>(), *typeOf<Income>().field(income.field)))
        return false;
    edit(income, before);
    Q_EMIT reloaded();
    return true;
}

CaseEditing::Refresh CaseSession::refreshBelow(const HouseholdCase &now)
{
    const CaseEditing::Refresh count = m_editing.refreshBelow(now);
    judge();
    Q_EMIT reloaded();
    Q_EMIT problemsChanged();
    return count;
}

void CaseSession::setNumbersElsewhere(const QSet<QString> &numbers)
{
    if (numbers == m_numbersElsewhere)
        return;
    m_numbersElsewhere = numbers;
    judgeAnew();
}

void CaseSession::settle(const HouseholdCase &saved)
{
    m_editing.settle(saved);
    Q_EMIT reloaded();
}

RuleContext CaseSession::ruleContext() const
{
    return {m_codes, m_opened.today, m_opened.demonstration, language(), m_numbersElsewhere};
}

QDate CaseSession::surveyDay() const
{
    return models::surveyDay(edited(), ruleContext());
}

// That a number is missing is said where it would be typed.
static FieldRef shownPlace(const FieldRef &place)
{
    if (place.type == typeOf<Member>().id && place.field == typeOf<Member>()["id_recorded"].id)
        return {typeOf<MemberIdentity>().id, place.record, typeOf<MemberIdentity>()["number"].id};
    return place;
}

// What the rules say of the household as a whole is about who belongs to it, and mended where the members are.
static FieldRef aboutMembers(const FieldRef &place)
{
    const bool isWhole = place.type == typeOf<Household>().id && place.field == 0;
    return isWhole ? FieldRef{typeOf<Member>().id, {}, typeOf<Member>()["relation"].id} : place;
}

static void moveTo(Problem &problem, const FieldRef &place)
{
    problem.type = place.type;
    problem.record = place.record;
    problem.field = place.field;
}

void CaseSession::judge()
{
    m_problems = problemsOf(edited(), ruleContext());
    for (Problem &problem : m_problems)
        moveTo(problem, shownPlace(aboutMembers(placeOf(problem))));
    std::erase_if(m_problems, [this](const Problem &problem) { return m_editing.unread().contains(placeOf(problem)); });
    for (const auto &[place, text] : m_editing.unread()) {
        if (!isOnForm(place))
            continue; // of another year's sheet: it waits there
        const EntityType *type = typeWithId(place.type);
        m_problems.push_back({u"V-FD-5"_qs, Severity::Error, place.type, place.record, place.field,
                              whatIsWrong(*type->field(place.field), text)});
    }
    chooseShown();
}

void CaseSession::judgeAnew()
{
    judge();
    Q_EMIT problemsChanged();
}

void CaseSession::chooseShown()
{
    m_shown.clear();
    for (const Problem &problem : m_problems) {
        const FieldRef place = placeOf(problem);
        if (m_visited.contains(place) && place != m_typing)
            m_shown.push_back(problem);
    }
}

// What is explained weighs as a note does.
int CaseSession::weightOf(const Problem &problem) const
{
    return static_cast<int>(isExplained(edited(), problem) ? Severity::Info : problem.severity);
}

const Problem *CaseSession::shownAt(const FieldRef &place) const
{
    const Problem *gravest = nullptr;
    for (const Problem &problem : m_shown) {
        if (placeOf(problem) == place && (!gravest || weightOf(problem) > weightOf(*gravest)))
            gravest = &problem;
    }
    return gravest;
}

ShownProblem CaseSession::problemAt(const FieldRef &place) const
{
    const Problem *problem = shownAt(place);
    if (!problem)
        return {};
    if (!wantsExplanation(edited(), *problem))
        return {static_cast<Severity>(weightOf(*problem)), problem->message};
    return {problem->severity, problem->message + tr(" Please check; if it is so, explain it.")};
}

ShownExplanation CaseSession::explanationAt(const FieldRef &place) const
{
    using Need = ShownExplanation::Need;
    const ProblemExplanation *written = models::explanationAt(edited(), place.type, place.record, place.field);
    const auto isWaiting = [&](const Problem &one) { return placeOf(one) == place && wantsExplanation(edited(), one); };
    const auto isAnswered = [&](const Problem &one) { return placeOf(one) == place && isExplained(edited(), one); };
    ShownExplanation shown;
    shown.text = written ? written->text : QString();
    shown.mayWrite = mayExplain();
    if (std::ranges::any_of(m_shown, isWaiting))
        shown.need = Need::Asked;
    else if (written)
        shown.need = std::ranges::any_of(m_problems, isAnswered) ? Need::Answered : Need::Kept;
    return shown;
}

OpenComment CaseSession::commentAt(const FieldRef &place) const
{
    OpenComment open{.maySettle = mayWrite(), .isComposing = !m_composed.isNull() && m_composingAt == place};
    for (const FieldComment &comment : edited().comments) {
        if (isSettled(comment) || comment.id == m_composed || shownPlace(placeOf(comment)) != place)
            continue;
        if (open.comment)
            ++open.later;
        else
            open.comment = &comment;
    }
    open.isMine = open.comment && open.comment->byName == m_opened.userName;
    return open;
}

std::vector<WaitingComment> CaseSession::commentsToAnswer() const
{
    std::vector<WaitingComment> waiting;
    for (const FieldComment &comment : edited().comments) {
        if (!isSettled(comment) && comment.byName != m_opened.userName)
            waiting.push_back({shownPlace(placeOf(comment)), &comment});
    }
    return waiting;
}

} // namespace views
