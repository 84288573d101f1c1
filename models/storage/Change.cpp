// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Change.h"

#include <algorithm>

namespace models {

Change &Change::resolve(const Resolution &resolution)
{
    m_resolutions.push_back(resolution);
    return *this;
}

Change &Change::settlesDraft(const QString &key, const QByteArray &rest)
{
    m_drafts.push_back({key, rest});
    return *this;
}

Change &Change::again(RecordChange refused)
{
    Q_ASSERT(!find(*refused.type, refused.row.id));
    m_records.push_back(std::move(refused));
    return *this;
}

Change &Change::settlesHeld(const HeldRecord &held)
{
    m_held.push_back(held);
    return *this;
}

Change &Change::append(Change other)
{
    std::ranges::move(other.m_records, std::back_inserter(m_records));
    std::ranges::move(other.m_resolutions, std::back_inserter(m_resolutions));
    std::ranges::move(other.m_drafts, std::back_inserter(m_drafts));
    std::ranges::move(other.m_held, std::back_inserter(m_held));
    return *this;
}

RecordChange *Change::find(const EntityType &type, const Id &record)
{
    const auto found = std::find_if(m_records.begin(), m_records.end(), [&](const RecordChange &change) {
        return change.type == &type && change.row.id == record;
    });
    return found == m_records.end() ? nullptr : &*found;
}

Change &Change::add(const EntityType &type, Row row)
{
    Q_ASSERT(!find(type, row.id));
    m_records.push_back({&type, std::move(row), true, {}});
    return *this;
}

// Whatever it is: what its field cannot hold, the door refuses aloud.
static void copyRegister(Row &to, const Row &from, const EntityType &type, FieldId reg)
{
    if (reg == LifecycleRegister)
        to.removed = from.removed;
    for (const size_t index : fieldsOf(type, reg))
        to.cells[index] = from.cells[index];
}

// Edited twice in one save: the last value counts, and what was seen first.
static void fold(RecordChange &present, const RegisterChange &change, const Row &after)
{
    copyRegister(present.row, after, *present.type, change.reg);
    if (present.isNew)
        return;
    std::vector<RegisterChange> &registers = present.registers;
    const auto at = std::lower_bound(registers.begin(), registers.end(), change.reg,
                                     [](const RegisterChange &r, FieldId reg) { return r.reg < reg; });
    if (at == registers.end() || at->reg != change.reg)
        registers.insert(at, change);
}

static void dropWhatDoesNotDiffer(RecordChange &present)
{
    std::erase_if(present.registers, [&](const RegisterChange &change) {
        return registerValue(*present.type, present.row, change.reg) == change.was;
    });
}

Change &Change::difference(const EntityType &type, const Row &before, const RecordOps &ops, const Row &after)
{
    RecordChange *present = find(type, after.id);
    if (!present) {
        m_records.push_back({&type, before, false, {}});
        present = &m_records.back();
    }
    for (const FieldId reg : allRegistersOf(type)) {
        QByteArray was = registerValue(type, before, reg);
        if (was != registerValue(type, after, reg))
            fold(*present, {reg, opOf(ops, type, before, reg), std::move(was)}, after);
    }
    dropWhatDoesNotDiffer(*present);
    if (!present->isNew && present->registers.empty())
        m_records.erase(m_records.begin() + (present - m_records.data()));
    return *this;
}

bool Change::isEmpty() const
{
    return m_records.empty() && m_resolutions.empty() && m_drafts.empty() && m_held.empty();
}

} // namespace models
