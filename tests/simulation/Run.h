// SPDX-License-Identifier: GPL-3.0-or-later
// One simulated world from a seed to its end: people work while everything goes wrong, then all heals, and what must
// be true is looked at.
#pragma once

#include <QString>

namespace simulation {

struct RunResult
{
    QString failure; // empty: all invariants held
    quint64 digest = 0;
    qint64 steps = 0;
};

RunResult run(quint64 seed, bool print = false);

} // namespace simulation
