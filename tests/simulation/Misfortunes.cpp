// SPDX-License-Identifier: GPL-3.0-or-later
#include "Misfortunes.h"

#include <algorithm>

using namespace models;
using syncing::Caller;
using syncing::Grant;

namespace simulation {

static constexpr qint64 YearMs = qint64(365) * 24 * 3600 * 1000;

Misfortunes::Misfortunes(World &world, SimulatedNetwork &network, SimulatedServer &server, Oracle &oracle,
                         std::vector<std::unique_ptr<SimulatedDevice>> &devices, Twin twin)
    : m_world(world)
    , m_network(network)
    , m_server(server)
    , m_oracle(oracle)
    , m_devices(devices)
    , m_twin(std::move(twin))
    , m_dice(world.dice.split())
{
    comeSometime();
}

void Misfortunes::comeSometime()
{
    m_world.agenda.in(
        m_dice.below(static_cast<int>(m_world.weather.pauseMs) * 2),
        [this] {
            if (m_world.calm)
                return;
            come();
            comeSometime();
        },
        Agenda::Kind::Idle);
}

void Misfortunes::come()
{
    SimulatedDevice &device = *m_dice.pick(m_devices);
    toSessions(device);
    toDevice(device);
    toServer();
}

void Misfortunes::toSessions(SimulatedDevice &device)
{
    const Weather &weather = m_world.weather;
    const Id id = device.identity().device;
    if (chance(weather.tokenEnd)) {
        m_world.trace.step(device.name(), u"its session ends"_qs);
        m_server.endToken(id);
    }
    if (chance(weather.grant))
        changeGrants(device);
    if (chance(weather.revoke) && device.machine() > 0) {
        m_world.trace.step(device.name(), u"is revoked"_qs);
        m_server.caller(id).isRevoked = true;
        m_server.caller(id).grants.clear();
        m_server.endToken(id);
    }
    if (chance(weather.away)) {
        m_world.trace.step(device.name(), u"has no network"_qs);
        m_network.cutOff(device.machine(), m_dice.below(static_cast<int>(weather.pauseMs) * 10));
    }
}

void Misfortunes::changeGrants(SimulatedDevice &device)
{
    const Id id = device.identity().device;
    Caller &caller = m_server.caller(id);
    std::vector<Grant> &taken = m_taken[id];
    if (caller.isRevoked)
        return;
    if (!taken.empty()) {
        caller.grants.insert(caller.grants.end(), taken.begin(), taken.end());
        taken.clear();
        m_world.trace.step(device.name(), u"is granted again"_qs);
    } else if (caller.grants.size() > 1) {
        const auto from = caller.grants.begin() + m_dice.between(1, static_cast<int>(caller.grants.size()) - 1);
        taken.assign(from, caller.grants.end());
        caller.grants.erase(from, caller.grants.end());
        m_world.trace.step(device.name(), u"is not granted %1 scopes any more"_qs.arg(taken.size()));
    }
    if (m_dice.chance(700))
        m_server.grantsChanged(id);
}

void Misfortunes::toDevice(SimulatedDevice &device)
{
    const Weather &weather = m_world.weather;
    if (chance(weather.deviceCrash))
        device.disk().losePowerWithin(m_dice.chance(500) ? 6 : 60);
    if (chance(weather.deviceDisk))
        device.disk().refuse(m_dice.between(1, 30), m_dice.chance(500));
    if (chance(weather.clockJump)) {
        const qint64 ms = m_dice.chance(500) ? m_dice.between(-20, 20) * YearMs : m_dice.between(-7'000, 7'000) * 1000;
        m_world.trace.step(device.name(), u"its clock jumps by %1"_qs.arg(ms));
        device.clock().jump(ms);
    }
    if (chance(weather.oldDisk))
        oldDisk(device);
    if (chance(weather.twin) && device.isOn() && !m_world.twins)
        m_twin(device);
}

// A copy is kept; or one that was kept is put back.
void Misfortunes::oldDisk(SimulatedDevice &device)
{
    const auto copy = std::ranges::find(m_copies, device.machine(), &DiskCopy::machine);
    if (!device.isOn())
        return;
    if (copy == m_copies.end()) {
        m_world.trace.step(device.name(), u"has its disk copied"_qs);
        m_copies.push_back({device.machine(), device.disk().copy(), m_oracle.count()});
        return;
    }
    device.putBackDisk(std::move(copy->disk), copy->savedThen);
    m_copies.erase(copy);
}

void Misfortunes::toServer()
{
    const Weather &weather = m_world.weather;
    if (!m_server.isUp())
        return;
    if (chance(weather.serverCrash))
        m_server.disk().losePowerWithin(m_dice.chance(500) ? 6 : 60);
    if (chance(weather.serverDisk))
        m_server.disk().refuse(m_dice.between(1, 30), m_dice.chance(500));
    if (weather.restore + weather.vanish > 0 && chance(300))
        m_server.keepCopy();
    if (m_server.hasCopy() && chance(weather.restore))
        m_server.putBackCopy(true);
    else if (m_server.hasCopy() && chance(weather.vanish))
        m_server.putBackCopy(false);
}

} // namespace simulation
