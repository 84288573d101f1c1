// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/Explanations.h"

#include <QStringList>

#include <algorithm>

namespace models {

const ProblemExplanation *explanationAt(const HouseholdCase &householdCase, TypeId type, const Id &record,
                                        FieldId field)
{
    const Id id = explanationId(type, record, field);
    const auto found = std::ranges::find(householdCase.explanations, id, &ProblemExplanation::id);
    return found == householdCase.explanations.end() || found->text.isEmpty() ? nullptr : &*found;
}

bool isExplained(const HouseholdCase &householdCase, const Problem &problem)
{
    if (problem.severity != Severity::Warning)
        return false;
    const ProblemExplanation *explanation = explanationAt(householdCase, problem.type, problem.record, problem.field);
    return explanation && explanation->rules.split(u',').contains(problem.rule);
}

bool wantsExplanation(const HouseholdCase &householdCase, const Problem &problem)
{
    return problem.severity == Severity::Warning && !isExplained(householdCase, problem);
}

QString rulesToExplain(const Problems &problems, TypeId type, const Id &record, FieldId field)
{
    QStringList rules;
    for (const Problem &problem : problems) {
        if (problem.severity == Severity::Warning && problem.type == type && problem.record == record &&
            problem.field == field)
            rules.append(problem.rule);
    }
    rules.sort();
    rules.removeDuplicates();
    return rules.join(u',');
}

} // namespace models
