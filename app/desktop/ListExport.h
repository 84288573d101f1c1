// SPDX-License-Identifier: GPL-3.0-or-later
// A list as it is shown, written as a table: the same rows, the same masks.
#pragma once

#include "models/base/Result.h"

class QAbstractItemModel;

namespace app {

// UTF-8 with a byte order mark. Whole or not at all. Errors: Storage, DiskFull.
models::Outcome exportListTo(const QString &path, const QAbstractItemModel &list);

} // namespace app
