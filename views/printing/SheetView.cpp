// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/printing/SheetView.h"

#include "views/printing/FormLayout.h"
#include "views/shell/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace views {

static constexpr int margin = 16;   // round the paper, in px
static constexpr int keptPages = 6; // pictures at hand
static constexpr double actualScale = 96.0 / (72 * unitsPerPoint);

SheetView::SheetView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_drawn(keptPages)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void SheetView::setJob(const PrintJob &job)
{
    m_job = job;
    m_drawn.clear();
    m_current = 0;
    fit();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

QSizeF SheetView::paper() const
{
    return m_job.orientation == QPageLayout::Portrait ? sheetSize() : sheetSize().transposed();
}

QSize SheetView::pageSize() const
{
    return (paper() * m_pixelsPerUnit).toSize();
}

int SheetView::pitch() const
{
    return pageSize().height() + margin;
}

double SheetView::scale() const
{
    return m_pixelsPerUnit / actualScale;
}

QRect SheetView::pageRect(int page) const
{
    const QSize size = pageSize();
    const int left = qMax(margin, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    return {QPoint(left, margin + page * pitch() - verticalScrollBar()->value()), size};
}

int SheetView::currentPage() const
{
    const int page = (verticalScrollBar()->value() + pitch() / 3) / pitch();
    return qBound(0, page, qMax(0, m_job.pages - 1));
}

void SheetView::goToPage(int page)
{
    verticalScrollBar()->setValue(qBound(0, page, qMax(0, m_job.pages - 1)) * pitch());
}

void SheetView::setZoom(SheetZoom zoom)
{
    m_zoom = zoom;
    fit();
    Q_EMIT zoomChanged();
}

void SheetView::stepZoom(int by)
{
    constexpr double step = 1.2;
    constexpr double least = 0.25;
    constexpr double most = 4;
    m_zoom = SheetZoom::Free;
    m_pixelsPerUnit = actualScale * qBound(least, scale() * std::pow(step, by), most);
    fit();
    Q_EMIT zoomChanged();
}

// Room for the scroll bar is always kept, so that it cannot come and go by its own doing.
void SheetView::fit()
{
    const int page = m_current;
    const double bar = verticalScrollBar()->isVisible() ? 0 : verticalScrollBar()->sizeHint().width();
    const double wide = (viewport()->width() - bar - 2 * margin) / paper().width();
    const double high = (viewport()->height() - 2 * margin) / paper().height();
    if (m_zoom == SheetZoom::Width)
        m_pixelsPerUnit = wide;
    else if (m_zoom == SheetZoom::Whole)
        m_pixelsPerUnit = qMin(wide, high);
    else if (m_zoom == SheetZoom::Actual)
        m_pixelsPerUnit = actualScale;
    m_pixelsPerUnit = qMax(0.01, m_pixelsPerUnit);
    m_drawn.clear();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(48);
    verticalScrollBar()->setRange(0, qMax(0, margin + m_job.pages * pitch() - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, qMax(0, pageSize().width() + 2 * margin - viewport()->width()));
    goToPage(page);
    viewport()->update();
}

const QPixmap &SheetView::picture(int page)
{
    if (const QPixmap *drawn = m_drawn.object(page))
        return *drawn;
    const qreal ratio = devicePixelRatioF();
    auto *made = new QPixmap(pageSize() * ratio);
    made->setDevicePixelRatio(ratio);
    made->fill(Qt::white);
    QPainter painter(made);
    painter.scale(m_pixelsPerUnit, m_pixelsPerUnit);
    m_job.draw(painter, page);
    painter.end();
    m_drawn.insert(page, made);
    return *made;
}

void SheetView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colour(Token::Sunken));
    const int first = qMax(0, (verticalScrollBar()->value() - margin) / pitch());
    for (int page = first; page < m_job.pages; ++page) {
        const QRect rect = pageRect(page);
        if (rect.top() > viewport()->height())
            break;
        painter.drawPixmap(rect.topLeft(), picture(page));
        painter.setPen(m_theme.colour(Token::BorderStrong));
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.colour(Token::Accent), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void SheetView::resizeEvent(QResizeEvent *)
{
    fit();
}

void SheetView::noteCurrent()
{
    if (const int page = currentPage(); page != m_current) {
        m_current = page;
        Q_EMIT currentPageChanged(page);
    }
}

void SheetView::scrollContentsBy(int, int)
{
    noteCurrent();
    viewport()->update();
}

void SheetView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        goToPage(m_current + 1);
        break;
    case Qt::Key_PageUp:
        goToPage(m_current - 1);
        break;
    case Qt::Key_Home:
        goToPage(0);
        break;
    case Qt::Key_End:
        goToPage(m_job.pages - 1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        stepZoom(1);
        break;
    case Qt::Key_Minus:
        stepZoom(-1);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SheetView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        stepZoom(event->angleDelta().y() > 0 ? 1 : -1);
    else
        QAbstractScrollArea::wheelEvent(event);
}

void SheetView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void SheetView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace views
