// SPDX-License-Identifier: GPL-3.0-or-later
// From the sign-in page to an open key: unlocking an account of this computer, recovering it with the server's help, or
// enrolling one at its server after the certificate was compared. Keys are derived on a worker thread; the page shows
// that it is busy.
#pragma once

#include "models/storage/DataKey.h"
#include "sync/client/AccountFolder.h"
#include "views/shell/SignInPage.h"

#include <QObject>

namespace models {
class Clock;
class SecretStore;
} // namespace models

namespace app {

class SignInFlow : public QObject
{
    Q_OBJECT

public:
    // `certificate` is a server's fingerprint known beforehand (from the enrolment file); empty asks the person.
    SignInFlow(views::SignInPage &page, const views::Theme &theme, QString root, models::SecretStore &secrets,
               const models::Clock &clock, QObject *parent = nullptr);

    void setServer(const QUrl &server, const QByteArray &certificate);
    void refresh(); // reads the accounts of this computer anew
    void choose(const QString &account);

Q_SIGNALS:
    void certificateAccepted(const syncing::AccountFolder &folder, const QByteArray &sha256); // and kept
    // Before unlocked(): what was on this computer of the account was damaged, and lies in that folder now.
    void damageSetAside(const QString &path, int waiting);
    void unlocked(const syncing::AccountFolder &folder, std::shared_ptr<const models::DataKey> key);

private:
    void unlock(const QString &account, const QString &password);
    void recover(const QString &account, const QString &password);
    void compare(const syncing::AccountFolder &folder, const QByteArray &shown, const QString &password);
    void accept(const syncing::AccountFolder &folder, const QByteArray &shown, const QString &password);
    void signIn(const views::Enrolment &enrolment);
    void askCertificate();
    void judge(const QByteArray &certificate);
    void enrol();
    void fail(const models::Error &error);
    void open(const syncing::AccountFolder &folder, std::shared_ptr<const models::DataKey> key);

    views::SignInPage &m_page;
    const views::Theme &m_theme;
    const QString m_root;
    models::SecretStore &m_secrets;
    const models::Clock &m_clock;
    QUrl m_knownServer;
    QByteArray m_knownCertificate;
    views::Enrolment m_wish;
    QUrl m_server;
    QByteArray m_certificate;
};

} // namespace app
