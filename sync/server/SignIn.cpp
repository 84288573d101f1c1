// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/SignIn.h"

#include "models/base/Clock.h"
#include "sync/server/AccountThread.h"
#include "sync/server/Password.h"

#include <QCoreApplication>

namespace syncing {

using models::Error;
using models::ErrorKind;
using models::Result;

namespace {

struct Candidate
{
    int waitSeconds = 0;
    std::optional<Account> account;
    QByteArray hash; // empty: nobody to sign in as
};

} // namespace

static Result<Candidate> candidate(AccountDatabase &database, const QString &name, const QString &address, qint64 nowMs)
{
    const Result<int> wait = database.attempts().begin(name, address, nowMs);
    if (!wait)
        return wait.error();
    if (*wait > 0)
        return Candidate{*wait, {}, {}};
    const Result<std::optional<Account>> account = database.accounts().byName(name);
    if (!account)
        return account.error();
    if (!*account)
        return Candidate{};
    const Result<QByteArray> hash = database.accounts().passwordHash((*account)->id);
    if (!hash)
        return hash.error();
    return Candidate{0, *account, *hash};
}

// The name that was tried is not noted: people type passwords into the wrong field.
Response SignIn::refused(const std::optional<Account> &account, const QString &address) const
{
    const models::Outcome noted = m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) {
        return database.audit().add({now, account ? account->id : models::Id{}, {}, u"login.refused"_qs, QString(), address});
    });
    if (!noted)
        return errorResponse(noted.error());
    return errorResponse(Error{ErrorKind::Denied,
                               QCoreApplication::translate("ServerError", "The name or the password is wrong."),
                               QString()});
}

std::variant<Account, Response> SignIn::check(const QString &name, const QString &password,
                                              const QString &address) const
{
    const QString stored = AccountStore::storedName(name);
    const Result<Candidate> found = m_accounts.run(
        [&, now = m_clock.nowMs()](AccountDatabase &database) { return candidate(database, stored, address, now); });
    if (!found)
        return errorResponse(found.error());
    if (found->waitSeconds > 0) {
        return errorResponse(429,
                             {ErrorKind::Busy,
                              QCoreApplication::translate("ServerError", "Too many wrong passwords. Wait a while."),
                              QString()},
                             found->waitSeconds);
    }
    if (!isPasswordOf(found->hash, password))
        return refused(found->account, address);
    const models::Outcome noted =
        m_accounts.run([&](AccountDatabase &database) { return database.attempts().succeeded(stored, address); });
    if (!noted)
        return errorResponse(noted.error());
    if (!found->account->isOpen) { // only to whoever knows the password
        return errorResponse(
            Error{ErrorKind::Denied,
                  QCoreApplication::translate("ServerError", "This account is closed. Ask the administrator."),
                  QString()});
    }
    return *found->account;
}

} // namespace syncing
