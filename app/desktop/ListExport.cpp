// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ListExport.h"

#include "models/lists/HouseholdListRoles.h"
#include "models/reports/CsvWriter.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QSaveFile>

using namespace models;

namespace app {

static constexpr int first = column(HouseholdColumn::Head); // marks before it are for the screen

static Error notWritten(const QSaveFile &file)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("ListExport", "The table was not written and nothing was changed. Choose "
                                                      "another place and try again."),
            file.errorString()};
}

Outcome exportListTo(const QString &path, const QAbstractItemModel &list)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    CsvWriter csv(file);
    for (int c = first; c < list.columnCount(); ++c)
        csv.text(list.headerData(c, Qt::Horizontal).toString());
    csv.endRow();
    for (int row = 0; row < list.rowCount(); ++row) {
        for (int c = first; c < list.columnCount(); ++c)
            csv.text(list.index(row, c).data().toString());
        csv.endRow();
    }
    if (Outcome finished = csv.finish(); !finished)
        return finished;
    return file.commit() ? Outcome() : notWritten(file);
}

} // namespace app
