// SPDX-License-Identifier: GPL-3.0-or-later
// One case open in a form: what is edited, what the rules say of it, and which of their words are shown yet. Sections
// share it; none of them knows the others. A field's problems are shown once it was left, and not while one types in
// it.
#pragma once

#include "views/forms/CaseEditing.h"
#include "views/forms/OpenCase.h"
#include "views/forms/ShownRemarks.h"
#include "views/forms/Visited.h"

#include "models/base/Clock.h"
#include "models/base/Result.h"
#include "models/rules/HouseholdRules.h"

#include <QObject>

namespace views {

class Theme;

class CaseSession : public QObject
{
    Q_OBJECT

public:
    // All must outlive the session.
    CaseSession(const Theme &theme, const models::CodeBook &codes, models::IdSource &ids, const models::Clock &clock,
                QObject *parent = nullptr);

    // Corrupt: the draft was left out. TooNew: likewise, and the case can only be read, so that the draft stays.
    models::Outcome open(const OpenCase &opened);
    const OpenCase &opened() const { return m_opened; }
    const models::CodeBook &codes() const { return m_codes; }
    const models::HouseholdCase &edited() const { return m_editing.edited(); }
    const CaseEditing &editing() const { return m_editing; }
    QByteArray draft() const;
    QByteArray unreadDraft() const; // what a save of all that is edited leaves unsaved; empty: nothing
    models::Id householdId() const { return edited().household.id; }
    // Of the form, and so of the income that is edited: as it is typed, once it is a year.
    int year() const;
    models::Id incomeRecord(int year) const;
    bool isOnForm(const FieldRef &place) const; // not of the income of another year, which is only shown
    models::Language language() const;

    models::Value value(const FieldRef &place) const { return m_editing.value(place); }
    bool mayEdit(const models::EntityType &type, const models::Field &field) const;
    // Who may not read numbers of persons, or may not any more, still sees those that were typed here.
    bool mayShow(const FieldRef &place) const;
    models::HouseholdCase printable() const;
    bool isReadOnly() const { return m_isReadOnly; } // of a draft of a newer program, or by setReadOnly()
    void setReadOnly();     // until it is opened again: its household or its village is not here any more
    bool mayWrite() const;  // something of the household, its members or incomes
    bool mayHandIn() const; // for review
    bool mayExplain() const;

    void edit(const FieldRef &place, const models::Value &value, const QString &unread = {});
    void visit(const FieldRef &place); // left by the user
    void visit(const std::vector<FieldRef> &places);
    void visitRecord(const models::Id &record);
    void visitAll();
    models::Id addMember();
    void removeMember(const models::Id &member); // marked as left; dropped if it was never stored
    models::Id putBackMember();                  // the one that was dropped last; null: none
    void restoreMember(const models::Id &member);
    void explain(const FieldRef &place, const QString &text); // empty: taken back
    void beginComposing(const FieldRef &place); // a comment on that field; it is part of the case with its first letter
    void compose(const QString &text);          // empty: there is none after all
    void endComposing();
    void settleComment(const models::Id &comment); // one of one's own that was not saved yet was never there
    bool takeLastYear(const FieldRef &income);     // one line of the income; false if there is none, or it is locked

    void judgeAnew();                                       // in the language of the moment
    void setNumbersElsewhere(const QSet<QString> &numbers); // see models::RuleContext
    CaseEditing::Refresh refreshBelow(const models::HouseholdCase &now);
    void settle(const models::HouseholdCase &saved);
    void setConflicts(const std::set<FieldRef> &conflicts) { m_opened.conflicts = conflicts; }

    const models::Problems &problems() const { return m_problems; } // all there are
    const models::Problems &shown() const { return m_shown; }       // in the order of the paper
    const models::Problem *shownAt(const FieldRef &place) const;    // the gravest; explained ones last
    ShownProblem problemAt(const FieldRef &place) const;
    ShownExplanation explanationAt(const FieldRef &place) const;
    OpenComment commentAt(const FieldRef &place) const;
    std::vector<WaitingComment> commentsToAnswer() const; // of others
    bool isInConflict(const FieldRef &place) const { return m_opened.conflicts.contains(place); }

    // The ages are judged at this day.
    QDate surveyDay() const;

Q_SIGNALS:
    void changed(const views::FieldRef &place);
    void membersChanged();
    void memberDropped(const QString &name); // with everything that was entered of them
    void reloaded();                         // values changed from below
    void problemsChanged();

private:
    models::RuleContext ruleContext() const;
    QByteArray encoded(CaseDraft draft) const;
    models::Outcome takeUp(const QByteArray &draft);
    int weightOf(const models::Problem &problem) const;
    void noteMembers(const models::Id &member);
    void judge();
    void chooseShown();

    const Theme &m_theme;
    const models::CodeBook &m_codes;
    models::IdSource &m_ids;
    const models::Clock &m_clock;
    OpenCase m_opened;
    CaseEditing m_editing;
    models::Problems m_problems;
    models::Problems m_shown;
    Visited m_visited;
    QSet<QString> m_numbersElsewhere;
    bool m_isReadOnly = false;
    FieldRef m_typing;       // the field that is being typed in
    FieldRef m_composingAt;  // the field that a comment is being written on
    models::Id m_composed{}; // that comment
    std::optional<DroppedMember> m_dropped;
};

} // namespace views
