// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ListExport.h"

#include "models/base/Decimal.h"
#include "models/lists/HouseholdListRoles.h"
#include "models/reports/CsvWriter.h"
#include "views/lists/CaseBadge.h"

#include <QAbstractItemModel>
#include <QBuffer>

using namespace models;

namespace app {

// As on the screen: who may not see the number is told whether there is one.
static QString textOf(const QModelIndex &cell, int shown)
{
    const QString text = cell.data(shown).toString();
    const QVariant mark = cell.data(role(HouseholdRole::Identity));
    const bool isMarked = cell.column() == column(HouseholdColumn::Identity) && text.isEmpty() && mark.isValid();
    return isMarked ? views::identityWord(static_cast<IdentityMark>(mark.toInt())) : text;
}

static void writeCell(CsvWriter &csv, const QModelIndex &cell, int shown)
{
    if (cell.column() != column(HouseholdColumn::NetIncome))
        return csv.text(textOf(cell, shown));
    const QVariant fen = cell.data(role(HouseholdRole::SortKey));
    csv.number(fen.isValid() ? decimalText(fen.toLongLong(), 2) : QString());
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
            writeCell(csv, list.index(row, column.column), column.role);
        csv.endRow();
    }
    const Outcome finished = csv.finish();
    return finished ? Result<QByteArray>(buffer.data()) : finished.error();
}

} // namespace app
