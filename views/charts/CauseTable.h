// SPDX-License-Identifier: GPL-3.0-or-later
// The table behind the cause charts, its sums in the last row.
#pragma once

#include "models/reports/CauseReport.h"
#include "views/charts/CauseSlices.h"
#include "views/lists/Cell.h"

#include <QAbstractTableModel>

namespace views {

class Theme;

class CauseTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Cause, Group, Main, Share, Any, Persons, NetPerHead, BelowLine, ColumnCount };

    CauseTable(const Theme &theme, QObject *parent) : QAbstractTableModel(parent), m_theme(theme) {}

    void setReport(const models::CauseReport &report, CauseMeasure measure); // the shares are of what is counted
    // Behind the word for the sum: their column is too narrow for all of them.
    void showGroupsOfSum(bool shown) { m_groupsOfSum = shown; }
    QString causeAt(int row) const; // empty for the row of sums
    Cell cell(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const models::CauseReportRow &row(int index) const;
    QString text(const models::CauseReportRow &row, int column, bool isSum) const;
    QString groupsText() const;
    QString knownText(const models::CauseReportRow &row, int column) const; // empty where all incomes are known
    int colourOf(const QString &cause) const; // of its slice; -1 for none

    const Theme &m_theme;
    models::CauseReport m_report;
    CauseMeasure m_measure = CauseMeasure::Main;
    std::vector<CauseSlice> m_slices;
    bool m_groupsOfSum = true;
};

} // namespace views
