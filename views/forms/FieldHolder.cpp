// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FieldHolder.h"

namespace views {

FieldHolder::FieldHolder(FieldEditor *editor, const FieldRef &place, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_editor(editor), m_place(place)
{}

FieldRemarks &FieldHolder::remarks()
{
    if (m_remarks)
        return *m_remarks;
    m_remarks = new FieldRemarks(m_theme, m_editor->objectName(), input(), this);
    addBelow(m_remarks);
    connect(m_remarks, &FieldRemarks::settleWanted, this, &FieldHolder::settleWanted);
    connect(m_remarks, &FieldRemarks::conflictWanted, this, [this] { Q_EMIT conflictWanted(m_place); });
    connect(m_remarks, &FieldRemarks::explained, this, &FieldHolder::explained);
    connect(m_remarks, &FieldRemarks::explanationEnded, this, &FieldHolder::explanationEnded);
    connect(m_remarks, &FieldRemarks::composed, this, &FieldHolder::composed);
    connect(m_remarks, &FieldRemarks::composingEnded, this, &FieldHolder::composingEnded);
    connect(m_remarks, &FieldRemarks::fieldWanted, this, [this] { m_editor->setFocus(Qt::OtherFocusReason); });
    return *m_remarks;
}

void FieldHolder::setProblem(const ShownProblem &problem)
{
    m_editor->setProblem(problem.severity);
    if (problem.severity || m_remarks)
        remarks().setProblem(problem);
    describe();
}

void FieldHolder::setExplanation(const ShownExplanation &explanation)
{
    if (explanation.need != ShownExplanation::Need::None || m_remarks)
        remarks().setExplanation(explanation);
}

void FieldHolder::setComment(const OpenComment &comment)
{
    if (comment.comment || comment.isComposing || m_remarks)
        remarks().setComment(comment);
    describe();
}

void FieldHolder::setConflict(bool conflict)
{
    if (conflict || m_remarks)
        remarks().setConflict(conflict);
}

bool FieldHolder::focusExplanation()
{
    return m_remarks && m_remarks->focusExplanation();
}

bool FieldHolder::focusComment()
{
    return m_remarks && m_remarks->focusComment();
}

QWidget *FieldHolder::input() const
{
    return m_editor->focusProxy() ? m_editor->focusProxy() : m_editor;
}

bool FieldHolder::holdsFocus() const
{
    return input()->hasFocus() || (m_remarks && m_remarks->holdsFocus());
}

void FieldHolder::describe()
{
    m_editor->setSpokenDescription(m_remarks ? m_remarks->spoken() : QString());
}

} // namespace views
