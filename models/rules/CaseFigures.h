// SPDX-License-Identifier: GPL-3.0-or-later
// What one case contributes to the analyses of a year.
#pragma once

#include "models/rules/CauseAnalysis.h"
#include "models/rules/HouseholdCase.h"
#include "models/rules/IncomeDistribution.h"

namespace models {

// E8 of a year in fen, rounded as it is printed; nothing as long as a line of that year's income is missing, or
// without members.
std::optional<qint64> netPerHead(const HouseholdCase &householdCase, qint64 year);

// The household's persons, each with the net income per head, in yuan. Poverty is judged on the printed amount, so that
// the sheet and the chart never disagree about one household.
std::optional<Observation> observationOf(const HouseholdCase &householdCase, qint64 year);

// `village` is whatever the analysis is split by.
CauseCase causeCaseOf(const HouseholdCase &householdCase, qint64 year, const QString &village = {});

// Of the fields that the form requires (with the income of a year, and of at least one member), how many are filled in:
// 0 to 100, rounded down.
int completePercent(const HouseholdCase &householdCase, qint64 year);

} // namespace models
