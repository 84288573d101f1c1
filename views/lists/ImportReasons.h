// SPDX-License-Identifier: GPL-3.0-or-later
// Why households of a file are drafts: one row a reason, in the order of the file.
#pragma once

#include "models/reports/HouseholdImport.h"
#include "views/lists/Cell.h"

#include <QAbstractTableModel>

namespace views {

class ImportReasons : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Household, Place, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setImport(const models::HouseholdImport &import, models::Language language);
    Cell cell(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        qint64 line = 0;
        QString household{}; // key in the file
        QString place{};     // "Member, date of birth"
        QString reason{};
    };
    QString text(const QModelIndex &index) const;

    std::vector<Row> m_rows;
};

} // namespace views
