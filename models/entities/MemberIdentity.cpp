// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/MemberIdentity.h"

#include <array>

namespace models {

static constexpr std::array memberIdentityFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "household", .zh = u"农户", .en = "Household", .access = at<&MemberIdentity::household>, .required = true, .references = "household", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 2, .name = "number", .number = "B05", .zh = u"证件号码", .en = "Document number", .access = at<&MemberIdentity::number>, .required = true, .maxLength = 22, .personal = true, .editors = static_cast<Roles>(Role::Cadre)},
    // clang-format on
});

template <>
const EntityType &typeOf<MemberIdentity>()
{
    static constexpr EntityType type = describe<MemberIdentity>(4, "member_identity", u"成员证件", "Member identity",
                                                                ScopeKind::Identity, memberIdentityFields);
    return type;
}

} // namespace models
