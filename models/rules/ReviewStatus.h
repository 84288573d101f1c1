// SPDX-License-Identifier: GPL-3.0-or-later
// Where a case stands in its review. Computed from its steps and its present content, never stored: an approval holds
// only while what it judged is what is there (SYNC.md §2.5). Work on a case in review is not barred, for it may have been
// done in the village without a network; the reviewer sees that the case has changed since it was handed in.
#pragma once

#include "models/rules/HouseholdCase.h"

namespace models {

enum class ReviewState {
    Draft,               // never submitted, or withdrawn
    Submitted,           // 待审
    Returned,            // 已退回
    Approved,            // 已通过
    ChangedAfterApproval,   // approved, but what was judged has moved
    ChangedAfterSubmission // in review, but what was handed in has moved
};

// Codes of the list "reviewAction".
namespace reviewAction {
inline constexpr QStringView Submitted = u"1";
inline constexpr QStringView Returned = u"2";
inline constexpr QStringView Approved = u"3";
inline constexpr QStringView Withdrawn = u"4";
} // namespace reviewAction

// Who enters hands in and withdraws, and does not judge; who judges does not hand in (DOMAIN.md §3.3, §3.6).
bool mayTakeStep(Role role, QStringView action);

// Who judges a case may choose between values of it that others gave, and gives none himself.
bool mayChooseValue(Role role);

// When a step on the case is said to be taken (Unix ms): now, and after each step that its author saw. Steps stand in the
// order of these times, and one that was taken by a clock that is ahead must not stand above its own answer.
qint64 nextStepAt(const HouseholdCase &seen, qint64 nowMs);

// 32 bytes over the content of a case: every register of the household but its official number, of its members, of its
// incomes and of what explains their warnings. Independent of their order. Document numbers are not in it: a reviewer
// may not have them; that they are recorded and checked is.
QByteArray caseDigest(const HouseholdCase &householdCase);

ReviewState reviewState(const HouseholdCase &householdCase);
const Review *lastSubmission(const HouseholdCase &householdCase); // whatever happened since; null: it was never handed in
// It was withdrawn, and judged by somebody whom the withdrawal had not reached: the judgement holds.
bool isWithdrawnTooLate(const HouseholdCase &householdCase);
bool isInReview(ReviewState state); // handed in and not judged yet

// Stable text for a column or a filter: "draft", "submitted", "returned", "approved", "changed", "changed-in-review".
QString reviewStateCode(ReviewState state);
QString reviewStateLabel(ReviewState state); // translated

} // namespace models
