// SPDX-License-Identifier: GPL-3.0-or-later
// On X11 the editors of Qt take Ctrl+E and Ctrl+K as Emacs does. Here they are commands, wherever the focus is.
#pragma once

#include <QObject>

namespace views {

class CommandKeys : public QObject
{
    Q_OBJECT

public:
    explicit CommandKeys(QObject *parent); // works for the whole program as long as it lives

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace views
