// SPDX-License-Identifier: GPL-3.0-or-later
// An editor of one field of a record. Its objectName is the field's name. It speaks in values of the description and
// knows neither the record nor its rules; whoever owns it says what is wrong.
#pragma once

#include "models/rules/Problem.h"
#include "models/schema/CodeBook.h"

#include <QWidget>

class QKeyEvent;

namespace views {

class Theme;

// What every editor is made with.
struct EditorContext
{
    const Theme &theme;
    const models::CodeBook &codes;
    int formYear = 0;
};

models::Language languageOf(const Theme &theme);

class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const models::Field &field, const EditorContext &context, QWidget *parent);

    const models::Field &field() const { return m_field; }
    virtual models::Value value() const = 0;
    virtual void setValue(const models::Value &value) = 0; // tells nobody
    // What was typed but is no value of the field; empty while everything can be read.
    virtual QString unread() const { return {}; }
    virtual void setUnread(const QString &) {}

    void setProblem(std::optional<models::Severity> severity);
    std::optional<models::Severity> problem() const { return m_problem; }
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }
    void setFormYear(int year);

    // What a screen reader says of it, wherever in it the focus is.
    void setSpokenName(const QString &name);
    void setSpokenDescription(const QString &description);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(); // by the user, at every change
    void entered();
    void left(); // the field is done with for now: problems may be shown
    void nextWanted();
    void previousWanted();

protected:
    // The widget that takes the keys; `this` is allowed.
    void watch(QWidget *input);
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool moveOn(const QKeyEvent &event); // Enter, Shift+Enter
    const Theme &theme() const { return m_context.theme; }
    const models::CodeBook &codes() const { return m_context.codes; }
    int formYear() const { return m_context.formYear; }
    QString problemName() const;  // as the style sheet has it; empty for none
    virtual void showState() = 0; // problem or lock changed
    virtual void aboutToLeave() {}

private:
    const models::Field &m_field;
    EditorContext m_context;
    std::optional<models::Severity> m_problem;
    bool m_locked = false;
};

} // namespace views
