// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Transaction.h"

#include "models/storage/Database.h"

#include <utility>

namespace models {

Result<Transaction> Transaction::begin(Database &database, WriteMode mode)
{
    Q_ASSERT(!database.inTransaction() && !database.m_transacting);
    if (const Outcome begun = database.cached("BEGIN IMMEDIATE").run(); !begun)
        return begun.error();
    database.m_transacting = true;
    database.m_guard.let(mode);
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
    static_cast<void>(m_database->cached("COMMIT").run()); // does not run after a failure, and its own is noted
    const std::optional<Error> failure = m_database->failure();
    rollBack();
    m_database = nullptr;
    return failure ? Outcome(*failure) : Outcome();
}

// After a commit, and after errors upon which SQLite has rolled back by itself, there is nothing left to do.
void Transaction::rollBack()
{
    m_database->m_guard.let(WriteMode::Closed);
    m_database->m_failure.reset();
    m_database->m_transacting = false;
    if (m_database->inTransaction())
        static_cast<void>(m_database->cached("ROLLBACK").run());
}

} // namespace models
