// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out who asks. From any thread; every answer is fresh from the database, so a revocation holds at once.
#pragma once

#include "sync/server/Caller.h"
#include "sync/server/Http.h"

namespace models {
class Clock;
}

namespace syncing {

class AccountThread;

class Authenticator
{
public:
    Authenticator(AccountThread &accounts, const models::Clock &clock) : m_accounts(accounts), m_clock(clock) {}

    // By the bearer token. Errors: Locked (no token, unknown or over: 401, say hello again), Storage.
    models::Result<Caller> authenticate(const Request &request) const;

    // The signer of a frame that somebody else may carry; its signature is the caller's to check.
    // Errors: Denied (no such device), Storage.
    models::Result<Caller> callerOfDevice(const models::Id &device) const;

private:
    AccountThread &m_accounts;
    const models::Clock &m_clock;
};

QByteArray tokenHash(const QByteArray &token); // what the database keeps of a token

} // namespace syncing
