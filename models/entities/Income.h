// SPDX-License-Identifier: GPL-3.0-or-later
// A household's income of one year by the lines of DOMAIN.md §1.6, in fen. Totals are computed
// (models/rules/NetIncome.h); the `stated` ones are what a paper form or an import said, kept so that a difference can
// be shown (V-IN-1). The key is made from household and year, so that two devices that enter a year write the same
// record.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct Income
{
    Id id{};
    Id household{};
    std::optional<qint64> year{};
    std::optional<qint64> wages{};
    std::optional<qint64> business{};
    std::optional<qint64> assetDividends{};
    std::optional<qint64> otherProperty{};
    std::optional<qint64> familyPlanningAward{};
    std::optional<qint64> minimumAllowance{};
    std::optional<qint64> specialSupport{};
    std::optional<qint64> pension{};
    std::optional<qint64> ecologicalCompensation{};
    std::optional<qint64> otherTransfers{};
    std::optional<qint64> businessCost{};
    std::optional<qint64> statedProperty{};
    std::optional<qint64> statedTransfers{};
    std::optional<qint64> statedGross{};
    std::optional<qint64> statedNet{};
    std::optional<qint64> statedNetPerHead{};

    bool operator==(const Income &) const = default;
};

template <>
const EntityType &typeOf<Income>();

// The key of a household's income of a year.
Id incomeId(const Id &household, int year);

} // namespace models
