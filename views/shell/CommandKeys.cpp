// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/CommandKeys.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace views {

CommandKeys::CommandKeys(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

// An editor that is not asked cannot claim the key; without such a command it still gets it.
bool CommandKeys::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isCommand = key->key() == Qt::Key_E || key->key() == Qt::Key_K;
    return isCommand && key->modifiers() == Qt::ControlModifier;
}

} // namespace views
