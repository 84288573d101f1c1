// SPDX-License-Identifier: GPL-3.0-or-later
// The official number of a household: the village's code and four digits that count up within its scope. Only the
// server gives it, by ops of its own that every device receives with the next pull: after whatever shares a transaction
// has come, one op for all its new households.
#pragma once

#include "sync/server/LogWriter.h"

#include <span>

namespace syncing {

class HouseholdNumber
{
public:
    // `ids` names the server's ops.
    HouseholdNumber(LogWriter &writer, models::IdSource &ids) : m_writer(writer), m_ids(ids) {}

    // Notes the households among records that have just come into a scope.
    void note(const QString &scope, const std::vector<std::pair<models::TypeId, models::Id>> &newRecords);

    // Numbers those that were noted, in the order in which they came. Without a village code it does nothing.
    models::Outcome give();

private:
    models::Outcome give(const QString &scope, const std::vector<models::Id> &households);
    models::Outcome write(const QString &scope, std::span<const models::RecordEdit> edits);
    models::Result<QString> villageCode(const ScopeRow &scope);
    models::Result<bool> lacksNumber(const models::Id &household);

    LogWriter &m_writer;
    models::IdSource &m_ids;
    std::map<QString, std::vector<models::Id>> m_noted; // of scopes
};

} // namespace syncing
