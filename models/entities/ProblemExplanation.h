// SPDX-License-Identifier: GPL-3.0-or-later
// Why something that a rule doubts is so all the same, in the words of whoever asked the family. One for each field, so
// that two people who explain the same meet in it. It answers what stood there when it was written: of another value it
// says nothing, whoever gave that and whichever rule doubts it. It stays when the doubt goes, and holds again when the
// same doubt of the same value comes back.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct ProblemExplanation
{
    Id id{}; // explanationId() of what it is about
    Id household{};
    std::optional<qint64> targetType{};
    QByteArray target{};
    std::optional<qint64> targetField{}; // 0: the record as a whole
    QString rules{};                     // that it answers, joined by commas: "V-IN-3,V-WK-2"
    QString text{};                      // empty: taken back
    QString byName{};
    std::optional<qint64> at{};
    QByteArray answered{}; // what stood there, as answeredAt() of models/rules/Explanations.h names it

    bool operator==(const ProblemExplanation &) const = default;
};

template <>
const EntityType &typeOf<ProblemExplanation>();

Id explanationId(TypeId targetType, const Id &target, FieldId targetField);

} // namespace models
