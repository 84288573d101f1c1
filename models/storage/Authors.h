// SPDX-License-Identifier: GPL-3.0-or-later
// The people whose work came down with the logs, by account.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"

#include <QHash>

namespace models {

class Database;

Result<QHash<Id, QString>> authorNames(Database &database);

} // namespace models
