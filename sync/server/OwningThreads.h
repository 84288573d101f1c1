// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that each own one of a thing that belongs to the thread that opened it, such as a database. Others hand in
// functions, which run in order of arrival on whichever thread is free.
#pragma once

#include "models/base/Result.h"

#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

namespace syncing {

template <class Owned>
class OwningThreads
{
public:
    using Open = std::function<models::Result<std::unique_ptr<Owned>>()>;
    using Work = std::function<void(Owned &)>;

    OwningThreads() = default;
    ~OwningThreads(); // runs what is queued, then lets go of what it owns
    Q_DISABLE_COPY_MOVE(OwningThreads)

    // Calls `open` on each of `count` threads, one after the other; the first error ends it.
    models::Outcome start(int count, const Open &open);

    void queue(Work work); // from any thread

    // Runs function(Owned &) and returns what it returns. From any other thread; blocks for as long as the function
    // and those before it take.
    template <class Function>
    auto run(Function function) -> std::invoke_result_t<Function, Owned &>
    {
        std::packaged_task<std::invoke_result_t<Function, Owned &>(Owned &)> task(std::move(function));
        auto result = task.get_future();
        queue([&task](Owned &owned) { task(owned); });
        return result.get();
    }

private:
    void serve(const Open &open, std::promise<models::Outcome> &opened);
    bool next(Work &work); // false at the end

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::queue<Work> m_queue;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

template <class Owned>
models::Outcome OwningThreads<Owned>::start(int count, const Open &open)
{
    models::Outcome outcome;
    for (int i = 0; i < count && outcome; ++i) {
        std::promise<models::Outcome> opened;
        m_threads.emplace_back([this, &open, &opened] { serve(open, opened); });
        outcome = opened.get_future().get();
    }
    return outcome;
}

template <class Owned>
OwningThreads<Owned>::~OwningThreads()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

template <class Owned>
void OwningThreads<Owned>::serve(const Open &open, std::promise<models::Outcome> &opened)
{
    auto owned = open();
    const bool isOpen = owned.ok();
    opened.set_value(isOpen ? models::Outcome() : models::Outcome(owned.error())); // start() goes on: no more of it
    Work work;
    while (isOpen && next(work))
        work(**owned);
}

template <class Owned>
void OwningThreads<Owned>::queue(Work work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push(std::move(work));
    }
    m_changed.notify_one();
}

template <class Owned>
bool OwningThreads<Owned>::next(Work &work)
{
    work = nullptr; // what it holds must not wait for the next one
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ending || !m_queue.empty(); });
    if (m_queue.empty())
        return false;
    work = std::move(m_queue.front());
    m_queue.pop();
    return true;
}

} // namespace syncing
