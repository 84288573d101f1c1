// SPDX-License-Identifier: GPL-3.0-or-later
// The way back into an account of this computer whose password was forgotten or whose keychain was reset: the server
// opens the organisation's envelope for the account's password there and this enrolled device, and the key file gets
// that password. Nothing but the key file is touched. Ends in exactly one signal.
#pragma once

#include "models/storage/KeyFile.h"
#include "sync/client/AccountFolder.h"
#include "sync/client/HttpTransport.h"
#include "sync/protocol/Keys.h"

#include <QObject>

#include <memory>

namespace models {
class SecretStore;
}

namespace syncing {

class Recovery : public QObject
{
    Q_OBJECT

public:
    // `password` is the one that the server takes now. `secrets` must outlive the recovery.
    Recovery(AccountFolder folder, models::SecretStore &secrets, QString password, models::PasswordCost cost = {},
             QObject *parent = nullptr);
    ~Recovery() override;

    void start();
    // What the server showed in the place of the pinned certificate; empty: that was not the trouble.
    QByteArray otherCertificate() const;

Q_SIGNALS:
    void recovered(const syncing::AccountFolder &folder, std::shared_ptr<const models::DataKey> key);
    void failed(const models::Error &error);

private:
    void ask(const AccountCard &card, const QByteArray &envelope);
    void onAnswer(const models::Result<HttpAnswer> &answer);
    models::Result<models::DataKey> keyFrom(const QByteArray &body);
    void keep(models::DataKey key);

    const AccountFolder m_folder;
    models::SecretStore &m_secrets;
    QString m_password;
    const models::PasswordCost m_cost;
    KeyPair m_replyKeys;
    std::unique_ptr<HttpTransport> m_transport;
};

} // namespace syncing
