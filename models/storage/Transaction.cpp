// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Transaction.h"

#include "models/storage/Database.h"

#include <utility>

namespace models {

Result<Transaction> Transaction::begin(Database &database)
{
    Q_ASSERT(!database.inTransaction());
    const Outcome begun = database.cached("BEGIN IMMEDIATE").run();
    database.forgetFailure();
    if (!begun)
        return begun.error();
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    if (m_database)
        rollBack();
}

Outcome Transaction::commit()
{
    Q_ASSERT(m_database);
    if (!m_database->failure())
        static_cast<void>(m_database->cached("COMMIT").run()); // a failure is noted by the database
    const std::optional<Error> failure = m_database->failure();
    if (failure)
        rollBack();
    m_database = nullptr;
    return failure ? Outcome(*failure) : Outcome();
}

// SQLite has already rolled back after some errors (full disk, I/O); then there is nothing left to do.
void Transaction::rollBack()
{
    if (m_database->inTransaction())
        static_cast<void>(m_database->cached("ROLLBACK").run());
    m_database->forgetFailure();
}

} // namespace models
