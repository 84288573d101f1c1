// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/Parameter.h"

#include "models/base/Digest.h"

#include <algorithm>
#include <array>

namespace models {

static constexpr std::array parameterFields = checked(std::array{
    // clang-format off
    Field{.id = 1, .name = "key", .zh = u"参数", .en = "Key", .access = at<&Parameter::key>, .required = true, .maxLength = 60, .editors = static_cast<Roles>(Role::Admin)},
    Field{.id = 2, .name = "region", .zh = u"地区", .en = "Region", .access = at<&Parameter::region>, .maxLength = 12, .editors = static_cast<Roles>(Role::Admin)},
    Field{.id = 3, .name = "year", .zh = u"年度", .en = "Year", .access = at<&Parameter::year>, .as = Kind::Year, .editors = static_cast<Roles>(Role::Admin)},
    Field{.id = 4, .name = "number", .zh = u"数值", .en = "Number", .access = at<&Parameter::number>, .editors = static_cast<Roles>(Role::Admin)},
    Field{.id = 5, .name = "source", .zh = u"依据", .en = "Source", .access = at<&Parameter::source>, .maxLength = 200, .editors = static_cast<Roles>(Role::Admin)},
    // clang-format on
});

template <>
const EntityType &typeOf<Parameter>()
{
    static constexpr EntityType type =
        describe<Parameter>(10, "parameter", u"参数", "Parameter", ScopeKind::Commons, parameterFields);
    return type;
}

std::span<const KnownParameter> knownParameters()
{
    constexpr qint64 mostFen = 100'000'000; // a line of a million yuan is a slip of the hand
    static constexpr std::array known{
        KnownParameter{QLatin1String("demonstration"), 0, 1},
        KnownParameter{QLatin1String("form_year"), FirstParameterYear, LastParameterYear},
        KnownParameter{QLatin1String("poverty"), 1, mostFen, true},
        KnownParameter{QLatin1String("monitoring"), 1, mostFen, true},
    };
    return known;
}

const KnownParameter *knownParameter(QStringView key)
{
    const auto found = std::ranges::find_if(knownParameters(), [key](const auto &known) { return key == known.key; });
    return found == knownParameters().end() ? nullptr : &*found;
}

Id parameterId(const QString &key, const QString &region, int year)
{
    const QByteArray name = "parameter\n" + key.toUtf8() + '\n' + region.toUtf8() + '\n' + QByteArray::number(year);
    return *Id::fromBytes(digest16(name));
}

} // namespace models
