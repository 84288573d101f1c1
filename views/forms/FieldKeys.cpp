// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FieldKeys.h"

#include "models/entities/Catalogue.h"
#include "views/forms/CaseSession.h"
#include "views/forms/FieldSet.h"
#include "views/forms/FormSection.h"
#include "views/forms/IncomeSection.h"
#include "views/forms/SectionStack.h"

namespace views {

using namespace models;

FieldKeys::FieldKeys(CaseSession &session, SectionStack &stack, QObject *parent)
    : QObject(parent), m_session(session), m_stack(stack)
{}

// Who may not read numbers of persons may not read what they were either.
void FieldKeys::askForHistory()
{
    const FieldRef place = m_stack.focusedPlace();
    const EntityType *type = typeWithId(place.type);
    const bool mayRead = type && (type->scope != ScopeKind::Identity || m_session.opened().readsIdentity);
    if (mayRead && type->field(place.field))
        Q_EMIT historyWanted(place);
}

void FieldKeys::comment()
{
    FieldHolder *holder = m_stack.current().fields().focused();
    if (!m_session.mayWrite())
        Q_EMIT said(tr("Here the case is only read; comments are written on the review page."));
    else if (!holder && m_stack.current().goToCommentHere())
        return;
    else if (!holder)
        Q_EMIT said(tr("Choose the field to comment on, then press F4."));
    else if (!holder->focusComment())
        m_session.beginComposing(holder->place());
}

void FieldKeys::takeLastYear()
{
    if (&m_stack.current() != &m_stack.income())
        Q_EMIT said(tr("F7 takes last year's amount of a line of the income sheet (E)."));
    else if (!m_stack.income().takeLastYear())
        Q_EMIT said(tr("There is no amount of last year to take for this line."));
}

} // namespace views
