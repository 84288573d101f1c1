// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/MessageBar.h"

#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace views {

MessageBar::MessageBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(theme, 18, this))
    , m_text(makeWrappedLabel("body", this))
    , m_action(makeButton(theme, ButtonKind::Link, {}, this))
    , m_close(makeToolButton(theme, u"close"_qs, this))
{
    setProperty("frame", u"message"_qs);
    m_text->setTextFormat(Qt::RichText);
    m_text->setObjectName(u"messageText"_qs);
    m_action->setObjectName(u"messageAction"_qs);
    m_close->setObjectName(u"messageClose"_qs);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 8, 4);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionWanted);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::close);
    connect(&theme, &Theme::changed, this, &MessageBar::resizeToType);
    resizeToType();
    retranslate();
    hide();
}

void MessageBar::show(const Message &message)
{
    m_words = nullptr;
    put(message);
    setVisible(true);
}

void MessageBar::show(std::function<Message()> words)
{
    m_words = std::move(words);
    put(m_words());
    setVisible(true);
}

void MessageBar::put(const Message &message)
{
    restyle(*this, "tone", nameOf(message.tone));
    m_icon->setIcon(message.icon.isEmpty() ? iconOf(message.tone) : message.icon, inkOf(message.tone));
    m_text->setText(message.text);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    m_closable = message.closable;
    m_close->setVisible(message.closable);
    setAccessibleName(message.text);
}

void MessageBar::clear()
{
    hide();
}

void MessageBar::leave()
{
    if (m_closable)
        hide();
}

void MessageBar::close()
{
    hide();
    Q_EMIT closed();
}

void MessageBar::resizeToType()
{
    setMinimumHeight(m_theme.px(44));
}

void MessageBar::retranslate()
{
    nameToolButton(*m_close, tr("Close this message"));
    if (m_words)
        put(m_words());
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_closable)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace views
