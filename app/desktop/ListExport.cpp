// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ListExport.h"

#include "models/reports/CsvWriter.h"

#include <QAbstractItemModel>
#include <QBuffer>

using namespace models;

namespace app {

Result<QByteArray> listAsTable(const QAbstractItemModel &list, const std::vector<views::ShownColumn> &columns,
                               const std::vector<int> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer);
    for (const views::ShownColumn &column : columns)
        csv.text(column.title);
    csv.endRow();
    for (const int row : rows) {
        for (const views::ShownColumn &column : columns)
            csv.text(list.index(row, column.column).data().toString());
        csv.endRow();
    }
    const Outcome finished = csv.finish();
    return finished ? Result<QByteArray>(buffer.data()) : finished.error();
}

} // namespace app
