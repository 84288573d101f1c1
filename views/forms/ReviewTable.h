// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a reviewed case as a table: field, now, before, comments.
#pragma once

#include "views/forms/ReviewRows.h"
#include "views/forms/ReviewValues.h"
#include "views/lists/Cell.h"

#include <QAbstractTableModel>

namespace views {

class ReviewTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Label, Now, Before, Comments, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<ReviewRow> rows, Compared compared);
    const ReviewRow *row(int index) const;  // nullptr beyond the end
    int rowOf(const FieldRef &place) const; // -1: not among them
    Cell cell(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString text(const ReviewRow &row, int column) const;

    std::vector<ReviewRow> m_rows;
    Compared m_compared = Compared::Judgement;
};

} // namespace views
