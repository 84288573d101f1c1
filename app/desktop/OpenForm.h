// SPDX-License-Identifier: GPL-3.0-or-later
// One household form while it is open: what it saves, submits and keeps as a draft goes to the store, and what a pull
// changes below comes to it. Ends with its form.
#pragma once

#include "models/storage/SeenCase.h"

#include <QObject>

namespace views {
class HouseholdForm;
struct OpenCase;
}

namespace app {

class OpenAccount;

// Under which a form's unsaved work is kept; and the household that a key is about, null if it is none of these.
QString formDraftKey(const models::Id &household);
models::Id householdOfDraft(const QString &key);

class OpenForm : public QObject
{
    Q_OBJECT

public:
    // `reading` is the case as it is stored, or unsavedCase(). `account` outlives the form, which owns this.
    OpenForm(OpenAccount &account, views::HouseholdForm &form, const models::LoadedCase &reading, bool isStored);

Q_SIGNALS:
    void printWanted(const models::HouseholdCase &edited, const QString &village);

private:
    void save(const models::HouseholdCase &edited, const models::HouseholdCase &seen, bool handIn);
    void settleSave(const models::Outcome &outcome, bool handIn);
    void keepDraft(const QByteArray &draft);
    void readAgain();
    void takeReading(const models::Result<std::optional<models::LoadedCase>> &reading, bool afterSave);

    OpenAccount &m_account;
    views::HouseholdForm &m_form;
    const QString m_village;
    models::SeenCase m_seen;
    models::HouseholdCase m_below; // as it was last read
    bool m_isStored;
    bool m_saving = false;
};

} // namespace app
