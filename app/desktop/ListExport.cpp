// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ListExport.h"

#include "models/reports/CsvWriter.h"

#include <QAbstractItemModel>
#include <QBuffer>
#include <QCoreApplication>
#include <QSaveFile>

using namespace models;

namespace app {

static Error notWritten(const QSaveFile &file)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("ListExport", "The table was not written and nothing was changed. Choose "
                                                      "another place and try again."),
            file.errorString()};
}

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

Outcome writeWhole(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    file.write(content);
    return file.commit() ? Outcome() : notWritten(file);
}

} // namespace app
