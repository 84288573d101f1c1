// SPDX-License-Identifier: GPL-3.0-or-later
// The first sign-in of an account on a machine: the server gets to know the device, and the account's folder, key file,
// device file and empty database are made. Until all of that stands, no account is seen. Ends in exactly one signal.
#pragma once

#include "models/storage/KeyFile.h"
#include "sync/client/AccountFolder.h"
#include "sync/client/DeviceFile.h"
#include "sync/client/HttpTransport.h"

#include <QObject>

namespace models {
class SecretStore;
}

namespace syncing {

struct EnrolmentWish
{
    QUrl server;
    QByteArray certificate; // its SHA-256, as compared by a person or brought by the enrolment file
    QString login;
    QString password;
    QString deviceName;
    QString damaged{}; // folder of this account on this machine that was found damaged: is set aside
};

struct EnrolledAccount
{
    AccountFolder folder;
    bool peppered = false; // the key also needs this machine's keychain
    QString setAside{};    // folder of a damaged one that was here; empty: there was none
    qint64 waiting = 0;    // changes that had not been sent from there
};

class Enrolment : public QObject
{
    Q_OBJECT

public:
    // `root` holds the accounts of this machine. `secrets` must outlive the enrolment.
    Enrolment(QString root, models::SecretStore &secrets, EnrolmentWish wish, models::PasswordCost cost = {},
              QObject *parent = nullptr);
    ~Enrolment() override;

    // An account that is here and sound is refused before the server hears of it (Conflict).
    void start();

Q_SIGNALS:
    void enrolled(const syncing::EnrolledAccount &account);
    void failed(const models::Error &error);

private:
    void ask();
    models::Error notReached(const models::Error &error) const;
    void onAnswer(const models::Result<HttpAnswer> &answer);
    void makeAccount(const EnrolAnswer &answer);

    const QString m_root;
    models::SecretStore &m_secrets;
    EnrolmentWish m_wish;
    const models::PasswordCost m_cost;
    KeyPair m_keys;
    HttpTransport m_transport;
};

// The part that blocks: everything on disk and in the keychain. For a worker thread, and for the command-line tool.
models::Result<EnrolledAccount> makeEnrolledAccount(const QString &root, const EnrolmentWish &wish,
                                                    const EnrolAnswer &answer, const KeyPair &keys,
                                                    models::SecretStore &secrets, models::PasswordCost cost);

} // namespace syncing
