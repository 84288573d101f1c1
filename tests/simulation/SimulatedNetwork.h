// SPDX-License-Identifier: GPL-3.0-or-later
// Carries calls from devices to the server and answers back, with all that happens on the way: lost, late, overtaken,
// repeated after the caller has given up, cut short, answered by a proxy. Every call that is not cancelled ends once:
// with an answer or with the news that none came.
#pragma once

#include "World.h"
#include "sync/client/Transport.h"

#include <set>

namespace simulation {

// A call under way. A computer that was started again has another life and no more calls of the earlier one.
struct Request
{
    int machine = 0;
    quint64 life = 0;
    quint64 call = 0;
    syncing::HttpCall what;
    bool isHeard = true; // false: the caller has given up, nobody listens to an answer
};

class SimulatedNetwork
{
public:
    using Answer = models::Result<syncing::HttpAnswer>;

    explicit SimulatedNetwork(World &world) : m_world(world), m_dice(world.dice.split()) {}

    void setServer(std::function<void(const Request &)> server) { m_server = std::move(server); }
    void setMachine(int machine, std::function<void(const Request &, const Answer &)> receive);

    void send(const Request &request);
    void answer(const Request &request, const syncing::HttpAnswer &answer);
    void fail(const Request &request); // the connection broke
    void cutOff(int machine, qint64 ms);

private:
    bool chance(int perMille) { return !m_world.calm && m_dice.chance(perMille); }
    qint64 delay();
    bool isCutOff(int machine) const;
    void arrive(const Request &request, qint64 ms);
    void end(const Request &request, const Answer &answer, qint64 ms);
    void repeatLater(Request request);
    syncing::HttpAnswer garbled(syncing::HttpAnswer answer);
    syncing::HttpAnswer refusal();

    World &m_world;
    Dice m_dice;
    std::function<void(const Request &)> m_server;
    std::map<int, std::function<void(const Request &, const Answer &)>> m_machines;
    std::map<int, qint64> m_cutOffUntil;
};

// The end of the network in one computer.
class SimulatedTransport : public syncing::Transport
{
public:
    SimulatedTransport(SimulatedNetwork &network, int machine) : m_network(network), m_machine(machine) {}

    void send(quint64 call, const syncing::HttpCall &request) override;
    void cancel(quint64 call) override { m_open.erase(call); }
    void cancelAll() override { m_open.clear(); }

    void startAgain(); // in another life
    void setMute(bool mute) { m_mute = mute; }
    bool receive(const Request &request, const SimulatedNetwork::Answer &answer); // false: nobody waits for it

private:
    SimulatedNetwork &m_network;
    const int m_machine;
    quint64 m_life = 1;
    bool m_mute = false; // the power is gone
    std::set<quint64> m_open;
};

} // namespace simulation
