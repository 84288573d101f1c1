// SPDX-License-Identifier: GPL-3.0-or-later
// A new password for an account that is open: first at the server, which asks for the present one, then around the key
// on this computer. Should the second step fail, the old one opens this computer and the new one the server, and
// nothing is lost. Ends in exactly one signal.
#pragma once

#include "models/storage/KeyFile.h"
#include "sync/client/AccountFolder.h"
#include "sync/client/DeviceFile.h"
#include "sync/client/HttpTransport.h"

#include <QObject>

#include <memory>

namespace models {
class SecretStore;
}

namespace syncing {

struct PasswordWish
{
    QString present;
    QString next;
};

class PasswordChange : public QObject
{
    Q_OBJECT

public:
    // All references must outlive the change.
    PasswordChange(AccountFolder folder, const AccountCard &card, const DeviceIdentity &identity,
                   std::shared_ptr<const models::DataKey> key, models::SecretStore &secrets, PasswordWish wish,
                   models::PasswordCost cost = {}, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void changed();
    void failed(const models::Error &error);

private:
    using Step = void (PasswordChange::*)(const QByteArray &body);

    void send(Step next, const HttpCall &call);
    void onAnswer(const models::Result<HttpAnswer> &answer);
    void sayHello(const QByteArray &challenge);
    void askServer(const QByteArray &hello);
    void changeHere(const QByteArray &);

    const AccountFolder m_folder;
    const DeviceIdentity &m_identity;
    const std::shared_ptr<const models::DataKey> m_key;
    models::SecretStore &m_secrets;
    const PasswordWish m_wish;
    const models::PasswordCost m_cost;
    HttpTransport m_transport;
    Step m_next = nullptr;
};

} // namespace syncing
