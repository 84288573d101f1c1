// SPDX-License-Identifier: GPL-3.0-or-later
// Which warnings of a case are explained (DOMAIN.md §1.8: a warning needs a written explanation). An error cannot be
// explained away, and an explanation answers the rules and the values that stood there when it was written and no
// others.
#pragma once

#include "models/rules/HouseholdCase.h"
#include "models/rules/Problem.h"

namespace models {

// What was written of a field, or nullptr. It may be of a warning that has gone.
const ProblemExplanation *explanationAt(const HouseholdCase &householdCase, TypeId type, const Id &record,
                                        FieldId field);

// What stands at a place now, as ProblemExplanation::answered holds it: 16 bytes over the register of the field, or
// over those of the record where it is explained as a whole. Empty for numbers of persons: whoever may read the
// explanation but not the number could find the number by trying, so of these the rule alone is answered.
QByteArray answeredAt(const HouseholdCase &householdCase, TypeId type, const Id &record, FieldId field);

bool isExplained(const HouseholdCase &householdCase, const Problem &problem);

// A warning that nobody has explained.
bool wantsExplanation(const HouseholdCase &householdCase, const Problem &problem);

// The rules that warn of a field, as ProblemExplanation::rules holds them.
QString rulesToExplain(const Problems &problems, TypeId type, const Id &record, FieldId field);

} // namespace models
