// SPDX-License-Identifier: GPL-3.0-or-later
// One line that is typed: text, whole and decimal numbers, years, months, dates. What cannot be read as a value, or
// is longer than the field, stays in the line as it was typed.
#pragma once

#include "views/forms/editors/FieldEditor.h"

class QLineEdit;

namespace views {

class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(const models::Field &field, const EditorContext &context, QWidget *parent);

    models::Value value() const override;
    void setValue(const models::Value &value) override;
    QString unread() const override;
    void setUnread(const QString &text) override;
    void makeRow(); // lower, for a table row

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showState() override;
    void aboutToLeave() override;
    bool isWorkedIn() const;
    QLineEdit &line() const { return *m_line; }

private:
    void openCalendar();
    void showWhole(); // in a tool tip, if there is no room

    QLineEdit *m_line;
};

} // namespace views
