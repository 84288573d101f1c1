// SPDX-License-Identifier: GPL-3.0-or-later
// What the bar of a form says of where its case stands in the review.
#pragma once

#include "models/rules/ReviewStatus.h"

namespace views {

struct Standing
{
    models::ReviewState state = models::ReviewState::Draft;
    bool mayHandIn = false;
    bool isTooLate = false; // what was withdrawn had been judged
    QString judge{};        // who took the last step
};

Standing standingOf(const models::HouseholdCase &householdCase, bool mayHandIn);

// Rich text; empty: nothing. `isNews`: it came to that while the form was open.
QString standingWords(const Standing &standing, bool isNews);

} // namespace views
