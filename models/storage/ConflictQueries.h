// SPDX-License-Identifier: GPL-3.0-or-later
// The open conflicts of this account: registers that several people wrote without seeing each other, with every value.
#pragma once

#include "models/base/Result.h"
#include "models/schema/Edits.h"

namespace models {

class Database;

struct OpenConflict
{
    TypeId type = 0;
    Id record{};
    FieldId reg = 0;
    QString scope{};
    OpId winner{};                       // of the value that is shown meanwhile
    std::vector<Candidate> candidates{}; // all, the newest first

    bool operator==(const OpenConflict &) const = default;
};

// Those that nobody has answered here yet, in the order in which they arose.
Result<std::vector<OpenConflict>> openConflicts(Database &database);

// The decision for a value, which puts every candidate aside.
Resolution decidedFor(const OpenConflict &conflict, const QByteArray &value, const QString &reason);

} // namespace models
