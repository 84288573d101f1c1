// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/HouseholdCase.h"

#include <algorithm>
#include <tuple>

namespace models {

bool isActive(const Member &member)
{
    return member.status != memberStatus::Left;
}

qint64 headcount(const HouseholdCase &householdCase)
{
    return std::count_if(householdCase.members.begin(), householdCase.members.end(), isActive);
}

const Member *headOf(const HouseholdCase &householdCase)
{
    for (const Member &member : householdCase.members) {
        if (isActive(member) && member.relation == u"01")
            return &member;
    }
    return nullptr;
}

bool isOnForm(const Income &income, const Household &household)
{
    return !household.formYear || income.year == household.formYear;
}

const Income *incomeOf(const HouseholdCase &householdCase, qint64 year)
{
    for (const Income &income : householdCase.incomes) {
        if (income.year == year)
            return &income;
    }
    return nullptr;
}

const MemberIdentity *identityOf(const HouseholdCase &householdCase, const Id &member)
{
    for (const MemberIdentity &identity : householdCase.identities) {
        if (identity.id == member)
            return &identity;
    }
    return nullptr;
}

void sortCase(HouseholdCase &householdCase)
{
    const auto paperOrder = [](const Member &m) {
        return std::tuple(!isActive(m), m.relation.isEmpty(), m.relation, !m.birthDate.isValid(), m.birthDate, m.id);
    };
    std::sort(householdCase.members.begin(), householdCase.members.end(),
              [&](const Member &a, const Member &b) { return paperOrder(a) < paperOrder(b); });
    std::sort(householdCase.incomes.begin(), householdCase.incomes.end(),
              [](const Income &a, const Income &b) { return a.year > b.year; });
    std::sort(householdCase.reviews.begin(), householdCase.reviews.end(),
              [](const Review &a, const Review &b) { return std::tuple(a.at, a.id) < std::tuple(b.at, b.id); });
    std::ranges::sort(householdCase.identities, {}, &MemberIdentity::id);
    sortNotes(householdCase);
}

void sortNotes(HouseholdCase &householdCase)
{
    std::sort(
        householdCase.comments.begin(), householdCase.comments.end(),
        [](const FieldComment &a, const FieldComment &b) { return std::tuple(a.at, a.id) < std::tuple(b.at, b.id); });
    std::ranges::sort(householdCase.explanations, {}, &ProblemExplanation::id);
}

} // namespace models
