// SPDX-License-Identifier: GPL-3.0-or-later
// The registers of one record over which unsent local work stands, with what the server holds beneath; whose value is
// shown, the record's ops say. A record that the server has not seen needs none. Lies in the record's own row.
#pragma once

#include "models/schema/Edits.h"

#include <optional>
#include <vector>

namespace models {

struct DirtyRegister
{
    FieldId reg = 0;
    QByteArray remoteValue;
    OpId remoteOp;
};

class DirtyRegisters
{
public:
    const std::vector<DirtyRegister> &all() const { return m_registers; } // ascending
    const DirtyRegister *find(FieldId reg) const;
    void put(const DirtyRegister &reg);
    void clear(FieldId reg);

    QByteArray encoded() const; // empty if there are none
    static std::optional<DirtyRegisters> decoded(QByteArrayView bytes);

private:
    std::vector<DirtyRegister> m_registers;
};

} // namespace models
