// SPDX-License-Identifier: GPL-3.0-or-later
// A field of a code list: a box for digits, the label, a list to open. Digits choose at once, two digits or Enter move
// on, letters look for a label, Alt+Down opens the list, arrows step through it. Takes plain keys only: it enables no
// input method, so that none can be composing here.
#pragma once

#include "views/forms/editors/FieldEditor.h"

#include <QPointer>

#include <memory>

namespace views {

class CodePopup;
class CodeSearch;

class CodeEditor : public FieldEditor
{
    Q_OBJECT

public:
    CodeEditor(const models::Field &field, const EditorContext &context, QWidget *parent);
    ~CodeEditor() override;

    models::Value value() const override;
    void setValue(const models::Value &value) override;
    QString unread() const override; // digits that are no code
    void setUnread(const QString &text) override;
    QString digits() const; // as they stand in the box

protected:
    virtual QStringList chosen() const;
    virtual void take(const QString &code, bool moveOnAfter);       // from the list
    virtual void pick(const QString &code) { take(code, true); }    // by a click
    virtual void confirm(const QString &code) { take(code, true); } // by Enter
    virtual void step(int by);                                      // on the closed field
    bool isCurrentMeant() const; // the row of the open list that keys or letters led to
    virtual void typeDigit(QChar digit);
    virtual void clear();
    virtual QString hint() const;
    void stepTo(const QString &code);
    void changed(); // repaints, marks the open list, tells
    bool isCode(const QString &code) const;
    QString codeOf(const QString &digits) const; // "1" → "01"
    void beginDigit();                           // before the next one is added to typed()
    int codeWidth() const;
    void openList();
    void closeList();
    QString &typed() { return m_typed; }
    const QString &typed() const { return m_typed; }
    std::vector<models::CodeItem> items() const;

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void showState() override;

private:
    void typeText(const QString &text);
    void searchLetter(const QString &letter);
    void paintParts(QPainter &painter) const;

    QString m_code;
    QString m_typed;                      // digits of a code that is not complete, or of none
    bool m_typesAnew = false;             // the next digit begins another code
    QString m_letters;                    // typed since the field was entered or a code was chosen
    std::unique_ptr<CodeSearch> m_search; // made at the first letter
    int m_searchYear = 0;
    QPointer<CodePopup> m_popup;
};

// Several codes of a list: digits add one or take it away, Enter alone moves on.
class CodeSetEditor : public CodeEditor
{
    Q_OBJECT

public:
    using CodeEditor::CodeEditor;

    models::Value value() const override;
    void setValue(const models::Value &value) override;
    QString unread() const override;

protected:
    QStringList chosen() const override { return m_codes; }
    void take(const QString &code, bool moveOnAfter) override;
    void pick(const QString &code) override { take(code, false); }
    void confirm(const QString &code) override;
    void step(int by) override;
    void typeDigit(QChar digit) override;
    void clear() override;
    QString hint() const override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void toggle(const QString &code);

    QStringList m_codes; // sorted
    QString m_written;   // the code that was just written out with all its digits
};

} // namespace views
