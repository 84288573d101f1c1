// SPDX-License-Identifier: GPL-3.0-or-later
// The digest of all that a scope holds, by which two holders know that they hold the same. It is a set digest
// (models/base/Digest.h) with one member a register that is not empty, so that a change of one value costs one value.
#pragma once

#include "models/schema/Edits.h"

namespace models {

// Is nothing in it: null, an array of nulls alone, and of the lifecycle "alive".
bool isEmptyValue(FieldId reg, QByteArrayView value);

// The member that a register's displayed value stands for: CBOR [type, record, register, value, winner].
// Empty if the register is empty: such a register is no member of the set.
QByteArray stateMember(TypeId type, const Id &record, FieldId reg, QByteArrayView value, const OpId &winner);

// Sixteen zero bytes, the digest of an empty scope.
QByteArray emptyStateDigest();

} // namespace models
