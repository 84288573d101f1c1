// SPDX-License-Identifier: GPL-3.0-or-later
// Where the time comes from. Handed in everywhere, so that tests and the simulator own it.
#pragma once

#include <QtGlobal>

#include <atomic>

namespace models {

class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0; // Unix time in milliseconds, UTC; may jump
};

class SystemClock : public Clock
{
public:
    qint64 nowMs() const override;
};

// A clock that stands until it is moved.
class ManualClock : public Clock
{
public:
    explicit ManualClock(qint64 ms = 1'600'000'000'000) : m_ms(ms) {}
    qint64 nowMs() const override { return m_ms; }
    void set(qint64 ms) { m_ms = ms; }
    void advance(qint64 ms) { m_ms += ms; }

private:
    std::atomic<qint64> m_ms;
};

} // namespace models
