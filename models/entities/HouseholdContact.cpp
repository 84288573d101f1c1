// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/HouseholdContact.h"

#include <array>

namespace models {

static constexpr std::array householdContactFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "phone", .number = "A06", .zh = u"联系电话", .en = "Telephone", .access = at<&HouseholdContact::phone>, .maxLength = 20, .personal = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 2, .name = "bank", .number = "A07", .zh = u"开户银行", .en = "Bank", .access = at<&HouseholdContact::bank>, .maxLength = 60, .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 3, .name = "bank_account", .number = "A08", .zh = u"银行账号", .en = "Bank account", .access = at<&HouseholdContact::bankAccount>, .maxLength = 19, .personal = true, .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    // clang-format on
});

template <>
const EntityType &typeOf<HouseholdContact>()
{
    static constexpr EntityType type = describe<HouseholdContact>(
        5, "household_contact", u"农户联系方式", "Household contact", ScopeKind::Identity, householdContactFields);
    return type;
}

} // namespace models
