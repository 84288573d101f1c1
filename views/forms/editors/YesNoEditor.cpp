// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forms/editors/YesNoEditor.h"

#include "views/forms/editors/EditorFrame.h"
#include "views/shell/SegmentedControl.h"
#include "views/shell/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace views {

using namespace models;

YesNoEditor::YesNoEditor(const Field &field, const EditorContext &context, QWidget *parent)
    : FieldEditor(field, context, parent), m_choice(new SegmentedControl(context.theme, this))
{
    watch(m_choice);
    connect(m_choice, &SegmentedControl::chosen, this, &YesNoEditor::edited);
    retranslate();
}

void YesNoEditor::retranslate()
{
    m_choice->setOptions({tr("Yes"), tr("No")}, true);
}

Value YesNoEditor::value() const
{
    if (m_choice->current() < 0)
        return {};
    return qint64(m_choice->current() == 0 ? 1 : 0);
}

void YesNoEditor::setValue(const Value &value)
{
    const auto *number = std::get_if<qint64>(&value);
    const int wanted = !number ? -1 : *number != 0 ? 0 : 1;
    if (m_choice->current() != wanted)
        m_choice->setCurrent(wanted);
}

bool YesNoEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Backspace || key == Qt::Key_Delete) && m_choice->current() >= 0) {
            m_choice->setCurrent(-1);
            Q_EMIT edited();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void YesNoEditor::resizeEvent(QResizeEvent *)
{
    m_choice->setGeometry(rect());
}

// A problem is an edge around the control; the control itself stays as it is.
void YesNoEditor::paintEvent(QPaintEvent *)
{
    if (!problem())
        return;
    QPainter painter(this);
    paintEditorFrame(painter, rect(), theme(), {false, false, problem()});
}

void YesNoEditor::showState()
{
    m_choice->setEnabled(!isLocked());
    m_choice->setGeometry(problem() ? rect().adjusted(2, 2, -2, -2) : rect());
    update();
}

void YesNoEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FieldEditor::changeEvent(event);
}

} // namespace views
