// SPDX-License-Identifier: GPL-3.0-or-later
// The ground of a painted row: hairline below if `lined`, and for the chosen one a soft fill and a bar at its left
// edge.
#pragma once

class QModelIndex;
class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace views {

class Theme;

void paintRowGround(QPainter &painter, const Theme &theme, const QRect &row, bool chosen, bool lined = true);

// True for the last row where it ends with its list: the card around has a line already.
bool endsWithList(const QStyleOptionViewItem &option, const QModelIndex &index);

} // namespace views
