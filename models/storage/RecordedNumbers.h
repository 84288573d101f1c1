// SPDX-License-Identifier: GPL-3.0-or-later
// In which households a person's document is recorded (V-ID-7). A person is the first 18 characters of the number.
// Members who have left a household do not count there.
#pragma once

#include "models/base/Result.h"
#include "models/rules/HouseholdCase.h"

#include <QSet>

namespace models {

class Database;

// The numbers of this case that other households have too, for RuleContext::numbersElsewhere.
Result<QSet<QString>> numbersElsewhere(Database &database, const HouseholdCase &householdCase);

// Notes for judging anew whoever else holds a number that the case gained or lost. `before` and `after` are
// SearchText::numbers.
Outcome markOtherHolders(Database &database, const Id &household, QByteArrayView before, QByteArrayView after);

} // namespace models
