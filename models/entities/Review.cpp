// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/Review.h"

#include <array>

namespace models {

static constexpr std::array reviewFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "household", .zh = u"农户", .en = "Household", .access = at<&Review::household>, .required = true, .references = "household", .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 2, .name = "action", .zh = u"步骤", .en = "Step", .access = at<&Review::action>, .required = true, .codeList = "reviewAction", .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 3, .name = "judged", .zh = u"所审内容摘要", .en = "Digest of what was judged", .access = at<&Review::judged>, .required = true, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 4, .name = "note", .zh = u"意见", .en = "Note", .access = at<&Review::note>, .as = Kind::LongText, .maxLength = 1000, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 5, .name = "by_name", .zh = u"经办人", .en = "By", .access = at<&Review::byName>, .required = true, .maxLength = 25, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 6, .name = "at", .zh = u"时间", .en = "At", .access = at<&Review::at>, .as = Kind::Moment, .required = true, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    // clang-format on
});

template <>
const EntityType &typeOf<Review>()
{
    static constexpr EntityType type =
        describe<Review>(7, "review", u"审核", "Review", ScopeKind::Village, reviewFields);
    return type;
}

} // namespace models
