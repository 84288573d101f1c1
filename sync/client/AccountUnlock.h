// SPDX-License-Identifier: GPL-3.0-or-later
// One attempt at the password of an account of this computer, counted: see UnlockAttempts.h.
#pragma once

#include "sync/client/AccountFolder.h"
#include "sync/client/AccountKeys.h"
#include "sync/client/UnlockAttempts.h"

namespace syncing {

struct UnlockResult
{
    models::Result<models::DataKey> key; // errors: those of unlockAccount(); Denied also while a pause lasts
    UnlockAttempts attempts{};           // after this one
    bool isPepperLost = false;           // see isPepperLost()
    bool isLockedAway = false;           // see lockAway()
};

UnlockAttempts readAttempts(const AccountFolder &folder); // none if the file is missing or damaged

// Costs about a second and a durable write: for a worker thread. A count that cannot be written is only logged.
UnlockResult tryToUnlock(const AccountFolder &folder, const QString &password, models::SecretStore &secrets,
                         qint64 nowMs, models::PasswordCost cost = {});

} // namespace syncing
