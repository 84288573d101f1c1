// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's result codes as the project's errors: one place decides which kind a code is and what the user reads.
#pragma once

#include "models/base/Error.h"

#include <QByteArray>

struct sqlite3;

namespace models {

// The error for a result code, primary or extended. `detail` is for the log and must hold no stored value.
Error sqliteError(int code, const QString &detail);

// The error that stands on the connection now; `doing` is the SQL (without parameters) that met it.
Error sqliteError(sqlite3 *handle, QByteArrayView doing);

} // namespace models
