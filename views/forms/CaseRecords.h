// SPDX-License-Identifier: GPL-3.0-or-later
// The records of a case with their types erased, so that editing, comparing and drafting are one loop over descriptions
// instead of one function a record type.
#pragma once

#include "models/rules/HouseholdCase.h"

#include <functional>

namespace views {

// The record of that type and key in the case, or nullptr.
const void *recordIn(const models::HouseholdCase &householdCase, models::TypeId type, const models::Id &record);
void *recordIn(models::HouseholdCase &householdCase, models::TypeId type, const models::Id &record);

// Appends an empty record with that key (and its household where it has one). The contact takes its place.
void *addRecord(models::HouseholdCase &householdCase, models::TypeId type, const models::Id &record);
void eraseRecord(models::HouseholdCase &householdCase, models::TypeId type, const models::Id &record);

using RecordVisitor = std::function<void(const models::EntityType &type, const void *record)>;
void forEachRecord(const models::HouseholdCase &householdCase, const RecordVisitor &visit);

} // namespace views
