// SPDX-License-Identifier: GPL-3.0-or-later
// What happened in a run, step by step: its digest proves that the same seed gives the same run, its lines tell how a
// run came to fail.
#pragma once

#include "models/base/Clock.h"

#include <QString>

namespace simulation {

class Trace
{
public:
    Trace(const models::Clock &clock, bool print) : m_clock(clock), m_print(print) {}

    void step(const QString &who, const QString &what);
    void fail(const QString &what); // the first one counts

    bool failed() const { return !m_failure.isEmpty(); }
    const QString &failure() const { return m_failure; }
    quint64 digest() const { return m_digest; }
    qint64 steps() const { return m_steps; }

private:
    const models::Clock &m_clock;
    const bool m_print;
    quint64 m_digest = 0xcbf29ce484222325;
    qint64 m_steps = 0;
    QString m_failure;
};

} // namespace simulation
