// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/DonutView.h"

#include "views/charts/SliceLegend.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QChartView>
#include <QGridLayout>
#include <QPieSeries>
#include <QPieSlice>
#include <QToolTip>

namespace views {

static constexpr int gapBesideRing = 16;

static QLabel *overlay(const char *role, QWidget *parent)
{
    QLabel *label = makeLabel(role, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

DonutView::DonutView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_view(new QChartView(this))
    , m_total(overlay("display", this))
    , m_unit(overlay("small", this))
    , m_legend(new SliceLegend(theme, this))
{
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus); // the table is the way by keys
    m_view->setMinimumSize(140, 140);
    m_view->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the legend gets its room first
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addStretch(1);
    middle->addWidget(m_total);
    middle->addWidget(m_unit);
    middle->addStretch(1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gapBesideRing);
    grid->addWidget(m_view, 0, 0);
    grid->addLayout(middle, 0, 0);
    grid->addWidget(m_legend, 0, 1);
    grid->setColumnStretch(0, 1);
    connect(&theme, &Theme::changed, this, &DonutView::rebuild);
    connect(m_legend, &SliceLegend::chosen, this,
            [this](int slice) { Q_EMIT chosen(m_slices.at(size_t(slice)).causes); });
}

void DonutView::setSlices(const std::vector<CauseSlice> &slices, qint64 total, const QString &unit)
{
    m_slices = slices;
    m_total->setText(countText(total));
    m_unit->setText(unit);
    m_legend->setSlices(slices);
    if (!slices.empty())
        m_view->setAccessibleDescription(tr("%1: %2, %3")
                                             .arg(slices.front().label, countText(slices.front().value),
                                                  percentText(slices.front().share)));
    rebuild();
}

int DonutView::roomForAll() const
{
    return m_view->minimumWidth() + gapBesideRing + m_legend->fullWidth();
}

void DonutView::connectSlices(const QPieSeries &series)
{
    int rank = 0;
    for (QPieSlice *drawn : series.slices()) {
        const CauseSlice slice = m_slices.at(static_cast<size_t>(rank++));
        connect(drawn, &QPieSlice::clicked, this, [this, slice] {
            QToolTip::hideText(); // another page comes, and the slice never hears that the mouse has left
            Q_EMIT chosen(slice.causes);
        });
        connect(drawn, &QPieSlice::hovered, this, [this, slice](bool isOver) {
            const QString words = u"%1  %2 %3  %4"_qs.arg(slice.label, countText(slice.value), m_unit->text(),
                                                          percentText(slice.share));
            isOver ? QToolTip::showText(QCursor::pos(), words, m_view) : QToolTip::hideText();
        });
    }
}

void DonutView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showShares();
}

// In a small ring they would not fit into the slices; the legend says them too.
void DonutView::showShares()
{
    constexpr int roomForShares = 180;
    if (!m_series)
        return;
    const bool fits = qMin(m_view->width(), m_view->height()) >= m_theme.px(roomForShares);
    m_unit->setVisible(fits);
    for (QPieSlice *slice : m_series->slices())
        slice->setLabelVisible(fits && slice->percentage() >= leastShareWithLabel);
}

void DonutView::rebuild()
{
    DonutChart donut = makeDonut(m_slices, lookOf(m_theme));
    m_series = donut.series;
    connectSlices(*donut.series);
    m_view->setBackgroundBrush(m_theme.colour(Token::Surface));
    const std::unique_ptr<QChart> old(m_view->chart());
    m_view->setChart(donut.chart.release());
    showShares();
}

} // namespace views
