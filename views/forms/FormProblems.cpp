// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FormProblems.h"

#include "models/entities/Catalogue.h"
#include "models/rules/CaseFigures.h"
#include "models/rules/Explanations.h"
#include "views/forms/CaseSession.h"
#include "views/forms/FieldSet.h"
#include "views/forms/FormSection.h"
#include "views/forms/ProblemPanel.h"
#include "views/forms/SectionStack.h"

namespace views {

using namespace models;

FormProblems::FormProblems(CaseSession &session, SectionStack &stack, ProblemPanel &panel, QObject *parent)
    : QObject(parent), m_session(session), m_stack(stack), m_panel(panel)
{
    connect(&panel, &ProblemPanel::jumpWanted, &stack, &SectionStack::showField);
}

QString FormProblems::placeText(const FieldRef &place) const
{
    const FormSection *section = m_stack.sections()[static_cast<size_t>(m_stack.indexOf(place.type))];
    QStringList parts;
    for (const Member &member : m_session.edited().members) {
        if (member.id == place.record)
            parts.append(member.name);
    }
    const Field *field = typeWithId(place.type)->field(place.field);
    if (field && !place.record.isNull())
        parts.append(field->label(m_session.language()) + u' ' + QLatin1String(field->number));
    parts.removeAll(QString());
    const QString separator = m_session.language() == Language::Chinese ? u"·"_qs : u", "_qs;
    return section->letter() + u' ' + (parts.isEmpty() ? section->title() : parts.join(separator));
}

// Section, person, field: as one reads the paper.
std::array<int, 3> FormProblems::paperOrder(const FieldRef &place) const
{
    const int section = m_stack.indexOf(place.type);
    const auto &members = m_session.edited().members;
    const auto person = std::ranges::find(members, place.record, &Member::id);
    return {section, place.record.isNull() ? -1 : static_cast<int>(person - members.begin()),
            m_stack.sections()[static_cast<size_t>(section)]->fields().position(place)};
}

QString FormProblems::explanationOf(const Problem &problem) const
{
    return isExplained(m_session.edited(), problem) ? m_session.explanationAt(placeOf(problem)).text : QString();
}

static ListedProblem listedComment(const WaitingComment &waiting, const QString &placeText)
{
    const FieldComment &comment = *waiting.comment;
    const FieldRef &place = waiting.place;
    const QString words =
        comment.byName.isEmpty() ? comment.text : FormProblems::tr("%1: %2").arg(comment.byName, comment.text);
    return {{{}, Severity::Warning, place.type, place.record, place.field, words}, placeText, {}, true};
}

std::vector<ListedProblem> FormProblems::listed() const
{
    std::vector<ListedProblem> problems;
    for (const Problem &problem : m_session.shown())
        problems.push_back({problem, placeText(placeOf(problem)), explanationOf(problem)});
    for (const WaitingComment &waiting : m_session.commentsToAnswer())
        problems.push_back(listedComment(waiting, placeText(waiting.place)));
    std::ranges::stable_sort(problems, {},
                             [this](const ListedProblem &one) { return paperOrder(placeOf(one.problem)); });
    return problems;
}

void FormProblems::show()
{
    for (FormSection *section : m_stack.sections())
        section->showNotes();
    m_panel.setProblems(listed());
    showOnRail();
}

void FormProblems::showOnRail()
{
    std::vector<SectionState> states;
    for (const FormSection *section : m_stack.sections())
        states.push_back({section->letter(), section->title(), 0, 0, 0, section->isEmpty(), !section->isEmpty()});
    for (const Problem &problem : m_session.shown()) {
        if (isExplained(m_session.edited(), problem))
            continue;
        SectionState &state = states[static_cast<size_t>(m_stack.indexOf(problem.type))];
        ++(problem.severity == Severity::Error ? state.errors : state.warnings);
    }
    for (const WaitingComment &waiting : m_session.commentsToAnswer())
        ++states[static_cast<size_t>(m_stack.indexOf(waiting.place.type))].comments;
    for (const Problem &problem : m_session.problems()) {
        if (problem.severity == Severity::Error)
            states[static_cast<size_t>(m_stack.indexOf(problem.type))].isComplete = false;
    }
    m_stack.rail().setSections(states);
    m_stack.rail().setComplete(completePercent(m_session.edited(), m_session.year()));
}

// In the order of the paper, each place once.
std::vector<FieldRef> FormProblems::openPlaces() const
{
    std::vector<FieldRef> places;
    for (const ListedProblem &one : listed()) {
        if (isOpen(one))
            places.push_back(placeOf(one.problem));
    }
    std::ranges::stable_sort(places, {}, [this](const FieldRef &place) { return paperOrder(place); });
    places.erase(std::ranges::unique(places).begin(), places.end());
    return places;
}

void FormProblems::goToFirst()
{
    m_last = {};
    goTo(1);
}

// From where the last jump went, in the order of the list, round and round.
void FormProblems::goTo(int step)
{
    m_session.visitAll();
    const std::vector<FieldRef> places = openPlaces();
    const int count = static_cast<int>(places.size());
    if (count == 0)
        return;
    const auto last = std::ranges::find(places, m_last);
    const int start = step > 0 ? -1 : count;
    const int at = last == places.end() ? start : static_cast<int>(last - places.begin());
    m_last = places[static_cast<size_t>((at + step + count) % count)];
    m_stack.showField(m_last);
}

} // namespace views
