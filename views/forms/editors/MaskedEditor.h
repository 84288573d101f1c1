// SPDX-License-Identifier: GPL-3.0-or-later
// A number of a person: stars while the field is not worked in, the whole number while it has the focus or the eye is
// held open.
#pragma once

#include "views/forms/editors/FieldEditor.h"

class QLineEdit;
class QToolButton;

namespace views {

class MaskedEditor : public FieldEditor
{
    Q_OBJECT

public:
    MaskedEditor(const models::Field &field, const EditorContext &context, QWidget *parent);

    models::Value value() const override;
    void setValue(const models::Value &value) override;
    // Shown instead of a number that is not known here: "recorded". Locks the field.
    void setSubstitute(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showState() override;
    const QString &number() const { return m_number; }
    virtual void numberEdited() {}

private:
    void showNumber();
    void makeRoom();
    void put(bool isOpen);
    QString masked() const;
    void retranslate();

    QLineEdit *m_line;
    QToolButton *m_eye;
    QString m_number;
    QString m_substitute;
};

} // namespace views
