// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CaseQueries.h"

#include "models/storage/Database.h"
#include "models/storage/RecordTable.h"

#include <algorithm>

namespace models {

namespace {

enum class Ops { Needed, Left };

class CaseReader
{
public:
    CaseReader(Database &database, Ops ops) : m_database(database), m_ops(ops) {}

    Result<std::optional<LoadedCase>> read(const Id &household)
    {
        const Result<std::vector<StoredRecord>> found = stored<Household>("id", household);
        if (!found)
            return found.error();
        if (found->empty())
            return std::optional<LoadedCase>();
        const Row &row = found->front().row;
        m_case.village = villageOfScope(row.scope);
        m_case.removed = row.removed;
        m_case.value.household = keep<Household>(found->front());
        if (const Outcome children = readChildren(household); !children)
            return children.error();
        sortCase(m_case.value);
        return std::optional(std::move(m_case));
    }

private:
    Outcome readChildren(const Id &household)
    {
        HouseholdCase &value = m_case.value;
        std::vector<HouseholdContact> contacts;
        for (const Outcome &read :
             {fill("household", household, value.members), //
              fill("household", household, value.incomes), fill("household", household, value.identities),
              fill("household", household, value.reviews), fill("household", household, value.comments),
              fill("household", household, value.explanations),
              fill("id", household, contacts)}) {
            if (!read)
                return read;
        }
        if (!contacts.empty())
            value.contact = contacts.front();
        return {};
    }

    template <class Record>
    Outcome fill(const char *column, const Id &household, std::vector<Record> &records)
    {
        const Result<std::vector<StoredRecord>> found = stored<Record>(column, household);
        if (!found)
            return found.error();
        for (const StoredRecord &record : *found) {
            if (!record.row.removed)
                records.push_back(keep<Record>(record));
        }
        return {};
    }

    template <class Record>
    Result<std::vector<StoredRecord>> stored(const char *column, const Id &equals) const
    {
        const RecordTable table(m_database, typeOf<Record>());
        if (m_ops == Ops::Needed)
            return table.where(column, equals);
        Result<std::vector<Row>> rows = table.rowsWhere(column, equals);
        if (!rows)
            return rows.error();
        std::vector<StoredRecord> found(rows->size());
        for (size_t i = 0; i < found.size(); ++i)
            found[i].row = std::move((*rows)[i]);
        return found;
    }

    template <class Record>
    Record keep(const StoredRecord &stored)
    {
        if (m_ops == Ops::Needed)
            m_case.ops.emplace(LoadedCase::Key(typeOf<Record>().id, stored.row.id), stored.ops);
        return recordOf<Record>(stored.row);
    }

    Database &m_database;
    const Ops m_ops;
    LoadedCase m_case;
};

class CaseDifference
{
public:
    CaseDifference(const LoadedCase &before, Change &change) : m_before(before), m_change(change) {}

    template <class Record>
    void of(const std::vector<Record> &before, const std::vector<Record> &after)
    {
        for (const Record &record : after)
            write(find(before, record.id), record);
        for (const Record &record : before) {
            if (!find(after, record.id))
                m_change.remove(loaded(record));
        }
    }

    template <class Record>
    void write(const Record *before, const Record &after)
    {
        Q_ASSERT(!after.id.isNull());
        if (before)
            m_change.update(loaded(*before), after);
        else if (!isBlank(after))
            m_change.insert(scopeOf<Record>(), after);
    }

private:
    template <class Record>
    static const Record *find(const std::vector<Record> &records, const Id &id)
    {
        const auto found = std::find_if(records.begin(), records.end(), [&](const Record &r) { return r.id == id; });
        return found == records.end() ? nullptr : &*found;
    }

    template <class Record>
    static bool isBlank(const Record &)
    {
        return false;
    }
    static bool isBlank(const MemberIdentity &identity) { return identity.number.isEmpty(); }
    static bool isBlank(const HouseholdContact &contact)
    {
        return contact.phone.isEmpty() && contact.bank.isEmpty() && contact.bankAccount.isEmpty();
    }

    template <class Record>
    Loaded<Record> loaded(const Record &record) const
    {
        const auto ops = m_before.ops.find({typeOf<Record>().id, record.id});
        Q_ASSERT(ops != m_before.ops.end());
        return {record, scopeOf<Record>(), false, ops->second};
    }

    template <class Record>
    QString scopeOf() const
    {
        return scopeName(typeOf<Record>().scope, m_before.village);
    }

    const LoadedCase &m_before;
    Change &m_change;
};

template <class Record>
std::vector<Record> asList(const std::optional<Record> &record)
{
    return record ? std::vector<Record>{*record} : std::vector<Record>();
}

} // namespace

Result<std::optional<LoadedCase>> loadCase(Database &database, const Id &household)
{
    return CaseReader(database, Ops::Needed).read(household);
}

Result<std::optional<LoadedCase>> readCase(Database &database, const Id &household)
{
    return CaseReader(database, Ops::Left).read(household);
}

LoadedCase unsavedCase(const QString &village)
{
    LoadedCase none;
    none.village = village;
    return none;
}

Change changeBetween(const LoadedCase &before, const HouseholdCase &after)
{
    Change change;
    CaseDifference difference(before, change);
    const bool known = !before.value.household.id.isNull();
    difference.write(known ? &before.value.household : nullptr, after.household);
    difference.of(before.value.members, after.members);
    difference.of(before.value.incomes, after.incomes);
    difference.of(before.value.identities, after.identities);
    difference.of(asList(before.value.contact), asList(after.contact));
    difference.of(before.value.reviews, after.reviews);
    difference.of(before.value.comments, after.comments);
    difference.of(before.value.explanations, after.explanations);
    return change;
}

} // namespace models
