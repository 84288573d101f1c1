// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of households offers to those who show it: its columns and the roles beside Qt::DisplayRole.
// The windowed model fills them; the page paints them. Codes travel as the integers of these enums.
#pragma once

#include "models/rules/CaseMarks.h"

#include <Qt>

namespace models {

// DisplayRole is text ready to be read, except Mark and Sync, which have none. Persons and NetIncome are right-aligned;
// NetIncome is in yuan with two places and thousands commas, Identity is masked (first six, stars, last four) or empty.
enum class HouseholdColumn { Mark, Sync, Head, Identity, Village, Group, Kind, Cause, Persons, NetIncome, State, Count };

enum class HouseholdRole {
    Id = Qt::UserRole + 1, // QByteArray, 16 bytes (models::Id::toBytes)
    Sync,                  // int of SyncMark
    State,                 // int of models::ReviewState (models/rules/ReviewStatus.h)
    Identity,              // int of IdentityMark; the only thing told to a role without the identity scope
    Matched,               // QList<int>: positions in the head's name that the search met; empty without a search
    MatchedMember,         // QString: another member whose name the search met, if it did not meet the head's
    Number,                // QString: of the household; the provisional one where there is none
    ErrorCount,            // int
    WarningCount,          // int
    SortKey                // the plain value behind DisplayRole
};
// Whether a row is marked for batch work is Qt::CheckStateRole of column Mark, settable by setData.

constexpr int role(HouseholdRole r) { return static_cast<int>(r); }
constexpr int column(HouseholdColumn c) { return static_cast<int>(c); }

} // namespace models
