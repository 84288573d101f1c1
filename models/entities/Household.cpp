// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/Household.h"

#include <array>

namespace models {

static constexpr std::array householdFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "number", .number = "A01", .zh = u"户编号", .en = "Household number", .access = at<&Household::number>, .maxLength = 19},
    Field{.id = 2, .name = "provisional_number", .zh = u"临时编号", .en = "Provisional number", .access = at<&Household::provisionalNumber>, .maxLength = 19, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 3, .name = "villager_group", .number = "A03", .zh = u"村民小组", .en = "Villager group", .access = at<&Household::villagerGroup>, .maxLength = 30, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 4, .name = "address", .number = "A05", .zh = u"家庭住址", .en = "Address", .access = at<&Household::address>, .maxLength = 100, .personal = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 5, .name = "standard", .number = "A09", .zh = u"识别标准", .en = "Identification standard", .access = at<&Household::standard>, .required = true, .codeList = "standard", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 6, .name = "kind", .number = "A10", .zh = u"贫困户属性", .en = "Household kind", .access = at<&Household::kind>, .required = true, .codeList = "householdKind", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 7, .name = "main_cause", .number = "A11", .zh = u"主要致贫原因", .en = "Main cause", .access = at<&Household::mainCause>, .required = true, .codeList = "cause", .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 8, .name = "other_causes", .number = "A12", .zh = u"其他致贫原因", .en = "Other causes", .access = at<&Household::otherCauses>, .maxLength = 2, .codeList = "cause", .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 9, .name = "cause_remark", .zh = u"致贫原因说明", .en = "Remark on causes", .access = at<&Household::causeRemark>, .maxLength = 200, .group = 1, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 10, .name = "listed_month", .number = "A13", .zh = u"建档年月", .en = "Month listed", .access = at<&Household::listedMonth>, .as = Kind::Month, .required = true, .min = 201301, .max = 203012, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 11, .name = "planned_exit_year", .number = "A14", .zh = u"计划脱贫年度", .en = "Planned exit year", .access = at<&Household::plannedExitYear>, .as = Kind::Year, .min = 2014, .max = 2030, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 12, .name = "exit_status", .number = "A15", .zh = u"脱贫属性", .en = "Exit status", .access = at<&Household::exitStatus>, .required = true, .codeList = "exitStatus", .group = 2, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 13, .name = "exit_year", .zh = u"脱贫年度", .en = "Exit year", .access = at<&Household::exitYear>, .as = Kind::Year, .min = 2014, .max = 2030, .group = 2, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 14, .name = "soldier_family", .number = "A17", .zh = u"是否军烈属", .en = "Soldier's or martyr's family", .access = at<&Household::soldierFamily>, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 15, .name = "filled_by", .number = "A20", .zh = u"填表人", .en = "Filled in by", .access = at<&Household::filledBy>, .required = true, .maxLength = 25, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 16, .name = "filled_on", .zh = u"填表时间", .en = "Filled in on", .access = at<&Household::filledOn>, .required = true, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 17, .name = "form_year", .zh = u"年度", .en = "Form year", .access = at<&Household::formYear>, .as = Kind::Year, .required = true, .min = 2013, .max = 2030, .editors = static_cast<Roles>(Role::Cadre)},
    // clang-format on
});

template <>
const EntityType &typeOf<Household>()
{
    static constexpr EntityType type =
        describe<Household>(2, "household", u"农户", "Household", ScopeKind::Village, householdFields);
    return type;
}

} // namespace models
