// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/ToDoDelegate.h"

#include "models/base/Clock.h"
#include "views/lists/RowGround.h"
#include "views/lists/ToDoList.h"
#include "views/shell/DateText.h"
#include "views/shell/Theme.h"

#include <QPainter>

namespace views {

ToDoDelegate::ToDoDelegate(const Theme &theme, const models::Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_clock(clock)
{}

struct KindLook
{
    const char *icon;
    Tone tone;
};

static KindLook lookOf(ToDoKind kind)
{
    static constexpr std::array looks{
        KindLook{"return", Tone::Warning},    KindLook{"review", Tone::Info}, KindLook{"history", Tone::Warning},
        KindLook{"conflict", Tone::Conflict}, KindLook{"error", Tone::Error}, KindLook{"edit", Tone::Neutral},
    };
    return looks.at(static_cast<size_t>(kind));
}

QSize ToDoDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), m_theme.px(58)};
}

void ToDoDelegate::paintName(QPainter &painter, const ToDoEntry &entry, const QRect &line) const
{
    painter.setFont(m_theme.font(TypeRole::Body, true));
    painter.setPen(m_theme.colour(entry.who.isEmpty() ? Token::Placeholder : Token::Text));
    const QString name = painter.fontMetrics().elidedText(toDoName(entry), Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignVCenter, name);
    const QRect rest = line.adjusted(painter.fontMetrics().horizontalAdvance(name) + m_theme.px(10), 0, 0, 0);
    painter.setFont(m_theme.font(TypeRole::Small));
    painter.setPen(m_theme.colour(Token::Text2));
    painter.drawText(rest, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(entry.place, Qt::ElideRight, qMax(0, rest.width())));
}

// Only the list with the focus shows which of its rows is chosen: there is one cursor on the page.
void ToDoDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ToDoModel *>(index.model());
    if (!model)
        return;
    const ToDoEntry &entry = model->entry(index.row());
    const QRect area = option.rect;
    painter->save();
    paintRowGround(*painter, m_theme, area, option.state.testFlag(QStyle::State_HasFocus),
                   !endsWithList(option, index));

    const int height = m_theme.lineHeight(TypeRole::Body) + 1;
    const int top = area.y() + (area.height() - 2 * height) / 2;
    painter->setFont(m_theme.font(TypeRole::Small));
    painter->setPen(m_theme.colour(Token::Text2));
    const QRect day(area.x() + m_theme.px(16), top, m_theme.px(76), height);
    painter->drawText(day, Qt::AlignVCenter, recentDayText(entry.whenMs, m_clock.nowMs()));
    const KindLook look = lookOf(entry.kind);
    painter->drawPixmap(
        day.right() + 1, top + (height - m_theme.px(18)) / 2,
        m_theme.pixmap(QLatin1String(look.icon), inkOf(look.tone), 18, painter->device()->devicePixelRatioF()));

    const int left = day.right() + m_theme.px(30);
    const QRect text(left, top, area.right() - m_theme.px(14) - left, height);
    paintName(*painter, entry, text);
    painter->setFont(m_theme.font(TypeRole::Small));
    painter->setPen(m_theme.colour(Token::Text2));
    painter->drawText(text.translated(0, height), Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(toDoSentence(entry), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace views
