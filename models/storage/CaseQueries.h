// SPDX-License-Identifier: GPL-3.0-or-later
// A case as a form edits it: read whole from one connection, and turned into the change that a save commits.
// Free of threads: runs wherever its Database lives.
#pragma once

#include "models/base/Result.h"
#include "models/rules/HouseholdCase.h"
#include "models/storage/Change.h"

#include <map>

namespace models {

class Database;

// A case with what a later edit of it must say was seen. Removed members, incomes and comments are not in it.
struct LoadedCase
{
    HouseholdCase value;
    QString village;      // whose scopes it lies in: "360323106205"
    bool removed = false; // the household as a whole

    using Key = std::pair<TypeId, Id>;
    std::map<Key, RecordOps> ops; // of every record in `value`
};

// Nothing if there is no such household here. In the orders of sortCase(). Identities and contact are simply absent for
// whoever reads no identity scope. Read inside one read transaction if somebody else may commit meanwhile.
Result<std::optional<LoadedCase>> loadCase(Database &database, const Id &household);

// The same without the ops, for whoever edits nothing: half the look-ups.
Result<std::optional<LoadedCase>> readCase(Database &database, const Id &household);

// A case that is not stored yet, to be given to changeBetween() as what was before.
LoadedCase unsavedCase(const QString &village);

// What a save of `after` commits: the registers that differ, new records as inserts, records that `after` no longer
// has as soft removals. The ids are those of `after`; it names none that is null. A new identity without a number and
// a new contact without content are left out.
Change changeBetween(const LoadedCase &before, const HouseholdCase &after);

} // namespace models
