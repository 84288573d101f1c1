// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/CauseSheet.h"

#include "views/charts/CauseCharts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGraphicsScene>
#include <QPainter>
#include <QSvgGenerator>

namespace views {

using models::Error;
using models::ErrorKind;
using models::Outcome;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(views::CauseSheet)
};

constexpr int sheetWidth = 1120;
constexpr int sheetHeight = 500;
constexpr QRect donutPlace(32, 92, 290, 290);
constexpr QRect legendPlace(344, 92, 250, 300);
constexpr QRect barPlace(620, 120, 468, 300);

// A chart is a graphics item: it is laid out in a scene of its own and drawn from there.
void drawChart(QPainter &painter, std::unique_ptr<QChart> chart, const QRect &place)
{
    QGraphicsScene scene;
    QChart *item = chart.release(); // the scene owns it now
    scene.addItem(item);
    item->setGeometry(QRectF(QPointF(0, 0), place.size()));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    scene.setSceneRect(item->geometry());
    scene.render(&painter, place, scene.sceneRect());
}

void drawText(QPainter &painter, const QRect &place, int align, const QFont &font, const QColor &ink,
              const QString &text)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(place, align | Qt::AlignVCenter, text);
}

void drawSwatch(QPainter &painter, const QPoint &at, const QColor &colour, const ChartLook &look)
{
    painter.setPen(QPen(look.colour(Token::Text2), 1));
    painter.setBrush(colour);
    painter.drawRect(QRect(at, QSize(12, 12)));
    painter.setBrush(Qt::NoBrush);
}

void drawLegend(QPainter &painter, const std::vector<CauseSlice> &slices, const ChartLook &look)
{
    const int step = 32;
    int top = legendPlace.top() + (donutPlace.height() - step * int(slices.size())) / 2;
    for (const CauseSlice &slice : slices) {
        const QRect line(legendPlace.left(), top, legendPlace.width(), step);
        drawSwatch(painter, {line.left(), line.center().y() - 6}, chartColour(slice.colour, false), look);
        drawText(painter, line.adjusted(22, 0, -100, 0), Qt::AlignLeft, look.font(14), look.colour(Token::Text),
                 slice.label);
        drawText(painter, line.adjusted(0, 0, -58, 0), Qt::AlignRight, look.font(14, true), look.colour(Token::Text),
                 countText(slice.value));
        drawText(painter, line, Qt::AlignRight, look.font(14), look.colour(Token::Text2), percentText(slice.share));
        top += step;
    }
}

void drawDonut(QPainter &painter, const CauseSheet &sheet, const ChartLook &look)
{
    const std::vector<CauseSlice> slices = causeSlices(sheet.report, sheet.measure);
    drawChart(painter, makeDonut(slices, look).chart, donutPlace);
    drawText(painter, donutPlace.adjusted(0, -14, 0, -14), Qt::AlignHCenter, look.font(28, true),
             look.colour(Token::Text), countText(causeTotal(sheet.report, sheet.measure)));
    drawText(painter, donutPlace.adjusted(0, 20, 0, 20), Qt::AlignHCenter, look.font(13), look.colour(Token::Text2),
             measureUnit(sheet.measure));
    drawLegend(painter, slices, look);
}

void drawBars(QPainter &painter, const CauseSheet &sheet, const ChartLook &look)
{
    const QRect head(barPlace.left(), 84, barPlace.width(), 28);
    drawSwatch(painter, {head.left(), head.center().y() - 6}, firstBarColour(look), look);
    drawText(painter, head.adjusted(20, 0, 0, 0), Qt::AlignLeft, look.font(13), look.colour(Token::Text),
             Words::tr("main cause (households)"));
    drawSwatch(painter, {head.left() + 190, head.center().y() - 6}, secondBarColour(look), look);
    drawText(painter, head.adjusted(210, 0, 0, 0), Qt::AlignLeft, look.font(13), look.colour(Token::Text),
             Words::tr("any mention (households)"));
    drawChart(painter, makeBars(mainAndAny(sheet.report), look).chart, barPlace);
}

} // namespace

QSize sheetPixels()
{
    return {sheetWidth, sheetHeight};
}

void paintSheet(QPainter &painter, const CauseSheet &sheet)
{
    const ChartLook look = exportLook(sheet.chinese);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(0, 0), sheetPixels()), Qt::white);
    drawText(painter, {32, 20, sheetWidth - 64, 30}, Qt::AlignLeft, look.font(20, true), look.colour(Token::Text),
             sheet.title);
    drawText(painter, {32, 50, sheetWidth - 64, 24}, Qt::AlignLeft, look.font(13), look.colour(Token::Text2),
             sheet.subtitle);
    drawDonut(painter, sheet, look);
    drawBars(painter, sheet, look);
    painter.setPen(QPen(look.colour(Token::Border), 1));
    painter.drawLine(32, 436, sheetWidth - 32, 436);
    QString definition = models::causeDefinition(sheet.report, sheet.measure);
    if (sheet.demonstration)
        definition.append(u' ' + Words::tr("Demonstration data."));
    painter.setFont(look.font(13));
    painter.setPen(look.colour(Token::Text2));
    painter.drawText(QRect(32, 444, sheetWidth - 64, 48), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, definition);
}

QImage sheetImage(const CauseSheet &sheet)
{
    QImage image(sheetPixels() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    paintSheet(painter, sheet);
    return image;
}

QByteArray sheetPng(const CauseSheet &sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    sheetImage(sheet).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray sheetSvg(const CauseSheet &sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheetPixels());
    generator.setViewBox(QRect(QPoint(0, 0), sheetPixels()));
    generator.setResolution(96);
    generator.setTitle(sheet.title);
    QPainter painter(&generator);
    paintSheet(painter, sheet);
    painter.end();
    return buffer.data();
}

} // namespace views
