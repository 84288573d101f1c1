// SPDX-License-Identifier: GPL-3.0-or-later
// A household as the registration form's section A has it (DOMAIN.md §1.2). Its telephone and bank account lie in
// HouseholdContact, its head among the Members; the number of persons is counted, never typed.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct Household
{
    Id id{};
    QString number{};
    QString provisionalNumber{};
    QString villagerGroup{};
    QString address{};
    QString standard{};
    QString kind{};
    QString mainCause{};
    QStringList otherCauses{};
    QString causeRemark{};
    std::optional<qint64> listedMonth{};
    std::optional<qint64> plannedExitYear{};
    QString exitStatus{};
    std::optional<qint64> exitYear{};
    std::optional<bool> soldierFamily{};
    QString filledBy{};
    QDate filledOn{};
    std::optional<qint64> formYear{};

    bool operator==(const Household &) const = default;
};

template <>
const EntityType &typeOf<Household>();

} // namespace models
