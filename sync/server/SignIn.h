// SPDX-License-Identifier: GPL-3.0-or-later
// Judges a name and a password, within the limits on tries. The slow hash runs on the thread that asks, never on that
// of the accounts.
#pragma once

#include "sync/server/Http.h"
#include "sync/server/store/AccountStore.h"

#include <variant>

namespace models {
class Clock;
}

namespace syncing {

class AccountThread;

class SignIn
{
public:
    SignIn(AccountThread &accounts, const models::Clock &clock) : m_accounts(accounts), m_clock(clock) {}

    // The account; or the answer that refuses: 429 with Retry-After, 403 (one text for a wrong name and a wrong
    // password; that an account is closed is told to whoever knows its password), or 500. Refusals are in the audit log.
    std::variant<Account, Response> check(const QString &name, const QString &password, const QString &address) const;

private:
    Response refused(const std::optional<Account> &account, const QString &address) const;

    AccountThread &m_accounts;
    const models::Clock &m_clock;
};

} // namespace syncing
