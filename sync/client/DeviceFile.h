// SPDX-License-Identifier: GPL-3.0-or-later
// Who this device is to the server: what enrolment gave it, and the key pair that signs its pushes. Kept sealed under
// the account's data key in a file beside the database; keys never reach SQL.
#pragma once

#include "models/storage/DataKey.h"
#include "sync/protocol/Keys.h"
#include "sync/protocol/Session.h"

namespace syncing {

struct DeviceIdentity
{
    models::Id device;
    AccountInfo account;
    KeyPair keys;                // Ed25519
    QByteArray serverSigningKey; // Ed25519
    QByteArray recoveryKey;      // X25519, the organisation's
};

// Durable when it returns. Errors: DiskFull, Storage.
models::Outcome writeDeviceFile(const QString &path, const models::DataKey &key, const DeviceIdentity &identity);

// Errors: Corrupt (damaged or missing, or another account's key), Storage.
models::Result<DeviceIdentity> readDeviceFile(const QString &path, const models::DataKey &key);

} // namespace syncing
