// SPDX-License-Identifier: GPL-3.0-or-later
// A list as it is shown, written as a table: the same rows, the same masks.
#pragma once

#include "models/base/Result.h"
#include "views/lists/HouseholdTable.h"

class QAbstractItemModel;

namespace app {

// The texts of these rows as they are shown now, figures without separators, with the titles as first line: a CSV in
// UTF-8 with a byte order mark.
models::Result<QByteArray> listAsTable(const QAbstractItemModel &list, const std::vector<views::ShownColumn> &columns,
                                       const std::vector<int> &rows);

} // namespace app
