// SPDX-License-Identifier: GPL-3.0-or-later
// The disk of one simulated computer, and the troubles it has: power that goes in the middle of a write, no room,
// errors. What is left after a loss of power is found at the next boot.
#pragma once

#include "Dice.h"
#include "tests/support/FaultyDisk.h"

namespace simulation {

class SimulatedDisk
{
public:
    SimulatedDisk(std::unique_ptr<support::FaultyDisk> disk, Dice dice);

    const char *vfs() const { return m_disk->vfs(); }

    void losePowerWithin(int operations);     // during one of the next
    void refuse(int operations, bool isFull); // some of the next
    void heal();                              // no trouble is to come any more
    qint64 operations() const { return m_disk->operations(); }
    bool isDead() const { return m_after != nullptr; }

    // With all its connections closed.
    void boot(); // after a loss of power: what survived it
    void replace(std::unique_ptr<support::FaultyDisk> disk);
    std::unique_ptr<support::FaultyDisk> copy() const { return m_disk->afterPowerLoss(Loss::Nothing, 0); }

private:
    using Loss = support::FaultyDisk::Loss;
    void use(std::unique_ptr<support::FaultyDisk> disk);
    void operationUnderWay();

    std::unique_ptr<support::FaultyDisk> m_disk;
    std::unique_ptr<support::FaultyDisk> m_after;
    Dice m_dice;
    qint64 m_lastOperation = 0; // the power goes during this one; 0: it stays
};

} // namespace simulation
