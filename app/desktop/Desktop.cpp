// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Desktop.h"

#include "app/desktop/OtherCertificate.h"
#include "app/desktop/ShownEnding.h"
#include "models/storage/WhenDone.h"
#include "sync/client/AccountKeys.h"

#include <QDir>
#include <QtConcurrent>

using namespace models;

namespace app {

static const QString lastAccountKey = QStringLiteral("last_account");

Desktop::Desktop(QApplication &application, SecretStore &secrets, DesktopOptions options)
    : m_secrets(secrets)
    , m_options(std::move(options))
    , m_settings(m_options.settingsFile, QSettings::IniFormat)
    , m_theme(application, views::appearanceOf(views::readPreferences(m_settings)))
    , m_preferences(m_settings, m_theme, m_language)
    , m_signIn(new views::SignInPage(m_theme))
    , m_window(m_theme, m_signIn)
    , m_flow(*m_signIn, m_theme, m_options.dataFolder, secrets, m_clock)
{
    m_signIn->setVersion(m_options.version, false);
    connectSignIn();
    m_flow.setServer(m_options.server, m_options.certificate);
    m_flow.refresh();
    m_flow.choose(m_settings.value(lastAccountKey).toString());
}

Desktop::~Desktop()
{
    leave();
}

void Desktop::connectSignIn()
{
    connect(&m_flow, &SignInFlow::unlocked, this, &Desktop::enter);
    connect(&m_flow, &SignInFlow::damageSetAside, this, [this](const QString &path, int waiting) {
        m_news = [path, waiting] { return damagedMessage(path, waiting); };
    });
    connect(&m_flow, &SignInFlow::certificateAccepted, this, &Desktop::followCertificate);
    connect(m_signIn, &views::SignInPage::languageWanted, this, &Desktop::switchLanguage);
    connect(m_signIn, &views::SignInPage::schemeWanted, this, &Desktop::switchScheme);
}

void Desktop::switchLanguage()
{
    views::PreferenceValues values = m_preferences.values();
    values.chinese = !values.chinese;
    m_preferences.set(values);
}

void Desktop::switchScheme()
{
    views::PreferenceValues values = m_preferences.values();
    values.scheme = m_theme.isDark() ? views::Scheme::Light : views::Scheme::Dark;
    m_preferences.set(values);
}

// Whoever locked the screen finds everything as it was left; somebody else finds nothing of it.
void Desktop::enter(const syncing::AccountFolder &folder, const std::shared_ptr<const DataKey> &key)
{
    if (m_account && m_account->folder().path() == folder.path())
        return admit();
    leave();
    m_signIn->setBusy(true);
    m_account = std::make_unique<OpenAccount>(folder, key, m_clock, m_options.version);
    connect(m_account.get(), &OpenAccount::opened, this, &Desktop::admit);
    connect(m_account.get(), &OpenAccount::failed, this, &Desktop::refuse);
    m_account->open();
}

// Into the account, unless its offline use has ended: then the server is asked first, and nothing is lost meanwhile.
void Desktop::admit()
{
    m_signIn->setBusy(false);
    m_asked.reset();
    connect(&m_account->sync(), &syncing::SyncEngine::statusChanged, this, &Desktop::followAccess,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection)); // it may end the account
    m_account->sync().start();
    if (m_account->offlineUse().isOver())
        return askForServer();
    if (!m_desk) {
        m_settings.setValue(lastAccountKey, QDir(m_account->folder().path()).dirName());
        m_desk = std::make_unique<AccountDesk>(*m_account, m_secrets, m_theme, m_preferences, m_options.version);
        connect(m_desk.get(), &AccountDesk::lockWanted, this, &Desktop::lock);
        connect(&m_desk->window(), &views::MainWindow::released, this, &Desktop::goOnLocking);
        connect(&m_desk->window(), &views::MainWindow::stayed, this, [this] { m_isLocking = false; });
        connect(&m_desk->window(), &views::MainWindow::typeSizeStepped, &m_preferences, &views::Preferences::stepType);
        connect(&m_desk->window(), &views::MainWindow::languageSwitched, this, &Desktop::switchLanguage);
        connect(&m_desk->window(), &views::MainWindow::schemeSwitched, this, &Desktop::switchScheme);
        connect(&m_account->offlineUse(), &OfflineUse::ended, this, &Desktop::end);
    }
    m_isInside = true;
    m_window.showMain(&m_desk->window());
    if (const auto news = std::exchange(m_news, nullptr))
        m_desk->tell(news);
}

