// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/AccountThread.h"

namespace syncing {

models::Result<std::unique_ptr<AccountThread>> AccountThread::start(const QString &databaseFile)
{
    auto thread = std::make_unique<AccountThread>();
    if (const models::Outcome started = thread->m_thread.start(1, [&] { return AccountDatabase::open(databaseFile); });
        !started)
        return started.error();
    return thread;
}

} // namespace syncing
