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
    std::optional<int> year{}; // nothing: the present one of the forms, or the newest that one is of
    views::CauseMeasure measure = views::CauseMeasure::Main;
    bool chinese = true; // its translation must be in use
};

// Errors: NotFound (no form here is of that year), Storage.
models::Result<views::CauseSheet> causeSheet(models::Database &database, const CauseWish &wish);

} // namespace app
