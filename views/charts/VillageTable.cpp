// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/VillageTable.h"

#include "views/shell/Theme.h"

namespace views {

using models::VillageCauses;

void VillageTable::setReport(const models::CauseReport &report, CauseMeasure measure)
{
    beginResetModel();
    m_measure = measure;
    m_villages = report.villages;
    m_sum = report.allVillages;
    endResetModel();
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
    const QString number = QString::number(part);
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
    switch (column) {
    case Village:
        return shown.label;
    case Households:
        return QString::number(shown.households);
    case Persons:
        return QString::number(shown.persons);
    case Share:
        return shareOf(shown);
    case TopCause:
        return shown.topCause.isEmpty() ? u"—"_qs : shown.topLabel;
    case TopShare:
        return shown.topCause.isEmpty() ? u"—"_qs : percentText(shown.topShare);
    case Objective:
        return partOf(shown.objective, shown.households);
    case Subjective:
        return partOf(shown.subjective, shown.households);
    default:
        return QString::number(shown.withoutMainCause);
    }
}

static bool isNumber(int column)
{
    return column != VillageTable::Village && column != VillageTable::TopCause;
}

Cell VillageTable::cell(const QModelIndex &index) const
{
    Cell cell;
    cell.text = text(row(index.row()), index.column());
    cell.kind = isNumber(index.column()) ? CellKind::Number : CellKind::Text;
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
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Village"),
                             tr("Households"),
                             tr("Persons"),
                             shareTitle(m_measure),
                             tr("Most frequent cause"),
                             tr("In the village"),
                             tr("Objective"),
                             tr("Subjective"),
                             tr("No main cause")};
    return titles.value(section);
}

} // namespace views
