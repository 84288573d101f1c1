// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Authors.h"

#include "models/storage/Database.h"
#include "models/storage/Rows.h"

namespace models {

Result<QHash<Id, QString>> authorNames(Database &database)
{
    QHash<Id, QString> names;
    Statement statement = database.cached("SELECT account,name FROM sync_author");
    const Outcome read = eachRow(statement, [&](Statement &row) { names.insert(row.id(0), row.text(1)); });
    return read ? Result<QHash<Id, QString>>(names) : read.error();
}

} // namespace models
