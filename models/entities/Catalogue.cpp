// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/Catalogue.h"

#include "models/entities/CodeEntry.h"
#include "models/entities/FieldComment.h"
#include "models/entities/Household.h"
#include "models/entities/HouseholdContact.h"
#include "models/entities/Income.h"
#include "models/entities/Member.h"
#include "models/entities/MemberIdentity.h"
#include "models/entities/Parameter.h"
#include "models/entities/ProblemExplanation.h"
#include "models/entities/Review.h"
#include "models/entities/Village.h"

#include <array>

namespace models {

std::span<const EntityType *const> catalogue()
{
    static const std::array types{&typeOf<Parameter>(),       &typeOf<CodeEntry>(),    &typeOf<Village>(),
                                  &typeOf<Household>(),       &typeOf<Member>(),       &typeOf<Income>(),
                                  &typeOf<Review>(),          &typeOf<FieldComment>(), &typeOf<MemberIdentity>(),
                                  &typeOf<HouseholdContact>(), &typeOf<ProblemExplanation>()};
    return types;
}

const EntityType *typeWithId(TypeId id)
{
    for (const EntityType *type : catalogue()) {
        if (type->id == id)
            return type;
    }
    return nullptr;
}

const EntityType *typeWithName(QLatin1String name)
{
    for (const EntityType *type : catalogue()) {
        if (name == QLatin1String(type->name))
            return type;
    }
    return nullptr;
}

} // namespace models
