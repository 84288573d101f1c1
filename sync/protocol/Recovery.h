// SPDX-License-Identifier: GPL-3.0-or-later
// The second envelope of a data key: sealed to the organisation's recovery key together with the account that owns it,
// so that the server opens it for that account alone. Plain content: 16 bytes account, then the key.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"

namespace syncing {

struct KeyPair;

QByteArray recoveryEnvelope(const models::Id &account, QByteArrayView dataKey, const QByteArray &recoveryKey);

// The data key. Errors: Denied (another server's envelope, or another account's).
models::Result<QByteArray> openRecoveryEnvelope(QByteArrayView envelope, const models::Id &account,
                                                const KeyPair &recoveryKeys);

} // namespace syncing
