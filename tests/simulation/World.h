// SPDX-License-Identifier: GPL-3.0-or-later
// What all parts of one simulated world share.
#pragma once

#include "Agenda.h"
#include "Trace.h"
#include "Weather.h"

namespace simulation {

struct World
{
    World(quint64 seed, bool print) : dice(seed), trace(clock, print) {}
    Q_DISABLE_COPY_MOVE(World)

    models::ManualClock clock; // the true time
    Agenda agenda{clock};
    Dice dice;
    Trace trace;
    Weather weather = Weather::of(dice);
    bool calm = false;        // no more troubles: everything heals
    bool twins = false;       // two computers are one device to the server and sign each other out for ever
    bool historyLost = false; // the server has lost some of its history at some time
};

} // namespace simulation
