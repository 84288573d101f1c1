// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of the comments on a case: which of them still wait for an answer.
#pragma once

#include "models/rules/HouseholdCase.h"

namespace models {

bool isSettled(const FieldComment &comment);

// Nobody can approve a case while there are any, and none goes back to its cadre without one.
int openComments(const HouseholdCase &householdCase);

} // namespace models
