// SPDX-License-Identifier: GPL-3.0-or-later
// All or nothing: BEGIN IMMEDIATE now, COMMIT when asked, ROLLBACK otherwise.
// One failed statement poisons the transaction: no other runs after it, commit() rolls back, and all answer that first
// error, so that a caller who overlooks a result cannot save a half. Transactions do not nest.
#pragma once

#include "models/base/Result.h"
#include "models/storage/WriteGuard.h"

namespace models {

class Database;

class [[nodiscard]] Transaction
{
public:
    static Result<Transaction> begin(Database &database, WriteMode mode = WriteMode::Closed);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction(); // rolls back what was not committed

    // After success the changes survive a loss of power. After an error nothing of the transaction stands; only if the
    // program ends before the next commit may a transaction that failed in this very call turn up whole.
    Outcome commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    void rollBack();

    Database *m_database; // null when done
};

} // namespace models
