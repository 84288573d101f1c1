// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/GivenUp.h"

#include "models/entities/Catalogue.h"
#include "models/entities/Household.h"
#include "models/entities/HouseholdContact.h"
#include "models/storage/CaseStale.h"
#include "models/storage/Database.h"
#include "models/storage/HeldRecords.h"
#include "models/storage/Outbox.h"
#include "models/storage/RecordTable.h"
#include "models/storage/Rows.h"
#include "models/storage/Transaction.h"

#include <QCoreApplication>

namespace models {

namespace {

class GivingUp
{
public:
    GivingUp(Database &database, const OpId &op, const Id &household)
        : m_database(database), m_op(op), m_household(household)
    {}

    Outcome giveUp(const SavedGroup &refused);

private:
    Outcome giveUp(TypeId type, const Id &record);
    Outcome removeCase();
    Outcome remove(const EntityType &type, const Id &record);

    Database &m_database;
    const OpId m_op;
    const Id m_household;
    std::vector<HeldRecord> m_dealtWith;
};

} // namespace

static Error onItsWay()
{
    return {ErrorKind::Busy,
            QCoreApplication::translate("models::GivenUp", "Other changes of this household are still on their way. "
                                                           "Nothing was given up; try again after the next sync."),
            {}};
}

Outcome GivingUp::giveUp(const SavedGroup &refused)
{
    for (const auto &[type, record] : recordsOf(refused)) {
        const Result<Id> household = householdOfRecord(m_database, type, record);
        if (!household)
            return household.error();
        if (*household != m_household)
            continue;
        if (Outcome given = giveUp(type, record); !given)
            return given;
    }
    if (!m_household.isNull()) {
        if (Outcome noted = CaseStale(m_database).note(m_household); !noted)
            return noted;
    }
    return settleHeld(m_database, m_dealtWith);
}

Outcome GivingUp::giveUp(TypeId typeId, const Id &record)
{
    const EntityType *type = typeWithId(typeId);
    const auto stored = type ? RecordTable(m_database, *type).find(record) : std::optional<StoredRecord>();
    if (!stored)
        return stored.error();
    const bool isOnlyHere = *stored && (*stored)->standing == Standing::Refused && (*stored)->ops.record() == m_op;
    if (isOnlyHere && typeId == typeOf<Household>().id)
        return removeCase();
    if (isOnlyHere)
        return remove(*type, record);
    m_dealtWith.push_back({m_op, typeId, record});
    return {};
}

// With all that hangs on it: the server has none of it, since it refuses what refers to nothing.
Outcome GivingUp::removeCase()
{
    const std::span<const EntityType *const> types = catalogue();
    for (auto at = types.rbegin(); at != types.rend(); ++at) {
        const EntityType &type = **at;
        const bool isKey = type.id == typeOf<Household>().id || type.id == typeOf<HouseholdContact>().id;
        if (!isKey && !type.field(QLatin1String("household")))
            continue;
        const auto records = RecordTable(m_database, type).where(isKey ? "id" : "household", m_household);
        if (!records)
            return records.error();
        for (const StoredRecord &record : *records) {
            if (record.standing != Standing::Refused)
                return onItsWay();
            if (Outcome removed = remove(type, record.row.id); !removed)
                return removed;
        }
    }
    return {};
}

Outcome GivingUp::remove(const EntityType &type, const Id &record)
{
    if (Outcome removed =
            m_database.cached(QByteArray(QByteArray("DELETE FROM ") + type.name + " WHERE id=?")).run(record);
        !removed)
        return removed;
    Statement rows = m_database.cached("SELECT op FROM sync_held WHERE type=? AND record=?");
    rows.bindAll(type.id, record);
    const auto ops = allRows(rows, [](Statement &row) { return row.id(0); });
    if (!ops)
        return ops.error();
    for (const OpId &op : *ops)
        m_dealtWith.push_back({op, type.id, record});
    return {};
}

Outcome giveUpRefused(Database &database, const GroupCodec &codec, const OpId &op, const Id &household)
{
    Result<Transaction> transaction = Transaction::begin(database, WriteMode::Apply);
    if (!transaction)
        return transaction.error();
    const Result<std::optional<HeldGroup>> found = Outbox(database, codec).find(op);
    if (!found)
        return found.error();
    if (!*found || (*found)->state != GroupState::Rejected)
        return {};
    if (Outcome given = GivingUp(database, op, household).giveUp((*found)->group); !given)
        return given;
    return transaction->commit();
}

} // namespace models
