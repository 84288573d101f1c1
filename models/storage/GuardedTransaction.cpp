// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/GuardedTransaction.h"

namespace models {

GuardedTransaction::GuardedTransaction(Database &database, Transaction transaction, const SyncControl &control)
    : m_database(database), m_transaction(std::move(transaction)), m_control(control)
{}

Result<GuardedTransaction> GuardedTransaction::begin(Database &database, WriteMode mode)
{
    Result<Transaction> transaction = Transaction::begin(database, mode);
    if (!transaction)
        return transaction.error();
    const Result<SyncControl> control = readSyncControl(database);
    if (!control)
        return control.error();
    return GuardedTransaction(database, std::move(*transaction), *control);
}

Outcome GuardedTransaction::commit()
{
    if (Outcome stored = writeSyncControl(m_database, m_control); !stored)
        return stored;
    return m_transaction.commit();
}

} // namespace models
