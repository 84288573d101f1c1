// SPDX-License-Identifier: GPL-3.0-or-later
// A person of a household (DOMAIN.md §1.3). Members leave, they are never deleted. Of the identity number stands here
// only that it is recorded and passed its check; the number itself lies in MemberIdentity, in a narrower scope.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct Member
{
    Id id{};
    Id household{};
    QString name{};
    QString sex{};
    QString idKind{};
    std::optional<bool> idRecorded{};
    std::optional<bool> idChecked{};
    QDate birthDate{};
    QString relation{};
    QString ethnicGroup{};
    QString education{};
    QString schoolStatus{};
    QStringList health{};
    QString labourSkill{};
    QString workPlace{};
    std::optional<qint64> workMonths{};
    std::optional<bool> residentMedicalInsurance{};
    std::optional<bool> seriousIllnessInsurance{};
    std::optional<bool> minimumLivingAllowance{};
    QString status{};
    QDate statusSince{};

    bool operator==(const Member &) const = default;
};

template <>
const EntityType &typeOf<Member>();

} // namespace models
