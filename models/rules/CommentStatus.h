// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of the comments on a case: which of them still wait for an answer, and who may give it. What a comment
// says stands as it was written.
#pragma once

#include "models/rules/HouseholdCase.h"

namespace models {

bool isSettled(const FieldComment &comment);

// Who enters answers, who judges settles or takes back.
bool maySettle(Role role);

// Nobody can approve a case while there are any.
int openComments(const HouseholdCase &householdCase);

// That somebody else than this person wrote: nobody asks themselves.
int openCommentsOfOthers(const HouseholdCase &householdCase, const QString &name);

// Words that everybody reads who reads the case: a number as long as that of a document, an account or a telephone is
// struck out with stars, for it lies in another scope and not all of them may have it.
QString withoutLongNumbers(const QString &words);

} // namespace models
