// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that a rule found, tied to the very field it is about, so that a form can show it there and jump to it.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

enum class Severity {
    Info,
    Warning, // needs a written explanation
    Error    // blocks submission, never the saving of a draft
};

struct Problem
{
    QString rule; // as DOMAIN.md numbers it: "V-ST-1"
    Severity severity = Severity::Error;
    TypeId type = 0;
    Id record{};
    FieldId field = 0; // 0: the record as a whole
    QString message{}; // translated, for the user; holds no value of a personal field

    bool operator==(const Problem &) const = default;
};

using Problems = std::vector<Problem>;

inline bool anyError(const Problems &problems)
{
    for (const Problem &problem : problems) {
        if (problem.severity == Severity::Error)
            return true;
    }
    return false;
}

} // namespace models
