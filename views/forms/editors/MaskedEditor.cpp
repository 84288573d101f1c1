// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/editors/MaskedEditor.h"

#include "models/base/Text.h"
#include "views/shell/Theme.h"
#include "views/shell/Widgets.h"

#include <QEvent>
#include <QLineEdit>
#include <QRegularExpression>

namespace views {

using namespace models;

MaskedEditor::MaskedEditor(const Field &field, const EditorContext &context, QWidget *parent)
    : FieldEditor(field, context, parent)
    , m_line(new QLineEdit(this))
    , m_eye(makeToolButton(context.theme, u"eye"_qs, this))
{
    m_eye->setProperty("kind", u"inner"_qs);
    m_eye->setCheckable(true);
    m_eye->setFocusPolicy(Qt::NoFocus);
    m_line->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhSensitiveData);
    watch(m_line);
    connect(m_eye, &QToolButton::toggled, this, &MaskedEditor::showNumber);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_number = normalisedNumber(text);
        numberEdited();
        Q_EMIT edited();
    });
    retranslate();
}

Value MaskedEditor::value() const
{
    return m_number.isEmpty() ? Value() : Value(m_number);
}

void MaskedEditor::setValue(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    const QString wanted = text ? *text : QString();
    if (wanted == m_number && m_substitute.isEmpty())
        return showNumber();
    m_number = wanted;
    m_substitute.clear();
    showNumber();
}

void MaskedEditor::setSubstitute(const QString &text)
{
    m_number.clear();
    m_substitute = text;
    setLocked(true);
    showNumber();
}

void MaskedEditor::showNumber()
{
    if (m_line->hasFocus() && normalisedNumber(m_line->text()) == m_number)
        return; // nothing moves under the cursor
    put(m_line->hasFocus() || m_eye->isChecked());
}

// Whoever types sees the whole number anyway, and needs all the room.
void MaskedEditor::makeRoom()
{
    const bool isTyping = m_line->hasFocus() && !isLocked();
    m_eye->setVisible(m_substitute.isEmpty() && !isTyping);
    m_line->setTextMargins(0, 0, isTyping ? 0 : theme().px(26), 0);
}

void MaskedEditor::put(bool isOpen)
{
    makeRoom();
    m_line->setText(!m_substitute.isEmpty() ? m_substitute : isOpen ? m_number : masked());
    if (!m_line->hasFocus())
        m_line->setCursorPosition(0); // a number without its first digits reads as another one
}

// Its stars give way where there is no room for its last digits.
QString MaskedEditor::masked() const
{
    static const QRegularExpression manyStars(u"\\*{5,}"_qs);
    QString text = maskedPhone(m_number);
    const int room = width() - theme().px(26 + 20); // beside the eye, within the frame
    if (m_line->fontMetrics().horizontalAdvance(text) > room)
        text.replace(manyStars, u"****"_qs);
    return text;
}

bool MaskedEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool result = FieldEditor::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        put(event->type() == QEvent::FocusIn || m_eye->isChecked());
    return result;
}

void MaskedEditor::resizeEvent(QResizeEvent *)
{
    m_line->setGeometry(rect());
    const int side = theme().px(28);
    m_eye->setGeometry(width() - side - 2, (height() - side) / 2, side, side);
    if (!m_line->hasFocus())
        showNumber();
}

void MaskedEditor::showState()
{
    restyle(*m_line, "problem", problemName());
    m_line->setReadOnly(isLocked());
    restyle(*m_line, "locked", isLocked()); // the sheet looks at read-only only when it is asked to
}

void MaskedEditor::retranslate()
{
    nameToolButton(*m_eye, tr("Show the number"));
}

void MaskedEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FieldEditor::changeEvent(event);
}

} // namespace views
