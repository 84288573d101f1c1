// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/Income.h"

#include "models/base/Digest.h"

#include <array>

namespace models {

// 100 million yuan: more is a slip of the finger, and what is added up of less stays exact.
static constexpr qint64 mostFen = 10'000'000'000;

static constexpr std::array incomeFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "household", .zh = u"农户", .en = "Household", .access = at<&Income::household>, .required = true, .references = "household", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 2, .name = "year", .zh = u"年度", .en = "Year", .access = at<&Income::year>, .as = Kind::Year, .required = true, .min = 2013, .max = 2030, .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 3, .name = "wages", .number = "E1", .zh = u"工资性收入", .en = "Wages", .access = at<&Income::wages>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 4, .name = "business", .number = "E2", .zh = u"生产经营性收入", .en = "Business income", .access = at<&Income::business>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 5, .name = "asset_dividends", .number = "E3.1", .zh = u"资产收益扶贫分红收入", .en = "Dividends of poverty assets", .access = at<&Income::assetDividends>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 6, .name = "other_property", .number = "E3.2", .zh = u"其他财产性收入", .en = "Other property income", .access = at<&Income::otherProperty>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 7, .name = "family_planning_award", .number = "E4.1", .zh = u"计划生育金", .en = "Family-planning award", .access = at<&Income::familyPlanningAward>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 8, .name = "minimum_allowance", .number = "E4.2", .zh = u"低保金", .en = "Minimum living allowance", .access = at<&Income::minimumAllowance>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 9, .name = "special_support", .number = "E4.3", .zh = u"特困供养金", .en = "Special support", .access = at<&Income::specialSupport>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 10, .name = "pension", .number = "E4.4", .zh = u"养老保险金", .en = "Pension", .access = at<&Income::pension>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 11, .name = "ecological_compensation", .number = "E4.5", .zh = u"生态补偿金", .en = "Ecological compensation", .access = at<&Income::ecologicalCompensation>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 12, .name = "other_transfers", .number = "E4.6", .zh = u"其他转移性收入", .en = "Other transfers", .access = at<&Income::otherTransfers>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 13, .name = "business_cost", .number = "E5", .zh = u"生产经营性支出", .en = "Business cost", .access = at<&Income::businessCost>, .as = Kind::Decimal, .required = true, .min = 0, .max = mostFen, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 14, .name = "stated_property", .number = "E3", .zh = u"表填财产性收入", .en = "Property income as stated", .access = at<&Income::statedProperty>, .as = Kind::Decimal, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 15, .name = "stated_transfers", .number = "E4", .zh = u"表填转移性收入", .en = "Transfers as stated", .access = at<&Income::statedTransfers>, .as = Kind::Decimal, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 16, .name = "stated_gross", .number = "E6", .zh = u"表填年收入", .en = "Gross income as stated", .access = at<&Income::statedGross>, .as = Kind::Decimal, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 17, .name = "stated_net", .number = "E7", .zh = u"表填纯收入", .en = "Net income as stated", .access = at<&Income::statedNet>, .as = Kind::Decimal, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    Field{.id = 18, .name = "stated_net_per_head", .number = "E8", .zh = u"表填人均纯收入", .en = "Net income per head as stated", .access = at<&Income::statedNetPerHead>, .as = Kind::Decimal, .places = 2, .unitZh = u"元", .unitEn = "yuan", .editors = static_cast<Roles>(Role::Cadre)},
    // clang-format on
});

template <>
const EntityType &typeOf<Income>()
{
    static constexpr EntityType type =
        describe<Income>(6, "income", u"年收入", "Yearly income", ScopeKind::Village, incomeFields);
    return type;
}

Id incomeId(const Id &household, int year)
{
    const QByteArray name = "income" + household.toBytes() + QByteArray::number(year);
    return *Id::fromBytes(digest16(name));
}

} // namespace models
