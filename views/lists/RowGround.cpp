// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/RowGround.h"

#include "views/shell/Theme.h"

#include <QPainter>

namespace views {

void paintRowGround(QPainter &painter, const Theme &theme, const QRect &row, bool chosen)
{
    painter.fillRect(row, theme.colour(chosen ? Token::AccentSoft : Token::Surface));
    painter.fillRect(row.x(), row.bottom(), row.width(), 1, theme.colour(Token::Border));
    if (chosen)
        painter.fillRect(row.x(), row.y(), 3, row.height(), theme.colour(Token::Accent));
}

} // namespace views
