// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/RowGround.h"

#include "views/shell/Theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace views {

void paintRowGround(QPainter &painter, const Theme &theme, const QRect &row, bool chosen, bool lined)
{
    painter.fillRect(row, theme.colour(chosen ? Token::AccentSoft : Token::Surface));
    if (lined)
        painter.fillRect(row.x(), row.bottom(), row.width(), 1, theme.colour(Token::Border));
    if (chosen)
        painter.fillRect(row.x(), row.y(), 3, row.height(), theme.colour(Token::Accent));
}

bool endsWithList(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    constexpr int slack = 3; // px
    const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
    return list && index.row() + 1 == index.model()->rowCount() &&
           option.rect.bottom() >= list->viewport()->height() - slack;
}

} // namespace views
