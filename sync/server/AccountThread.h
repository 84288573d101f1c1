// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that uses the account database. Others hand it functions and wait for their results.
#pragma once

#include "sync/server/store/AccountDatabase.h"

#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <queue>
#include <thread>

namespace syncing {

class AccountThread
{
public:
    static models::Result<std::unique_ptr<AccountThread>> start(const QString &databaseFile);
    ~AccountThread(); // runs what is queued, then closes the file
    Q_DISABLE_COPY_MOVE(AccountThread)

    // Runs work(AccountDatabase &) on the thread and returns what it returns. From any other thread; blocks for as long
    // as the work and those before it take.
    template <class Work>
    auto run(Work work) -> std::invoke_result_t<Work, AccountDatabase &>
    {
        std::packaged_task<std::invoke_result_t<Work, AccountDatabase &>(AccountDatabase &)> task(std::move(work));
        auto result = task.get_future();
        queue([&task](AccountDatabase &database) { task(database); });
        return result.get();
    }

private:
    using Work = std::function<void(AccountDatabase &)>;

    AccountThread() = default;
    void serve(const QString &databaseFile, std::promise<models::Outcome> &opened);
    void queue(Work work);
    bool next(Work &work); // false at the end

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::queue<Work> m_queue;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace syncing
