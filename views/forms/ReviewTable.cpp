// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/ReviewTable.h"

#include "views/forms/editors/Severities.h"

namespace views {

void ReviewTable::setRows(std::vector<ReviewRow> rows, Compared compared)
{
    beginResetModel();
    m_compared = compared;
    m_rows = std::move(rows);
    endResetModel();
}

const ReviewRow *ReviewTable::row(int index) const
{
    return index >= 0 && index < rowCount() ? &m_rows[static_cast<size_t>(index)] : nullptr;
}

int ReviewTable::rowOf(const FieldRef &place) const
{
    for (int index = 0; index < rowCount(); ++index) {
        if (!row(index)->isHead && row(index)->place == place)
            return index;
    }
    return -1;
}

int ReviewTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReviewTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReviewTable::text(const ReviewRow &row, int column) const
{
    switch (column) {
    case Label:
        return row.label;
    case Now:
        return row.isHead ? QString() : row.now.isEmpty() ? tr("(empty)") : row.now;
    case Before:
        return !row.hasBefore || row.isHead ? QString() : row.before.isEmpty() ? tr("(empty)") : row.before;
    default:
        return row.openComments > 0 ? QString::number(row.openComments) : row.hasTyped ? u"\u2026"_qs : QString();
    }
}

Cell ReviewTable::cell(const QModelIndex &index) const
{
    const ReviewRow &shown = *row(index.row());
    Cell cell;
    cell.text = text(shown, index.column());
    cell.muted = shown.isHead;
    if (shown.isHead) {
        cell.strong = true;
        cell.ink = Token::Text2;
    } else if (index.column() == Now) {
        cell.strong = shown.isChanged;
        if (shown.isInConflict) {
            cell.icon = iconOf(Tone::Conflict);
            cell.ink = inkOf(Tone::Conflict);
        } else if (shown.severity) {
            cell.icon = iconOf(toneOf(*shown.severity));
            cell.ink = inkOf(toneOf(*shown.severity));
        }
    } else if (index.column() == Before) {
        cell.ink = Token::Text2;
    } else if (index.column() == Comments && shown.takesComment) {
        const bool hasAny = shown.openComments > 0 || shown.hasTyped;
        cell.icon = shown.hasTyped ? u"edit"_qs : u"comment"_qs;
        cell.ink = hasAny ? Token::Accent : Token::Placeholder;
        cell.strong = hasAny;
    }
    return cell;
}

QVariant ReviewTable::data(const QModelIndex &index, int role) const
{
    const ReviewRow &shown = *row(index.row());
    if (role == Qt::DisplayRole)
        return text(shown, index.column());
    const bool isTyped = shown.hasTyped && index.column() == Comments;
    const QString said = isTyped ? tr("A comment is typed here and not added.") : remarkOn(shown);
    if (role == Qt::ToolTipRole && !said.isEmpty())
        return said;
    if (role == Qt::AccessibleTextRole)
        return QString(text(shown, index.column()) + u' ' + (index.column() == Now || isTyped ? said : QString()));
    return {};
}

QVariant ReviewTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    const QString before = m_compared == Compared::FirstLook ? tr("As you first saw it") : tr("Last time");
    return QStringList{tr("Field"), tr("Now"), before, QString()}.value(section);
}

Qt::ItemFlags ReviewTable::flags(const QModelIndex &index) const
{
    const ReviewRow *shown = row(index.row());
    return shown && shown->isHead ? Qt::ItemIsEnabled : QAbstractTableModel::flags(index);
}

} // namespace views
