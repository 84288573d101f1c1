// SPDX-License-Identifier: GPL-3.0-or-later
// All chance of a simulated world. The same seed rolls the same on every machine, so nothing of the standard library's
// distributions is used.
#pragma once

#include "models/base/Id.h"
#include "models/base/RandomSource.h"

namespace simulation {

class Dice : public models::RandomSource
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}

    quint64 next() override; // splitmix64
    int below(int limit) { return limit < 2 ? 0 : static_cast<int>(next() % static_cast<quint64>(limit)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int perMille) { return below(1000) < perMille; }
    models::Id id();
    Dice split() { return Dice(next()); } // what is rolled there does not move what is rolled here

    template <class List>
    auto &pick(List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<int>(list.size())))];
    }

private:
    quint64 m_state;
};

// Ids for one computer of the world.
class DiceIds : public models::IdSource
{
public:
    explicit DiceIds(Dice dice) : m_dice(dice) {}
    models::Id next() override { return m_dice.id(); }

private:
    Dice m_dice;
};

} // namespace simulation
