// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/DirtyRegisters.h"

#include "models/storage/Database.h"
#include "models/storage/Rows.h"

#include <algorithm>

namespace models {

Outcome DirtyRegisters::load()
{
    Statement statement = m_database.cached(
        "SELECT reg,remote_value,remote_op,local_op FROM sync_dirty WHERE type=? AND record=? ORDER BY reg");
    statement.bindAll(m_type.id, m_record);
    return eachRow(statement, [&](Statement &row) {
        m_registers.push_back({static_cast<FieldId>(row.integer(0)), row.blob(1), row.id(2), row.id(3)});
    });
}

Outcome DirtyRegisters::store()
{
    for (const FieldId reg : m_cleared) {
        const Outcome cleared = m_database.cached("DELETE FROM sync_dirty WHERE type=? AND record=? AND reg=?")
                                    .run(m_type.id, m_record, reg);
        if (!cleared)
            return cleared;
    }
    for (const FieldId reg : m_put) {
        const DirtyRegister *dirty = find(reg);
        if (!dirty)
            continue;
        const Outcome put =
            m_database
                .cached("INSERT INTO sync_dirty(type,record,reg,remote_value,remote_op,local_op) VALUES(?,?,?,?,?,?) "
                        "ON CONFLICT(type,record,reg) DO UPDATE SET remote_value=excluded.remote_value,"
                        "remote_op=excluded.remote_op,local_op=excluded.local_op")
                .run(m_type.id, m_record, reg, QByteArrayView(dirty->remoteValue), dirty->remoteOp, dirty->localOp);
        if (!put)
            return put;
    }
    m_put.clear();
    m_cleared.clear();
    return {};
}

DirtyRegister *DirtyRegisters::find(FieldId reg)
{
    const auto found =
        std::find_if(m_registers.begin(), m_registers.end(), [&](const DirtyRegister &d) { return d.reg == reg; });
    return found == m_registers.end() ? nullptr : &*found;
}

void DirtyRegisters::put(const DirtyRegister &reg)
{
    if (DirtyRegister *present = find(reg.reg))
        *present = reg;
    else
        m_registers.push_back(reg);
    m_put.push_back(reg.reg);
}

void DirtyRegisters::clear(FieldId reg)
{
    std::erase_if(m_registers, [&](const DirtyRegister &d) { return d.reg == reg; });
    m_cleared.push_back(reg);
}

} // namespace models
