// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FieldSet.h"

#include "views/forms/CaseSession.h"
#include "views/forms/FieldBox.h"
#include "views/forms/editors/EditorFactory.h"

namespace views {

using namespace models;

FieldSet::FieldSet(CaseSession &session, const Theme &theme, QWidget *parent)
    : QObject(parent), m_session(session), m_theme(theme), m_parent(parent)
{}

FieldEditor *FieldSet::makeEditorOf(const EntityType &type, const char *field, QWidget *parent)
{
    return makeEditor(type, type[field], {m_theme, m_session.codes(), m_session.year()}, parent);
}

FieldBox *FieldSet::makeBox(const EntityType &type, const char *field)
{
    const FieldRef place{type.id, {}, type[field].id};
    auto *box = new FieldBox(makeEditorOf(type, field, m_parent), place, m_theme, m_parent);
    add(box);
    return box;
}

void FieldSet::add(FieldHolder *holder)
{
    const int index = static_cast<int>(m_holders.size());
    m_holders.push_back(holder);
    FieldEditor &editor = holder->editor();
    connect(&editor, &FieldEditor::edited, this, [this, holder] { take(*holder); });
    connect(&editor, &FieldEditor::left, this, [this, holder] { m_session.visit(holder->place()); });
    connect(&editor, &FieldEditor::nextWanted, this, [this, holder, index] {
        if (!holder->isExplanationAsked() || !holder->focusExplanation()) // it was asked before one came here
            goOnFrom(index);
    });
    connect(holder, &FieldHolder::explained, this,
            [this, holder](const QString &text) { m_session.explain(holder->place(), text); });
    connect(holder, &FieldHolder::explanationEnded, this, [this, index] { goOnFrom(index); });
    connect(holder, &FieldHolder::composed, &m_session, &CaseSession::compose);
    connect(holder, &FieldHolder::composingEnded, &m_session, &CaseSession::endComposing);
    connect(&editor, &FieldEditor::previousWanted, this, [this, index] {
        if (!focusFrom(index - 1, -1))
            Q_EMIT leftBackwards();
    });
    connect(holder, &FieldHolder::settleWanted, &m_session, &CaseSession::settleComment);
}

void FieldSet::goOnFrom(int index)
{
    if (!focusFrom(index + 1, 1))
        Q_EMIT leftForwards();
}

void FieldSet::take(FieldHolder &holder)
{
    m_session.edit(holder.place(), holder.editor().value(), holder.editor().unread());
}

void FieldSet::bind(TypeId type, const Id &record)
{
    for (FieldHolder *holder : m_holders) {
        if (holder->place().type != type || holder->place().record == record)
            continue;
        holder->setPlace({type, record, holder->place().field});
        holder->editor().setValue({}); // nothing of the one that was shown is carried over
    }
}

void FieldSet::loadInto(FieldHolder &holder) const
{
    FieldEditor &editor = holder.editor();
    const auto found = m_session.editing().unread().find(holder.place());
    const QString unread = found == m_session.editing().unread().end() ? QString() : found->second;
    const Value value = m_session.value(holder.place());
    if (editor.value() == value && editor.unread() == unread)
        return;
    editor.setValue(value);
    if (!unread.isEmpty())
        editor.setUnread(unread);
}

void FieldSet::load()
{
    for (FieldHolder *holder : m_holders) {
        holder->editor().setFormYear(m_session.year());
        loadInto(*holder);
    }
}

void FieldSet::showNotes()
{
    for (FieldHolder *holder : m_holders) {
        holder->setProblem(m_session.problemAt(holder->place()));
        holder->setExplanation(m_session.explanationAt(holder->place()));
        holder->setComment(m_session.commentAt(holder->place()));
        holder->setConflict(m_session.isInConflict(holder->place()));
    }
}

static bool canTakeFocus(const FieldHolder &holder)
{
    return !holder.editor().isLocked() && !holder.isHidden();
}

bool FieldSet::focusFrom(int index, int step)
{
    for (; index >= 0 && index < static_cast<int>(m_holders.size()); index += step) {
        FieldHolder &holder = *m_holders[static_cast<size_t>(index)];
        if (canTakeFocus(holder)) {
            holder.editor().setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

bool FieldSet::focusFirst()
{
    return focusFrom(0, 1);
}

bool FieldSet::focusLast()
{
    return focusFrom(static_cast<int>(m_holders.size()) - 1, -1);
}

bool FieldSet::focusFirstEmpty()
{
    for (FieldHolder *holder : m_holders) {
        const FieldEditor &editor = holder->editor();
        if (editor.field().required && canTakeFocus(*holder) && isNull(editor.value())) {
            holder->editor().setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return focusFirst();
}

FieldHolder *FieldSet::holderOf(const FieldRef &place) const
{
    for (FieldHolder *holder : m_holders) {
        if (holder->place() == place)
            return holder;
    }
    return nullptr;
}

bool FieldSet::focus(const FieldRef &place)
{
    FieldHolder *holder = holderOf(place);
    if (!holder)
        return false;
    holder->editor().setFocus(Qt::TabFocusReason); // as a whole: what is typed replaces it
    return true;
}

int FieldSet::position(const FieldRef &place) const
{
    for (size_t i = 0; i < m_holders.size(); ++i) {
        const FieldRef &own = m_holders[i]->place();
        if (own.type == place.type && own.field == place.field)
            return static_cast<int>(i);
    }
    return -1;
}

FieldHolder *FieldSet::focused() const
{
    for (FieldHolder *holder : m_holders) {
        if (holder->holdsFocus())
            return holder;
    }
    return nullptr;
}

} // namespace views
