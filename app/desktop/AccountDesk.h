// SPDX-License-Identifier: GPL-3.0-or-later
// An unlocked account at work: its window with every page, and who does what when something is wanted.
#pragma once

#include "app/desktop/AnalysisFlow.h"
#include "app/desktop/FormFlow.h"
#include "app/desktop/HouseholdsFlow.h"
#include "app/desktop/ImportFlow.h"
#include "app/desktop/PasswordFlow.h"
#include "app/desktop/PrintFlow.h"
#include "app/desktop/ReviewFlow.h"
#include "app/desktop/SyncFlow.h"
#include "app/desktop/ToDoFlow.h"
#include "models/storage/CaseIndexing.h"
#include "views/shell/MainWindow.h"

#include <QPointer>

namespace views {
class Preferences;
class SettingsPage;
} // namespace views

namespace app {

class AccountDesk : public QObject
{
    Q_OBJECT

public:
    // `account` is open. All must outlive the desk.
    AccountDesk(OpenAccount &account, models::SecretStore &secrets, views::Theme &theme,
                views::Preferences &preferences, const QString &version, QObject *parent = nullptr);
    ~AccountDesk() override;

    views::MainWindow &window() const { return *m_window; }  // to be shown; goes with the desk
    void showHouseholds(const views::CauseFilter &behind);   // the list, narrowed to those behind a figure
    void tell(const std::function<views::Message()> &words); // on the page in front; made anew with each language

Q_SIGNALS:
    void lockWanted();

private:
    void showPages(); // of every role that the account has now
    void followPreferences(views::Preferences &preferences);
    void connectWishes();
    void connectNews();
    void help(QWidget *focus);
    void showFacts();
    void showConflict(const views::FieldRef &place);
    void sayWhereDraftsAre();
    void tellUnreadable(const models::Error &error);
    views::Page *pageBelow(); // the form that is open
    void showToDo();
    void find();
    void goOnFinding();
    void reload();

    OpenAccount &m_account;
    views::Theme &m_theme;
    const QString m_version;
    QPointer<views::MainWindow> m_window;
    models::CaseIndexing m_indexing;
    ToDoFlow m_toDo;
    HouseholdsFlow m_households;
    ReviewFlow m_review;
    AnalysisFlow m_analysis;
    SyncFlow m_sync;
    FormFlow m_forms;
    PrintFlow m_printing;
    ImportFlow m_importing;
    bool m_isFinding = false; // as soon as the forms have let go
    views::SettingsPage *m_settings;
    PasswordFlow m_password;
};

} // namespace app
