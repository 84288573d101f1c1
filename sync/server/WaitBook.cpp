// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/WaitBook.h"

#include "models/base/Clock.h"

#include <algorithm>
#include <set>

using namespace models;

namespace syncing {

WaitBook::WaitBook(const Clock &clock) : m_clock(clock), m_timer([this] { watchTime(); }) {}

WaitBook::~WaitBook()
{
    stop();
    m_timer.join();
}

void WaitBook::answer(const Ended &ended)
{
    for (const auto &[answer, with] : ended) {
        Response response;
        response.body = encode(with);
        answer(std::move(response));
    }
}

QStringList WaitBook::news(const Entry &entry) const
{
    QStringList moved;
    for (const WaitScope &scope : entry.scopes) {
        const auto head = m_heads.find(scope.name);
        if ((head == m_heads.end() ? 0 : head->second) != scope.seq)
            moved.append(scope.name);
    }
    return moved;
}

// Grants may change while a device is between two waits. A change that lies in the future was noted by a clock that
// was put back since.
bool WaitBook::isUntold(const Caller &caller) const
{
    const auto changed = m_grantsChangedMs.find(caller.account.id);
    return changed != m_grantsChangedMs.end() && changed->second >= caller.saidHelloMs &&
           changed->second <= m_clock.nowMs();
}

void WaitBook::wait(const Caller &caller, const WaitRequest &request, Answer answer)
{
    Entry entry{caller.account.id,
                caller.device,
                {},
                std::chrono::steady_clock::now() + std::chrono::seconds(request.seconds),
                std::move(answer)};
    std::ranges::copy_if(request.scopes, std::back_inserter(entry.scopes),
                         [&](const WaitScope &scope) { return caller.roleIn(scope.name).has_value(); });
    Ended ended;
    {
        const std::scoped_lock lock(m_mutex);
        const WaitAnswer atOnce{news(entry), isUntold(caller)};
        if (!atOnce.moved.isEmpty() || atOnce.grantsChanged || m_stopped)
            ended.emplace_back(std::move(entry.answer), atOnce);
        else
            add(std::move(entry), ended);
    }
    WaitBook::answer(ended);
}

void WaitBook::add(Entry entry, Ended &ended)
{
    endOldest(entry.device, ended);
    ++m_last;
    for (const WaitScope &scope : entry.scopes)
        m_byScope.insert(scope.name, m_last);
    m_entries.emplace(m_last, std::move(entry));
    m_changed.notify_one();
}

void WaitBook::endOldest(const Id &device, Ended &ended)
{
    const auto isOfDevice = [&](const auto &numbered) { return numbered.second.device == device; };
    if (std::ranges::count_if(m_entries, isOfDevice) >= MostPerDevice)
        end(std::ranges::find_if(m_entries, isOfDevice), {}, ended);
}

WaitBook::Entries::iterator WaitBook::end(Entries::iterator entry, WaitAnswer with, Ended &ended)
{
    for (const WaitScope &scope : entry->second.scopes)
        m_byScope.remove(scope.name, entry->first);
    ended.emplace_back(std::move(entry->second.answer), std::move(with));
    return m_entries.erase(entry);
}

template <class Which>
void WaitBook::endAll(Which which, const WaitAnswer &with, Ended &ended)
{
    for (auto entry = m_entries.begin(); entry != m_entries.end();)
        entry = which(entry->second) ? end(entry, with, ended) : std::next(entry);
}

void WaitBook::moved(const std::map<QString, qint64> &heads)
{
    Ended ended;
    {
        const std::scoped_lock lock(m_mutex);
        std::set<quint64> concerned;
        for (const auto &[scope, head] : heads) {
            m_heads[scope] = head;
            const QList<quint64> waiting = m_byScope.values(scope);
            concerned.insert(waiting.begin(), waiting.end());
        }
        for (const quint64 number : concerned) {
            const auto entry = m_entries.find(number);
            if (const QStringList names = news(entry->second); !names.isEmpty())
                end(entry, {names, false}, ended);
        }
    }
    answer(ended);
}

void WaitBook::grantsChanged(const Id &account)
{
    Ended ended;
    {
        const std::scoped_lock lock(m_mutex);
        m_grantsChangedMs[account] = m_clock.nowMs();
        endAll([&](const Entry &entry) { return entry.account == account; }, {{}, true}, ended);
    }
    answer(ended);
}

void WaitBook::stop()
{
    Ended ended;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
        endAll([](const Entry &) { return true; }, {}, ended);
    }
    m_changed.notify_one();
    answer(ended);
}

size_t WaitBook::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries.size();
}

void WaitBook::watchTime()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopped) {
        Time next = Time::max();
        for (const auto &[number, entry] : m_entries)
            next = std::min(next, entry.deadline);
        if (next == Time::max())
            m_changed.wait(lock);
        else
            m_changed.wait_until(lock, next);
        Ended ended;
        const Time now = std::chrono::steady_clock::now();
        endAll([&](const Entry &entry) { return entry.deadline <= now; }, {}, ended);
        lock.unlock();
        answer(ended);
        lock.lock();
    }
}

} // namespace syncing
