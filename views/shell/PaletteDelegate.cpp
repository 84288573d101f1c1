// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/PaletteDelegate.h"

#include "views/shell/Command.h"
#include "views/shell/PaletteRows.h"
#include "views/shell/Theme.h"

#include <QPainter>

namespace views {

PaletteDelegate::PaletteDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *rows = qobject_cast<const PaletteRows *>(index.model());
    return {m_theme.px(200), m_theme.px(rows && rows->row(index).isTitle() ? 28 : 36)};
}

int PaletteDelegate::paintKey(QPainter &painter, const QRect &line, const QString &key) const
{
    painter.setFont(m_theme.font(TypeRole::Micro));
    const int width = painter.fontMetrics().horizontalAdvance(key) + m_theme.px(12);
    const int height = m_theme.px(20);
    const QRect cap(line.right() - width, line.y() + (line.height() - height) / 2, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.colour(Token::Border));
    painter.setBrush(m_theme.colour(Token::Sunken));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(m_theme.colour(Token::Text2));
    painter.drawText(cap, Qt::AlignCenter, key);
    return width;
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *rows = qobject_cast<const PaletteRows *>(index.model());
    if (!rows)
        return;
    const PaletteRow &row = rows->row(index);
    const QRect line = option.rect.adjusted(m_theme.px(14), 0, -m_theme.px(14), 0);
    painter->save();
    if (row.isTitle()) {
        painter->setFont(m_theme.font(TypeRole::Small, true));
        painter->setPen(m_theme.colour(Token::Text2));
        painter->drawText(line, Qt::AlignVCenter, row.title);
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, m_theme.colour(Token::AccentSoft));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), m_theme.colour(Token::Accent));
    }
    const int icon = m_theme.px(18);
    const QRect place(line.x(), line.y() + (line.height() - icon) / 2, icon, icon);
    if (row.command)
        row.command->icon().paint(painter, place);
    else
        painter->drawPixmap(place.topLeft(), m_theme.pixmap(u"user"_qs, Token::Text2, 18,
                                                            painter->device()->devicePixelRatioF()));
    int taken = icon + m_theme.px(10);
    int right = 0;
    if (row.command && !keyText(*row.command).isEmpty())
        right = paintKey(*painter, line, keyText(*row.command)) + m_theme.px(10);
    painter->setFont(m_theme.font(TypeRole::Body, !row.command));
    painter->setPen(m_theme.colour(Token::Text));
    const QString words = index.data(Qt::DisplayRole).toString();
    const QRect room = line.adjusted(taken, 0, -right, 0);
    painter->drawText(room, Qt::AlignVCenter, painter->fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
    taken = painter->fontMetrics().horizontalAdvance(words) + m_theme.px(12);
    painter->setFont(m_theme.font(TypeRole::Small));
    painter->setPen(m_theme.colour(Token::Text2));
    const QRect rest = room.adjusted(taken, 0, 0, 0);
    if (rest.width() > 0)
        painter->drawText(rest, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(row.person.detail, Qt::ElideRight, rest.width()));
    painter->restore();
}

} // namespace views
