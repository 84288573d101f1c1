// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of an account of this computer while it is locked and after a restart: how long it may be used offline,
// when everything was last sent and read, and what waits. In a file beside the database, in clear: it names nobody.
#pragma once

#include "models/base/Result.h"
#include "sync/client/OfflineLease.h"
#include "sync/client/SyncStatus.h"

namespace syncing {

class AccountFolder;

struct AccountStanding
{
    OfflineLease lease{};
    qint64 lastSuccessMs = 0; // Unix; 0: never
    qint64 sent = 0;          // changes, by the last sync that was finished
    qint64 received = 0;
    qint64 waiting = 0; // changes not sent yet
    qint64 revokedMs = 0; // Unix; when the server said that it takes unsent work and nothing else; 0: it lets this in

    void follow(const SyncStatus &status); // what a running sync tells; a status told twice changes nothing

    bool operator==(const AccountStanding &) const = default;
};

// A file that is missing or damaged reads as never heard: then a connection is asked for, and it is written anew.
AccountStanding readStanding(const AccountFolder &folder);
models::Outcome writeStanding(const AccountFolder &folder, const AccountStanding &standing); // errors: DiskFull, Storage

} // namespace syncing
