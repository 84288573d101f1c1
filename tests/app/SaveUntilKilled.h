// SPDX-License-Identifier: GPL-3.0-or-later
// The process that a test kills: a device in an account's folder that saves households without end while it syncs, and
// says on standard output what was acknowledged.
#pragma once

#include "models/base/Result.h"
#include "models/storage/DataKey.h"
#include "sync/client/AccountFolder.h"

namespace app {

inline constexpr QStringView savingPassword = u"long enough";

models::Result<models::DataKey> savingKey(const syncing::AccountFolder &folder);

// Prints "ready", then for each save "saved HOUSEHOLD NUMBER", where the number counts this device's saves and is the
// household's address until the next one. Ends by itself only with an error on standard error.
int saveUntilKilled(const QString &folder);

} // namespace app
