// SPDX-License-Identifier: GPL-3.0-or-later
// How many records of a client's store, of all types together, answer a condition on their columns.
#pragma once

#include "models/entities/Catalogue.h"
#include "models/storage/Database.h"

namespace support {

// -1 if it could not be counted.
inline qint64 recordsWhere(models::Database &database, const QByteArray &condition)
{
    qint64 count = 0;
    for (const models::EntityType *type : models::catalogue()) {
        models::Statement statement =
            database.cached(QByteArray("SELECT count(*) FROM " + QByteArray(type->name) + " WHERE " + condition));
        const models::Result<bool> row = statement.step();
        if (!row || !*row)
            return -1;
        count += statement.integer(0);
    }
    return count;
}

} // namespace support
