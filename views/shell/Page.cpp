// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Page.h"

#include <QEvent>
#include <QVBoxLayout>

namespace views {

Page::Page(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PageHeader(theme, this))
    , m_bar(new MessageBar(theme, this))
    , m_body(new QVBoxLayout)
{
    auto *barRow = new QVBoxLayout;
    barRow->setContentsMargins(20, 12, 20, 0);
    barRow->addWidget(m_bar);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(barRow);
    column->addLayout(m_body, 1);
    m_body->setSpacing(12);
    setBodyMargins({20, 0, 20, 12});
}

void Page::setBodyMargins(const QMargins &margins)
{
    m_body->setContentsMargins(margins);
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
