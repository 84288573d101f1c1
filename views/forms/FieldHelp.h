// SPDX-License-Identifier: GPL-3.0-or-later
// Help for one field, made from its description: what it is on paper, what may be typed, its codes, what is checked.
#pragma once

#include "models/schema/CodeBook.h"
#include "views/shell/HelpPanel.h"

namespace views {

// Empty if the widget is not within an editor of a field.
HelpText helpForFieldAt(const QWidget *widget, const models::CodeBook &codes, models::Language language);
HelpText fieldHelp(const models::Field &field, const models::CodeBook &codes, models::Language language);

} // namespace views
