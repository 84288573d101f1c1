// SPDX-License-Identifier: GPL-3.0-or-later
// The official number of a household: the village's code and four digits that count up within its scope. Only the
// server gives it, by an op of its own that every device receives with the next pull.
#pragma once

#include "sync/server/LogWriter.h"

namespace syncing {

class HouseholdNumber
{
public:
    // `ids` names the server's ops.
    HouseholdNumber(LogWriter &writer, models::IdSource &ids) : m_writer(writer), m_ids(ids) {}

    // Numbers the households among records that have just come into a scope. Without a village code it does nothing.
    models::Outcome give(const QString &scope, const std::vector<std::pair<models::TypeId, models::Id>> &newRecords);

private:
    models::Result<QString> villageCode(const ScopeRow &scope);
    models::Result<bool> lacksNumber(const models::Id &household);

    LogWriter &m_writer;
    models::IdSource &m_ids;
    std::map<qint64, QString> m_codes; // of scopes
};

} // namespace syncing
