// SPDX-License-Identifier: GPL-3.0-or-later
// What a page is for and how it is worked, in a few sentences. Pages on top of others have topics of their own.
#pragma once

#include "views/shell/HelpPanel.h"

namespace views {

// `topic`: a page of pageSpecs(), or "form", "import", "print", "sign-in". Empty if nothing is told of it.
HelpText pageHelp(const QString &topic);

} // namespace views
