// SPDX-License-Identifier: GPL-3.0-or-later
// What the server did not take, by the case it was written for: refused groups and those it keeps aside.
#pragma once

#include "models/storage/Outbox.h"

namespace models {

struct HeldCase
{
    Id household{};                // null: groups that belong to no case
    QString head{};                // empty too while nobody is entered
    std::vector<HeldGroup> groups; // the oldest first
};

// In the order of their oldest groups. A group that wrote to several cases stands with each, with what it wrote there.
Result<std::vector<HeldCase>> heldCases(Database &database, const GroupCodec &codec);

} // namespace models
