// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that uses the account database. Others hand it functions and wait for their results.
#pragma once

#include "sync/server/OwningThreads.h"
#include "sync/server/store/AccountDatabase.h"

namespace syncing {

class AccountThread
{
public:
    static models::Result<std::unique_ptr<AccountThread>> start(const QString &databaseFile);

    // Runs work(AccountDatabase &) on the thread and returns what it returns. From any other thread; blocks for as long
    // as the work and those before it take.
    template <class Work>
    auto run(Work work) -> std::invoke_result_t<Work, AccountDatabase &>
    {
        return m_thread.run(std::move(work));
    }

private:
    OwningThreads<AccountDatabase> m_thread;
};

} // namespace syncing
