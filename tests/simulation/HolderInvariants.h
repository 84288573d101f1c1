// SPDX-License-Identifier: GPL-3.0-or-later
// What must be true of every device at the end of a run: nothing waits any more and all was read (I9), it holds what
// the server holds (I3) and nothing else (I6), and an approval it shows stands for what was approved.
#pragma once

#include "SimulatedDevice.h"
#include "SimulatedServer.h"

namespace simulation {

class HolderInvariants
{
public:
    HolderInvariants(World &world, SimulatedServer &server, const Oracle &oracle, SimulatedDevice &device)
        : m_world(world), m_server(server), m_oracle(oracle), m_device(device)
    {}

    void check();

private:
    void checkNothingWaits();
    void checkNothingIsLeftOver();
    void checkReasons(const std::vector<models::OpId> &ops, const std::set<int> &states, const QString &what);
    std::vector<models::OpId> opsFrom(QByteArrayView sql);
    std::vector<models::OpId> opsAboveTheServers();
    void checkScope(const QString &scope);
    void checkRecords(const QString &scope, qint64 serverScope);
    void checkRecord(models::TypeId type, const models::Id &record, const syncing::RecordState &state);
    void checkConflict(const models::EntityType &type, const models::Id &record, models::FieldId reg,
                       const syncing::Versions &versions);
    void checkNothingElse();
    void checkApprovals();
    void fail(const QString &what) { m_world.trace.fail(m_device.name() + u": " + what); }
    qint64 number(QByteArrayView sql);

    World &m_world;
    SimulatedServer &m_server;
    const Oracle &m_oracle;
    SimulatedDevice &m_device;
};

} // namespace simulation
