// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that hold keys: readable to their owner alone from the first byte on, whole or absent.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

namespace syncing {

// Writes, syncs and renames. Errors: Storage, DiskFull.
models::Outcome writePrivateFile(const QString &path, QByteArrayView contents);

// Makes the folder with mode 0700, or takes the rights of others away from the one that stands.
models::Outcome ensurePrivateFolder(const QString &path);

} // namespace syncing
