// SPDX-License-Identifier: GPL-3.0-or-later
// A case under the user's hands, without a window: what is edited, and beside it what the user saw when editing. A pull
// that lands below changes what was not touched and leaves what was; what the user saw stays with it, so that the
// server can tell a conflict (SYNC.md §2.1).
#pragma once

#include "views/forms/FieldRef.h"

#include "models/rules/HouseholdCase.h"

#include <map>
#include <optional>

namespace views {

struct CaseDraft;

// A person as entered, taken out of a case in which they were never stored.
struct DroppedMember
{
    models::Member member;
    std::optional<models::MemberIdentity> identity;
    std::map<FieldRef, QString> unread;
    size_t place = 0; // among the members
};

class CaseEditing
{
public:
    struct Refresh
    {
        int updated = 0; // registers that people fill in and that took the new value
        int kept = 0;    // registers where the user's value stands over another new one
    };

    void load(const models::HouseholdCase &stored);
    const models::HouseholdCase &edited() const { return m_edited; }
    const models::HouseholdCase &seen() const { return m_seen; }
    bool isChanged() const; // in whatever order members and years were entered
    bool isDirty() const { return !m_unread.empty() || isChanged(); }

    models::Value value(const FieldRef &place) const; // empty if there is no such record
    models::Value seenValue(const FieldRef &place) const;
    // Makes the record if it is one that appears with its first value (identity, contact, income). False: no change.
    bool set(const FieldRef &place, const models::Value &value);

    // What was typed into a field but is no value of it. Kept until it is corrected.
    const std::map<FieldRef, QString> &unread() const { return m_unread; }
    void setUnread(const FieldRef &place, const QString &text); // an empty text forgets it

    void addMember(const models::Id &member);
    void markLeft(const models::Id &member, QDate day);
    DroppedMember drop(const models::Id &member); // one that is here and was never stored
    void putBack(const DroppedMember &dropped);
    bool isStored(const models::Id &member) const;

    // What was never stored and says nothing (any more) was never there.
    void explain(const models::ProblemExplanation &explanation);
    void putComment(const models::FieldComment &comment); // that was not stored yet
    void settleComment(const models::Id &comment, const QString &by, qint64 unixMs);

    Refresh refreshBelow(const models::HouseholdCase &now);
    // The store took `saved`: it is what the user has seen from now on. Later edits stay.
    void settle(const models::HouseholdCase &saved) { m_seen = saved; }

    CaseDraft draft() const;
    void restore(const CaseDraft &draft);

private:
    void refreshRecord(const models::EntityType &type, const models::Id &record, const models::HouseholdCase &now,
                       Refresh &count);
    void dropIfEmpty(const FieldRef &place);

    models::HouseholdCase m_seen;
    models::HouseholdCase m_edited;
    std::map<FieldRef, QString> m_unread;
};

} // namespace views
