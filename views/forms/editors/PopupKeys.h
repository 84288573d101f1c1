// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys a list or calendar under a field leaves to the page: it closes before they act, or what is typed next
// would go into a field that is no longer looked at.
#pragma once

#include <QKeyEvent>

namespace views {

inline bool isKeyOfThePage(const QKeyEvent &key)
{
    const bool isModified = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isFunction = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    return isModified || isFunction || key.key() == Qt::Key_Insert;
}

} // namespace views
