// SPDX-License-Identifier: GPL-3.0-or-later
// One household form while it is open: what it saves and submits goes to the store, and what a pull changes below comes
// to it, also that the household or its village has left this computer. Ends with its form.
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
    // What is stored below a form.
    struct Below
    {
        std::optional<models::LoadedCase> reading;
        std::set<views::FieldRef> conflicts; // fields about which people disagree
        bool isRefused = false;              // not all of it was taken by the server
    };
    static models::Result<Below> readBelow(models::Database &database, const models::Id &household);

    // `reading` is the case as it is stored, or as a draft of it says that it was seen. `account` outlives the form,
    // which owns this.
    OpenForm(OpenAccount &account, views::HouseholdForm &form, const models::LoadedCase &reading, bool isStored);

    // What cannot be saved because it is not here (any more) can only be read.
    void follow(const Below &below);

Q_SIGNALS:
    void cameBack(); // what could only be read can be saved again, or the account has other rights here
    void printWanted(const models::HouseholdCase &edited, const QString &village);

private:
    // `step` of the review is taken with it; empty: none.
    void save(const models::HouseholdCase &edited, const models::HouseholdCase &seen, QStringView step);
    void settleSave(const models::Outcome &outcome, QStringView step);
    void sayStep(QStringView step);
    void sayNotSaved(const models::Error &error);
    void readAgain();
    void lookForNumbers(const models::HouseholdCase &edited);
    void takeSaved(const models::Result<Below> &below);
    void note(const Below &below);
    void comeBack(const Below &below);
    struct Kept
    {
        bool isKept = false; // only to be read
        bool isTyped = false;
        bool isVillageEnded = false;

        bool operator==(const Kept &) const = default;
    };
    struct Rights
    {
        models::Role role = models::Role::Cadre;
        bool readsIdentity = false;

        bool operator==(const Rights &) const = default;
    };
    Rights rights() const; // that the account has in this village now
    Kept kept() const;
    void keepOnly(const Kept &kept);

    OpenAccount &m_account;
    views::HouseholdForm &m_form;
    const QString m_village;
    const QString m_villageName; // as it was called when the form was opened
    models::SeenCase m_seen;
    models::HouseholdCase m_below; // as it was last read
    std::set<views::FieldRef> m_conflicts;
    bool m_isStored;
    const bool m_wasStored; // if not here: it was once
    Kept m_kept;            // as the form says it
    Rights m_rights;        // as the form was given them
    bool m_saving = false;
    int m_numbersAsked = 0; // how often
};

} // namespace app
