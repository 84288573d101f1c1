// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/SearchField.h"

#include "views/shell/KeyCap.h"
#include "views/shell/Theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace views {

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_edit(new QLineEdit(this)), m_cap(new KeyCap(u"Ctrl F"_qs, this))
{
    m_edit->setObjectName(u"search"_qs);
    m_edit->setProperty("icons", true);
    m_edit->addAction(theme.icon(u"search"_qs, Token::Placeholder), QLineEdit::LeadingPosition);
    QAction *empty = m_edit->addAction(theme.icon(u"close"_qs), QLineEdit::TrailingPosition);
    empty->setVisible(false);
    connect(empty, &QAction::triggered, m_edit, &QLineEdit::clear);
    connect(m_edit, &QLineEdit::textChanged, empty,
            [empty](const QString &text) { empty->setVisible(!text.isEmpty()); });
    connect(m_edit, &QLineEdit::textChanged, this, &SearchField::textChanged);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_edit);
    row->addWidget(m_cap);
    connect(&theme, &Theme::changed, this, &SearchField::resizeToType);
    resizeToType();
}

void SearchField::resizeToType()
{
    m_edit->setMinimumWidth(m_theme.px(140));
    m_edit->setMaximumWidth(m_theme.px(300));
    setMaximumWidth(m_theme.px(300) + 8 + m_cap->sizeHint().width());
}

void SearchField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
    m_edit->setAccessibleName(text);
}

QString SearchField::text() const
{
    return m_edit->text();
}

void SearchField::takeFocus()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool SearchField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_edit->text().isEmpty()) {
            m_edit->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT leftDownwards();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace views
