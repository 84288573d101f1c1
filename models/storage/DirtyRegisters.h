// SPDX-License-Identifier: GPL-3.0-or-later
// The registers of one record over which unsent local work stands, with what the server holds beneath.
#pragma once

#include "models/base/Result.h"
#include "models/schema/Edits.h"

namespace models {

class Database;

struct DirtyRegister
{
    FieldId reg = 0;
    QByteArray remoteValue;
    OpId remoteOp;
    OpId localOp; // whose value is shown
};

class DirtyRegisters
{
public:
    DirtyRegisters(Database &database, const EntityType &type, const Id &record)
        : m_database(database), m_type(type), m_record(record)
    {}

    Outcome load();
    Outcome store(); // what was put and cleared since load()

    const std::vector<DirtyRegister> &all() const { return m_registers; }
    DirtyRegister *find(FieldId reg);
    void put(const DirtyRegister &reg);
    void clear(FieldId reg);

private:
    Database &m_database;
    const EntityType &m_type;
    const Id m_record;
    std::vector<DirtyRegister> m_registers;
    std::vector<FieldId> m_put, m_cleared;
};

} // namespace models
