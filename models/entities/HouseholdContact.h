// SPDX-License-Identifier: GPL-3.0-or-later
// Telephone and bank account of a household, in the identity scope. Its key is the household's own.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct HouseholdContact
{
    Id id{};
    QString phone{};
    QString bank{};
    QString bankAccount{};

    bool operator==(const HouseholdContact &) const = default;
};

template <>
const EntityType &typeOf<HouseholdContact>();

} // namespace models
