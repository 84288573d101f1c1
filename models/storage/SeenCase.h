// SPDX-License-Identifier: GPL-3.0-or-later
// What the user of an open form has seen, in the words of the door: for every register the op whose value it was. The
// case is read again while the form is open; what the user touched keeps the value that was seen before, and its op.
#pragma once

#include "models/storage/CaseQueries.h"

namespace models {

class SeenCase
{
public:
    // Of a case that is not stored yet, `reading` is unsavedCase().
    explicit SeenCase(LoadedCase reading) { follow(std::move(reading)); }

    void follow(LoadedCase reading); // the case as it is now

    // Each register of `values` under the op of the newest reading that shows this very value; under no op if none
    // does, so that an edit of it counts as made beside what is stored and both are kept.
    LoadedCase seen(const HouseholdCase &values) const;

private:
    std::vector<LoadedCase> m_readings; // newest first
};

} // namespace models
