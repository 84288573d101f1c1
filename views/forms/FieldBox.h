// SPDX-License-Identifier: GPL-3.0-or-later
// A field on a form: label above with its required mark and a side fact, the editor, and below it what is wrong, what a
// reviewer wrote and whether two values are in conflict. Text opens below; neighbours do not move sideways.
#pragma once

#include "views/forms/FieldHolder.h"

class QLabel;
class QVBoxLayout;

namespace views {

class FieldNote;

class FieldBox : public FieldHolder
{
    Q_OBJECT

public:
    // Takes the editor over.
    FieldBox(FieldEditor *editor, const FieldRef &place, const Theme &theme, QWidget *parent);

    void setSideFact(const QString &text, Tone tone = Tone::Neutral);
    void setProblem(const models::Problem *problem) override;
    void setComment(const models::FieldComment *comment) override;
    void setConflict(bool conflict) override;

private:
    void relabel();
    FieldNote *noteAt(FieldNote *&note, int row);
    void describe();

    const Theme &m_theme;
    QLabel *m_label;
    QLabel *m_side;
    QVBoxLayout *m_column;
    FieldNote *m_problem = nullptr;
    FieldNote *m_comment = nullptr;
    FieldNote *m_conflict = nullptr;
    models::Id m_commentId{};
};

} // namespace views
