// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dice.h"

namespace simulation {

quint64 Dice::next()
{
    m_state += 0x9e3779b97f4a7c15;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

models::Id Dice::id()
{
    models::Id id;
    for (size_t half = 0; half < 2; ++half) {
        const quint64 bits = next();
        for (size_t i = 0; i < 8; ++i)
            id.bytes[half * 8 + i] = static_cast<quint8>(bits >> (8 * i));
    }
    return id;
}

} // namespace simulation
