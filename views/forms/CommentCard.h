// SPDX-License-Identifier: GPL-3.0-or-later
// One comment: the field it is on, whether it is settled, who wrote it when, and what.
#pragma once

#include "views/forms/CommentPanel.h"

namespace views {

class Badge;

class CommentCard : public QFrame
{
    Q_OBJECT

public:
    CommentCard(const Theme &theme, QWidget *parent);
    void setComment(const ShownComment &shown);
    QPushButton &settle() const { return *m_settle; }

Q_SIGNALS:
    void jumpWanted(const views::FieldRef &place);
    void settleWanted(const models::Id &comment);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    QLabel *m_place;
    Badge *m_state;
    QLabel *m_by;
    QLabel *m_text;
    QPushButton *m_settle;
    FieldRef m_ref;
    models::Id m_comment{};
};

} // namespace views
