// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a query and hands over row by row.
#pragma once

#include "models/storage/Statement.h"

namespace models {

// `take` is called while a row stands and answers nothing.
template <class Take>
Outcome eachRow(Statement &statement, Take take)
{
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        take(statement);
    }
}

// All rows, each made into an item.
template <class Make>
auto allRows(Statement &statement, Make make) -> Result<std::vector<decltype(make(statement))>>
{
    std::vector<decltype(make(statement))> items;
    if (const Outcome read = eachRow(statement, [&](Statement &row) { items.push_back(make(row)); }); !read)
        return read.error();
    return items;
}

// The first column of the first row; nothing if there is no row.
inline Result<std::optional<qint64>> oneNumber(Statement &statement)
{
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return *row ? statement.optionalInteger(0) : std::nullopt;
}

} // namespace models
