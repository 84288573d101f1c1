// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/BusyIcon.h"

#include "views/shell/Theme.h"

#include <QPainter>

namespace views {

BusyIcon::BusyIcon(const Theme &theme, Token tint, QWidget *parent) : QWidget(parent), m_theme(theme), m_tint(tint)
{
    setFixedSize(theme.px(18), theme.px(18));
    m_turn.setInterval(80);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 30) % 360;
        update();
    });
    hide();
}

void BusyIcon::setBusy(bool busy)
{
    setVisible(busy);
    if (busy)
        m_turn.start();
    else
        m_turn.stop();
}

void BusyIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(rect().center() + QPointF(0.5, 0.5));
    painter.rotate(m_angle);
    const QPixmap arrow = m_theme.exactPixmap(u"sync"_qs, m_tint, width(), devicePixelRatioF());
    painter.drawPixmap(QPointF(-width() / 2.0, -height() / 2.0), arrow);
}

} // namespace views
