// SPDX-License-Identifier: GPL-3.0-or-later
// The real core of the server on a simulated disk, with what stands around it in the product: who may come in, long
// waits, its restarts, its backups and the day on which one of them is put back.
#pragma once

#include "SimulatedDisk.h"
#include "SimulatedNetwork.h"
#include "sync/protocol/Wait.h"
#include "sync/server/PullPages.h"
#include "sync/server/SyncServer.h"

namespace simulation {

class SimulatedServer
{
public:
    SimulatedServer(World &world, SimulatedNetwork &network);

    // Devices by their id: two computers may share one, after a disk was copied.
    void enrol(const syncing::Caller &caller) { m_callers[caller.device] = caller; }
    syncing::Caller &caller(const models::Id &device) { return m_callers.at(device); }
    void endToken(const models::Id &device) { m_tokens.erase(device); }
    void endAllTokens() { m_tokens.clear(); }
    void grantsChanged(const models::Id &device); // who waits for news is told

    void open(); // also after a crash
    bool isUp() const { return m_server != nullptr; }
    syncing::LogStore &log() { return *m_log; }

    SimulatedDisk &disk() { return m_disk; }
    void keepCopy();
    bool hasCopy() const { return !m_copies.empty(); }
    void putBackCopy(bool newEpoch); // one of those that were kept

    // Does the server have it: in the log, or kept aside? Unknown while it is down.
    std::optional<bool> holds(const models::OpId &op);

    void write(const QString &scope, const std::vector<models::RecordEdit> &records);

private:
    using HttpAnswer = syncing::HttpAnswer;
    struct Waiting
    {
        Request request;
        syncing::WaitRequest what;
        models::Id device;
    };

    void receive(const Request &request);
    void afterwards(); // what every visit may have led to: a crash, or news
    void crash();
    void openAgainIn(qint64 ms);
    HttpAnswer handle(const Request &request, const models::Id &device);
    HttpAnswer hello(const QByteArray &body);
    HttpAnswer push(const syncing::Caller &caller, const QByteArray &body);
    HttpAnswer pull(const syncing::Caller &caller, const QByteArray &body);
    std::optional<models::Id> deviceOf(const QByteArray &token) const;
    void wait(const Request &request, const models::Id &device);
    std::optional<QStringList> newsFor(const Waiting &waiting);
    void tellNews();
    void noteHeads();
    void checkNothingIsForgotten();

    World &m_world;
    SimulatedNetwork &m_network;
    Dice m_dice;
    DiceIds m_ids;
    SimulatedDisk m_disk;
    std::unique_ptr<syncing::LogStore> m_log;
    std::unique_ptr<syncing::SyncServer> m_server;
    std::map<models::Id, syncing::Caller> m_callers;
    std::map<models::Id, QByteArray> m_tokens;
    int m_tokenCount = 0;
    std::vector<Waiting> m_waiting;
    std::vector<std::unique_ptr<support::FaultyDisk>> m_copies;
    std::map<QString, syncing::LogPosition> m_promised; // what must survive a crash
};

} // namespace simulation
