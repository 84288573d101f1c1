// SPDX-License-Identifier: GPL-3.0-or-later
// Section B: a table of all members above, the chosen member's form below. The identity number fills birth date and
// sex.
#pragma once

#include "views/forms/FormSection.h"

#include "models/base/Id.h"

class QPushButton;
class QToolButton;

namespace views {

class Card;
class FieldBox;
class MemberTable;
class TableView;

class MemberSection : public FormSection
{
    Q_OBJECT

public:
    MemberSection(CaseSession &session, const Theme &theme, QWidget *parent);

    QString letter() const override { return QStringLiteral("B"); }
    QString title() const override { return tr("Members"); }
    bool holds(models::TypeId type) const override;
    bool isEmpty() const override;
    void load() override;
    void showNotes() override;
    bool goTo(const FieldRef &place) override;
    void focusStart() override;
    void leave() override;

    void addMember();
    void stepMember(int by);
    models::Id current() const { return m_current; }

protected:
    void retranslate() override;
    void passEnd(int step) override;

private:
    void addTable();
    void addForm();
    void addFields(QWidget *card);
    void showMember(const models::Id &member);
    void selectRow();
    void readNumber();  // the identity number was edited
    bool isDoubted(const FieldRef &place) const;
    void showReading(); // what it says: side fact, locked birth date
    void takeReading();
    void sizeTable();
    void lockFields();
    void retitle();
    void removeOrRestore();
    void drop();

    MemberTable *m_model;
    TableView *m_table;
    Card *m_form;
    FieldBox *m_number = nullptr;
    FieldBox *m_birth = nullptr;
    FieldBox *m_status = nullptr;
    FieldBox *m_statusSince = nullptr;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_remove;
    QPushButton *m_add;
    models::Id m_current{};
};

} // namespace views
