// SPDX-License-Identifier: GPL-3.0-or-later
// A change to the shipped parameters: a poverty line of a year and region, a quota, the demonstration switch.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct Parameter
{
    Id id{};
    QString key{};
    QString region{};
    std::optional<qint64> year{};
    std::optional<qint64> number{};
    QString source{};

    bool operator==(const Parameter &) const = default;
};

template <>
const EntityType &typeOf<Parameter>();

// The key of a parameter for a region and year.
Id parameterId(const QString &key, const QString &region, int year);

} // namespace models
