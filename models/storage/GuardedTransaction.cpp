// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/GuardedTransaction.h"

namespace models {

GuardedTransaction::GuardedTransaction(Database &database, Transaction transaction, SyncControl control)
    : m_database(database), m_transaction(std::move(transaction)), m_control(std::move(control))
{}

Result<GuardedTransaction> GuardedTransaction::begin(Database &database, WriteMode mode)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Result<SyncControl> control = readSyncControl(database);
    if (!control)
        return control.error();
    control->mode = mode;
    if (const Outcome opened = writeSyncControl(database, *control); !opened)
        return opened.error();
    return GuardedTransaction(database, std::move(*transaction), *control);
}

Outcome GuardedTransaction::commit()
{
    m_control.mode = WriteMode::Closed;
    if (Outcome closed = writeSyncControl(m_database, m_control); !closed)
        return closed;
    return m_transaction.commit();
}

} // namespace models
