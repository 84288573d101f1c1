// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/RecordOps.h"

#include "models/base/Cbor.h"
#include "models/schema/StateDigest.h"

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
    out.map(m_differing.size());
    for (const Differing &differing : m_differing) {
        out.key(differing.reg);
        out.bytes(differing.op.toBytes());
    }
    return out.take();
}

std::optional<RecordOps> RecordOps::decoded(const OpId &record, QByteArrayView differing)
{
    RecordOps ops(record);
    if (differing.isEmpty())
        return ops;
    CborReader in(differing);
    for (size_t left = in.map(); left > 0 && !in.failed(); --left) {
        const auto reg = static_cast<FieldId>(in.key());
        const std::optional<OpId> op = OpId::fromBytes(in.bytesView(16));
        if (!op)
            return std::nullopt;
        ops.m_differing.push_back({reg, *op});
    }
    return in.atEnd() ? std::optional(ops) : std::nullopt;
}

OpId opOf(const RecordOps &ops, const EntityType &type, const Row &row, FieldId reg)
{
    return ops.of(reg, reg != LifecycleRegister && isEmptyValue(reg, registerValue(type, row, reg)));
}

} // namespace models
