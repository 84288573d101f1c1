// SPDX-License-Identifier: GPL-3.0-or-later
// In which village something new is made: the one that the user looks at, the only one there is, or the one they say.
#pragma once

#include "models/storage/CommonsQueries.h"
#include "views/lists/VillageDialog.h"

#include <QObject>

#include <functional>

namespace views {
class MainWindow;
class Theme;
} // namespace views

namespace app {

class OpenAccount;

// Where this account enters households.
std::vector<models::ReadableVillage> villagesToEnterIn(const OpenAccount &account);

// Calls `then` with the name of a village, at once or when the user has chosen. Never, if there is none to enter
// households in, or the user chooses none. `lookedAt`: a village, or empty. All must outlive the answer.
void chooseVillage(const OpenAccount &account, const views::Theme &theme, views::MainWindow &window,
                   const QString &lookedAt, const std::function<void(const QString &village)> &then,
                   views::VillageFor what = views::VillageFor::Household);

} // namespace app
