// SPDX-License-Identifier: GPL-3.0-or-later
// Registers grouped by an op that they name: one save mostly edits what one other save wrote, so that a record's row
// says each op once.
#pragma once

#include "models/schema/Edits.h"

#include <algorithm>
#include <span>
#include <vector>

namespace models {

// `take` gets each op with its registers, in the order in which they stand.
template <class Register, class Take>
void eachOp(const std::vector<Register> &registers, OpId Register::*op, const Take &take)
{
    std::vector<const Register *> sorted;
    for (const Register &each : registers)
        sorted.push_back(&each);
    const auto opOf = [op](const Register *each) -> const OpId & { return each->*op; };
    std::ranges::stable_sort(sorted, {}, opOf);
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto end = std::ranges::upper_bound(first, sorted.end(), opOf(*first), {}, opOf);
        take(opOf(*first), std::span(first, end));
        first = end;
    }
}

} // namespace models
