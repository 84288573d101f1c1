// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/editors/LineEditor.h"

#include "views/forms/EditorText.h"
#include "views/forms/editors/CalendarPopup.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace views {

using namespace models;

static bool isNumber(const Field &field)
{
    return field.kind() == Kind::Integer || field.kind() == Kind::Decimal;
}

LineEditor::LineEditor(const Field &field, const EditorContext &context, QWidget *parent)
    : FieldEditor(field, context, parent), m_line(new QLineEdit(this))
{
    if (isNumber(field))
        m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    watch(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::edited);
}

// Also while another window is in front.
bool LineEditor::isWorkedIn() const
{
    return m_line->window()->focusWidget() == m_line;
}

Value LineEditor::value() const
{
    return typedValue(field(), m_line->text()).value_or(Value());
}

void LineEditor::setValue(const Value &value)
{
    const QString text = editText(field(), value);
    if (m_line->text() == text || (isWorkedIn() && LineEditor::value() == value && unread().isEmpty()))
        return; // it is written in the one way when it is left
    m_line->setText(text);
    if (!m_line->hasFocus())
        m_line->setCursorPosition(0);
    showWhole();
}

QString LineEditor::unread() const
{
    return typedValue(field(), m_line->text()) ? QString() : m_line->text();
}

void LineEditor::setUnread(const QString &text)
{
    m_line->setText(text);
}

void LineEditor::makeRow()
{
    restyle(*m_line, "row", true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

// In the one way of writing, once the field is left.
void LineEditor::aboutToLeave()
{
    if (unread().isEmpty())
        m_line->setText(editText(field(), value()));
    m_line->setCursorPosition(0); // what has no room ends at the right, where one sees that it goes on
    showWhole();
}

void LineEditor::showWhole()
{
    constexpr int frame = 24; // at both sides together
    const bool isCut = m_line->fontMetrics().horizontalAdvance(m_line->text()) > m_line->width() - theme().px(frame);
    m_line->setToolTip(isCut ? m_line->text() : QString());
}

void LineEditor::showState()
{
    restyle(*m_line, "problem", problemName());
    m_line->setReadOnly(isLocked());
    restyle(*m_line, "locked", isLocked()); // the sheet looks at read-only only when it is asked to
}

void LineEditor::openCalendar()
{
    auto *calendar = new CalendarPopup(theme(), QDate::fromString(editText(field(), value()), Qt::ISODate), this);
    connect(calendar, &CalendarPopup::chosen, this, [this](QDate day) {
        setValue(day.toString(Qt::ISODate));
        Q_EMIT edited();
    });
    calendar->openBelow(*this);
}

bool LineEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && field().kind() == Kind::Date && !isLocked()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() & Qt::AltModifier) {
            openCalendar();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void LineEditor::resizeEvent(QResizeEvent *)
{
    m_line->setGeometry(rect());
    showWhole();
}

} // namespace views
