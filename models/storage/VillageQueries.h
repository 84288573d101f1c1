// SPDX-License-Identifier: GPL-3.0-or-later
// Which villages and households are in a data file. For work that goes through all of them, one after the other;
// lists that people scroll read in windows.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"
#include "models/entities/Village.h"

#include <vector>

namespace models {

class Database;

// Names of the villages, as in their scopes ("360323106205"), ascending.
Result<QStringList> villagesHere(Database &database);

// What is recorded of a village; only its code where its record has not come down yet.
Result<Village> villageHere(Database &database, const QString &village);

// Without the removed ones, by number, villager group and id.
Result<std::vector<Id>> householdsHere(Database &database, const QString &village);

// The years that the forms of a village are of, the newest first; a form that says none adds nothing.
Result<std::vector<int>> formYears(Database &database, const QString &village);

struct RecordCounts
{
    qint64 households = 0;
    qint64 members = 0;
};
Result<RecordCounts> recordCounts(Database &database); // of all villages, without the removed ones

} // namespace models
