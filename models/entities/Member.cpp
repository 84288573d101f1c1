// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/Member.h"

#include <array>

namespace models {

static constexpr std::array memberFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "household", .zh = u"农户", .en = "Household", .access = at<&Member::household>, .required = true, .references = "household", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 2, .name = "name", .number = "B02", .zh = u"姓名", .en = "Name", .access = at<&Member::name>, .required = true, .maxLength = 25, .personal = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 3, .name = "sex", .number = "B03", .zh = u"性别", .en = "Sex", .access = at<&Member::sex>, .required = true, .codeList = "sex", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 4, .name = "id_kind", .number = "B04", .zh = u"证件类型", .en = "Kind of document", .access = at<&Member::idKind>, .required = true, .codeList = "idKind", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 5, .name = "id_recorded", .zh = u"证件号码已登记", .en = "Document number recorded", .access = at<&Member::idRecorded>, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 6, .name = "id_checked", .zh = u"证件号码校验通过", .en = "Document number passed its check", .access = at<&Member::idChecked>, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 7, .name = "birth_date", .number = "B06", .zh = u"出生日期", .en = "Birth date", .access = at<&Member::birthDate>, .required = true, .personal = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 8, .name = "relation", .number = "B07", .zh = u"与户主关系", .en = "Relation to head", .access = at<&Member::relation>, .required = true, .codeList = "relation", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 9, .name = "ethnic_group", .number = "B08", .zh = u"民族", .en = "Ethnic group", .access = at<&Member::ethnicGroup>, .required = true, .codeList = "ethnicGroup", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 10, .name = "education", .number = "B10", .zh = u"文化程度", .en = "Education", .access = at<&Member::education>, .codeList = "education", .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 11, .name = "school_status", .number = "B11", .zh = u"在校生状况", .en = "School status", .access = at<&Member::schoolStatus>, .codeList = "schoolStatus", .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 12, .name = "health", .number = "B13", .zh = u"健康状况", .en = "Health", .access = at<&Member::health>, .required = true, .maxLength = 4, .codeList = "health", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 13, .name = "labour_skill", .number = "B16", .zh = u"劳动技能", .en = "Labour skill", .access = at<&Member::labourSkill>, .codeList = "labourSkill", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 14, .name = "work_place", .number = "B17", .zh = u"务工区域", .en = "Place of work", .access = at<&Member::workPlace>, .codeList = "workPlace", .group = 2, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 15, .name = "work_months", .number = "B18", .zh = u"务工时间", .en = "Months worked", .access = at<&Member::workMonths>, .min = 0, .max = 12, .unitZh = u"月", .unitEn = "months", .group = 2, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 16, .name = "resident_medical_insurance", .number = "B20", .zh = u"城乡居民医保", .en = "Resident medical insurance", .access = at<&Member::residentMedicalInsurance>, .required = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 17, .name = "serious_illness_insurance", .number = "B22", .zh = u"大病保险", .en = "Serious-illness insurance", .access = at<&Member::seriousIllnessInsurance>, .required = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 18, .name = "minimum_living_allowance", .number = "B26", .zh = u"享受低保", .en = "Minimum living allowance", .access = at<&Member::minimumLivingAllowance>, .required = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 19, .name = "status", .number = "B34", .zh = u"成员状态", .en = "Member status", .access = at<&Member::status>, .required = true, .codeList = "memberStatus", .group = 3, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 20, .name = "status_since", .zh = u"状态变动日期", .en = "Status since", .access = at<&Member::statusSince>, .group = 3, .editors = static_cast<Roles>(Role::Cadre)},
    // clang-format on
});

template <>
const EntityType &typeOf<Member>()
{
    static constexpr EntityType type =
        describe<Member>(3, "member", u"家庭成员", "Member", ScopeKind::Village, memberFields);
    return type;
}

} // namespace models
