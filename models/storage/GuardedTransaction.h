// SPDX-License-Identifier: GPL-3.0-or-later
// A transaction that lets one kind of write into the synced tables pass, and keeps the state of sync.
#pragma once

#include "models/storage/SyncControl.h"
#include "models/storage/Transaction.h"

namespace models {

class [[nodiscard]] GuardedTransaction
{
public:
    static Result<GuardedTransaction> begin(Database &database, WriteMode mode);

    SyncControl &control() { return m_control; } // what is set here is stored by commit()
    Outcome commit();

private:
    GuardedTransaction(Database &database, Transaction transaction, const SyncControl &control);

    Database &m_database;
    Transaction m_transaction;
    SyncControl m_control;
};

} // namespace models
