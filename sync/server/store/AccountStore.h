// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts and what they are granted. On the thread of its database; every call is one transaction or one read.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"
#include "models/schema/Role.h"

#include <optional>
#include <vector>

namespace models {
class Database;
}

namespace syncing {

struct Account
{
    models::Id id;
    QString name;        // sign-in name, unique, lower case
    QString displayName; // 李芳
    models::Role role = models::Role::Student;
    bool isOpen = true; // a closed account keeps its history and may hand over unsent work

    bool operator==(const Account &) const = default;
};

struct Grant
{
    QString scope;
    models::Role role = models::Role::Student; // in that scope
    qint64 fromMs = 0;
    std::optional<qint64> toMs; // first moment without it

    bool operator==(const Grant &) const = default;
};

class AccountStore
{
public:
    explicit AccountStore(models::Database &database) : m_database(database) {}

    // The name is brought to its stored form. Errors: Conflict (the name is taken), Invalid (empty or with blanks).
    models::Outcome add(const Account &account, const QByteArray &passwordHash, qint64 nowMs);
    models::Outcome setPasswordHash(const models::Id &account, const QByteArray &hash);
    models::Outcome setOpen(const models::Id &account, bool open);

    models::Result<std::optional<Account>> byName(const QString &name);
    models::Result<std::optional<Account>> byId(const models::Id &account);
    models::Result<std::vector<Account>> all(); // by name
    models::Result<QByteArray> passwordHash(const models::Id &account);

    // A grant that holds already in that scope ends where the new one begins.
    models::Outcome addGrant(const models::Id &account, const Grant &grant);
    models::Outcome endGrant(const models::Id &account, const QString &scope, qint64 nowMs); // NotFound: none holds
    models::Result<std::vector<Grant>> grants(const models::Id &account);                    // all that ever held
    models::Result<std::vector<Grant>> grantsAt(const models::Id &account, qint64 nowMs);    // by scope

    static QString storedName(const QString &typed);

private:
    models::Database &m_database;
};

} // namespace syncing
