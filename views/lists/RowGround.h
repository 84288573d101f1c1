// SPDX-License-Identifier: GPL-3.0-or-later
// The ground of a painted row: hairline below, and for the chosen one a soft fill and a bar at its left edge.
#pragma once

class QPainter;
class QRect;

namespace views {

class Theme;

void paintRowGround(QPainter &painter, const Theme &theme, const QRect &row, bool chosen);

} // namespace views
