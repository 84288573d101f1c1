// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/CauseCharts.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QPieSlice>
#include <QValueAxis>

#include <cmath>

namespace views {

static std::unique_ptr<QChart> bareChart()
{
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    return chart;
}

static QPieSlice *makeSlice(const CauseSlice &slice, const ChartLook &look)
{
    const QColor colour = chartColour(slice.colour, look.dark);
    auto *made = new QPieSlice(percentText(slice.share), double(slice.value));
    made->setBrush(colour);
    made->setPen(QPen(look.colour(Token::Surface), 2));
    made->setLabelVisible(slice.share >= leastShareWithLabel);
    made->setLabelPosition(QPieSlice::LabelInsideHorizontal);
    made->setLabelFont(look.font(13, true));
    made->setLabelColor(labelColourOn(colour));
    return made;
}

DonutChart makeDonut(const std::vector<CauseSlice> &slices, const ChartLook &look)
{
    DonutChart donut{bareChart(), new QPieSeries};
    donut.series->setHoleSize(0.56);
    donut.series->setPieSize(0.96);
    for (const CauseSlice &slice : slices)
        donut.series->append(makeSlice(slice, look));
    donut.chart->addSeries(donut.series);
    return donut;
}

QColor firstBarColour(const ChartLook &look)
{
    return look.colour(Token::Accent);
}

QColor secondBarColour(const ChartLook &look)
{
    return look.colour(Token::SecondSeries);
}

// 1, 2 or 5 times a power of ten, so that four to eight lines cross the chart.
static double roundInterval(double largest)
{
    const double rough = std::max(1.0, largest / 5);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power)
            return factor * power;
    }
    return 10 * power;
}

static QValueAxis *valueAxis(qint64 largest, const ChartLook &look)
{
    auto *axis = new QValueAxis;
    axis->setRange(0, std::max(1.0, double(largest) * 1.1));
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0);
    axis->setTickInterval(roundInterval(double(largest)));
    axis->setLabelFormat(u"%.0f"_qs);
    axis->setLabelsFont(look.font(13));
    axis->setLabelsColor(look.colour(Token::Text2));
    axis->setGridLinePen(QPen(look.colour(Token::Border), 1));
    axis->setLineVisible(false);
    return axis;
}

static QBarCategoryAxis *labelAxis(const QStringList &labels, const ChartLook &look)
{
    auto *axis = new QBarCategoryAxis;
    axis->append(labels);
    axis->setLabelsFont(look.font(13));
    axis->setLabelsColor(look.colour(Token::Text));
    axis->setTruncateLabels(false); // or they become "…" where rows are low
    axis->setGridLineVisible(false);
    axis->setLineVisible(false);
    return axis;
}

static QBarSet *barSet(const QColor &colour, const QColor &edge, const ChartLook &look)
{
    auto *set = new QBarSet(QString());
    set->setBrush(colour);
    set->setPen(QPen(edge, 1));
    set->setLabelFont(look.font(12));
    set->setLabelColor(look.colour(Token::Text));
    return set;
}

BarChart makeBars(const std::vector<BarRow> &rows, const ChartLook &look)
{
    BarChart bars{bareChart(), nullptr};
    auto *series = new QHorizontalBarSeries;
    QBarSet *first = barSet(firstBarColour(look), firstBarColour(look), look);
    QBarSet *second = barSet(secondBarColour(look), look.colour(Token::BorderStrong), look);
    QStringList labels;
    qint64 largest = 0;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        labels.append(row->label);
        first->append(double(row->first));
        second->append(double(row->second));
        largest = std::max({largest, row->first, row->second});
    }
    series->append(second); // the later set is drawn above
    series->append(first);
    series->setBarWidth(0.86);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    bars.chart->addSeries(series);
    QValueAxis *values = valueAxis(largest, look);
    QBarCategoryAxis *names = labelAxis(labels, look);
    bars.chart->addAxis(values, Qt::AlignBottom);
    bars.chart->addAxis(names, Qt::AlignLeft);
    series->attachAxis(values);
    series->attachAxis(names);
    bars.series = series;
    return bars;
}

std::vector<BarRow> mainAndAny(const models::CauseReport &report)
{
    constexpr size_t mostRows = 10; // more would be hairlines; the table has them all
    std::vector<BarRow> rows;
    for (const models::CauseReportRow &row : report.rows) {
        if (rows.size() < mostRows)
            rows.push_back({row.label, row.mainHouseholds, row.anyHouseholds});
    }
    return rows;
}

} // namespace views
