// SPDX-License-Identifier: GPL-3.0-or-later
// All rules of a case at once (DOMAIN.md §1.8): what a form shows while one types, what blocks submission, what a
// reviewer and an import look at. Pure: the same case and context give the same problems, in the order of the paper.
#pragma once

#include "models/rules/FieldRules.h"
#include "models/rules/HouseholdCase.h"

#include <QSet>

namespace models {

struct RuleContext
{
    const CodeBook &codes;
    QDate today;                // the survey's day where the form does not say it; must be valid
    bool demonstration = false; // the parameter that admits identity numbers of province 99
    Language language = Language::Chinese;
    QSet<QString> numbersElsewhere{}; // first 18 characters of documents recorded in other households (V-ID-7)
};

Problems problemsOf(const HouseholdCase &householdCase, const RuleContext &context);

// The day that ages are judged at: the day on the form, else today.
QDate surveyDay(const HouseholdCase &householdCase, const RuleContext &context);

} // namespace models
