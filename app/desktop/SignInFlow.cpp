// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SignInFlow.h"

#include "app/desktop/AnyNetwork.h"
#include "app/desktop/OtherCertificate.h"
#include "models/base/Clock.h"
#include "models/storage/SecretStore.h"
#include "models/storage/WhenDone.h"
#include "sync/client/AccountStanding.h"
#include "sync/client/AccountUnlock.h"
#include "sync/client/CertificateProbe.h"
#include "sync/client/Enrolment.h"
#include "sync/client/Recovery.h"

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

SignInFlow::SignInFlow(views::SignInPage &page, const views::Theme &theme, QString root, SecretStore &secrets,
                       const Clock &clock, QObject *parent)
    : QObject(parent), m_page(page), m_theme(theme), m_root(std::move(root)), m_secrets(secrets), m_clock(clock)
{
    connect(&page, &views::SignInPage::unlockWanted, this, &SignInFlow::unlock);
    connect(&page, &views::SignInPage::recoveryWanted, this, &SignInFlow::recover);
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

// How long it may be used offline is told where that matters: without a network, or when it ends soon.
static views::LocalAccount shown(const AccountFolder &folder, const AccountCard &card, qint64 nowMs)
{
    const AccountStanding standing = readStanding(folder);
    views::LocalAccount account{
        .id = idOf(folder), .name = card.login, .role = roleLabel(card.role), .place = card.server.host()};
    account.person = card.person == card.login ? QString() : card.person;
    account.waiting = static_cast<int>(standing.waiting);
    if (!anyNetwork() || !standing.lease.isLong(nowMs)) {
        account.leaseEnds = standing.lease.lastDay(nowMs);
        account.leaseDays = standing.lease.daysLeft(nowMs);
    }
    return account;
}

void SignInFlow::refresh()
{
    std::vector<views::LocalAccount> accounts;
    for (const AccountFolder &folder : AccountFolder::all(m_root)) {
        const Result<AccountCard> card = folder.card();
        if (card)
            accounts.push_back(shown(folder, *card, m_clock.nowMs()));
    }
    m_page.setAccounts(accounts);
    if (m_knownServer.isEmpty() && !accounts.empty()) // who signs in here once more need not know the address
        m_page.setServer(AccountFolder::all(m_root).front().card()->server.authority());
}

void SignInFlow::choose(const QString &account)
{
    m_page.chooseAccount(account);
}

// None: a pause has begun, which the message tells.
static int attemptsToTell(const UnlockResult &result)
{
    const bool isWrong = result.key.error().kind == ErrorKind::Denied && result.attempts.left() > 0;
    return isWrong ? result.attempts.left() : -1;
}

void SignInFlow::unlock(const QString &account, const QString &password)
{
    m_page.setBusy(true);
    const AccountFolder folder(QDir(m_root).absoluteFilePath(account));
    const auto attempt = [folder, password, &secrets = m_secrets, now = m_clock.nowMs()] {
        return std::make_shared<UnlockResult>(tryToUnlock(folder, password, secrets, now));
    };
    whenDone(QtConcurrent::run(attempt), this, [this, folder](const std::shared_ptr<UnlockResult> &done) {
        if (done->key)
            return open(folder, std::make_shared<const DataKey>(std::move(*done->key)));
        m_page.setBusy(false);
        if (done->isLockedAway)
            m_page.setRecovery(views::LostKey::LockedAway);
        else if (done->isPepperLost)
            m_page.setRecovery(views::LostKey::Keychain);
        else
            m_page.showProblem(done->key.error().message, attemptsToTell(*done));
    });
}

void SignInFlow::recover(const QString &account, const QString &password)
{
    m_page.setBusy(true);
    const AccountFolder folder(QDir(m_root).absoluteFilePath(account));
    auto *recovery = new Recovery(folder, m_secrets, password, {}, this);
    connect(recovery, &Recovery::recovered, this,
            [this, recovery](const AccountFolder &recovered, const std::shared_ptr<const DataKey> &key) {
                recovery->deleteLater();
                open(recovered, key);
            });
    connect(recovery, &Recovery::failed, this, [this, recovery, folder, password](const Error &error) {
        recovery->deleteLater();
        fail(error);
        if (const QByteArray shown = recovery->otherCertificate(); !shown.isEmpty())
            compare(folder, shown, password);
    });
    recovery->start();
}

void SignInFlow::compare(const AccountFolder &folder, const QByteArray &shown, const QString &password)
{
    if (const Result<AccountCard> card = folder.card())
        compareCertificates(*card, shown, m_theme, *m_page.window(),
                            [this, folder, shown, password] { accept(folder, shown, password); });
}

void SignInFlow::accept(const AccountFolder &folder, const QByteArray &shown, const QString &password)
{
    m_page.setBusy(true);
    whenDone(QtConcurrent::run([folder, shown] { return folder.setCertificate(shown); }), this,
             [this, folder, shown, password](const Outcome &kept) {
                 if (!kept)
                     return fail(kept.error());
                 Q_EMIT certificateAccepted(folder, shown);
                 recover(idOf(folder), password);
             });
}

void SignInFlow::open(const AccountFolder &folder, std::shared_ptr<const DataKey> key)
{
    m_page.setBusy(false);
    m_page.forget();
    Q_EMIT unlocked(folder, std::move(key));
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
        judge(sha256);
    });
    connect(probe, &CertificateProbe::failed, this, [this, probe](const Error &error) {
        probe->deleteLater();
        fail(error);
    });
}

// What an account of this computer has compared needs no second look.
void SignInFlow::judge(const QByteArray &certificate)
{
    m_certificate = certificate;
    const ServerKnowledge knowledge = knowledgeOf(m_root, m_server, certificate);
    if (knowledge.known == KnownServer::Same)
        return enrol();
    m_page.setBusy(false);
    m_page.askFingerprint(QString::fromLatin1(certificate.toHex()), QString::fromLatin1(knowledge.certificate.toHex()));
}

void SignInFlow::enrol()
{
    m_page.setBusy(true);
    const EnrolmentWish wish{m_server, m_certificate, m_wish.account, m_wish.password, QSysInfo::machineHostName()};
    auto *enrolment = new Enrolment(m_root, m_secrets, wish, {}, this);
    connect(enrolment, &Enrolment::enrolled, this, [this, enrolment](const EnrolledAccount &account) {
        enrolment->deleteLater();
        refresh();
        if (!account.setAside.isEmpty())
            Q_EMIT damageSetAside(account.setAside, static_cast<int>(account.waiting));
        unlock(idOf(account.folder), m_wish.password);
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
