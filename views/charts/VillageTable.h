// SPDX-License-Identifier: GPL-3.0-or-later
// The causes of poverty by village, the sums of all in the last row.
#pragma once

#include "models/reports/CauseReport.h"
#include "views/charts/CauseSlices.h"
#include "views/lists/Cell.h"
#include "views/lists/TableHeader.h"

#include <QAbstractTableModel>

namespace views {

class Theme;

class VillageTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Village, Households, Persons, Share, TopCause, TopShare, Objective, Subjective, Without, ColumnCount };

    VillageTable(const Theme &theme, QObject *parent) : QAbstractTableModel(parent), m_theme(theme) {}

    void setReport(const models::CauseReport &report, CauseMeasure measure);
    QString villageAt(int row) const; // empty for the row of sums
    Cell cell(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder direction) override; // also of reports to come

private:
    const models::VillageCauses &row(int index) const;
    QString shareOf(const models::VillageCauses &shown) const; // of what all villages have
    QString text(const models::VillageCauses &row, int column) const;
    double number(const models::VillageCauses &row, int column) const; // by which the column is sorted
    void arrange();

    const Theme &m_theme;
    std::vector<models::VillageCauses> m_villages;
    models::VillageCauses m_sum;
    CauseMeasure m_measure = CauseMeasure::Main;
    ColumnOrder m_order;
};

} // namespace views
