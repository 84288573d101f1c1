// SPDX-License-Identifier: GPL-3.0-or-later
// Recomputes from the tables what a scope's digest should be: the test of the incremental one, and the user's "check
// the data" command. Reads every record of the scope.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

namespace models {

class Database;

// The digest of what the server holds according to this file: unsent work is left out, what it covers counts.
Result<QByteArray> recomputedStateDigest(Database &database, const QString &scope);

} // namespace models
