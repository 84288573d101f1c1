// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a cadre before a case is handed in: errors are corrected, warnings explained, comments answered. Pure.
#pragma once

#include "views/forms/FieldRef.h"

#include <QString>

#include <optional>

namespace views {

class CaseSession;

struct HandInQuestion
{
    QString words{};              // for the message bar
    std::optional<FieldRef> place{}; // where the answer is given; none: at the first problem
    bool wantsExplanation = false;   // it is given there
};

// The first thing that is still to do; nothing: it may be handed in.
std::optional<HandInQuestion> questionBeforeHandingIn(const CaseSession &session);

} // namespace views
