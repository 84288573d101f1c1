// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files sealed with the account's data key: photos, parcels, backups. A file opens only under its own name, so
// that nobody can put one for another; an older content under the same name still opens.
#pragma once

#include "models/base/Result.h"
#include "models/storage/DataKey.h"

#include <QString>

namespace models {

// Writes `bytes` sealed to `path`, whole or not at all. `name` is what the content is (a digest, a record's id) and
// must be given again to open it. Errors: DiskFull, Storage.
Outcome writeSealedFile(const QString &path, QByteArrayView bytes, QByteArrayView name, const DataKey &key);

// Errors: NotFound, Storage, Corrupt (another key, another name, or changed), Invalid (more than `limit` bytes).
Result<QByteArray> readSealedFile(const QString &path, QByteArrayView name, const DataKey &key,
                                  qint64 limit = 256 * 1024 * 1024);

} // namespace models
