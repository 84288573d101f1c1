// SPDX-License-Identifier: GPL-3.0-or-later
// Registration forms of a village into one PDF, household after household; only one is in memory.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"
#include "models/reports/RegistrationForm.h"

namespace models {
class Database;
}

namespace app {

struct PrintWish
{
    QString village;
    std::vector<models::Id> households{}; // empty: all of the village
    std::optional<int> year{};            // only forms of it; nothing: of any, each with its own
    QString printedBy{};
    models::Language language = models::Language::Chinese;
};

struct PrintedForms
{
    int forms = 0;
    int pages = 0;
};

// The file is there whole, or as it was before. Errors: NotFound (a household is not here or of another year, or there is none), Storage,
// DiskFull.
models::Result<PrintedForms> printForms(models::Database &database, const PrintWish &wish, const QString &path);

} // namespace app
