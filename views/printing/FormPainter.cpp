// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/FormPainter.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace views {

static constexpr double ruleWidth = 7.5; // 0.75 pt
static constexpr QRgb bandGround = 0xffe2e2e2;

static QPen rule(double width = ruleWidth)
{
    QPen pen(Qt::black, width);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

// The box is drawn, because no CJK font has it and substitutes differ from machine to machine.
static void drawBox(QPainter &painter, const QRectF &rect, bool ticked)
{
    const QRectF box = rect.adjusted(6, 6, -6, -6);
    painter.setPen(rule(7));
    painter.drawRect(box);
    if (!ticked)
        return;
    const std::array tick{box.topLeft() + QPointF(box.width() * 0.16, box.height() * 0.5),
                          box.topLeft() + QPointF(box.width() * 0.42, box.height() * 0.82),
                          box.topLeft() + QPointF(box.width() * 0.98, box.height() * -0.04)};
    painter.setPen(rule(13));
    painter.drawPolyline(tick.data(), static_cast<int>(tick.size()));
}

// As wide as the body allows, so that a long name stays on the sheet.
static void drawWatermark(QPainter &painter, const FormMark &mark)
{
    painter.save();
    QFont font = printFont(mark.font);
    const double width = QFontMetricsF(font).horizontalAdvance(mark.text);
    const double room = mark.rect.width() * 1.05;
    if (width > room)
        font.setPixelSize(static_cast<int>(font.pixelSize() * room / width));
    painter.setFont(font);
    painter.setPen(QColor(0, 0, 0, 48)); // 19 %
    painter.translate(mark.rect.center());
    painter.rotate(-28);
    const QSizeF size(mark.rect.width() * 1.3, 800);
    painter.drawText(QRectF(QPointF(-size.width() / 2, -400), size), Qt::AlignCenter, mark.text);
    painter.restore();
}

static void drawText(QPainter &painter, const FormMark &mark)
{
    QFont font = printFont(mark.font);
    font.setPixelSize(static_cast<int>(font.pixelSize() * mark.scale));
    painter.setPen(Qt::black);
    painter.setFont(font);
    painter.drawText(mark.rect, static_cast<int>(mark.align.toInt()) | Qt::TextDontClip | Qt::TextSingleLine, mark.text);
}

static void drawMark(QPainter &painter, const FormMark &mark)
{
    switch (mark.kind) {
    case MarkKind::Band:
        painter.fillRect(mark.rect, QColor(bandGround));
        [[fallthrough]];
    case MarkKind::Frame:
        painter.setPen(rule());
        painter.drawRect(mark.rect);
        break;
    case MarkKind::Text:
        drawText(painter, mark);
        break;
    case MarkKind::Box:
    case MarkKind::TickedBox:
        drawBox(painter, mark.rect, mark.kind == MarkKind::TickedBox);
        break;
    case MarkKind::Watermark:
        drawWatermark(painter, mark);
        break;
    }
}

void drawPage(QPainter &painter, const FormPage &page)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const FormMark &mark : page.marks)
        drawMark(painter, mark);
}

void scaleToSheet(QPainter &painter, int dotsPerInch)
{
    const double scale = dotsPerInch / (72.0 * unitsPerPoint);
    painter.scale(scale, scale);
}

void prepareSheet(QPagedPaintDevice &device, QPageLayout::Orientation orientation)
{
    QPageLayout layout(QPageSize(QPageSize::A4), orientation, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(layout);
}

QImage pageImage(const FormPage &page, int dotsPerInch)
{
    const double scale = dotsPerInch / (72.0 * unitsPerPoint);
    QImage image((sheetSize() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    scaleToSheet(painter, dotsPerInch);
    drawPage(painter, page);
    return image;
}

} // namespace views
