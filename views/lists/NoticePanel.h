// SPDX-License-Identifier: GPL-3.0-or-later
// A refused change, a returned case or access that ended: what happened, what was kept, what to do, and the way there.
#pragma once

#include "views/lists/SyncValues.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace views {

class Badge;
class Theme;

class NoticePanel : public QFrame
{
    Q_OBJECT

public:
    explicit NoticePanel(const Theme &theme, QWidget *parent = nullptr);

    void show(const InboxNotice &notice);
    const models::Id &shown() const { return m_notice.id; }
    void takeFocus();

Q_SIGNALS:
    void householdWanted(const models::Id &household);
    void settled(const models::Id &notice);     // read and dealt with
    void againWanted(const models::Id &notice); // sent once more

protected:
    void changeEvent(QEvent *event) override;

private:
    void settle();
    void retranslate();

    InboxNotice m_notice;
    bool m_isAsked = false;
    QLabel *m_title;
    Badge *m_badge;
    QLabel *m_explanation;
    QVBoxLayout *m_lines = nullptr;
    QLabel *m_question;
    QPushButton *m_settle;
    QPushButton *m_again;
    QPushButton *m_open;
};

} // namespace views
