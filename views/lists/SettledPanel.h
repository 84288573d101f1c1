// SPDX-License-Identifier: GPL-3.0-or-later
// A conflict that somebody has answered: the value that was taken, the others, who decided, when and why. To read only.
#pragma once

#include "views/lists/SyncValues.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace views {

class Badge;
class Theme;

class SettledPanel : public QFrame
{
    Q_OBJECT

public:
    explicit SettledPanel(const Theme &theme, QWidget *parent = nullptr);

    void show(const SettledCase &settled);
    const models::Id &shown() const { return m_case.id; }
    void takeFocus();

Q_SIGNALS:
    void householdWanted(const models::Id &household);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuildCards();
    QString decision() const;
    void retranslate();

    const Theme &m_theme;
    SettledCase m_case;
    QLabel *m_title;
    Badge *m_badge;
    QPushButton *m_open;
    QLabel *m_explanation;
    QLabel *m_takenLabel;
    QLabel *m_taken;
    QLabel *m_decision;
    QLabel *m_reason;
    QHBoxLayout *m_cards;
};

} // namespace views
