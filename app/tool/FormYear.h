// SPDX-License-Identifier: GPL-3.0-or-later
// Of which year the forms of a village are: a figure or a paper of a year that no form is of would be wrong.
#pragma once

#include "models/base/Result.h"

#include <QString>

#include <optional>

namespace models {
class Database;
}

namespace app {

// The wished year, or without a wish the present one, or the newest that a form is of. Error: NotFound, which names the
// years that there are.
models::Result<int> formYear(models::Database &database, const QString &village, std::optional<int> wished,
                             int present);

} // namespace app
