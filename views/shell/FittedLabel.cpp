// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/FittedLabel.h"

#include <QPainter>

namespace views {

FittedLabel::FittedLabel(const char *role, QWidget *parent) : QLabel(parent)
{
    setProperty("role", QLatin1String(role));
    setTextFormat(Qt::PlainText);
}

QFont FittedLabel::fittedFont() const
{
    constexpr int leastLegible = 11; // px
    QFont fitted = font();
    int size = QFontInfo(fitted).pixelSize();
    while (size > leastLegible && QFontMetrics(fitted).horizontalAdvance(text()) > contentsRect().width())
        fitted.setPixelSize(--size);
    return fitted;
}

bool FittedLabel::isCut() const
{
    return QFontMetrics(fittedFont()).horizontalAdvance(text()) > contentsRect().width();
}

QSize FittedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 3, QLabel::minimumSizeHint().height()};
}

void FittedLabel::paintEvent(QPaintEvent *event)
{
    setToolTip(isCut() ? text() : QString());
    const QFont fitted = fittedFont();
    if (fitted == font() && !isCut()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setFont(fitted);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = QFontMetrics(fitted).elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

} // namespace views
