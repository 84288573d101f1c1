// SPDX-License-Identifier: GPL-3.0-or-later
// What is to happen in a simulated world, and when. Time moves only from one thing to the next.
#pragma once

#include "models/base/Clock.h"

#include <functional>
#include <map>

namespace simulation {

class Agenda
{
public:
    // Idle: may wait for ever without anything being unfinished, such as a long wait for news.
    enum class Kind { Work, Idle };

    explicit Agenda(models::ManualClock &clock) : m_clock(clock) {}

    void in(qint64 ms, std::function<void()> what, Kind kind = Kind::Work);
    bool hasWork() const { return m_work > 0; }
    bool isEmpty() const { return m_things.empty(); }
    void runNext();

private:
    struct Thing
    {
        std::function<void()> what;
        Kind kind;
    };
    models::ManualClock &m_clock;
    std::map<std::pair<qint64, quint64>, Thing> m_things; // by time, then by the order in which they were made
    quint64 m_made = 0;
    int m_work = 0;
};

} // namespace simulation
