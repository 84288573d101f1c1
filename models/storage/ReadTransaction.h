// SPDX-License-Identifier: GPL-3.0-or-later
// Several queries that see one state, whoever commits meanwhile. Keep it short: the log is not emptied before it ends.
#pragma once

#include "models/storage/Database.h"

namespace models {

class [[nodiscard]] ReadTransaction
{
public:
    // Opening touches no file yet; if it fails, so does the first query, which says why.
    explicit ReadTransaction(Database &database) : m_database(database), m_began(database.execute("BEGIN")) {}
    ~ReadTransaction()
    {
        if (m_began)
            [[maybe_unused]] const Outcome ended = m_database.execute("COMMIT"); // nothing was written
    }
    Q_DISABLE_COPY_MOVE(ReadTransaction)

private:
    Database &m_database;
    const Outcome m_began;
};

} // namespace models
