// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/InboxDelegate.h"

#include "models/base/Clock.h"
#include "views/lists/InboxList.h"
#include "views/lists/RowGround.h"
#include "views/shell/DateText.h"
#include "views/shell/Theme.h"

#include <QPainter>

namespace views {

InboxDelegate::InboxDelegate(const Theme &theme, const models::Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_clock(clock)
{}

static Tone toneOf(const InboxEntry &entry)
{
    if (entry.isDone)
        return Tone::Ok;
    static constexpr std::array tones{Tone::Conflict, Tone::Error, Tone::Warning, Tone::Warning, Tone::Warning};
    return tones.at(static_cast<size_t>(entry.kind));
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), m_theme.px(60)};
}

void InboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const InboxModel *>(index.model());
    if (!model)
        return;
    const InboxEntry &entry = model->entry(index.row());
    const QRect area = option.rect;
    painter->save();
    paintRowGround(*painter, m_theme, area, option.state.testFlag(QStyle::State_Selected));

    const int line = m_theme.lineHeight(TypeRole::Body);
    const int top = area.y() + (area.height() - 2 * line) / 2;
    const Tone tone = toneOf(entry);
    painter->drawPixmap(area.x() + m_theme.px(15), top + 1,
                        m_theme.pixmap(iconOf(tone), inkOf(tone), 18, painter->device()->devicePixelRatioF()));

    painter->setFont(m_theme.font(TypeRole::Small));
    painter->setPen(m_theme.colour(Token::Text2));
    const QString when = recentDayText(entry.whenMs, m_clock.nowMs());
    const int whenWidth = painter->fontMetrics().horizontalAdvance(when);
    const QRect text = area.adjusted(m_theme.px(43), 0, -m_theme.px(12), 0);
    painter->drawText(QRect(text.x(), top, text.width(), line), Qt::AlignRight | Qt::AlignVCenter, when);
    const QString reason = painter->fontMetrics().elidedText(entry.reason, Qt::ElideRight, text.width());
    painter->drawText(QRect(text.x(), top + line, text.width(), line), Qt::AlignVCenter, reason);

    painter->setFont(m_theme.font(TypeRole::Body, true));
    painter->setPen(m_theme.colour(Token::Text));
    const int room = text.width() - whenWidth - m_theme.px(8);
    const QString title =
        painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room);
    painter->drawText(QRect(text.x(), top, room, line), Qt::AlignVCenter, title);
    painter->restore();
}

} // namespace views
