// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/RecordOps.h"

#include "models/base/Cbor.h"
#include "models/schema/StateDigest.h"
#include "models/storage/ByOp.h"

#include <algorithm>

namespace models {

OpId RecordOps::of(FieldId reg, bool empty) const
{
    const auto found =
        std::find_if(m_differing.begin(), m_differing.end(), [&](const auto &d) { return d.reg == reg; });
    if (found != m_differing.end())
        return found->op;
    return empty ? OpId() : m_record;
}

void RecordOps::set(FieldId reg, const OpId &op)
{
    const auto at = std::lower_bound(m_differing.begin(), m_differing.end(), reg,
                                     [](const Differing &d, FieldId wanted) { return d.reg < wanted; });
    if (at != m_differing.end() && at->reg == reg)
        at->op = op;
    else
        m_differing.insert(at, {reg, op});
}

QByteArray RecordOps::encoded() const
{
    if (m_differing.empty())
        return {};
    CborWriter out;
    eachOp(m_differing, &Differing::op, [&](const OpId &op, std::span<const Differing *const> registers) {
        out.bytes(op.toBytes());
        out.array(registers.size());
        for (const Differing *differing : registers)
            out.integer(differing->reg);
    });
    return out.take();
}

std::optional<RecordOps> RecordOps::decoded(const OpId &record, QByteArrayView differing)
{
    RecordOps ops(record);
    CborReader in(differing);
    while (!in.failed() && !in.atEnd()) {
        const std::optional<OpId> op = OpId::fromBytes(in.bytesView(16));
        if (!op)
            return std::nullopt;
        for (size_t left = in.array(); left > 0 && !in.failed(); --left)
            ops.set(static_cast<FieldId>(in.unsignedInteger()), *op);
    }
    return in.failed() ? std::nullopt : std::optional(ops);
}

OpId opOf(const RecordOps &ops, const EntityType &type, const Row &row, FieldId reg)
{
    return ops.of(reg, reg != LifecycleRegister && isEmptyValue(reg, registerValue(type, row, reg)));
}

} // namespace models
