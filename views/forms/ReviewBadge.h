// SPDX-License-Identifier: GPL-3.0-or-later
// How the state of a case's review is shown: word, outline, tone.
#pragma once

#include "models/rules/ReviewStatus.h"
#include "views/shell/Badge.h"

namespace views {

inline BadgeLook reviewBadge(models::ReviewState state)
{
    using models::ReviewState;
    const QString word = models::reviewStateLabel(state);
    switch (state) {
    case ReviewState::Submitted:
        return {Tone::Info, u"review"_qs, word};
    case ReviewState::Returned:
        return {Tone::Warning, u"return"_qs, word};
    case ReviewState::Approved:
        return {Tone::Ok, u"ok"_qs, word};
    case ReviewState::ChangedAfterApproval:
        return {Tone::Warning, u"edit"_qs, word};
    default:
        return {Tone::Neutral, u"draft"_qs, word};
    }
}

} // namespace views
