// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/StateDigest.h"

#include "models/base/Cbor.h"

namespace models {

static bool isNothing(QByteArrayView value)
{
    CborReader in(value);
    if (in.peek() != CborReader::Kind::Array) {
        in.null();
        return in.atEnd();
    }
    for (size_t left = in.array(); left > 0 && !in.failed(); --left)
        in.null();
    return in.atEnd();
}

bool isEmptyValue(FieldId reg, QByteArrayView value)
{
    return reg == LifecycleRegister ? value == QByteArrayView("\0", 1) : isNothing(value);
}

static QByteArrayView viewOf(const Id &id)
{
    return {id.bytes.data(), static_cast<qsizetype>(id.bytes.size())};
}

QByteArray stateMember(TypeId type, const Id &record, FieldId reg, QByteArrayView value, const OpId &winner)
{
    if (isEmptyValue(reg, value))
        return {};
    CborWriter out;
    out.array(5);
    out.integer(type);
    out.bytes(viewOf(record));
    out.integer(reg);
    out.encoded(value);
    out.bytes(viewOf(winner));
    return out.take();
}

QByteArray emptyStateDigest()
{
    return QByteArray(16, '\0');
}

} // namespace models
