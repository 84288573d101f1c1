// SPDX-License-Identifier: GPL-3.0-or-later
// An account of this machine that is to be fetched anew because its card, its keys or its data are damaged, or its key
// was locked away. Found by reading all of it; nothing of it is deleted, for what was not sent is nowhere else.
// Everything here blocks for seconds: never on the GUI thread.
#pragma once

#include "models/storage/KeyFile.h"
#include "sync/client/AccountFolder.h"

namespace models {
class SecretStore;
}

namespace syncing {

// Errors: Corrupt, alone; also where only the organisation can open it. What cannot be looked at (another password,
// another program has it open) counts as sound.
models::Outcome checkAccount(const AccountFolder &folder, const QString &password, models::SecretStore &secrets,
                             models::PasswordCost cost = {});

// A data file that is gone or empty was there once: it must not begin anew without a word. Errors: Corrupt.
models::Outcome checkDataFile(const AccountFolder &folder);

models::Outcome checkIdle(const AccountFolder &folder); // Busy: another program has it open

// Its folder gets another name, under which all() does not find it, and the pepper of its key goes along.
// Errors: Busy (another program has it open), Storage.
models::Result<AccountFolder> setAside(const AccountFolder &folder, models::SecretStore &secrets);

} // namespace syncing
