// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong in a simulated world besides its messages: power, disks, clocks, sessions, grants, restores, copied
// disks. How often says the weather.
#pragma once

#include "SimulatedDevice.h"
#include "SimulatedServer.h"

namespace simulation {

class Misfortunes
{
public:
    using Twin = std::function<void(SimulatedDevice &original)>;

    Misfortunes(World &world, SimulatedNetwork &network, SimulatedServer &server, Oracle &oracle,
                std::vector<std::unique_ptr<SimulatedDevice>> &devices, Twin twin);

private:
    void comeSometime();
    void come();
    void toSessions(SimulatedDevice &device);
    void toDevice(SimulatedDevice &device);
    void toServer();
    void changeGrants(SimulatedDevice &device);
    void oldDisk(SimulatedDevice &device);
    bool chance(int perMille) { return m_dice.chance(perMille); }

    struct DiskCopy
    {
        int machine;
        std::unique_ptr<support::FaultyDisk> disk;
        size_t savedThen;
    };

    World &m_world;
    SimulatedNetwork &m_network;
    SimulatedServer &m_server;
    Oracle &m_oracle;
    std::vector<std::unique_ptr<SimulatedDevice>> &m_devices;
    const Twin m_twin;
    Dice m_dice;
    std::vector<DiskCopy> m_copies;
    std::map<models::Id, std::vector<syncing::Grant>> m_taken; // grants that may be given back
};

} // namespace simulation
