// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a section in the order of the paper: moves values between their editors and the session, shows what the
// session says of them, and leads Enter and Shift+Enter from one to the next.
#pragma once

#include "views/forms/FieldHolder.h"

#include <QObject>

namespace views {

class CaseSession;
class FieldBox;

class FieldSet : public QObject
{
    Q_OBJECT

public:
    FieldSet(CaseSession &session, const Theme &theme, QWidget *parent);

    FieldBox *makeBox(const models::EntityType &type, const char *field); // added and connected
    FieldEditor *makeEditorOf(const models::EntityType &type, const char *field, QWidget *parent);
    void add(FieldHolder *holder);
    void bind(models::TypeId type, const models::Id &record); // which record the fields of a type belong to

    void load();      // values; a field in which somebody types keeps its text
    void showNotes(); // problems, comments, conflicts
    bool focus(const FieldRef &place);
    bool focusFirst();
    bool focusLast();
    bool focusFirstEmpty();
    const std::vector<FieldHolder *> &holders() const { return m_holders; }
    FieldHolder *holderOf(const FieldRef &place) const;
    FieldHolder *focused() const;
    int position(const FieldRef &place) const; // among the fields, whatever the record; -1: none

Q_SIGNALS:
    void leftForwards(); // Enter in the last field
    void leftBackwards();

private:
    void take(FieldHolder &holder);
    void goOnFrom(int index);
    bool focusFrom(int index, int step);
    void loadInto(FieldHolder &holder) const;

    CaseSession &m_session;
    const Theme &m_theme;
    QWidget *m_parent;
    std::vector<FieldHolder *> m_holders;
};

} // namespace views
