// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lists/TableHeader.h"

#include <QStyleOptionHeader>

namespace views {

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setMinimumSectionSize(24); // the style's own minimum widens narrow columns silently
    setHighlightSections(false);
    setSectionsClickable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::NoFocus);
}

void TableHeader::setLabels(const QStringList &labels)
{
    m_labels = labels;
    viewport()->update();
}

void TableHeader::setRightAligned(const QList<int> &columns)
{
    m_rightAligned = columns;
    viewport()->update();
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int column) const
{
    QHeaderView::initStyleOptionForIndex(option, column);
    if (column < m_labels.size())
        option->text = m_labels.at(column);
    if (m_rightAligned.contains(column))
        option->textAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

} // namespace views
