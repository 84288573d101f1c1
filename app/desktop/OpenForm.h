// SPDX-License-Identifier: GPL-3.0-or-later
// One household form while it is open: what it saves and submits goes to the store, and what a pull changes below comes
// to it. Ends with its form.
#pragma once

#include "models/storage/SeenCase.h"

#include "views/forms/FieldRef.h"

#include <QObject>

#include <set>

namespace views {
class HouseholdForm;
}

namespace app {

class OpenAccount;

// Under which a form's unsaved work is kept; and the household that a key is about, null if it is none of these.
QString formDraftKey(const models::Id &household);
models::Id householdOfDraft(const QString &key);

// The fields of a case about which people disagree; LifecycleRegister where it is whether a record is kept.
models::Result<std::set<views::FieldRef>> fieldsInConflict(models::Database &database, const models::Id &household);

class OpenForm : public QObject
{
    Q_OBJECT

public:
    // `reading` is the case as it is stored, or unsavedCase(). `account` outlives the form, which owns this.
    OpenForm(OpenAccount &account, views::HouseholdForm &form, const models::LoadedCase &reading, bool isStored);

Q_SIGNALS:
    void printWanted(const models::HouseholdCase &edited, const QString &village);

private:
    // `step` of the review is taken with it; empty: none.
    void save(const models::HouseholdCase &edited, const models::HouseholdCase &seen, QStringView step);
    void settleSave(const models::Outcome &outcome, QStringView step);
    void sayStep(QStringView step);
    void readAgain();
    void lookForNumbers(const models::HouseholdCase &edited);
    struct Below // the form: what is stored now
    {
        std::optional<models::LoadedCase> reading;
        std::set<views::FieldRef> conflicts;
    };
    static models::Result<Below> readBelow(models::Database &database, const models::Id &household);
    void take(const models::Result<Below> &below, bool afterSave);

    OpenAccount &m_account;
    views::HouseholdForm &m_form;
    const QString m_village;
    models::SeenCase m_seen;
    models::HouseholdCase m_below; // as it was last read
    std::set<views::FieldRef> m_conflicts;
    bool m_isStored;
    bool m_saving = false;
    int m_numbersAsked = 0; // how often
};

} // namespace app
