// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatedDisk.h"

#include <limits>

namespace simulation {

using support::FaultyDisk;

SimulatedDisk::SimulatedDisk(std::unique_ptr<FaultyDisk> disk, Dice dice) : m_dice(dice)
{
    use(std::move(disk));
}

void SimulatedDisk::use(std::unique_ptr<FaultyDisk> disk)
{
    m_disk = std::move(disk);
    m_disk->observe([this] { operationUnderWay(); });
    m_lastOperation = 0;
    m_after.reset();
}

void SimulatedDisk::operationUnderWay()
{
    if (m_lastOperation == 0 || m_disk->operations() < m_lastOperation || m_after)
        return;
    static constexpr Loss losses[] = {Loss::Nothing, Loss::All, Loss::Shortened, Loss::Torn, Loss::Reordered};
    const Loss loss = losses[m_dice.below(5)];
    m_after = m_disk->afterPowerLoss(loss, static_cast<quint32>(m_dice.next()));
    m_disk->refuse(1, std::numeric_limits<qint64>::max(), FaultyDisk::Refusal::Unreadable);
}

void SimulatedDisk::losePowerWithin(int operations)
{
    m_lastOperation = m_disk->operations() + m_dice.between(1, operations);
}

void SimulatedDisk::refuse(int operations, bool isFull)
{
    if (isDead())
        return;
    const qint64 first = m_disk->operations() + m_dice.between(1, operations);
    m_disk->refuse(first, first + m_dice.below(operations),
                   isFull ? FaultyDisk::Refusal::Full : FaultyDisk::Refusal::Unreadable);
}

void SimulatedDisk::heal()
{
    m_lastOperation = 0;
    if (!isDead())
        m_disk->refuse(0, -1, FaultyDisk::Refusal::Full);
}

void SimulatedDisk::boot()
{
    if (m_after)
        use(std::move(m_after));
}

void SimulatedDisk::replace(std::unique_ptr<FaultyDisk> disk)
{
    use(std::move(disk));
}

} // namespace simulation
