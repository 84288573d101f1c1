// SPDX-License-Identifier: GPL-3.0-or-later
#include "Weather.h"

#include <initializer_list>

namespace simulation {

// On in some seeds only, and then more or less often.
static void sometimes(Dice &dice, int perMilleOfSeeds, std::initializer_list<int *> rates, int most)
{
    for (int *rate : rates) {
        const int level = dice.between(1, most);
        *rate = dice.chance(perMilleOfSeeds) ? level : 0;
    }
}

Weather Weather::of(Dice &dice)
{
    Weather w;
    w.devices = dice.between(2, dice.chance(100) ? 5 : 3);
    w.villages = dice.chance(800) ? 1 : dice.between(2, 3);
    w.households = dice.between(1, 5);
    w.pauseMs = dice.chance(500) ? 2'000 : 20'000;
    w.workMs = w.pauseMs * dice.between(5, 25);
    w.slowestMs = dice.chance(500) ? 200 : w.pauseMs;
    if (dice.chance(400))
        w.pushGroups = dice.between(1, 4);
    if (dice.chance(400))
        w.pullBytes = dice.between(1, 3000);
    sometimes(dice, 500, {&w.lost, &w.answerLost, &w.duplicated}, 300);
    sometimes(dice, 300, {&w.garbled, &w.refused}, 150);
    sometimes(dice, 100, {&w.unreadable}, 60);
    sometimes(dice, 400, {&w.deviceCrash, &w.serverCrash}, 300);
    sometimes(dice, 250, {&w.deviceDisk, &w.serverDisk, &w.clockJump, &w.tokenEnd, &w.away}, 200);
    sometimes(dice, 200, {&w.grant}, 150);
    sometimes(dice, 150, {&w.restore, &w.vanish}, 200);
    sometimes(dice, 100, {&w.oldDisk}, 400);
    sometimes(dice, 100, {&w.twin}, 150);
    sometimes(dice, 60, {&w.revoke}, 60);
    return w;
}

} // namespace simulation
