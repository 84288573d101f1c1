// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a line edit into a password field with an eye that shows what was typed while it is pressed in.
#pragma once

class QLineEdit;

namespace views {

class Theme;

void addPasswordEye(const Theme &theme, QLineEdit &edit);

} // namespace views
