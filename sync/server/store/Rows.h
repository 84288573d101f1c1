// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a statement answers into records, by a function that makes a record of one row.
#pragma once

#include "models/storage/Statement.h"

#include <optional>
#include <vector>

namespace syncing {

// For the outcome of a statement inside a transaction: its error is answered by commit().
inline void atCommit(const models::Outcome &) {}

template <class Record>
models::Result<std::vector<Record>> allRows(models::Statement &statement, Record (*recordOf)(models::Statement &))
{
    std::vector<Record> records;
    for (;;) {
        const models::Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return records;
        records.push_back(recordOf(statement));
    }
}

template <class Record>
models::Result<std::optional<Record>> firstRow(models::Statement &statement, Record (*recordOf)(models::Statement &))
{
    const models::Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return *row ? std::optional<Record>(recordOf(statement)) : std::nullopt;
}

} // namespace syncing
