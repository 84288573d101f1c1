// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Chip.h"

#include "views/shell/Widgets.h"

#include <QLocale>

namespace views {

Chip::Chip(QWidget *parent) : QPushButton(parent)
{
    setProperty("kind", u"chip"_qs);
    setCheckable(true);
    setAutoDefault(false);
    pressByEnter(*this);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setLabel(const QString &label)
{
    m_label = label;
    compose();
}

void Chip::setCount(int count)
{
    m_count = count;
    compose();
}

// With room for the heavier text it has when chosen, so that nothing moves.
QSize Chip::sizeHint() const
{
    QFont heavy = font();
    heavy.setWeight(QFont::DemiBold);
    const int more = QFontMetrics(heavy).horizontalAdvance(text()) - fontMetrics().horizontalAdvance(text());
    return QPushButton::sizeHint() + QSize(qMax(0, more), 0);
}

void Chip::compose()
{
    setText(m_count < 0 ? m_label : m_label + u' ' + QLocale().toString(m_count));
}

} // namespace views
