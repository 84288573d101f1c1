// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever holds an editor on a form and shows what is to be said of its field: a box in a grid, a row of a table.
#pragma once

#include "views/forms/FieldRef.h"
#include "views/forms/editors/FieldEditor.h"
#include "views/shell/Tokens.h"

#include <QFrame>

namespace views {

class FieldHolder : public QFrame
{
    Q_OBJECT

public:
    FieldHolder(FieldEditor *editor, const FieldRef &place, QWidget *parent)
        : QFrame(parent), m_editor(editor), m_place(place)
    {}

    FieldEditor &editor() const { return *m_editor; }
    const FieldRef &place() const { return m_place; }
    void setPlace(const FieldRef &place) { m_place = place; }

    virtual void setProblem(const models::Problem *problem) = 0; // nullptr: none
    virtual void setComment(const models::FieldComment *comment) = 0;
    virtual void setConflict(bool conflict) = 0;

Q_SIGNALS:
    void settleWanted(const models::Id &comment);
    void conflictWanted(const views::FieldRef &place);

private:
    FieldEditor *m_editor;
    FieldRef m_place;
};

} // namespace views
