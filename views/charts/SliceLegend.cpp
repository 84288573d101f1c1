// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/SliceLegend.h"

#include "views/shell/Theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace views {

// At 100 %.
static constexpr int labelStart = 24;
static constexpr int valueGap = 10;
static constexpr int shareWidth = 54; // of "100.0%"

SliceLegend::SliceLegend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void SliceLegend::setSlices(const std::vector<CauseSlice> &slices)
{
    m_slices = slices;
    updateGeometry();
    update();
}

int SliceLegend::lineHeight() const
{
    return m_theme.px(26);
}

int SliceLegend::valueWidth() const
{
    const QFontMetrics metrics(m_theme.font(TypeRole::Body, true));
    int widest = m_theme.px(24);
    for (const CauseSlice &slice : m_slices)
        widest = qMax(widest, metrics.horizontalAdvance(countText(slice.value)));
    return widest;
}

int SliceLegend::labelWidth() const
{
    const QFontMetrics metrics(m_theme.font(TypeRole::Body));
    int widest = 0;
    for (const CauseSlice &slice : m_slices)
        widest = qMax(widest, metrics.horizontalAdvance(slice.label) + 1);
    return widest;
}

int SliceLegend::fullWidth() const
{
    return m_theme.px(labelStart + valueGap + shareWidth) + labelWidth() + valueWidth();
}

QSize SliceLegend::sizeHint() const
{
    return {fullWidth(), lineHeight() * static_cast<int>(m_slices.size())};
}

QSize SliceLegend::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), m_theme.px(160)), sizeHint().height()};
}

int SliceLegend::sliceAt(const QPoint &point) const
{
    const int top = (height() - sizeHint().height()) / 2;
    const int slice = (point.y() - top) / lineHeight();
    return point.y() >= top && slice < static_cast<int>(m_slices.size()) ? slice : -1;
}

void SliceLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int top = (height() - sizeHint().height()) / 2;
    const bool hasRoom = width() >= fullWidth();
    const int share = hasRoom ? m_theme.px(shareWidth) : 0; // names come before shares, which the table says too
    const int numbers = share + valueWidth() + m_theme.px(valueGap);
    for (int i = 0; i < static_cast<int>(m_slices.size()); ++i) {
        const CauseSlice &slice = m_slices[static_cast<size_t>(i)];
        const QRect line(0, top + i * lineHeight(), width(), lineHeight());
        if (i == m_hovered)
            painter.fillRect(line, m_theme.colour(Token::Sunken));
        const QRect swatch(m_theme.px(2), line.center().y() - m_theme.px(6), m_theme.px(12), m_theme.px(12));
        painter.fillRect(swatch, chartColour(slice.colour, m_theme.isDark()));
        painter.setPen(m_theme.colour(Token::Text2));
        painter.drawRect(swatch.adjusted(0, 0, -1, -1));
        painter.setFont(m_theme.font(TypeRole::Body));
        if (hasRoom)
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, percentText(slice.share));
        painter.setPen(m_theme.colour(Token::Text));
        const QRect label = line.adjusted(m_theme.px(labelStart), 0, -numbers, 0);
        painter.drawText(label, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(slice.label, Qt::ElideRight, label.width()));
        painter.setFont(m_theme.font(TypeRole::Body, true));
        painter.drawText(line.adjusted(0, 0, -share, 0), Qt::AlignRight | Qt::AlignVCenter,
                         countText(slice.value));
    }
}

void SliceLegend::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = sliceAt(event->position().toPoint());
    update();
}

void SliceLegend::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void SliceLegend::mousePressEvent(QMouseEvent *event)
{
    const int slice = sliceAt(event->position().toPoint());
    if (slice >= 0)
        Q_EMIT chosen(slice);
}

} // namespace views
