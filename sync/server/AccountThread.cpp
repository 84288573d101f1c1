// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/AccountThread.h"

namespace syncing {

models::Result<std::unique_ptr<AccountThread>> AccountThread::start(const QString &databaseFile)
{
    std::unique_ptr<AccountThread> thread(new AccountThread);
    std::promise<models::Outcome> opened;
    thread->m_thread = std::thread([&, self = thread.get()] { self->serve(databaseFile, opened); });
    if (const models::Outcome outcome = opened.get_future().get(); !outcome)
        return outcome.error();
    return thread;
}

AccountThread::~AccountThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void AccountThread::serve(const QString &databaseFile, std::promise<models::Outcome> &opened)
{
    auto database = AccountDatabase::open(databaseFile);
    const bool isOpen = database.ok();
    opened.set_value(isOpen ? models::Outcome() : models::Outcome(database.error())); // start() goes on: no more of it
    Work work;
    while (isOpen && next(work))
        work(**database);
}

void AccountThread::queue(Work work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push(std::move(work));
    }
    m_changed.notify_one();
}

bool AccountThread::next(Work &work)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ending || !m_queue.empty(); });
    if (m_queue.empty())
        return false;
    work = std::move(m_queue.front());
    m_queue.pop();
    return true;
}

} // namespace syncing