void Desktop::askForServer()
{
    m_signIn->setBusy(true);
    connect(&m_account->offlineUse(), &OfflineUse::renewed, this, &Desktop::letIn, Qt::UniqueConnection);
    connect(&m_account->sync(), &syncing::SyncEngine::statusChanged, this, &Desktop::answerWithout,
            Qt::UniqueConnection);
    m_asked = m_account->sync().syncNow();
}

void Desktop::letIn()
{
    if (m_asked)
        admit();
}

void Desktop::answerWithout(const syncing::SyncStatus &status)
{
    using syncing::Connection;
    const bool isRefusal = status.connection == Connection::Unreachable || status.connection == Connection::Refused ||
                           (status.revoked && status.error); // else its work is handed in first; see followAccess()
    if (!isRefusal || !m_asked || status.asked < *m_asked)
        return;
    m_asked.reset();
    m_signIn->setBusy(false);
    if (!status.otherCertificate.isEmpty())
        compareCertificates(status.otherCertificate);
    else if (status.connection == Connection::Unreachable)
        m_signIn->showProblem(tr("Offline use of this account has ended and the server cannot be reached. Everything "
                                 "you entered is kept; unlock again where there is a network."));
    else
        m_signIn->showProblem(tr("The server does not let this account in any more. Everything you entered is kept on "
                                 "this computer; ask the administrator."));
}

void Desktop::compareCertificates(const QByteArray &shown)
{
    m_signIn->showProblem(
        tr("Offline use of this account has ended, and the server shows another certificate than the "
           "one that this account knows. Nothing was sent to it, and everything you entered is kept."));
    app::compareCertificates(m_account->card(), shown, m_theme, m_window, [this, shown] {
        if (m_account)
            m_account->trust(shown, [this](const Outcome &kept) { goOnWithCertificate(kept); });
    });
}

void Desktop::goOnWithCertificate(const Outcome &kept)
{
    if (kept)
        askForServer();
    else
        m_signIn->showProblem(kept.error().message);
}

// It was accepted on the way back into an account that stands open behind the sign-in page.
void Desktop::followCertificate(const syncing::AccountFolder &folder, const QByteArray &sha256)
{
    if (m_account && m_account->folder().path() == folder.path())
        m_account->useCertificate(sha256);
}

// A page that holds unsaved work may refuse; it is asked again.
void Desktop::end()
{
    if (m_isInside)
        lock();
}

void Desktop::refuse(const Error &error)
{
    m_signIn->setBusy(false);
    m_signIn->showProblem(error.message);
    m_account.release()->deleteLater(); // it is telling this
}

void Desktop::lock()
{
    m_isLocking = !m_desk->window().mayClose();
    if (m_isLocking)
        return; // a page said why, or tells when
    m_isInside = false;
    m_signIn->forget();
    m_flow.refresh();
    m_flow.choose(QDir(m_account->folder().path()).dirName());
    m_window.showSignIn();
    if (syncing::isHandedIn(m_account->sync().status()))
        lockAway();
}

void Desktop::goOnLocking()
{
    if (m_isLocking)
        lock();
}

// This computer was revoked, and its work is handed in: nothing that lies here can be opened here any more. The desk
// locks first, so that what is being typed is kept as a draft.
void Desktop::followAccess()
{
    const bool isOpen = m_account && m_account->isOpen(); // it may be said of one that has been left meanwhile
    if (!isOpen || !syncing::isHandedIn(m_account->sync().status()))
        return;
    if (m_isInside)
        lock();
    else
        lockAway();
}

void Desktop::lockAway()
{
    const syncing::AccountFolder folder = m_account->folder();
    leave();
    m_signIn->setBusy(false);
    whenDone(QtConcurrent::run([folder, &secrets = m_secrets] { return syncing::lockAway(folder, secrets); }), this,
             [this, folder](const Outcome &locked) {
                 if (!locked) // done again when it is next let in
                     m_signIn->showProblem(locked.error().message);
                 else if (m_signIn->chosenAccount() == QDir(folder.path()).dirName())
                     m_signIn->setRecovery(views::LostKey::LockedAway);
             });
}

void Desktop::leave()
{
    if (!m_account)
        return;
    m_isInside = false;
    m_asked.reset();
    m_window.dropMain();
    m_desk.reset();
    m_account.reset();
}

} // namespace app
