// SPDX-License-Identifier: GPL-3.0-or-later
// The open conflicts of this account: registers that several people wrote without seeing each other, with every value.
#pragma once

#include "models/base/Result.h"
#include "models/storage/GroupCodec.h"

namespace models {

class Database;

struct OpenConflict
{
    TypeId type = 0;
    Id record{};
    FieldId reg = 0;
    QString scope{};
    Id household{}; // whose case it lies in; null for records of none
    OpId winner{};                       // of the value that is shown meanwhile
    std::vector<Candidate> candidates{}; // all, the newest first

    const Candidate *candidate(const OpId &op) const;
    bool operator==(const OpenConflict &) const = default;
};

// Those that nobody has answered here yet, in the order in which they arose.
Result<std::vector<OpenConflict>> openConflicts(Database &database);

// What the candidates saw before they wrote: known where one of them saw another, or where this device wrote it and
// still keeps its group. Nothing otherwise; the server's history knows.
Result<std::optional<QByteArray>> valueBefore(Database &database, const GroupCodec &codec, const OpenConflict &conflict);

// The decision for a value, which puts every candidate aside.
Resolution decidedFor(const OpenConflict &conflict, const QByteArray &value, const QString &reason);

} // namespace models
