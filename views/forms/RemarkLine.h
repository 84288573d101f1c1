// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the user under a field: a small label and a box of two lines. Enter is done, Esc goes back without.
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace views {

class Theme;

class RemarkLine : public QWidget
{
    Q_OBJECT

public:
    RemarkLine(const Theme &theme, QWidget *parent);

    void setLabel(const QString &label);
    void setText(const QString &text); // unless it is there already: whoever types keeps the cursor
    QString text() const;              // trimmed
    void setReadOnly(bool readOnly);
    bool isReadOnly() const;
    void takeFocus();
    void setName(const QString &name); // of the box

Q_SIGNALS:
    void edited(const QString &text);
    void done();     // Enter
    void dropped();  // Esc
    void wentBack(); // Shift+Enter
    void left();     // the keys are somewhere else in the window

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void fit();
    void tellEdit();

    const Theme &m_theme;
    QLabel *m_label;
    QPlainTextEdit *m_text;
    QLabel *m_full; // there after more was typed than it holds
    bool m_isBeingSet = false;
};

} // namespace views
