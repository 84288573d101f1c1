// SPDX-License-Identifier: GPL-3.0-or-later
// The cause charts as Qt Charts: a donut of slices, and bars of main cause beside any mention. Made anew for each set
// of values; whoever asks owns the chart.
#pragma once

#include "views/charts/CauseSlices.h"
#include "views/charts/ChartLook.h"

#include <QAbstractBarSeries>
#include <QChart>
#include <QPieSeries>

#include <memory>

namespace views {

inline constexpr double leastShareWithLabel = 0.09; // smaller slices have theirs in the legend only

struct DonutChart
{
    std::unique_ptr<QChart> chart;
    QPieSeries *series = nullptr; // of the chart; slices in the order they were given
};

DonutChart makeDonut(const std::vector<CauseSlice> &slices, const ChartLook &look);

struct BarRow
{
    QString label;
    qint64 first = 0;
    qint64 second = 0;
};

struct BarChart
{
    std::unique_ptr<QChart> chart;
    QAbstractBarSeries *series = nullptr; // two sets; rows upside down, as Qt Charts draws them
};

BarChart makeBars(const std::vector<BarRow> &rows, const ChartLook &look);
std::vector<BarRow> mainAndAny(const models::CauseReport &report);
QColor firstBarColour(const ChartLook &look);
QColor secondBarColour(const ChartLook &look);

} // namespace views
