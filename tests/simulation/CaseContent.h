// SPDX-License-Identifier: GPL-3.0-or-later
// What a reviewer has before him when he approves a case, in words of its own: the measure of whether an approval that
// is shown still stands for what was approved.
#pragma once

#include "models/rules/HouseholdCase.h"

namespace simulation {

QByteArray caseContent(const models::HouseholdCase &value);

} // namespace simulation
