// SPDX-License-Identifier: GPL-3.0-or-later
// What `hemai-server admin …` does, as a plain function of the words after "admin". Reached through AdminSocket by
// whoever may open the data folder; every change is in the audit log.
#pragma once

#include "models/base/Id.h"

#include <QStringList>

#include <functional>

namespace models {
class Clock;
}

namespace syncing {

class AccountThread;

struct AdminRequest
{
    QStringList words;
    QString password; // read from the operator's standard input, when --password-stdin is among the words

    bool operator==(const AdminRequest &) const = default;
};

struct AdminReply
{
    static constexpr int Done = 0;
    static constexpr int Refused = 1;
    static constexpr int Misused = 2; // words that are no command

    int exitCode = Done;
    QString out;
    QString error;

    bool operator==(const AdminReply &) const = default;
};

class AdminCommands
{
public:
    // `changed` is told the account whose grants or devices changed, so that its long waits end. May be null.
    AdminCommands(AccountThread &accounts, const models::Clock &clock,
                  std::function<void(const models::Id &account)> changed);

    AdminReply run(const AdminRequest &request);

    static QString usage();

private:
    AdminReply addAccount(const QStringList &words, const QString &password);
    AdminReply listAccounts();
    AdminReply setPassword(const QString &name, const QString &password);
    AdminReply setOpen(const QString &name, bool open);
    AdminReply addGrant(const QStringList &words);
    AdminReply listGrants(const QString &name);
    AdminReply endGrant(const QString &name, const QString &scope);
    AdminReply listDevices();
    AdminReply revokeDevice(const QString &id);
    AdminReply listAudit(const QString &most);

    AccountThread &m_accounts;
    const models::Clock &m_clock;
    const std::function<void(const models::Id &)> m_changed;
};

} // namespace syncing
