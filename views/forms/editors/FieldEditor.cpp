// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/editors/FieldEditor.h"

#include "views/shell/Theme.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace views {

models::Language languageOf(const Theme &theme)
{
    return theme.appearance().chinese ? models::Language::Chinese : models::Language::English;
}

FieldEditor::FieldEditor(const models::Field &field, const EditorContext &context, QWidget *parent)
    : QWidget(parent), m_field(field), m_context(context)
{
    setObjectName(QString::fromLatin1(field.name));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&context.theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void FieldEditor::watch(QWidget *input)
{
    if (input != this)
        setFocusProxy(input);
    input->installEventFilter(this);
}

bool FieldEditor::moveOn(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier)
        Q_EMIT nextWanted();
    else if (modifiers == Qt::ShiftModifier)
        Q_EMIT previousWanted();
    return modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
}

// Who looks into a list or into another window, a calculator say, comes back and types on where the cursor stood.
static bool isLeft(const QFocusEvent &event)
{
    return event.reason() != Qt::PopupFocusReason && event.reason() != Qt::ActiveWindowFocusReason;
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && moveOn(*static_cast<QKeyEvent *>(event)))
        return true;
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entered();
    if (event->type() == QEvent::FocusOut && isLeft(*static_cast<QFocusEvent *>(event))) {
        aboutToLeave();
        Q_EMIT left();
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::setProblem(std::optional<models::Severity> severity)
{
    if (m_problem == severity)
        return;
    m_problem = severity;
    showState();
}

void FieldEditor::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    showState();
}

void FieldEditor::setFormYear(int year)
{
    m_context.formYear = year;
}

QString FieldEditor::problemName() const
{
    if (!m_problem)
        return {};
    if (*m_problem == models::Severity::Error)
        return u"error"_qs;
    return *m_problem == models::Severity::Warning ? u"warning"_qs : u"info"_qs;
}

void FieldEditor::setSpokenName(const QString &name)
{
    setAccessibleName(name);
    if (focusProxy())
        focusProxy()->setAccessibleName(name);
}

void FieldEditor::setSpokenDescription(const QString &description)
{
    setAccessibleDescription(description);
    if (focusProxy())
        focusProxy()->setAccessibleDescription(description);
}

QSize FieldEditor::sizeHint() const
{
    return {theme().px(190), theme().px(32)};
}

QSize FieldEditor::minimumSizeHint() const
{
    return {theme().px(80), theme().px(32)};
}

} // namespace views
