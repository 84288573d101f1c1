// SPDX-License-Identifier: GPL-3.0-or-later
// The long waits for news: kept as entries of a book, not as threads. Each ends by news, by its time, or by stop();
// one whose connection is gone ends likewise, and its answer goes nowhere. From any thread.
#pragma once

#include "sync/protocol/Wait.h"
#include "sync/server/Caller.h"
#include "sync/server/Http.h"

#include <QMultiHash>

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace models {
class Clock;
}

namespace syncing {

class WaitBook
{
public:
    // Of one device, because lost connections are not noticed here. The oldest ends when another comes.
    static constexpr int MostPerDevice = 4;

    explicit WaitBook(const models::Clock &clock);
    ~WaitBook();
    Q_DISABLE_COPY_MOVE(WaitBook)

    // Answers at once if there is news already. Scopes that the caller may not read never are news.
    void wait(const Caller &caller, const WaitRequest &request, Answer answer);

    void moved(const std::map<QString, qint64> &heads); // of scopes, now
    void grantsChanged(const models::Id &account);      // its grants, devices or state; not before they have
    void stop();                                        // ends all, and from now on every other at once

    size_t waiting() const;

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Entry
    {
        models::Id account;
        models::Id device;
        std::vector<WaitScope> scopes; // that it may read
        Time deadline;
        Answer answer;
    };
    using Entries = std::map<quint64, Entry>; // in order of arrival
    using Ended = std::vector<std::pair<Answer, WaitAnswer>>;

    QStringList news(const Entry &entry) const;
    bool isUntold(const Caller &caller) const;
    void add(Entry entry, Ended &ended);
    Entries::iterator end(Entries::iterator entry, WaitAnswer with, Ended &ended);
    void endOldest(const models::Id &device, Ended &ended);
    template <class Which>
    void endAll(Which which, const WaitAnswer &with, Ended &ended);
    void watchTime();
    static void answer(const Ended &ended); // without the lock

    const models::Clock &m_clock;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<QString, qint64> m_heads;
    std::map<models::Id, qint64> m_grantsChangedMs; // when, of an account
    quint64 m_last = 0;
    Entries m_entries;
    QMultiHash<QString, quint64> m_byScope;
    bool m_stopped = false;
    std::thread m_timer;
};

} // namespace syncing
