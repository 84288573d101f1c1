// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/RemarkLine.h"

#include "views/shell/Theme.h"
#include "views/shell/Tokens.h"
#include "views/shell/Widgets.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace views {

static constexpr int longest = 1000; // as the descriptions of comments and explanations say

RemarkLine::RemarkLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(makeWrappedLabel("small", this))
    , m_text(new QPlainTextEdit(this))
    , m_full(makeWrappedLabel("small", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(2);
    column->addWidget(m_label);
    column->addWidget(m_text);
    column->addWidget(m_full);
    m_full->setObjectName(u"remarkFull"_qs);
    m_full->setProperty("tone", nameOf(Tone::Error));
    m_full->hide();
    m_label->setBuddy(m_text);
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RemarkLine::tellEdit);
    connect(&theme, &Theme::changed, this, &RemarkLine::fit);
    fit();
}

// What goes beyond the room is not taken, and that is said.
void RemarkLine::tellEdit()
{
    if (m_isBeingSet)
        return;
    const QString typed = m_text->toPlainText();
    const auto over = static_cast<int>(typed.size()) - longest;
    m_full->setVisible(over > 0);
    if (over > 0) {
        m_full->setText(tr("Full: the last %n character(s) were not taken.", nullptr, over));
        m_isBeingSet = true;
        m_text->setPlainText(typed.left(longest));
        m_text->moveCursor(QTextCursor::End);
        m_isBeingSet = false;
    }
    Q_EMIT edited(text());
}

void RemarkLine::fit()
{
    constexpr int linesSeen = 2;
    m_text->setFixedHeight(linesSeen * QFontMetrics(m_theme.font(TypeRole::Body)).lineSpacing() + m_theme.px(22));
}

void RemarkLine::setLabel(const QString &label)
{
    m_label->setText(label);
    m_text->setAccessibleName(label);
}

void RemarkLine::setText(const QString &wanted)
{
    if (text() == wanted)
        return;
    m_isBeingSet = true;
    m_text->setPlainText(wanted);
    m_text->moveCursor(QTextCursor::End);
    m_isBeingSet = false;
}

void RemarkLine::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
    restyle(*m_text, "barred", readOnly);
}

QString RemarkLine::text() const
{
    return m_text->toPlainText().trimmed();
}

bool RemarkLine::isReadOnly() const
{
    return m_text->isReadOnly();
}

void RemarkLine::takeFocus()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void RemarkLine::setName(const QString &name)
{
    m_text->setObjectName(name);
}

bool RemarkLine::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape)
        Q_EMIT dropped();
    else if (isEnter && modifiers.testFlag(Qt::ShiftModifier))
        Q_EMIT wentBack();
    else if (isEnter && !modifiers.testFlag(Qt::ControlModifier)) // that one is the page's
        Q_EMIT done();
    else
        return false;
    return true;
}

bool RemarkLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return takeKey(key->key(), key->modifiers());
    }
    if (watched == m_text && event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            Q_EMIT left();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace views
