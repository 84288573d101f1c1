// SPDX-License-Identifier: GPL-3.0-or-later
// A member's document number, in the identity scope. Its key is the member's own, so that two devices that record it
// write the same record.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

struct MemberIdentity
{
    Id id{};
    Id household{};
    QString number{};

    bool operator==(const MemberIdentity &) const = default;
};

template <>
const EntityType &typeOf<MemberIdentity>();

} // namespace models
