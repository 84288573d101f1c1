// SPDX-License-Identifier: GPL-3.0-or-later
// Names one field of one record: where a problem, a comment or a conflict belongs.
#pragma once

#include "models/entities/Catalogue.h"
#include "models/entities/FieldComment.h"
#include "models/rules/Problem.h"
#include "models/schema/Registers.h"

#include <algorithm>
#include <compare>

namespace views {

struct FieldRef
{
    models::TypeId type = 0;
    models::Id record{};
    models::FieldId field = 0;

    auto operator<=>(const FieldRef &) const = default;
};

// What wins or loses as one there; without a field it is the lifecycle.
inline models::FieldId registerAt(const FieldRef &place)
{
    const std::span<const models::Field> fields = models::typeWithId(place.type)->fields;
    const auto field = std::ranges::find(fields, place.field, &models::Field::id);
    return field == fields.end() ? models::LifecycleRegister : field->reg;
}

inline FieldRef placeOf(const models::Problem &problem)
{
    return {problem.type, problem.record, problem.field};
}

inline FieldRef placeOf(const models::FieldComment &comment)
{
    return {static_cast<models::TypeId>(comment.targetType.value_or(0)),
            models::Id::fromBytes(comment.target).value_or(models::Id()),
            static_cast<models::FieldId>(comment.targetField.value_or(0))};
}

} // namespace views
