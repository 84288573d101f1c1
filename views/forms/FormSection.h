// SPDX-License-Identifier: GPL-3.0-or-later
// A section of the paper form on one screen: heading, fields, and how to get to a field of it.
#pragma once

#include "views/forms/FieldRef.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace views {

class CaseSession;
class FieldSet;
class Theme;

class FormSection : public QWidget
{
    Q_OBJECT

public:
    FormSection(CaseSession &session, const Theme &theme, QWidget *parent);

    virtual QString letter() const = 0; // as on the paper: "A"
    virtual QString title() const = 0;  // translated
    virtual bool holds(models::TypeId type) const = 0;
    virtual bool isEmpty() const { return false; } // nothing is filled in yet
    virtual void load() = 0;
    virtual void showNotes();
    virtual bool goTo(const FieldRef &place);            // shows and focuses it; false if it is not here
    virtual void goToExplanation(const FieldRef &place); // of the field that is shown
    virtual bool goToCommentHere() { return false; }     // where the focus is, beside the fields; false: there is none
    virtual void focusStart();
    virtual void focusEnd();
    virtual void leave(); // the section is left: everything in it counts as visited

    FieldSet &fields() const { return *m_fields; }

Q_SIGNALS:
    void leftForwards();
    void leftBackwards();
    void conflictWanted(const views::FieldRef &place);

protected:
    CaseSession &session() const { return m_session; }
    const Theme &theme() const { return m_theme; }
    QVBoxLayout *column() const { return m_column; }
    QHBoxLayout *tools() const { return m_tools; }
    void setFact(const QString &text);
    void changeEvent(QEvent *event) override;
    virtual void retranslate();
    virtual void passEnd(int step); // Enter in the last field (1), Shift+Enter in the first (-1)

private:
    CaseSession &m_session;
    const Theme &m_theme;
    FieldSet *m_fields;
    QVBoxLayout *m_column;
    QHBoxLayout *m_tools;
    QLabel *m_heading;
    QLabel *m_fact;
};

} // namespace views
