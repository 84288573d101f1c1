// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/DirtyRegisters.h"

#include "models/base/Cbor.h"
#include "models/storage/ByOp.h"

#include <algorithm>

namespace models {

const DirtyRegister *DirtyRegisters::find(FieldId reg) const
{
    const auto found = std::ranges::find(m_registers, reg, &DirtyRegister::reg);
    return found == m_registers.end() ? nullptr : &*found;
}

void DirtyRegisters::put(const DirtyRegister &reg)
{
    const auto at = std::ranges::lower_bound(m_registers, reg.reg, {}, &DirtyRegister::reg);
    if (at != m_registers.end() && at->reg == reg.reg)
        *at = reg;
    else
        m_registers.insert(at, reg);
}

void DirtyRegisters::clear(FieldId reg)
{
    std::erase_if(m_registers, [&](const DirtyRegister &d) { return d.reg == reg; });
}

QByteArray DirtyRegisters::encoded() const
{
    if (m_registers.empty())
        return {};
    CborWriter out;
    eachOp(m_registers, &DirtyRegister::remoteOp, [&](const OpId &op, std::span<const DirtyRegister *const> registers) {
        out.bytes(op.toBytes());
        out.map(registers.size());
        for (const DirtyRegister *dirty : registers) {
            out.key(dirty->reg);
            out.encoded(dirty->remoteValue);
        }
    });
    return out.take();
}

std::optional<DirtyRegisters> DirtyRegisters::decoded(QByteArrayView bytes)
{
    DirtyRegisters dirty;
    CborReader in(bytes);
    while (!in.failed() && !in.atEnd()) {
        const std::optional<OpId> op = OpId::fromBytes(in.bytesView(16));
        if (!op)
            return std::nullopt;
        for (size_t left = in.map(); left > 0 && !in.failed(); --left) {
            const auto reg = static_cast<FieldId>(in.key());
            dirty.put({reg, in.skipped().toByteArray(), *op});
        }
    }
    return in.failed() ? std::nullopt : std::optional(std::move(dirty));
}

} // namespace models
