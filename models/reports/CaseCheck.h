// SPDX-License-Identifier: GPL-3.0-or-later
// All rules over all households of a village, as a list that people work off: by rule and household, without names.
#pragma once

#include "models/rules/HouseholdRules.h"

#include <QJsonObject>

#include <map>

namespace models {

class Database;

struct CheckedProblem
{
    Id household{};
    QString number{}; // of the household, official or provisional
    Problem problem{};
};

// How often a rule found something, and in how many households.
struct RuleCount
{
    Severity severity = Severity::Info; // the gravest of them
    qint64 problems = 0;
    qint64 households = 0;
};

struct CaseCheck
{
    qint64 households = 0;
    qint64 withErrors = 0;
    qint64 withWarnings = 0; // and no error
    std::map<QString, RuleCount> rules{};
    std::vector<CheckedProblem> problems{}; // household by household
};

// `context.numbersElsewhere` is found here: document numbers that several households have.
Result<CaseCheck> checkVillage(Database &database, const QString &village, RuleContext context);

QJsonObject toJson(const CaseCheck &check);
QString toText(const CaseCheck &check);       // the counts
QString problemsText(const CaseCheck &check); // one line a problem

} // namespace models
