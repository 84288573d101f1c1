// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root of the desktop: everything that is there before anybody has signed in, and the account that is
// open, of which there is one at a time.
#pragma once

#include "app/desktop/AccountDesk.h"
#include "app/desktop/OpenAccount.h"
#include "app/desktop/SignInFlow.h"
#include "models/base/Clock.h"
#include "views/settings/Preferences.h"
#include "views/shell/Language.h"
#include "views/shell/ProgramWindow.h"
#include "views/shell/Theme.h"

#include <QSettings>

#include <optional>

namespace app {

struct DesktopOptions
{
    QString dataFolder;     // of the accounts of this computer
    QString settingsFile;   // language, colours, type size; nothing of any household
    QUrl server;            // offered at the first sign-in; may be empty
    QByteArray certificate; // its SHA-256, if known beforehand: then nobody is asked to compare it
    QString version;
};

class Desktop : public QObject
{
    Q_OBJECT

public:
    // `secrets` must outlive the desktop.
    Desktop(QApplication &application, models::SecretStore &secrets, DesktopOptions options);
    ~Desktop() override;

    views::ProgramWindow &window() { return m_window; }
    views::Theme &theme() { return m_theme; }
    OpenAccount *account() const { return m_account.get(); }                               // null: nobody signed in
    views::MainWindow *mainWindow() const { return m_desk ? &m_desk->window() : nullptr; } // null: nobody signed in

private:
    void connectSignIn();
    void switchLanguage();
    void switchScheme();
    void enter(const syncing::AccountFolder &folder, const std::shared_ptr<const models::DataKey> &key);
    void admit();
    void askForServer();
    void letIn();
    void answerWithout(const syncing::SyncStatus &status);
    void compareCertificates(const QByteArray &shown);
    void goOnWithCertificate(const models::Outcome &kept);
    void followCertificate(const syncing::AccountFolder &folder, const QByteArray &sha256);
    void end();
    void refuse(const models::Error &error);
    void lock();
    void goOnLocking();
    void followAccess();
    void lockAway();
    void leave();

    models::SecretStore &m_secrets;
    const DesktopOptions m_options;
    QSettings m_settings;
    models::SystemClock m_clock;
    views::Language m_language;
    views::Theme m_theme;
    views::Preferences m_preferences;
    views::SignInPage *m_signIn; // the window's
    views::ProgramWindow m_window;
    SignInFlow m_flow;
    std::unique_ptr<OpenAccount> m_account;
    std::unique_ptr<AccountDesk> m_desk;    // goes before its account
    bool m_isInside = false;                // the desk is shown, not the sign-in page
    bool m_isLocking = false;               // as soon as every page has stored its work
    std::function<views::Message()> m_news; // to be told on the desk; null: nothing
    std::optional<int> m_asked;             // offline use has ended, and somebody waits for this answer to be let in
};

} // namespace app
