// SPDX-License-Identifier: GPL-3.0-or-later
// Opens household forms in the window: a stored case, a new one, or what was begun and not saved.
#pragma once

#include "app/desktop/OpenForm.h"
#include "models/storage/Drafts.h"

#include <map>

namespace views {
class HouseholdForm;
class MainWindow;
class Theme;
struct OpenCase;
} // namespace views

namespace app {

class OpenAccount;

class FormFlow : public QObject
{
    Q_OBJECT

public:
    // All must outlive the flow.
    FormFlow(OpenAccount &account, const views::Theme &theme, views::MainWindow &window);

    void openHousehold(const models::Id &household);
    void openAtComment(const models::Id &household); // at the first field that a reviewer commented on
    void openNew(const QString &lookedAt); // in that village; empty: in the only one, or in one that is asked for

Q_SIGNALS:
    void printWanted(const models::HouseholdCase &householdCase, const QString &village);
    void conflictWanted(const views::FieldRef &place);
    void findWanted(); // another household
    void draftsChanged();
    void leftAsDraft(); // a form was closed that holds what is not saved

private:
    struct Stored
    {
        OpenForm::Below below;
        std::optional<models::Draft> draft;
    };
    using Opened = models::Result<Stored>;

    static Opened readStored(models::Database &database, const models::Id &household);
    void read(const models::Id &household, bool atComment);
    void openNewIn(const QString &village);
    void show(const models::Id &household, const Opened &stored, bool atComment);
    views::HouseholdForm *showOpenForm(const models::Id &household);
    static models::LoadedCase readingOf(const Stored &stored, const models::LoadedCase &otherwise);
    void showForm(const models::LoadedCase &reading, const Stored &stored, bool atComment);
    void openAgain(views::HouseholdForm &form, const models::LoadedCase &before);
    void drop(views::HouseholdForm &form, const models::LoadedCase &before);
    void say(const models::Error &error);
    void keepDraft(views::HouseholdForm &form, const QByteArray &draft);
    void sayDraft(views::HouseholdForm *form, const models::Outcome &kept);
    std::map<int, qint64> povertyLines(const QString &division) const; // by year
    views::OpenCase openCase(const models::LoadedCase &reading, const Stored &stored) const;

    OpenAccount &m_account;
    const views::Theme &m_theme;
    views::MainWindow &m_window;
};

} // namespace app
