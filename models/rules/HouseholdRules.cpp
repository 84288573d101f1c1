// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/HouseholdRules.h"

#include "models/rules/CaseRules.h"

namespace models {

using caseRules::Judgement;

static void judgeFields(Judgement &judgement)
{
    const HouseholdCase &subject = judgement.subject;
    const FieldContext fields{judgement.context.codes, static_cast<int>(subject.household.formYear.value_or(0)),
                              judgement.context.language};
    checkFields(subject.household, fields, judgement.found);
    for (const Member *member : judgement.members)
        checkFields(*member, fields, judgement.found);
    for (const Income &income : subject.incomes) {
        if (isOnForm(income, subject.household))
            checkFields(income, fields, judgement.found);
    }
    if (subject.contact)
        checkFields(*subject.contact, fields, judgement.found);
}

QDate surveyDay(const HouseholdCase &householdCase, const RuleContext &context)
{
    return householdCase.household.filledOn.isValid() ? householdCase.household.filledOn : context.today;
}

Problems problemsOf(const HouseholdCase &householdCase, const RuleContext &context)
{
    Judgement judgement{
        .subject = householdCase, .context = context, .members = {}, .day = surveyDay(householdCase, context)};
    for (const Member &member : householdCase.members) {
        if (isActive(member))
            judgement.members.push_back(&member);
    }
    judgeFields(judgement);
    caseRules::judgeStructure(judgement);
    caseRules::judgePersons(judgement);
    caseRules::judgeIdentities(judgement);
    caseRules::judgeCauses(judgement);
    caseRules::judgeIncomes(judgement);
    caseRules::judgeContact(judgement);
    return std::move(judgement.found);
}

} // namespace models
