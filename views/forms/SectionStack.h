// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of the paper form, one of them shown, with their rail at the left: which section holds a field, and how
// the keys get there. It knows nothing of saving.
#pragma once

#include "views/forms/FieldRef.h"
#include "views/forms/SectionRail.h"

#include <QWidget>

class QStackedWidget;

namespace views {

class CaseSession;
class FormSection;
class IncomeSection;
class MemberSection;
class Theme;

class SectionStack : public QWidget
{
    Q_OBJECT

public:
    SectionStack(CaseSession &session, const Theme &theme, QWidget *parent);
    ~SectionStack() override;

    SectionRail &rail() const { return *m_rail; }
    const std::vector<FormSection *> &sections() const { return m_sections; }
    FormSection &current() const;
    QWidget *currentPane() const; // with its scroll bars
    MemberSection &members() const { return *m_members; }
    IncomeSection &income() const { return *m_income; }

    int indexOf(models::TypeId type) const; // of the section that holds the fields of that record type
    void show(int index);
    void step(int by);
    void showField(const FieldRef &place);
    void showExplanation(const FieldRef &place); // of the field, to be written
    FieldRef focusedPlace() const;               // of the field with the focus; without a record type: none

Q_SIGNALS:
    void conflictWanted(const views::FieldRef &place);

private:
    void add(FormSection *section);
    void followKeys(QWidget *before, QWidget *now);
    void showFocus();

    const Theme &m_theme;
    CaseSession &m_session;
    SectionRail *m_rail;
    QStackedWidget *m_stack;
    std::vector<FormSection *> m_sections;
    MemberSection *m_members;
    IncomeSection *m_income;
};

} // namespace views
