// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/VillageTable.h"

#include "views/charts/CauseSlices.h"
#include "views/shell/Theme.h"

namespace views {

using models::VillageCauses;

void VillageTable::setReport(const models::CauseReport &report)
{
    beginResetModel();
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

QString VillageTable::text(const VillageCauses &shown, int column) const
{
    switch (column) {
    case Village:
        return shown.label;
    case Households:
        return QString::number(shown.households);
    case Persons:
        return QString::number(shown.persons);
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
    const QStringList titles{tr("Village"), tr("Households"), tr("Persons"),    tr("Most frequent cause"),
                             shareTitle(CauseMeasure::Main), tr("Objective"),  tr("Subjective"), tr("No main cause")};
    return titles.value(section);
}

} // namespace views
