// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/SeenCase.h"

#include <algorithm>

namespace models {

namespace {

constexpr size_t MostReadings = 32; // the newest ones and the first

template <class Record>
const Record *withId(const std::vector<Record> &records, const Id &id)
{
    const auto found = std::ranges::find(records, id, &Record::id);
    return found == records.end() ? nullptr : &*found;
}

const Household *find(const HouseholdCase &in, const Household &like)
{
    return in.household.id == like.id ? &in.household : nullptr;
}
const HouseholdContact *find(const HouseholdCase &in, const HouseholdContact &)
{
    return in.contact ? &*in.contact : nullptr;
}
const Member *find(const HouseholdCase &in, const Member &like)
{
    return withId(in.members, like.id);
}
const Income *find(const HouseholdCase &in, const Income &like)
{
    return withId(in.incomes, like.id);
}
const MemberIdentity *find(const HouseholdCase &in, const MemberIdentity &like)
{
    return withId(in.identities, like.id);
}
const Review *find(const HouseholdCase &in, const Review &like)
{
    return withId(in.reviews, like.id);
}
const FieldComment *find(const HouseholdCase &in, const FieldComment &like)
{
    return withId(in.comments, like.id);
}
const ProblemExplanation *find(const HouseholdCase &in, const ProblemExplanation &like)
{
    return withId(in.explanations, like.id);
}

class SeenOps
{
public:
    SeenOps(const std::vector<LoadedCase> &readings, LoadedCase &seen) : m_readings(readings), m_seen(seen) {}

    template <class Record>
    void add(const Record &record)
    {
        const EntityType &type = typeOf<Record>();
        RecordOps ops;
        ops.set(LifecycleRegister, opSeen(record, LifecycleRegister));
        for (const FieldId reg : registersOf(type))
            ops.set(reg, opSeen(record, reg));
        m_seen.ops.emplace(LoadedCase::Key(type.id, record.id), ops);
    }
    template <class Record>
    void add(const std::vector<Record> &records)
    {
        for (const Record &record : records)
            add(record);
    }

private:
    template <class Record>
    OpId opSeen(const Record &record, FieldId reg) const
    {
        const EntityType &type = typeOf<Record>();
        const QByteArray value = registerValue(type, rowOf(record, QString()), reg);
        for (const LoadedCase &reading : m_readings) {
            const Record *before = find(reading.value, record);
            if (!before)
                continue;
            const Row row = rowOf(*before, QString());
            if (registerValue(type, row, reg) == value)
                return opOf(reading.ops.at({type.id, record.id}), type, row, reg);
        }
        return {};
    }

    const std::vector<LoadedCase> &m_readings;
    LoadedCase &m_seen;
};

} // namespace

void SeenCase::follow(LoadedCase reading)
{
    m_readings.insert(m_readings.begin(), std::move(reading));
    if (m_readings.size() > MostReadings)
        m_readings.erase(m_readings.end() - 2);
}

LoadedCase SeenCase::seen(const HouseholdCase &values) const
{
    LoadedCase seen{values, m_readings.front().village, m_readings.front().removed, {}};
    SeenOps ops(m_readings, seen);
    if (!values.household.id.isNull())
        ops.add(values.household);
    ops.add(values.members);
    ops.add(values.incomes);
    ops.add(values.identities);
    if (values.contact)
        ops.add(*values.contact);
    ops.add(values.reviews);
    ops.add(values.comments);
    ops.add(values.explanations);
    return seen;
}

} // namespace models
