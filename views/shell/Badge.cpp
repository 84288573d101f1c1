// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Badge.h"

#include "views/shell/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace views {

static constexpr int badgeHeight = 22;
static constexpr int sidePadding = 8;
static constexpr int iconSize = 14;
static constexpr int iconGap = 4;

static int textStart(const Theme &theme, const BadgeLook &look)
{
    return theme.px(sidePadding) + (look.icon.isEmpty() ? 0 : theme.px(iconSize + iconGap));
}

int badgeWidth(const Theme &theme, const BadgeLook &look)
{
    const int text = QFontMetrics(theme.font(TypeRole::Small)).horizontalAdvance(look.text);
    return textStart(theme, look) + text + theme.px(sidePadding);
}

void paintBadge(QPainter &painter, const QRect &cell, const Theme &theme, const BadgeLook &look, bool onSelection)
{
    const int pillHeight = theme.px(badgeHeight);
    const int width = qMin(badgeWidth(theme, look), cell.width());
    const QRect pill(cell.x(), cell.y() + (cell.height() - pillHeight) / 2, width, pillHeight);
    const Token ground = onSelection && look.tone == Tone::Neutral ? Token::Surface : softOf(look.tone);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(ground));
    painter.drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
    if (!look.icon.isEmpty()) {
        const int icon = theme.px(iconSize);
        painter.drawPixmap(pill.x() + theme.px(sidePadding) - 1, pill.y() + (pillHeight - icon) / 2,
                           theme.pixmap(look.icon, inkOf(look.tone), iconSize, painter.device()->devicePixelRatioF()));
    }
    painter.setPen(theme.colour(inkOf(look.tone)));
    painter.setFont(theme.font(TypeRole::Small));
    painter.drawText(pill.adjusted(textStart(theme, look), 0, 0, -1), Qt::AlignVCenter | Qt::AlignLeft, look.text);
    painter.restore();
}

Badge::Badge(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void Badge::setLook(const BadgeLook &look)
{
    if (m_look == look)
        return;
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {badgeWidth(m_theme, m_look), m_theme.px(badgeHeight)};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_theme, m_look);
}

} // namespace views
