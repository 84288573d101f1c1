// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever holds an editor on a form and shows what is to be said of its field: a box in a grid, a row of a table. What
// is said stands under the editor, and words of one's own are written there.
#pragma once

#include "views/forms/FieldRef.h"
#include "views/forms/FieldRemarks.h"
#include "views/forms/editors/FieldEditor.h"
#include "views/shell/Tokens.h"

#include <QFrame>

namespace views {

class FieldHolder : public QFrame
{
    Q_OBJECT

public:
    FieldHolder(FieldEditor *editor, const FieldRef &place, const Theme &theme, QWidget *parent);

    FieldEditor &editor() const { return *m_editor; }
    const FieldRef &place() const { return m_place; }
    void setPlace(const FieldRef &place) { m_place = place; }

    virtual void setProblem(const ShownProblem &problem);
    void setExplanation(const ShownExplanation &explanation);
    void setComment(const OpenComment &comment);
    void setConflict(bool conflict);

    // Where the keys go; false if there is nothing to be written or settled.
    bool focusExplanation();
    bool focusComment();
    bool isExplanationAsked() const { return m_remarks && m_remarks->isExplanationAsked(); }
    bool holdsFocus() const; // the editor, or something under it

Q_SIGNALS:
    void settleWanted(const models::Id &comment);
    void conflictWanted(const views::FieldRef &place);
    void explained(const QString &text);
    void explanationEnded();
    void composed(const QString &text);
    void composingEnded();

protected:
    virtual void addBelow(QWidget *remarks) = 0; // into the layout, under the editor

private:
    FieldRemarks &remarks();
    QWidget *input() const; // that takes the keys
    void describe();

    const Theme &m_theme;
    FieldEditor *m_editor;
    FieldRef m_place;
    FieldRemarks *m_remarks = nullptr; // when there are any
};

} // namespace views
