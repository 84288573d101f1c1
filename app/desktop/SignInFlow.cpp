// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SignInFlow.h"

#include "models/storage/SecretStore.h"
#include "models/storage/WhenDone.h"
#include "sync/client/AccountKeys.h"
#include "sync/client/CertificateProbe.h"
#include "sync/client/Enrolment.h"

#include <QDir>
#include <QSysInfo>
#include <QtConcurrent>

using namespace models;
using namespace syncing;

namespace app {

static QString idOf(const AccountFolder &folder)
{
    return QDir(folder.path()).dirName();
}

// "host", "host:port" or a full address.
static QUrl serverFrom(const QString &typed)
{
    const QString text = typed.trimmed();
    return QUrl(text.contains(u"://"_qs) ? text : u"https://"_qs + text);
}

SignInFlow::SignInFlow(views::SignInPage &page, QString root, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_page(page), m_root(std::move(root)), m_secrets(secrets)
{
    connect(&page, &views::SignInPage::unlockWanted, this, &SignInFlow::unlock);
    connect(&page, &views::SignInPage::signInWanted, this, &SignInFlow::signIn);
    connect(&page, &views::SignInPage::fingerprintAccepted, this, &SignInFlow::enrol);
    connect(&page, &views::SignInPage::fingerprintRefused, this, [this] { m_page.setBusy(false); });
}

void SignInFlow::setServer(const QUrl &server, const QByteArray &certificate)
{
    m_knownServer = server;
    m_knownCertificate = certificate;
    m_page.setServer(server.authority());
}

void SignInFlow::refresh()
{
    std::vector<views::LocalAccount> accounts;
    for (const AccountFolder &folder : AccountFolder::all(m_root)) {
        const Result<AccountCard> card = folder.card();
        if (card)
            accounts.push_back({idOf(folder), card->login, roleLabel(card->role), card->server.host()});
    }
    m_page.setAccounts(accounts);
}

void SignInFlow::choose(const QString &account)
{
    m_page.chooseAccount(account);
}

void SignInFlow::unlock(const QString &account, const QString &password)
{
    m_page.setBusy(true);
    const AccountFolder folder(QDir(m_root).absoluteFilePath(account));
    whenDone(QtConcurrent::run([folder, password, &secrets = m_secrets] {
                 return std::make_shared<Result<DataKey>>(unlockAccount(folder, password, secrets));
             }),
             this,
             [this, folder](const std::shared_ptr<Result<DataKey>> &key) { showUnlocked(folder, std::move(*key)); });
}

void SignInFlow::showUnlocked(const AccountFolder &folder, Result<DataKey> key)
{
    m_page.setBusy(false);
    if (!key)
        return m_page.showProblem(key.error().message);
    m_page.forget();
    Q_EMIT unlocked(folder, std::make_shared<const DataKey>(std::move(*key)));
}

void SignInFlow::signIn(const views::Enrolment &enrolment)
{
    m_wish = enrolment;
    m_server = serverFrom(enrolment.server);
    m_page.setBusy(true);
    if (!m_knownCertificate.isEmpty() && m_server.authority() == m_knownServer.authority()) {
        m_certificate = m_knownCertificate;
        enrol();
    } else {
        askCertificate();
    }
}

void SignInFlow::askCertificate()
{
    auto *probe = new CertificateProbe(m_server, this);
    connect(probe, &CertificateProbe::found, this, [this, probe](const QByteArray &sha256) {
        probe->deleteLater();
        m_certificate = sha256;
        m_page.setBusy(false);
        m_page.askFingerprint(QString::fromLatin1(sha256.toHex()));
    });
    connect(probe, &CertificateProbe::failed, this, [this, probe](const Error &error) {
        probe->deleteLater();
        fail(error);
    });
}

void SignInFlow::enrol()
{
    m_page.setBusy(true);
    const EnrolmentWish wish{m_server, m_certificate, m_wish.account, m_wish.password, QSysInfo::machineHostName()};
    auto *enrolment = new Enrolment(m_root, m_secrets, wish, {}, this);
    connect(enrolment, &Enrolment::enrolled, this, [this, enrolment](const AccountFolder &folder) {
        enrolment->deleteLater();
        refresh();
        unlock(idOf(folder), m_wish.password);
    });
    connect(enrolment, &Enrolment::failed, this, [this, enrolment](const Error &error) {
        enrolment->deleteLater();
        fail(error);
    });
    enrolment->start();
}

void SignInFlow::fail(const Error &error)
{
    m_page.setBusy(false);
    m_page.showProblem(error.message);
}

} // namespace app
