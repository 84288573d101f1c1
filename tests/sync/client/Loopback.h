// SPDX-License-Identifier: GPL-3.0-or-later
// One server and some devices in one thread, the real code on both sides: calls lie in a queue until run() delivers
// them, and the test decides what becomes of each on its way.
#pragma once

#include "sync/client/SyncClient.h"
#include "sync/server/PullPages.h"
#include "sync/server/SyncServer.h"

#include "models/entities/Household.h"
#include "models/entities/Member.h"
#include "models/storage/ClientStore.h"
#include "tests/support/CountingIds.h"

#include <QTemporaryDir>

#include <deque>

namespace syncing {

class CountingRandom : public models::RandomSource
{
public:
    explicit CountingRandom(quint64 first) : m_state(first) {}
    quint64 next() override { return m_state += 0x9e3779b97f4a7c15; }

private:
    quint64 m_state;
};

struct Call
{
    quint64 number = 0;
    HttpCall what;
};

// What the test does to a device's calls. The first that says something wins; by default they go through.
struct Fate
{
    bool lost = false;       // never reaches the server
    bool answerLost = false; // reaches it, and the answer does not come back
    bool answerLate = false; // reaches it, and the answer comes with deliverLate()
    int status = 200;        // otherwise the server is not asked, and this is the answer
    int retryAfter = 0;
};
using FateOf = std::function<Fate(const Call &)>;

class LoopbackTransport : public Transport
{
public:
    void send(quint64 call, const HttpCall &request) override { queue.push_back({call, request}); }
    void cancel(quint64 call) override
    {
        std::erase_if(queue, [&](const Call &c) { return c.number == call; });
        std::erase_if(waiting, [&](const Call &c) { return c.number == call; });
    }
    void cancelAll() override
    {
        queue.clear();
        waiting.clear();
    }
    void answer(quint64 call, models::Result<HttpAnswer> result) { answered(call, std::move(result)); }

    std::deque<Call> queue;
    std::vector<Call> waiting; // long waits that the server has not answered
};

class LoopbackServer
{
public:
    explicit LoopbackServer(const models::Clock &clock);

    models::Result<HttpAnswer> handle(const Caller &caller, const Call &call);
    bool hasNews(const Caller &caller, const WaitRequest &request);
    SyncServer &core() { return *m_server; }
    LogStore &log() { return *m_log; }

    void keepCopy();                 // as a backup does
    void restoreCopy(bool newEpoch); // everything since is lost

    std::vector<QByteArray> tokens{"token-1"};
    QStringList revokedScopes;
    qint64 clockAheadMs = 0; // of the devices'

private:
    void open();
    HttpAnswer hello(const Caller &caller);
    HttpAnswer push(const Caller &caller, const QByteArray &body);
    HttpAnswer pull(const Caller &caller, const QByteArray &body);
    HttpAnswer history(const Caller &caller, const QByteArray &body);

    const models::Clock &m_clock;
    support::CountingIds m_ids{200};
    QTemporaryDir m_folder;
    std::unique_ptr<LogStore> m_log;
    std::unique_ptr<SyncServer> m_server;
};

class LoopbackDevice
{
public:
    LoopbackDevice(LoopbackServer &server, const models::ManualClock &clock, quint8 number,
                   models::Role role = models::Role::Cadre);

    void open(const QString &path = {}); // again, as after a crash
    QString path() const { return m_path; }
    models::ClientStore &store() { return *m_store; }
    SyncClient &client() { return *m_client; }
    LoopbackTransport &transport() { return m_transport; }
    Caller &caller() { return m_caller; }
    models::OpId save(const models::Change &change);
    models::Household load(const models::Id &household);
    models::OpId edit(const models::Id &household, const QString &address);
    qint64 number(QByteArrayView sql);
    bool deliverOne();                   // the next call to the server and its answer back; false if there is none
    bool deliverNews();                  // answers a wait if something moved
    void deliverLate();                  // the answers that were held up
    void endWait();                      // nothing moved for as long as it asked to wait
    int sent(const QString &path) const; // calls of this kind so far

    FateOf fate = [](const Call &) { return Fate{}; };

private:
    LoopbackServer &m_server;
    const models::ManualClock &m_clock;
    support::CountingIds m_ids;
    CountingRandom m_random;
    DeviceIdentity m_identity;
    Caller m_caller;
    QTemporaryDir m_folder;
    QString m_path;
    LoopbackTransport m_transport;
    std::unique_ptr<models::ClientStore> m_store;
    std::unique_ptr<SyncClient> m_client;
    QHash<QString, int> m_sent;
    std::vector<std::pair<quint64, models::Result<HttpAnswer>>> m_late;
};

class LoopbackWorld
{
public:
    static inline const QString village = u"village/360323106205"_qs;

    LoopbackWorld() : server(clock) {}

    LoopbackDevice &device(models::Role role = models::Role::Cadre);
    models::Household household(const QString &address);

    void run();     // until nobody has anything to deliver; time stands
    void runLong(); // likewise, and time goes on for an hour
    // What all must agree on once nothing is under way: places, digests, recomputed digests, empty outboxes.
    QString disagreement();

    models::ManualClock clock;
    LoopbackServer server;
    std::vector<std::unique_ptr<LoopbackDevice>> devices;

private:
    support::CountingIds m_ids{100};
};

} // namespace syncing
