// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/FieldComment.h"

#include <array>

namespace models {

static constexpr std::array fieldCommentFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "household", .zh = u"农户", .en = "Household", .access = at<&FieldComment::household>, .required = true, .references = "household", .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 2, .name = "target_type", .zh = u"表", .en = "Record type", .access = at<&FieldComment::targetType>, .required = true, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 3, .name = "target", .zh = u"记录", .en = "Record", .access = at<&FieldComment::target>, .required = true, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 4, .name = "target_field", .zh = u"字段", .en = "Field", .access = at<&FieldComment::targetField>, .required = true, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 5, .name = "text", .zh = u"批注", .en = "Comment", .access = at<&FieldComment::text>, .as = Kind::LongText, .required = true, .maxLength = 1000, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 6, .name = "by_name", .zh = u"批注人", .en = "By", .access = at<&FieldComment::byName>, .required = true, .maxLength = 25, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 7, .name = "at", .zh = u"时间", .en = "At", .access = at<&FieldComment::at>, .as = Kind::Moment, .required = true, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 8, .name = "settled_by", .zh = u"处理人", .en = "Settled by", .access = at<&FieldComment::settledBy>, .maxLength = 25, .group = 1, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    Field{.id = 9, .name = "settled_at", .zh = u"处理时间", .en = "Settled at", .access = at<&FieldComment::settledAt>, .as = Kind::Moment, .group = 1, .editors = Role::Cadre | Role::Coordinator | Role::Reviewer},
    // clang-format on
});

template <>
const EntityType &typeOf<FieldComment>()
{
    static constexpr EntityType type =
        describe<FieldComment>(8, "field_comment", u"批注", "Comment", ScopeKind::Village, fieldCommentFields);
    return type;
}

} // namespace models
