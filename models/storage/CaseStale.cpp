// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CaseStale.h"

#include "models/entities/Catalogue.h"
#include "models/entities/CodeEntry.h"
#include "models/entities/Household.h"
#include "models/entities/HouseholdContact.h"
#include "models/entities/Parameter.h"
#include "models/storage/Database.h"
#include "models/storage/RecordTable.h"

namespace models {

Id householdOf(const EntityType &type, const Row &row)
{
    if (type.id == typeOf<Household>().id || type.id == typeOf<HouseholdContact>().id)
        return row.id;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const Field &field = type.fields[i];
        if (field.kind() == Kind::Reference && qstrcmp(field.references, "household") == 0) {
            const auto *bytes = std::get_if<QByteArray>(&row.cells[i]);
            return bytes ? Id::fromBytes(*bytes).value_or(Id()) : Id();
        }
    }
    return {};
}

Result<Id> householdOfRecord(Database &database, TypeId typeId, const Id &record)
{
    const EntityType *type = typeWithId(typeId);
    if (!type)
        return Id();
    const auto stored = RecordTable(database, *type).find(record);
    if (!stored)
        return stored.error();
    return *stored ? householdOf(*type, (*stored)->row) : Id();
}

Outcome CaseStale::note(const EntityType &type, const Row &row)
{
    const Id household = householdOf(type, row);
    const bool judgesAll = type.id == typeOf<CodeEntry>().id || type.id == typeOf<Parameter>().id;
    return household.isNull() && !judgesAll ? Outcome() : note(household);
}

Outcome CaseStale::note(const Id &household)
{
    if (household == m_last)
        return {};
    m_last = household;
    return m_database.cached("INSERT INTO case_stale(household) VALUES(?) ON CONFLICT DO NOTHING").run(household);
}

} // namespace models
