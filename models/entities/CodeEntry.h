// SPDX-License-Identifier: GPL-3.0-or-later
// A change to the shipped code lists: a new code, another label, an end, another grouping of a cause.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct CodeEntry
{
    Id id{};
    QString list{};
    QString code{};
    QString labelZh{};
    QString labelEn{};
    std::optional<qint64> validFrom{};
    std::optional<qint64> validTo{};
    QString grouping{};

    bool operator==(const CodeEntry &) const = default;
};

template <>
const EntityType &typeOf<CodeEntry>();

// The key of an entry: two people who change the same code write the same record.
Id codeEntryId(const QString &list, const QString &code);

} // namespace models
