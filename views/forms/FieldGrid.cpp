// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/FieldGrid.h"

#include "views/forms/FieldBox.h"
#include "views/shell/Theme.h"

#include <QGridLayout>

namespace views {

static constexpr int leastWidth = 178;        // of a column, at 100 %
static constexpr int leastEnglishWidth = 224; // the words of its code lists are longer
static constexpr int mostColumns = 4;
static constexpr int columnGap = 16;

FieldGrid::FieldGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(columnGap);
    m_grid->setVerticalSpacing(9);
    connect(&theme, &Theme::changed, this, &FieldGrid::rearrange);
}

void FieldGrid::add(FieldBox *box, int span)
{
    m_items.push_back({box, span});
    box->setParent(this);
    arrange(qMax(1, m_columns));
}

void FieldGrid::arrange(int columns)
{
    for (const Item &item : m_items)
        m_grid->removeWidget(item.box);
    for (int column = 0; column < mostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    int row = 0;
    int column = 0;
    for (const Item &item : m_items) {
        const int span = qMin(item.span, columns);
        if (column + span > columns) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(item.box, row, column, 1, span);
        column += span;
    }
    m_columns = columns;
}

void FieldGrid::rearrange()
{
    const int least = m_theme.px(m_theme.appearance().chinese ? leastWidth : leastEnglishWidth);
    const int wanted = (width() + columnGap) / (least + columnGap);
    const int columns = qBound(1, wanted, mostColumns);
    if (columns != m_columns)
        arrange(columns);
}

void FieldGrid::resizeEvent(QResizeEvent *)
{
    rearrange();
}

} // namespace views
