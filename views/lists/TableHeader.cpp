// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/TableHeader.h"

#include "views/shell/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionHeader>

namespace views {

static constexpr int padding = 10; // as in the style sheet; the arrow stands in it and takes no room from the title

TableHeader::TableHeader(const Theme &theme, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setMinimumSectionSize(24); // the style's own minimum widens narrow columns silently
    setHighlightSections(false);
    setSectionsClickable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QHeaderView::sectionClicked, this, &TableHeader::press);
}

void TableHeader::setLabels(const QStringList &labels)
{
    m_labels = labels;
    nameCurrent();
    viewport()->update();
    Q_EMIT titlesChanged();
}

void TableHeader::setRightAligned(const QList<int> &columns)
{
    m_rightAligned = columns;
    viewport()->update();
}

void TableHeader::setSortable(const QList<int> &columns)
{
    m_sortable = columns;
    nameCurrent();
    setFocusPolicy(columns.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
}

void TableHeader::showOrder(const ColumnOrder &order)
{
    m_order = order;
    nameCurrent();
    viewport()->update();
}

QString TableHeader::title(int column) const
{
    return column < m_labels.size() ? m_labels.at(column) : model()->headerData(column, Qt::Horizontal).toString();
}

int TableHeader::roomFor(int column) const
{
    const QFontMetrics metrics(m_theme.font(TypeRole::Small, true));
    const QString text = title(column);
    return text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + 2 * m_theme.px(padding) + 1;
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int column) const
{
    QHeaderView::initStyleOptionForIndex(option, column);
    if (column < m_labels.size())
        option->text = m_labels.at(column);
    if (m_rightAligned.contains(column))
        option->textAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

void TableHeader::paintSection(QPainter *painter, const QRect &area, int column) const
{
    painter->save();
    QHeaderView::paintSection(painter, area, column);
    painter->restore();
    if (column == m_order.column)
        paintArrow(*painter, area, column);
    if (column == m_current && hasFocus()) {
        painter->setPen(QPen(m_theme.colour(Token::Accent), 2));
        painter->drawRect(area.adjusted(1, 1, -1, -1));
    }
}

// Beside the title, on the side where it ends: up for the smallest first, as the rows grow downwards.
void TableHeader::paintArrow(QPainter &painter, const QRect &area, int column) const
{
    QStyleOptionHeader option;
    initStyleOptionForIndex(&option, column);
    const int beside = roomFor(column) - 2 * m_theme.px(padding) + m_theme.px(padding + 5);
    const bool isRight = option.textAlignment.testFlag(Qt::AlignRight);
    const QPointF middle(isRight ? area.right() - beside : area.left() + beside, area.center().y() + 0.5);
    const double half = m_theme.px(8) / 2.0;
    const double up = m_order.direction == Qt::AscendingOrder ? -half / 2 : half / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Token::Accent));
    painter.drawPolygon(QPolygonF{middle + QPointF(-half, -up), middle + QPointF(half, -up), middle + QPointF(0, up)});
    painter.restore();
}

void TableHeader::press(int column)
{
    if (!m_sortable.contains(column))
        return;
    m_current = column;
    const bool turns = column == m_order.column && m_order.direction == Qt::AscendingOrder;
    showOrder({column, turns ? Qt::DescendingOrder : Qt::AscendingOrder});
    Q_EMIT orderWanted(m_order);
}

void TableHeader::stepTo(int column, int step)
{
    while (column >= 0 && column < count() && (isSectionHidden(column) || !m_sortable.contains(column)))
        column += step;
    if (column >= 0 && column < count())
        m_current = column;
    nameCurrent();
    viewport()->update();
}

// For those who hear the page.
void TableHeader::nameCurrent()
{
    const int current = m_current < 0 ? m_order.column : m_current;
    if (current < 0)
        return setAccessibleName(tr("Column titles")); // rows stand in no order that was asked for
    const QString text = title(current);
    if (current != m_order.column)
        setAccessibleName(tr("Sort by: %1").arg(text));
    else if (m_order.direction == Qt::AscendingOrder)
        setAccessibleName(tr("%1, sorted upwards").arg(text));
    else
        setAccessibleName(tr("%1, sorted downwards").arg(text));
}

void TableHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return stepTo(m_current - 1, -1);
    case Qt::Key_Right:
        return stepTo(m_current + 1, 1);
    case Qt::Key_Home:
        return stepTo(0, 1);
    case Qt::Key_End:
        return stepTo(count() - 1, -1);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return press(m_current);
    default:
        event->ignore(); // no selection or search of a header's own
    }
}

void TableHeader::focusInEvent(QFocusEvent *event)
{
    QHeaderView::focusInEvent(event);
    stepTo(m_current >= 0 && !isSectionHidden(m_current) ? m_current : qMax(0, m_order.column), 1);
}

void TableHeader::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

} // namespace views
