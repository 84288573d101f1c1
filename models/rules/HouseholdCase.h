// SPDX-License-Identifier: GPL-3.0-or-later
// A household with everything that belongs to its case: what the form edits, the rules check, the reviewer judges and
// the printer prints. Plain values; whoever reads no identity scope simply has no identities and no contact in it.
#pragma once

#include "models/entities/FieldComment.h"
#include "models/entities/Household.h"
#include "models/entities/HouseholdContact.h"
#include "models/entities/Income.h"
#include "models/entities/Member.h"
#include "models/entities/MemberIdentity.h"
#include "models/entities/ProblemExplanation.h"
#include "models/entities/Review.h"

#include <optional>
#include <vector>

namespace models {

struct HouseholdCase
{
    Household household;
    std::vector<Member> members;            // in the order of the paper: head first, then by relation, the eldest first
    std::vector<Income> incomes;            // by year, the newest first
    std::vector<MemberIdentity> identities; // of those members whose number is known here, by id
    std::optional<HouseholdContact> contact;
    std::vector<Review> reviews;                  // in the order in which they happened
    std::vector<FieldComment> comments;           // in the order in which they were written
    std::vector<ProblemExplanation> explanations; // by id

    bool operator==(const HouseholdCase &) const = default;
};

// Codes of the list memberStatus that rules speak of (B34).
namespace memberStatus {
inline constexpr QStringView InHousehold = u"1";
inline constexpr QStringView Left = u"2";
} // namespace memberStatus

bool isActive(const Member &member);                      // has not left the household
qint64 headcount(const HouseholdCase &householdCase);     // A19: active members; counted, never typed
const Member *headOf(const HouseholdCase &householdCase); // the first active 户主, or none
const Income *incomeOf(const HouseholdCase &householdCase, qint64 year);

// Of the year of the form, whose sheet it is; of a case without a year all are. Those of other years were judged with
// the forms of theirs, and nobody sees them beside this one.
bool isOnForm(const Income &income, const Household &household);
const MemberIdentity *identityOf(const HouseholdCase &householdCase, const Id &member);
void sortCase(HouseholdCase &householdCase);  // into the orders named above
void sortNotes(HouseholdCase &householdCase); // comments and explanations alone

} // namespace models
