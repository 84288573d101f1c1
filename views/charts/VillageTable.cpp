// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/VillageTable.h"

#include "views/shell/Theme.h"

#include <algorithm>

namespace views {

using models::VillageCauses;
using models::VillageFigures;

static bool isText(int column)
{
    return column == VillageTable::Village || column == VillageTable::TopCause;
}

void VillageTable::setReport(const models::CauseReport &report, CauseMeasure measure)
{
    beginResetModel();
    m_measure = measure;
    m_villages = report.villages;
    m_sum = report.allVillages;
    arrange();
    endResetModel();
}

void VillageTable::sort(int column, Qt::SortOrder direction)
{
    Q_EMIT layoutAboutToBeChanged();
    m_order = {column, direction};
    arrange();
    Q_EMIT layoutChanged();
}

// The row of sums stays below.
void VillageTable::arrange()
{
    if (m_order.column < 0)
        return;
    const auto comesFirst = [this](const VillageCauses &a, const VillageCauses &b) {
        return isText(m_order.column) ? text(a, m_order.column).localeAwareCompare(text(b, m_order.column)) < 0
                                      : number(a, m_order.column) < number(b, m_order.column);
    };
    std::ranges::stable_sort(m_villages, [&](const VillageCauses &a, const VillageCauses &b) {
        return m_order.direction == Qt::AscendingOrder ? comesFirst(a, b) : comesFirst(b, a);
    });
}

int VillageTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_villages.empty() ? 0 : static_cast<int>(m_villages.size()) + 1;
}

int VillageTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const VillageCauses &VillageTable::row(int index) const
{
    const auto at = static_cast<size_t>(index);
    return at < m_villages.size() ? m_villages[at] : m_sum;
}

QString VillageTable::villageAt(int index) const
{
    return index >= 0 && index < rowCount() ? row(index).village : QString();
}

// "56 (66.7%)"
static QString partOf(qint64 part, qint64 whole)
{
    const QString number = countText(part);
    return whole > 0 ? number + u" ("_qs + percentText(double(part) / double(whole)) + u')' : number;
}

static qint64 measured(const VillageCauses &row, CauseMeasure measure)
{
    if (measure == CauseMeasure::Persons)
        return row.persons;
    return measure == CauseMeasure::Mentions ? row.mentions : row.households;
}

QString VillageTable::shareOf(const VillageCauses &shown) const
{
    const qint64 all = measured(m_sum, m_measure);
    return all > 0 ? percentText(double(measured(shown, m_measure)) / double(all)) : u"—"_qs;
}

QString VillageTable::text(const VillageCauses &shown, int column) const
{
    const VillageFigures &figures = shown.by(m_measure);
    switch (column) {
    case Village:
        return shown.label;
    case Share:
        return shareOf(shown);
    case TopCause:
        return figures.topCause.isEmpty() ? u"—"_qs : figures.topLabel;
    case TopShare:
        return figures.topCause.isEmpty() ? u"—"_qs : percentText(figures.topShare);
    case Objective:
        return partOf(figures.objective, figures.counted);
    case Subjective:
        return partOf(figures.subjective, figures.counted);
    default:
        return countText(static_cast<qint64>(number(shown, column)));
    }
}

double VillageTable::number(const VillageCauses &shown, int column) const
{
    const VillageFigures &figures = shown.by(m_measure);
    switch (column) {
    case Households:
        return static_cast<double>(shown.households);
    case Persons:
        return static_cast<double>(shown.persons);
    case Share:
        return static_cast<double>(measured(shown, m_measure));
    case TopShare:
        return figures.topShare;
    case Objective:
        return static_cast<double>(figures.objective);
    case Subjective:
        return static_cast<double>(figures.subjective);
    default:
        return static_cast<double>(shown.withoutMainCause);
    }
}

Cell VillageTable::cell(const QModelIndex &index) const
{
    Cell cell;
    cell.text = text(row(index.row()), index.column());
    cell.kind = isText(index.column()) ? CellKind::Text : CellKind::Number;
    cell.strong = index.row() == rowCount() - 1 || index.column() == Village;
    return cell;
}

QVariant VillageTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row(index.row()), index.column());
    return {};
}

QVariant VillageTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Village"),         tr("Households"),          tr("Persons"),
                             shareTitle(m_measure), tr("Most frequent cause"), tr("In the village"),
                             tr("Objective"),       tr("Subjective"),          tr("No main cause")};
    return titles.value(section);
}

} // namespace views
