// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a data file to the schema of this program (SYNC.md §2.6). Steps are the files migrations/NNNN_name.sql,
// applied in order, each in a transaction of its own that ends with a check of the references.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace models {

class Database;

struct Migration
{
    int version = 0; // user_version after it
    QByteArray sql;
};

std::vector<Migration> shippedMigrations(); // ascending

// A file with data is first copied to `backup`, whole and under the same key. Errors: TooNew if a newer program made
// the file, or one with other steps, and it is then left as it is; Corrupt if references do not hold.
Outcome migrate(Database &database, std::span<const Migration> steps, const QString &backup);

// For whoever only reads. TooOld if steps are still to be taken; else as migrate.
Outcome checkUpToDate(Database &database, std::span<const Migration> steps);

} // namespace models
