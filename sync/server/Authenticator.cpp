// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/Authenticator.h"

#include "models/base/Clock.h"
#include "models/base/Digest.h"
#include "sync/server/AccountThread.h"

#include <QCoreApplication>

namespace syncing {

using models::Error;
using models::ErrorKind;
using models::Result;

std::optional<models::Role> Caller::roleIn(QStringView scope) const
{
    for (const Grant &grant : grants) {
        if (grant.scope == scope)
            return grant.role;
    }
    return std::nullopt;
}

Error revokedCaller()
{
    return {ErrorKind::Denied,
            QCoreApplication::translate("ServerError", "This device or account was closed. Unsent work can "
                                                       "still be handed in; ask your coordinator."),
            QString()};
}

QByteArray tokenHash(const QByteArray &token)
{
    return models::digest32(token);
}

static Error unknownToken()
{
    return {ErrorKind::Locked, QCoreApplication::translate("ServerError", "The session is over. Sign in again."),
            QString()};
}

static Error unknownDevice()
{
    return {ErrorKind::Denied, QCoreApplication::translate("ServerError", "The server does not know this device."),
            QString()};
}

static Result<Caller> callerOf(AccountDatabase &database, const Session &session, qint64 nowMs)
{
    const Result<std::optional<Account>> account = database.accounts().byId(session.device.account);
    if (!account)
        return account.error();
    if (!*account)
        return unknownDevice();
    Caller caller{**account,
                  session.device.id,
                  session.device.publicKey,
                  session.newestSchema,
                  session.device.lastSeenMs,
                  session.device.isRevoked || !(*account)->isOpen,
                  {}};
    if (caller.isRevoked)
        return caller;
    Result<std::vector<Grant>> grants = database.accounts().grantsAt(caller.account.id, nowMs);
    if (!grants)
        return grants.error();
    caller.grants = std::move(grants).value();
    caller.grants.insert(caller.grants.begin(), {u"commons"_qs, caller.account.role, 0, std::nullopt});
    return caller;
}

Result<Caller> Authenticator::authenticate(const Request &request) const
{
    if (request.token.isEmpty() || request.token.size() > 200)
        return unknownToken();
    return m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) -> Result<Caller> {
        const Result<std::optional<Session>> session = database.devices().byToken(tokenHash(request.token), now);
        if (!session)
            return session.error();
        return *session ? callerOf(database, **session, now) : unknownToken();
    });
}

Result<Caller> Authenticator::callerOfDevice(const models::Id &device) const
{
    return m_accounts.run([&, now = m_clock.nowMs()](AccountDatabase &database) -> Result<Caller> {
        const Result<std::optional<Device>> found = database.devices().byId(device);
        if (!found)
            return found.error();
        return *found ? callerOf(database, {**found, 0}, now) : unknownDevice();
    });
}

} // namespace syncing
