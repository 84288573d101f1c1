// SPDX-License-Identifier: GPL-3.0-or-later
// A file that a person asked for: a table, a picture. It is there whole or not at all.
#pragma once

#include "models/base/Result.h"

#include <QString>

namespace models {

// Waits for the disk. Errors: Storage, DiskFull; an older file of that name is then untouched.
Outcome writeExported(const QString &path, const QByteArray &content);

} // namespace models
