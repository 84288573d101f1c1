// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/LegendKey.h"

#include "views/shell/Theme.h"

#include <QPainter>

namespace views {

LegendKey::LegendKey(const Theme &theme, std::function<QColor()> colour, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_colour(std::move(colour))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void LegendKey::setText(const QString &text)
{
    m_text = text;
    updateGeometry();
    update();
}

QSize LegendKey::sizeHint() const
{
    const int text = QFontMetrics(m_theme.font(TypeRole::Small)).horizontalAdvance(m_text);
    return {m_theme.px(20) + text + m_theme.px(8), m_theme.px(28)};
}

void LegendKey::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect swatch(0, (height() - m_theme.px(12)) / 2, m_theme.px(12), m_theme.px(12));
    painter.fillRect(swatch, m_colour());
    painter.setPen(m_theme.colour(Token::Text2));
    painter.drawRect(swatch.adjusted(0, 0, -1, -1));
    painter.setFont(m_theme.font(TypeRole::Small));
    painter.drawText(rect().adjusted(m_theme.px(20), 0, 0, 0), Qt::AlignVCenter, m_text);
}

} // namespace views
