// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/DirtyRegisters.h"

#include "models/base/Cbor.h"

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
    out.map(m_registers.size());
    for (const DirtyRegister &dirty : m_registers) {
        out.key(dirty.reg);
        out.array(3);
        out.encoded(dirty.remoteValue);
        out.bytes(dirty.remoteOp.toBytes());
        out.bytes(dirty.localOp.toBytes());
    }
    return out.take();
}

std::optional<DirtyRegisters> DirtyRegisters::decoded(QByteArrayView bytes)
{
    DirtyRegisters dirty;
    if (bytes.isEmpty())
        return dirty;
    CborReader in(bytes);
    for (size_t left = in.map(); left > 0 && !in.failed(); --left) {
        DirtyRegister reg;
        reg.reg = static_cast<FieldId>(in.key());
        if (in.array() != 3)
            return std::nullopt;
        reg.remoteValue = in.skipped().toByteArray();
        const std::optional<OpId> remoteOp = OpId::fromBytes(in.bytesView(16));
        const std::optional<OpId> localOp = OpId::fromBytes(in.bytesView(16));
        if (!remoteOp || !localOp)
            return std::nullopt;
        reg.remoteOp = *remoteOp;
        reg.localOp = *localOp;
        dirty.m_registers.push_back(std::move(reg));
    }
    return in.atEnd() ? std::optional(std::move(dirty)) : std::nullopt;
}

} // namespace models
