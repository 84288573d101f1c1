// SPDX-License-Identifier: GPL-3.0-or-later
// One problem in the list: where, what, and what it means for handing the form in.
#pragma once

#include "views/forms/ProblemPanel.h"

class QPushButton;

namespace views {

class IconLabel;

class ProblemCard : public QFrame
{
    Q_OBJECT

public:
    ProblemCard(const Theme &theme, QWidget *parent);

    void setProblem(const ListedProblem &listed);
    const FieldRef &place() const { return m_place; }
    void setCurrent(bool current);

Q_SIGNALS:
    void jumpWanted(const views::FieldRef &place);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    IconLabel *m_icon;
    QLabel *m_head;
    QLabel *m_text;
    QLabel *m_advice;
    IconLabel *m_arrow;
    FieldRef m_place;
};

} // namespace views
