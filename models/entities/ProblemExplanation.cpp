// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/ProblemExplanation.h"

#include "models/base/Digest.h"

#include <array>

namespace models {

static constexpr std::array problemExplanationFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "household", .zh = u"农户", .en = "Household", .access = at<&ProblemExplanation::household>, .required = true, .references = "household", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 2, .name = "target_type", .zh = u"表", .en = "Record type", .access = at<&ProblemExplanation::targetType>, .required = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 3, .name = "target", .zh = u"记录", .en = "Record", .access = at<&ProblemExplanation::target>, .required = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 4, .name = "target_field", .zh = u"字段", .en = "Field", .access = at<&ProblemExplanation::targetField>, .required = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 5, .name = "rules", .zh = u"规则", .en = "Rules", .access = at<&ProblemExplanation::rules>, .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 6, .name = "text", .zh = u"说明", .en = "Explanation", .access = at<&ProblemExplanation::text>, .as = Kind::LongText, .maxLength = 1000, .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 7, .name = "by_name", .zh = u"说明人", .en = "By", .access = at<&ProblemExplanation::byName>, .maxLength = 25, .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 8, .name = "at", .zh = u"时间", .en = "At", .access = at<&ProblemExplanation::at>, .as = Kind::Moment, .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 9, .name = "answered", .zh = u"所答内容摘要", .en = "Digest of what was explained", .access = at<&ProblemExplanation::answered>, .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    // clang-format on
});

template <>
const EntityType &typeOf<ProblemExplanation>()
{
    static constexpr EntityType type = describe<ProblemExplanation>(
        11, "problem_explanation", u"问题说明", "Explanation", ScopeKind::Village, problemExplanationFields);
    return type;
}

Id explanationId(TypeId targetType, const Id &target, FieldId targetField)
{
    const QByteArray name =
        "explanation" + target.toBytes() + QByteArray::number(targetType) + '/' + QByteArray::number(targetField);
    return *Id::fromBytes(digest16(name));
}

} // namespace models
