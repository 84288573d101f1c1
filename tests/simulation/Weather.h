// SPDX-License-Identifier: GPL-3.0-or-later
// Which troubles a run has, and how often. Every seed has another mixture, so that each trouble is also met alone.
#pragma once

#include "Dice.h"

namespace simulation {

struct Weather
{
    int devices = 2;
    int villages = 1;
    int households = 3;   // about how many are made
    qint64 workMs = 0;    // how long the users work
    qint64 pauseMs = 0;   // about how long a user does nothing
    qint64 slowestMs = 0; // of a message, usually
    int pushGroups = 500; // limits that the server names
    qint64 pullBytes = 2048 * 1024;

    // Of 1,000 messages.
    int lost = 0, answerLost = 0, duplicated = 0, garbled = 0, refused = 0, unreadable = 0;

    // Of 1,000 occasions for a misfortune; an occasion comes about every `pauseMs`.
    int deviceCrash = 0, serverCrash = 0, deviceDisk = 0, serverDisk = 0, clockJump = 0, tokenEnd = 0, grant = 0,
        restore = 0, vanish = 0, oldDisk = 0, twin = 0, away = 0, revoke = 0;

    static Weather of(Dice &dice);
};

} // namespace simulation
