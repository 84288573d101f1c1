// SPDX-License-Identifier: GPL-3.0-or-later
// A change to the shipped parameters: a poverty line of a year and region, a quota, the demonstration switch.
#pragma once

#include "models/schema/EntityType.h"

#include <span>

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

// A parameter that programs ask for, see models/storage/CommonsQueries.h. Any other is kept and has no effect.
struct KnownParameter
{
    QLatin1String key;
    qint64 least = 0; // its number is one of least … most
    qint64 most = 0;
    bool isOfYear = false; // holds for one year, and perhaps one region; else everywhere from now on

    constexpr bool admits(qint64 number) const { return number >= least && number <= most; }
};

constexpr qint64 FirstParameterYear = 1978;
constexpr qint64 LastParameterYear = 2200;

std::span<const KnownParameter> knownParameters();
const KnownParameter *knownParameter(QStringView key); // null: there is none

// The key of a parameter for a region and year.
Id parameterId(const QString &key, const QString &region, int year);

} // namespace models
