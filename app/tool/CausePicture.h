// SPDX-License-Identifier: GPL-3.0-or-later
// The causes of a village, read from a data file and made ready to be drawn or written.
#pragma once

#include "models/base/Result.h"
#include "views/charts/CauseSheet.h"

namespace models {
class Database;
}

namespace app {

struct CauseWish
{
    QString village;
    std::optional<int> year{}; // nothing: the newest that a form is of
    views::CauseMeasure measure = views::CauseMeasure::Main;
    bool chinese = true; // its translation must be in use
};

models::Result<views::CauseSheet> causeSheet(models::Database &database, const CauseWish &wish);

} // namespace app
