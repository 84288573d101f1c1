// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/Village.h"

#include <array>

namespace models {

static constexpr std::array villageFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "code", .zh = u"行政区划代码", .en = "Division code", .access = at<&Village::code>, .required = true, .maxLength = 12, .editors = static_cast<Roles>(Role::Admin)},
    Field{.id = 2, .name = "name", .zh = u"村名", .en = "Village name", .access = at<&Village::name>, .required = true, .maxLength = 50, .editors = static_cast<Roles>(Role::Admin)},
    Field{.id = 3, .name = "alias", .zh = u"别名", .en = "Also known as", .access = at<&Village::alias>, .maxLength = 50, .editors = static_cast<Roles>(Role::Admin)},
    Field{.id = 4, .name = "township", .zh = u"乡镇", .en = "Township", .access = at<&Village::township>, .required = true, .maxLength = 50, .editors = static_cast<Roles>(Role::Admin)},
    Field{.id = 5, .name = "county", .zh = u"县", .en = "County", .access = at<&Village::county>, .required = true, .maxLength = 50, .editors = static_cast<Roles>(Role::Admin)},
    Field{.id = 6, .name = "city", .zh = u"市", .en = "City", .access = at<&Village::city>, .maxLength = 50, .editors = static_cast<Roles>(Role::Admin)},
    Field{.id = 7, .name = "province", .zh = u"省", .en = "Province", .access = at<&Village::province>, .maxLength = 50, .editors = static_cast<Roles>(Role::Admin)},
    // clang-format on
});

template <>
const EntityType &typeOf<Village>()
{
    static constexpr EntityType type =
        describe<Village>(1, "village", u"行政村", "Village", ScopeKind::Village, villageFields);
    return type;
}

} // namespace models
