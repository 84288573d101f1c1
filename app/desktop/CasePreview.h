// SPDX-License-Identifier: GPL-3.0-or-later
// A stored case in short, in the words of the page that shows it.
#pragma once

#include "models/storage/CaseQueries.h"
#include "views/lists/HouseholdListValues.h"

namespace views {
class Theme;
}

namespace app {

class OpenAccount;

views::HouseholdPreview casePreview(const models::LoadedCase &loaded, const OpenAccount &account,
                                    const views::Theme &theme);

} // namespace app
