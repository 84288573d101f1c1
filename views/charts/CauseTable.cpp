// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/CauseTable.h"

#include "models/base/Decimal.h"
#include "views/shell/Theme.h"

namespace views {

using models::CauseReportRow;

void CauseTable::setReport(const models::CauseReport &report, CauseMeasure measure)
{
    beginResetModel();
    m_report = report;
    m_measure = measure;
    m_slices = causeSlices(report, measure);
    endResetModel();
}

int CauseTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_report.rows.empty() ? 0 : static_cast<int>(m_report.rows.size()) + 1;
}

int CauseTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const CauseReportRow &CauseTable::row(int index) const
{
    const auto at = static_cast<size_t>(index);
    return at < m_report.rows.size() ? m_report.rows[at] : m_report.sum;
}

QString CauseTable::causeAt(int index) const
{
    return index >= 0 && index < rowCount() ? row(index).cause : QString();
}

int CauseTable::colourOf(const QString &cause) const
{
    for (const CauseSlice &slice : m_slices) {
        if (slice.causes.contains(cause))
            return slice.colour;
    }
    return -1;
}

// "客观 56·主观 28"
QString CauseTable::groupsText() const
{
    QStringList parts;
    for (const models::CauseGroupCount &group : m_report.groups)
        parts.append(models::causeGroupLabel(group.group) + u' ' + countText(group.households));
    return parts.join(m_theme.appearance().chinese ? u"·"_qs : u", "_qs);
}

QString CauseTable::text(const CauseReportRow &shown, int column, bool isSum) const
{
    switch (column) {
    case Cause:
        return isSum && m_groupsOfSum ? shown.label + u"  " + groupsText() : shown.label;
    case Group:
        return isSum ? groupsText() : models::causeGroupLabel(shown.group);
    case Main:
        return countText(shown.mainHouseholds);
    case Share:
        return percentText(causeShare(m_report, shown, m_measure));
    case Any:
        return isSum ? u"—"_qs : countText(shown.anyHouseholds);
    case Persons:
        return countText(shown.persons);
    case NetPerHead:
        return shown.netPerHead ? models::decimalText(*shown.netPerHead, 2, true) : u"—"_qs;
    default:
        return shown.belowLine ? countText(*shown.belowLine) : u"—"_qs;
    }
}

Cell CauseTable::cell(const QModelIndex &index) const
{
    const CauseReportRow &shown = row(index.row());
    const bool isSum = index.row() == rowCount() - 1;
    Cell cell;
    cell.text = text(shown, index.column(), isSum);
    cell.strong = isSum ? index.column() >= Main : index.column() == Main;
    if (index.column() >= Main) {
        cell.kind = CellKind::Number;
    } else if (index.column() == Group) {
        cell.ink = Token::Text2;
    } else if (!isSum) {
        const int colour = colourOf(shown.cause);
        cell.kind = CellKind::Swatch;
        cell.swatch = colour >= 0 ? chartColour(colour, m_theme.isDark()) : m_theme.colour(Token::Surface);
    }
    return cell;
}

// Where the money columns do not speak of all households.
QString CauseTable::knownText(const CauseReportRow &shown, int column) const
{
    const bool isMoney = column == NetPerHead || column == BelowLine;
    if (!isMoney || shown.incomeHouseholds == shown.mainHouseholds)
        return {};
    return tr("Income known of %1 of %2 households, %3 of %4 persons")
        .arg(countText(shown.incomeHouseholds), countText(shown.mainHouseholds), countText(shown.incomePersons),
             countText(shown.persons));
}

QVariant CauseTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ToolTipRole)
        return knownText(row(index.row()), index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row(index.row()), index.column(), index.row() == rowCount() - 1);
    return {};
}

QVariant CauseTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section >= Main ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Cause"),       tr("Group"),   tr("Main cause"),          shareTitle(m_measure),
                             tr("Any mention"), tr("Persons"), tr("Net per head (yuan)"), tr("Below the line")};
    return titles.value(section);
}

} // namespace views
