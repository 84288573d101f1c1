// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/CommentStatus.h"

#include <algorithm>

namespace models {

bool isSettled(const FieldComment &comment)
{
    return comment.settledAt.has_value();
}

int openComments(const HouseholdCase &householdCase)
{
    return static_cast<int>(householdCase.comments.size()) -
           static_cast<int>(std::ranges::count_if(householdCase.comments, isSettled));
}

} // namespace models
