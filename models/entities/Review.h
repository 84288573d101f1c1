// SPDX-License-Identifier: GPL-3.0-or-later
// One step of a case's review: submitted, returned, approved, withdrawn. Steps are added, never changed. A step names
// the digest of the case it judged (models/rules/CaseDigest.h), so an approval shows when what it judged has moved.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct Review
{
    Id id{};
    Id household{};
    QString action{};
    QByteArray judged{};
    QString note{};
    QString byName{};
    std::optional<qint64> at{};

    bool operator==(const Review &) const = default;
};

template <>
const EntityType &typeOf<Review>();

} // namespace models
