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
};

class Enrolment : public QObject
{
    Q_OBJECT

public:
    // `root` holds the accounts of this machine. `secrets` must outlive the enrolment.
    Enrolment(QString root, models::SecretStore &secrets, EnrolmentWish wish, models::PasswordCost cost = {},
              QObject *parent = nullptr);
    ~Enrolment() override;

    void start();

Q_SIGNALS:
    // `peppered`: the key also needs this machine's keychain.
    void enrolled(const syncing::AccountFolder &folder, bool peppered);
    void failed(const models::Error &error);

private:
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
struct EnrolledAccount
{
    AccountFolder folder;
    bool peppered = false;
};
models::Result<EnrolledAccount> makeEnrolledAccount(const QString &root, const EnrolmentWish &wish,
                                                    const EnrolAnswer &answer, const KeyPair &keys,
                                                    models::SecretStore &secrets, models::PasswordCost cost);

} // namespace syncing
