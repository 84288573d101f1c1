// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator can do, as a plain function of the words after "admin". Reached through AdminSocket by whoever
// may open the data folder, and over the wire by accounts of the role admin. Every change is in the audit log.
// From any thread.
#pragma once

#include "sync/server/AdminContext.h"
#include "sync/server/Http.h"

namespace syncing {

class Router;

class AdminCommands
{
public:
    using Changed = std::function<void(const models::Id &account)>;

    // `changed` is told whose grants, devices or state changed, so that its long waits end.
    AdminCommands(AccountThread &accounts, const models::Clock &clock, AdminLog log, Changed changed);

    // `actor`: the administrator's account; null for the operator at the machine.
    AdminReply run(const AdminRequest &request, const models::Id &actor = {}) const;

    void addTo(Router &router); // POST /v1/admin

    static QString usage();

private:
    Response answer(const Request &request) const;

    AccountThread &m_accounts;
    const models::Clock &m_clock;
    const AdminLog m_log;
    const Changed m_changed;
};

} // namespace syncing
