// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/ElidedLabel.h"

#include <QPainter>

namespace views {

ElidedLabel::ElidedLabel(const char *role, QWidget *parent) : QLabel(parent)
{
    setProperty("role", QLatin1String(role));
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint(); // a short text asks for no more than it needs
    return {qMin(fontMetrics().averageCharWidth() * 3, whole.width()), whole.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    const QRect area = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    setToolTip(shown == text() ? QString() : text());
    if (shown == text()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(area, static_cast<int>(alignment()), shown);
}

} // namespace views
