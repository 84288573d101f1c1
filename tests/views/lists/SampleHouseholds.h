// SPDX-License-Identifier: GPL-3.0-or-later
// A list of invented households with the columns and roles of models/lists, for tests of the page that shows it.
#pragma once

#include "models/base/Id.h"
#include "models/lists/HouseholdListRoles.h"
#include "models/rules/ReviewStatus.h"

#include <QAbstractTableModel>

#include <vector>

namespace tests {

struct SampleHousehold
{
    QString head;
    QString identity;
    QString group;
    QString kind;
    QString cause;
    int persons = 1;
    QString netIncome;
    models::ReviewState state = models::ReviewState::Draft;
    models::SyncMark mark = models::SyncMark::Done;
    bool marked = false;
    QString member{}; // whom a search meets instead of the head
    QString village = u"龙王潭村"_qs;
};

models::Id sampleId(int row);

class SampleHouseholds : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit SampleHouseholds(std::vector<SampleHousehold> rows) : m_rows(std::move(rows)) {}

    void replace(std::vector<SampleHousehold> rows);
    void sort(int column, Qt::SortOrder direction) override { m_sorted.emplace_back(column, direction); }
    const std::vector<std::pair<int, Qt::SortOrder>> &sorted() const { return m_sorted; } // what was asked for
    void setMatched(const QList<int> &positions) { m_matched = positions; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString textAt(const SampleHousehold &row, models::HouseholdColumn column) const;

    std::vector<SampleHousehold> m_rows;
    QList<int> m_matched;
    std::vector<std::pair<int, Qt::SortOrder>> m_sorted;
};

std::vector<SampleHousehold> elevenHouseholds();
std::vector<SampleHousehold> manyHouseholds(int count);

} // namespace tests
