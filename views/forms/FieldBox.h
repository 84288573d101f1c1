// SPDX-License-Identifier: GPL-3.0-or-later
// A field on a form: label above with its required mark and a side fact, the editor, and below it what is wrong, what a
// reviewer wrote and whether two values are in conflict. Text opens below; neighbours do not move sideways.
#pragma once

#include "views/forms/FieldHolder.h"

class QLabel;
class QVBoxLayout;

namespace views {

class FieldBox : public FieldHolder
{
    Q_OBJECT

public:
    // Takes the editor over.
    FieldBox(FieldEditor *editor, const FieldRef &place, const Theme &theme, QWidget *parent);

    void setSideFact(const QString &text, Tone tone = Tone::Neutral);

protected:
    void addBelow(QWidget *remarks) override;

private:
    void relabel();

    const Theme &m_theme;
    QLabel *m_label;
    QLabel *m_side;
    QVBoxLayout *m_column;
};

} // namespace views
