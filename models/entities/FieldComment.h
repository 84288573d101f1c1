// SPDX-License-Identifier: GPL-3.0-or-later
// A reviewer's comment on one field of one record of a case, and its settlement.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct FieldComment
{
    Id id{};
    Id household{};
    std::optional<qint64> targetType{};
    QByteArray target{};
    std::optional<qint64> targetField{};
    QString text{};
    QString byName{};
    std::optional<qint64> at{};
    QString settledBy{};
    std::optional<qint64> settledAt{};

    bool operator==(const FieldComment &) const = default;
};

template <>
const EntityType &typeOf<FieldComment>();

} // namespace models
