// SPDX-License-Identifier: GPL-3.0-or-later
// One computer with the real store and the real core of the client on a simulated disk. After every step it looks
// whether what its user saved is still what its user sees.
#pragma once

#include "Oracle.h"
#include "SimulatedDisk.h"
#include "SimulatedNetwork.h"
#include "models/storage/ClientStore.h"
#include "sync/client/SyncClient.h"

namespace simulation {

class SkewedClock : public models::Clock
{
public:
    explicit SkewedClock(const models::Clock &truth) : m_truth(truth) {}
    qint64 nowMs() const override { return m_truth.nowMs() + m_ahead; }
    void jump(qint64 ms) { m_ahead += ms; }

private:
    const models::Clock &m_truth;
    qint64 m_ahead = 0;
};

class SimulatedDevice
{
public:
    // `identity` may be another machine's: its disk was copied.
    SimulatedDevice(World &world, SimulatedNetwork &network, Oracle &oracle, int machine,
                    const syncing::DeviceIdentity &identity, std::unique_ptr<support::FaultyDisk> disk, bool encrypted);

    void open(); // again, as after a crash
    bool isOn() const { return m_client != nullptr; }
    int machine() const { return m_machine; }
    const QString &name() const { return m_name; }
    bool isEncrypted() const { return m_encrypted; }
    const syncing::DeviceIdentity &identity() const { return m_identity; }

    models::ClientStore &store() { return *m_store; }
    models::Database &database() { return m_store->database(); }
    syncing::SyncClient &client() { return *m_client; }
    SimulatedDisk &disk() { return m_disk; }
    SkewedClock &clock() { return m_clock; }
    void setOnReboot(std::function<void()> onReboot) { m_onReboot = std::move(onReboot); }

    // A save as a form makes it. False: the user was told that it did not succeed.
    bool save(const models::Change &change);
    void saveDraft(const QString &key, const QByteArray &content);
    void step(const std::function<void()> &what); // with all that must happen and be looked at afterwards
    void putBackDisk(std::unique_ptr<support::FaultyDisk> disk, size_t savedThen);

    // Ops of this machine that its disk still knows, by their state; 0: captured, not frozen.
    std::map<models::OpId, int> knownOps();

private:
    struct Shown
    {
        QByteArray value;
        models::OpId op;
    };
    using PresentRecords = std::map<std::pair<models::TypeId, models::Id>, models::Row>;
    using Cell = std::tuple<models::TypeId, models::Id, models::FieldId>;

    void receive(const Request &request, const SimulatedNetwork::Answer &answer);
    void afterwards();
    void turnOff();
    void openAgainIn(qint64 ms);
    void setTimer();
    static PresentRecords presentRecords(models::Database &database, const models::Change &change);
    void noteSaved(const models::Change &change, qint64 txn, const PresentRecords &present);
    void expect(const SavedOp &op);
    void forgetExpected(const models::Change &change);
    void onTouched(const std::vector<models::Touched> &touched);
    void check();
    void checkShown();
    void checkPlaces();
    void checkAfterBoot();
    void checkDrafts();

    World &m_world;
    Oracle &m_oracle;
    const int m_machine;
    const QString m_name;
    const bool m_encrypted;
    const syncing::DeviceIdentity m_identity;
    SkewedClock m_clock;
    DiceIds m_ids;
    Dice m_random;
    SimulatedDisk m_disk;
    SimulatedTransport m_transport;
    std::unique_ptr<models::ClientStore> m_store;
    std::unique_ptr<syncing::SyncClient> m_client;
    std::function<void()> m_onReboot;
    quint64 m_timer = 0;
    qint64 m_checkedAt = -1;          // operations of the disk
    std::map<Cell, std::vector<Shown>> m_expected; // what the user saved, the last at the end, until it is in the log
    std::map<QString, QByteArray> m_drafts;
    std::map<QString, qint64> m_places; // cursors as last seen
};

} // namespace simulation
