// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/Cell.h"

namespace views {

template <class Enum>
static Enum enumAt(const QModelIndex &index, CellRole which, Enum otherwise)
{
    const QVariant value = index.data(role(which));
    return value.isValid() ? static_cast<Enum>(value.toInt()) : otherwise;
}

Cell cellFromRoles(const QModelIndex &index)
{
    Cell cell;
    cell.kind = enumAt(index, CellRole::Kind, CellKind::Text);
    cell.text = index.data(Qt::DisplayRole).toString();
    cell.icon = index.data(role(CellRole::Icon)).toString();
    cell.tone = enumAt(index, CellRole::Tone, Tone::Neutral);
    cell.ink = enumAt(index, CellRole::Ink, Token::Text);
    cell.swatch = index.data(role(CellRole::Swatch)).value<QColor>();
    cell.matched = index.data(role(CellRole::Matched)).value<QList<int>>();
    cell.strong = index.data(role(CellRole::Strong)).toBool();
    cell.checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    cell.muted = index.data(role(CellRole::Muted)).toBool();
    return cell;
}

} // namespace views
