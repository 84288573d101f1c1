// SPDX-License-Identifier: GPL-3.0-or-later
// The problems of an open form in the order of the paper: beside their fields, in the panel, on the rail; and the way
// from one to the next.
#pragma once

#include "views/forms/FieldRef.h"
#include "views/forms/ListedProblem.h"

#include <QObject>

#include <array>

namespace views {

class CaseSession;
class ProblemPanel;
class SectionStack;

class FormProblems : public QObject
{
    Q_OBJECT

public:
    // All must outlive this.
    FormProblems(CaseSession &session, SectionStack &stack, ProblemPanel &panel, QObject *parent);

    std::vector<ListedProblem> listed() const; // those that are shown
    QString placeText(const FieldRef &place) const; // "B 李小梅·性别 B03"
    void show();
    void goToFirst(); // round and round from here on
    void goTo(int step); // among those about which something is to be done, and comments to be answered

private:
    QString explanationOf(const models::Problem &problem) const;
    std::vector<FieldRef> openPlaces() const;
    std::array<int, 3> paperOrder(const FieldRef &place) const;
    void showOnRail();

    CaseSession &m_session;
    SectionStack &m_stack;
    ProblemPanel &m_panel;
    FieldRef m_last; // where F8 stands
};

} // namespace views
