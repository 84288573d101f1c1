// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/Page.h"

#include "views/shell/Command.h"
#include "views/shell/Theme.h"

#include <QEvent>
#include <QHideEvent>
#include <QVBoxLayout>

namespace views {

Page::Page(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PageHeader(theme, this))
    , m_bar(new MessageBar(theme, this))
    , m_barRow(new QVBoxLayout)
    , m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_barRow);
    column->addLayout(m_body, 1);
    m_body->setSpacing(12);
    setBodyMargins({20, 12, 20, 12});
    m_barRow->addWidget(m_bar);
    m_bar->installEventFilter(this);
    makeRoomForBar(false);
}

QAction *Page::makeCommand(const char *name, const char *icon, const QKeySequence &key, const char *words)
{
    const QIcon picture = m_theme.icon(QLatin1String(icon));
    return words ? addCommand(*this, QLatin1String(name), picture, {key}, {metaObject()->className(), words})
                 : addCommand(*this, QLatin1String(name), picture, {key});
}

void Page::setBodyMargins(const QMargins &margins)
{
    m_body->setContentsMargins(margins);
}

// No room is left where no bar is: rails of a page stand close under the header. Under a bar they keep their distance.
void Page::makeRoomForBar(bool shown)
{
    const int below = m_body->contentsMargins().top() > 0 ? 0 : 12;
    m_barRow->setContentsMargins(shown ? QMargins(20, 12, 20, below) : QMargins());
}

bool Page::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        makeRoomForBar(event->type() == QEvent::ShowToParent);
    return QWidget::eventFilter(watched, event);
}

void Page::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) // the window may be put aside
        m_bar->leave();
    QWidget::hideEvent(event);
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace views
