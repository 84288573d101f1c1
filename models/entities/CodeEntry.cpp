// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/CodeEntry.h"

#include "models/base/Digest.h"

#include <array>

namespace models {

static constexpr std::array codeEntryFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "list", .zh = u"代码表", .en = "List", .access = at<&CodeEntry::list>, .required = true, .maxLength = 40, .editors = Role::Admin | Role::Coordinator},
    Field{.id = 2, .name = "code", .zh = u"代码", .en = "Code", .access = at<&CodeEntry::code>, .required = true, .maxLength = 16, .editors = Role::Admin | Role::Coordinator},
    Field{.id = 3, .name = "label_zh", .zh = u"中文名称", .en = "Chinese label", .access = at<&CodeEntry::labelZh>, .required = true, .maxLength = 60, .editors = Role::Admin | Role::Coordinator},
    Field{.id = 4, .name = "label_en", .zh = u"英文名称", .en = "English label", .access = at<&CodeEntry::labelEn>, .required = true, .maxLength = 60, .editors = Role::Admin | Role::Coordinator},
    Field{.id = 5, .name = "valid_from", .zh = u"启用年度", .en = "First year", .access = at<&CodeEntry::validFrom>, .as = Kind::Year, .editors = Role::Admin | Role::Coordinator},
    Field{.id = 6, .name = "valid_to", .zh = u"停用年度", .en = "Last year", .access = at<&CodeEntry::validTo>, .as = Kind::Year, .editors = Role::Admin | Role::Coordinator},
    Field{.id = 7, .name = "grouping", .zh = u"分组", .en = "Grouping", .access = at<&CodeEntry::grouping>, .maxLength = 20, .editors = Role::Admin | Role::Coordinator},
    // clang-format on
});

template <>
const EntityType &typeOf<CodeEntry>()
{
    static constexpr EntityType type =
        describe<CodeEntry>(9, "code_entry", u"代码", "Code", ScopeKind::Commons, codeEntryFields);
    return type;
}

Id codeEntryId(const QString &list, const QString &code)
{
    const QByteArray name = "code\n" + list.toUtf8() + '\n' + code.toUtf8();
    return *Id::fromBytes(digest16(name));
}

} // namespace models
