// SPDX-License-Identifier: GPL-3.0-or-later
// The one thing that moves: a turning arrow while something takes longer than a moment. Hidden when idle.
#pragma once

#include "views/shell/Tokens.h"

#include <QTimer>
#include <QWidget>

namespace views {

class Theme;

class BusyIcon : public QWidget
{
    Q_OBJECT

public:
    BusyIcon(const Theme &theme, Token tint, QWidget *parent);

    void setBusy(bool busy);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Token m_tint;
    QTimer m_turn;
    int m_angle = 0;
};

} // namespace views
