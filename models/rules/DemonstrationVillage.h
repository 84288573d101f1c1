// SPDX-License-Identifier: GPL-3.0-or-later
// An invented village to try the program on: 360323106205 龙王潭村. Nobody in it exists; identity numbers have the
// reserved province code 99 and right check digits, so they pass the checks only while `demonstration` is on.
// The same seed makes the same village, on every machine.
#pragma once

#include "models/entities/Village.h"
#include "models/rules/HouseholdCase.h"

namespace models {

inline constexpr QStringView demonstrationVillageCode = u"360323106205";

Village demonstrationVillage();

// Complete cases of the form year 2020 that break no rule, each with members, identities, contact and two years'
// income.
std::vector<HouseholdCase> demonstrationHouseholds(int count, quint64 seed = 1);

} // namespace models
