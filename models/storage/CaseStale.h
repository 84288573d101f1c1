// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, in the transaction that writes records, whose cases' lines in the lists have to be made anew.
#pragma once

#include "models/base/Result.h"
#include "models/schema/EntityType.h"

#include <optional>

namespace models {

class Database;

Id householdOf(const EntityType &type, const Row &row); // null for records that belong to no case
Result<Id> householdOfRecord(Database &database, TypeId type, const Id &record); // null too if it is not here

// Lives no longer than the transaction.
class CaseStale
{
public:
    explicit CaseStale(Database &database) : m_database(database) {}

    Outcome note(const EntityType &type, const Row &row); // a code or a parameter makes all cases stale
    Outcome note(const Id &household);                    // null: all of them

private:
    Database &m_database;
    std::optional<Id> m_last; // the records of a case mostly follow each other
};

} // namespace models
