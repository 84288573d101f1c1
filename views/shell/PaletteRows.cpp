// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/PaletteRows.h"

#include "views/shell/Command.h"

namespace views {

void PaletteRows::show(const std::vector<FoundPerson> &people, const QList<QAction *> &commands)
{
    beginResetModel();
    m_rows.clear();
    if (!people.empty())
        m_rows.push_back({.title = tr("People")});
    for (const FoundPerson &person : people)
        m_rows.push_back({.person = person});
    if (!commands.empty())
        m_rows.push_back({.title = tr("Commands")});
    for (QAction *command : commands)
        m_rows.push_back({.command = command});
    endResetModel();
}

int PaletteRows::next(int row, int step) const
{
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        if (!m_rows[static_cast<size_t>(at)].isTitle())
            return at;
    }
    return row;
}

int PaletteRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteRows::data(const QModelIndex &index, int role) const
{
    const PaletteRow &line = row(index);
    const QString detail = line.command ? keyText(*line.command) : line.person.detail;
    const QString words = line.command ? line.command->text() : line.isTitle() ? line.title : line.person.name;
    if (role == Qt::DisplayRole)
        return words;
    if (role == Qt::AccessibleTextRole)
        return detail.isEmpty() ? words : QString(words + u", "_qs + detail);
    return {};
}

Qt::ItemFlags PaletteRows::flags(const QModelIndex &index) const
{
    return index.isValid() && row(index).isTitle() ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace views
