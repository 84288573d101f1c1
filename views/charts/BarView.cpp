// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/BarView.h"

#include "views/shell/Theme.h"

#include <QBarSet>
#include <QChartView>
#include <QToolTip>
#include <QVBoxLayout>

namespace views {

BarView::BarView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_view(new QChartView(this))
{
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(&theme, &Theme::changed, this, &BarView::rebuild);
}

void BarView::setReport(const models::CauseReport &report)
{
    m_report = report;
    rebuild();
}

void BarView::rebuild()
{
    const std::vector<BarRow> rows = mainAndAny(m_report);
    BarChart bars = makeBars(rows, lookOf(m_theme));
    const QBarSet *mainSet = bars.series->barSets().constLast();
    const auto rowAt = [count = rows.size()](int index) { return count - 1 - static_cast<size_t>(index); };
    connect(bars.series, &QAbstractBarSeries::clicked, this, [this, mainSet, rowAt](int index, QBarSet *set) {
        QToolTip::hideText(); // another page comes, and the bar never hears that the mouse has left
        Q_EMIT chosen(m_report.rows.at(rowAt(index)).cause, set == mainSet);
    });
    connect(bars.series, &QAbstractBarSeries::hovered, this, [this, rows, rowAt](bool isOver, int index) {
        const BarRow &row = rows.at(rowAt(index));
        const QString words = tr("%1: main cause %2, any mention %3").arg(row.label, countText(row.first), countText(row.second));
        isOver ? QToolTip::showText(QCursor::pos(), words, m_view) : QToolTip::hideText();
    });
    m_view->setBackgroundBrush(m_theme.colour(Token::Surface));
    const std::unique_ptr<QChart> old(m_view->chart());
    m_view->setChart(bars.chart.release());
}

} // namespace views
