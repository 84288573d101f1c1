// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/RefusedGroup.h"

#include "models/entities/Catalogue.h"
#include "models/schema/Registers.h"
#include "models/storage/RecordTable.h"

#include <algorithm>

namespace models {

namespace {

// What a group says about a register; nothing if it does not touch it.
const QByteArray *valueIn(const SavedGroup &group, TypeId type, const Id &record, FieldId reg)
{
    for (const RecordEdit &edit : group.records) {
        if (edit.type != type || edit.record != record)
            continue;
        for (const CellEdit &cell : edit.cells) {
            if (cell.reg == reg)
                return &cell.value;
        }
    }
    for (const Resolution &resolution : group.resolutions) {
        if (resolution.type == type && resolution.record == record && resolution.reg == reg)
            return &resolution.value;
    }
    return nullptr;
}

// One record of the group on its way back.
class RefusedRecord
{
public:
    RefusedRecord(const EntityType &type, StoredRecord &stored, const OpId &refused, std::span<const HeldGroup> waiting)
        : m_type(type), m_stored(stored), m_refused(refused), m_waiting(waiting)
    {}

    bool isShown(FieldId reg) const;
    void takeBack(FieldId reg);

private:
    void show(FieldId reg, const QByteArray &value, const OpId &op);

    const EntityType &m_type;
    StoredRecord &m_stored;
    const OpId m_refused;
    const std::span<const HeldGroup> m_waiting;
};

// A record of which the server has not spoken yet holds nothing beneath: its own ops tell whose its values are.
bool RefusedRecord::isShown(FieldId reg) const
{
    const bool isUnsent = m_stored.standing == Standing::Local || m_stored.dirty.find(reg);
    return isUnsent && opOf(m_stored.ops, m_type, m_stored.row, reg) == m_refused;
}

void RefusedRecord::show(FieldId reg, const QByteArray &value, const OpId &op)
{
    setRegisterValue(m_type, m_stored.row, reg, value);
    m_stored.ops.set(reg, op);
}

void RefusedRecord::takeBack(FieldId reg)
{
    for (const HeldGroup &earlier : m_waiting) {
        const QByteArray *value = valueIn(earlier.group, m_type.id, m_stored.row.id, reg);
        if (!value)
            continue;
        show(reg, *value, earlier.group.op);
        return;
    }
    if (const DirtyRegister *above = m_stored.dirty.find(reg))
        show(reg, above->remoteValue, above->remoteOp);
    else
        show(reg, emptyRegisterValue(m_type, reg), reg == LifecycleRegister ? m_stored.ops.record() : OpId());
    m_stored.dirty.clear(reg);
}

} // namespace

static Outcome takeBack(Database &database, TypeId typeId, const Id &record, const OpId &refused,
                        std::span<const HeldGroup> waiting)
{
    const EntityType *type = typeWithId(typeId);
    if (!type)
        return {};
    RecordTable table(database, *type);
    Result<std::optional<StoredRecord>> found = table.find(record);
    if (!found)
        return found.error();
    if (!*found)
        return {};
    StoredRecord &stored = **found;
    if (stored.standing == Standing::Local && stored.ops.record() == refused)
        stored.standing = Standing::Refused;
    RefusedRecord back(*type, stored, refused, waiting);
    std::vector<FieldId> registers = allRegistersOf(*type);
    std::erase_if(registers, [&](FieldId reg) { return !back.isShown(reg); });
    for (const FieldId reg : registers)
        back.takeBack(reg);
    return table.update(stored, registers);
}

Outcome takeBackRefused(Database &database, const SavedGroup &refused, std::span<const HeldGroup> waiting)
{
    for (const auto &[type, record] : recordsOf(refused)) {
        if (const Outcome taken = takeBack(database, type, record, refused.op, waiting); !taken)
            return taken;
    }
    return {};
}

} // namespace models
