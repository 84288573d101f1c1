// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a scope when the server's history is not the one that was read here, or when this account may not
// read it any more. Work that has not been sent outlives all of it.
#pragma once

#include "models/base/Result.h"
#include "models/storage/ScopeTable.h"

namespace models {

class ScopeRecovery
{
public:
    explicit ScopeRecovery(Database &database) : m_database(database) {}

    // Goes back to an older place that both sides know. What stands here stays until the log says otherwise; whether
    // that is right shows the digest at the head.
    Outcome rewind(const QString &scope, const LogPlace &place);

    // Begins the log anew. Rows stay, and count as the server's only once the log brings them again.
    Outcome reset(const QString &scope);

    // Removes the scope's rows and notes that its village has ended here. Busy while groups of it wait to be sent.
    Outcome forget(const QString &scope);

private:
    Outcome dropKeptCases(const QString &scope);
    Outcome deleteRows(const QString &scope);
    Database &m_database;
};

} // namespace models
