// SPDX-License-Identifier: GPL-3.0-or-later
// The secrets of one organisation's server, in one file with mode 0600. Who has it can read every envelope of the
// organisation and speak for the server; who loses it strands the clients. Keep the folder outside of the data and of
// its backups (--keys DIR), and one copy offline.
#pragma once

#include "sync/protocol/Keys.h"

#include <QString>

namespace syncing {

struct ServerKeys
{
    KeyPair signing;            // Ed25519: what the server says outside of TLS, such as parcels
    KeyPair recovery;           // X25519: clients seal their data keys to it
    QByteArray claimSecret;     // 32 bytes: digests of identity numbers that nobody else can look up
    QByteArray challengeSecret; // 32 bytes: nonces of hello
};

// Reads server.keys of the folder, or makes it at the first start. `markFile` lies with the data and says which keys it
// was made with: a folder that is not given again, or another one, must not become the keys of that data.
// Errors: NotFound (the data has keys, and not here), Conflict (another data's), Corrupt, Storage, DiskFull.
models::Result<ServerKeys> ensureServerKeys(const QString &folder, const QString &markFile);

// Once all of the data is there: what is missing afterwards was lost. Errors: Storage, DiskFull.
models::Outcome markData(const ServerKeys &keys, const QString &markFile);

} // namespace syncing
