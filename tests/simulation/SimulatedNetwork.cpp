// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatedNetwork.h"

using namespace models;
using syncing::HttpAnswer;

namespace simulation {

void SimulatedNetwork::setMachine(int machine, std::function<void(const Request &, const Answer &)> receive)
{
    m_machines[machine] = std::move(receive);
}

qint64 SimulatedNetwork::delay()
{
    const auto slowest = static_cast<int>(m_world.calm ? 100 : m_world.weather.slowestMs);
    return m_dice.between(1, m_dice.chance(900) ? slowest / 10 + 1 : slowest);
}

void SimulatedNetwork::cutOff(int machine, qint64 ms)
{
    m_cutOffUntil[machine] = m_world.clock.nowMs() + ms;
}

bool SimulatedNetwork::isCutOff(int machine) const
{
    const auto until = m_cutOffUntil.find(machine);
    return !m_world.calm && until != m_cutOffUntil.end() && until->second > m_world.clock.nowMs();
}

void SimulatedNetwork::arrive(const Request &request, qint64 ms)
{
    m_world.agenda.in(ms, [this, request] { m_server(request); });
}

void SimulatedNetwork::end(const Request &request, const Answer &answer, qint64 ms)
{
    if (request.isHeard)
        m_world.agenda.in(ms, [this, request, answer] { m_machines.at(request.machine)(request, answer); });
}

void SimulatedNetwork::fail(const Request &request)
{
    end(request, Error{ErrorKind::Network, u"no connection"_qs, u"lost on the way"_qs}, delay());
}

// What the caller has given up may still come to the server, long after it was sent again.
void SimulatedNetwork::repeatLater(Request request)
{
    request.isHeard = false;
    arrive(request, m_dice.below(static_cast<int>(m_world.weather.slowestMs) * 4 + 1));
}

HttpAnswer SimulatedNetwork::refusal()
{
    static constexpr int statuses[] = {429, 500, 502, 503, 504};
    return {statuses[m_dice.below(5)], m_dice.chance(500) ? QByteArray("<html>") : QByteArray(),
            m_dice.chance(300) ? m_dice.between(1, 90) : 0};
}

void SimulatedNetwork::send(const Request &request)
{
    const Weather &weather = m_world.weather;
    if (isCutOff(request.machine)) {
        fail(request);
    } else if (chance(weather.lost)) {
        if (m_dice.chance(500))
            repeatLater(request);
        fail(request);
    } else if (chance(weather.refused)) {
        end(request, refusal(), delay());
    } else if (request.what.path == u"/v1/push" && chance(weather.unreadable)) {
        end(request, HttpAnswer{m_dice.chance(500) ? 400 : 413, {}, 0}, delay());
    } else {
        if (chance(weather.duplicated))
            repeatLater(request);
        arrive(request, delay());
    }
}

HttpAnswer SimulatedNetwork::garbled(HttpAnswer answer)
{
    if (m_dice.chance(300))
        answer.body = "<html><title>Sign in to this hotel's network</title></html>";
    else
        answer.body.truncate(m_dice.below(static_cast<int>(answer.body.size())));
    return answer;
}

void SimulatedNetwork::answer(const Request &request, const HttpAnswer &answer)
{
    if (isCutOff(request.machine) || chance(m_world.weather.answerLost))
        fail(request);
    else if (chance(m_world.weather.garbled))
        end(request, garbled(answer), delay());
    else
        end(request, answer, delay());
}

void SimulatedTransport::send(quint64 call, const syncing::HttpCall &request)
{
    if (m_mute)
        return;
    m_open.insert(call);
    m_network.send({m_machine, m_life, call, request, true});
}

void SimulatedTransport::startAgain()
{
    ++m_life;
    m_open.clear();
    m_mute = false;
}

bool SimulatedTransport::receive(const Request &request, const SimulatedNetwork::Answer &answer)
{
    if (request.life != m_life || m_mute || m_open.erase(request.call) == 0)
        return false;
    answered(request.call, answer);
    return true;
}

} // namespace simulation
