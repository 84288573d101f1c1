// SPDX-License-Identifier: GPL-3.0-or-later
// What must be true of the server's log at the end of a run: it has no gap, each op once (I4, I5), everything that a
// user was told is saved (I1, I2), and no value in it vanished from its record without somebody having seen it. And the
// history that it tells of each record is what a reading of the whole log finds.
#pragma once

#include "Oracle.h"
#include "SimulatedDevice.h"
#include "SimulatedServer.h"

namespace simulation {

class LogInvariants
{
public:
    LogInvariants(World &world, SimulatedServer &server, const Oracle &oracle,
                  const std::vector<std::unique_ptr<SimulatedDevice>> &devices);

    void check();

private:
    using Cell = std::tuple<models::TypeId, models::Id, models::FieldId>;
    struct Written
    {
        models::OpId op;
        models::Id device;
        QByteArray value;
        std::vector<models::OpId> seen;
        bool isTouch = false; // nobody wrote it: it follows from an edit of the record
    };

    void readLog();
    void readScope(const QString &scope);
    void take(const syncing::Group &group, const models::Id &device);
    void touch(const models::RecordEdit &edit, const models::OpId &op, const models::Id &device);
    void readHeld();
    void noteSteps(const syncing::LogEntry &entry);
    void checkHistories(const QString &scope);
    void checkDigest(const QString &scope);
    int stateAtAuthor(const SavedOp &op) const;
    void checkSaved(const SavedOp &op);
    void checkCell(const SavedOp &op, const syncing::Group &group, const SavedCell &cell);
    void checkSeen(const SavedOp &op, const SavedCell &cell, const models::OpId &seen);
    void checkVanished();
    void checkVanished(const Cell &cell, const std::vector<Written> &written, const std::vector<QByteArray> &standing);
    std::set<models::OpId> known(const std::vector<Written> &written, const Written &by) const;

    World &m_world;
    SimulatedServer &m_server;
    const Oracle &m_oracle;
    const std::vector<std::unique_ptr<SimulatedDevice>> &m_devices;
    std::map<models::OpId, syncing::Group> m_log;
    std::map<models::OpId, syncing::Group> m_held; // by the server, or by a client for repair
    std::map<Cell, std::vector<Written>> m_written;
    std::map<std::pair<models::TypeId, models::Id>, std::vector<qint64>> m_steps; // seqs, of the scope that is read
};

} // namespace simulation
