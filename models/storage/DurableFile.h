// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that are there whole after a loss of power, or are still the old ones.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

namespace models {

// Writes beside the file, waits for the disk, renames. Readable by the owner alone. Errors: DiskFull, Storage.
Outcome writeDurably(const QString &path, QByteArrayView bytes);

// For what is written once and needed ever after: a copy lies beside it, for the day on which the file itself is
// damaged or gone. Errors as above.
Outcome writeTwice(const QString &path, QByteArrayView bytes);
QString copyOf(const QString &path);

// Renames, over an existing file if need be, and waits for the folder to be on the disk.
Outcome renameDurably(const QString &from, const QString &to);

// Everything in the file. Errors: NotFound, Storage, Invalid when it is longer than `limit` bytes.
Result<QByteArray> readWhole(const QString &path, qint64 limit);

} // namespace models
