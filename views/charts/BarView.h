// SPDX-License-Identifier: GPL-3.0-or-later
// Main cause beside any mention, as bars on screen.
#pragma once

#include "views/charts/CauseCharts.h"

#include <QWidget>

class QChartView;

namespace views {

class Theme;

class BarView : public QWidget
{
    Q_OBJECT

public:
    explicit BarView(const Theme &theme, QWidget *parent = nullptr);
    void setReport(const models::CauseReport &report);

Q_SIGNALS:
    void chosen(const QString &cause, bool mainOnly);

private:
    void rebuild();

    const Theme &m_theme;
    QChartView *m_view;
    models::CauseReport m_report;
};

} // namespace views
