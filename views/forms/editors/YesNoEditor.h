// SPDX-License-Identifier: GPL-3.0-or-later
// Yes or no, side by side: 1 and 2 choose, Backspace empties it.
#pragma once

#include "views/forms/editors/FieldEditor.h"

namespace views {

class SegmentedControl;

class YesNoEditor : public FieldEditor
{
    Q_OBJECT

public:
    YesNoEditor(const models::Field &field, const EditorContext &context, QWidget *parent);

    models::Value value() const override;
    void setValue(const models::Value &value) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showState() override;

private:
    void retranslate();

    SegmentedControl *m_choice;
};

} // namespace views
