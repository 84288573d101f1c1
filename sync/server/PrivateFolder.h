// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that nobody but its owner looks into.
#pragma once

#include "models/base/Result.h"

#include <QString>

namespace syncing {

// Makes the folder with mode 0700, or takes the rights of others away from the one that stands. Errors: Storage.
models::Outcome ensurePrivateFolder(const QString &path);

} // namespace syncing
