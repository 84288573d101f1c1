// SPDX-License-Identifier: GPL-3.0-or-later
// The donut on screen: total in the middle, legend beside, the same words in the tool tip as in the table. A click on a
// slice or on its line of the legend asks for the households behind it.
#pragma once

#include "views/charts/CauseCharts.h"

#include <QWidget>

class QChartView;
class QLabel;

namespace views {

class SliceLegend;
class Theme;

class DonutView : public QWidget
{
    Q_OBJECT

public:
    explicit DonutView(const Theme &theme, QWidget *parent = nullptr);

    int roomForAll() const; // ring and whole legend side by side
    void setSlices(const std::vector<CauseSlice> &slices, qint64 total, const QString &unit);

Q_SIGNALS:
    void chosen(const QStringList &causes);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showShares();
    void rebuild();
    void connectSlices(const QPieSeries &series);

    const Theme &m_theme;
    QChartView *m_view;
    QLabel *m_total;
    QLabel *m_unit;
    SliceLegend *m_legend;
    std::vector<CauseSlice> m_slices;
    QPieSeries *m_series = nullptr; // of the chart that is shown
};

} // namespace views
