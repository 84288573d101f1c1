// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatedServer.h"

#include "BlankDisks.h"
#include "sync/protocol/ErrorBody.h"
#include "sync/protocol/Keys.h"
#include "sync/protocol/Session.h"
#include "sync/protocol/SignedFrame.h"

using namespace models;
using namespace syncing;

namespace simulation {

static const QString Name = QStringLiteral("server");

SimulatedServer::SimulatedServer(World &world, SimulatedNetwork &network)
    : m_world(world)
    , m_network(network)
    , m_dice(world.dice.split())
    , m_ids(world.dice.split())
    , m_disk(blankServerDisk(), world.dice.split())
{
    network.setServer([this](const Request &request) { receive(request); });
    open();
    if (!m_log->beginEpoch(m_ids.next()))
        world.trace.fail(u"no epoch"_qs);
}

void SimulatedServer::open()
{
    m_server.reset();
    m_log.reset();
    m_disk.boot();
    Result<std::unique_ptr<LogStore>> log = LogStore::open(DataPath, m_ids, m_disk.vfs());
    if (!log) {
        m_world.trace.step(Name, u"does not start: "_qs + log.error().detail);
        openAgainIn(1000);
        return;
    }
    m_log = std::move(*log);
    m_server = std::make_unique<SyncServer>(*m_log, m_world.clock, m_ids, QByteArray(32, 's'));
    m_world.trace.step(Name, u"is up"_qs);
    checkNothingIsForgotten();
}

void SimulatedServer::openAgainIn(qint64 ms)
{
    m_world.agenda.in(ms, [this] {
        if (!isUp())
            open();
    });
}

void SimulatedServer::crash()
{
    m_world.trace.step(Name, u"lost its power"_qs);
    m_server.reset();
    m_log.reset();
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        m_network.fail(waiting.request);
    openAgainIn(m_dice.between(10, 5000));
}

void SimulatedServer::receive(const Request &request)
{
    if (!isUp()) {
        m_network.fail(request);
        return;
    }
    const bool needsToken = request.what.path != u"/v1/challenge" && request.what.path != u"/v1/hello";
    const std::optional<Id> device = deviceOf(request.what.token);
    if (needsToken && !device) {
        m_network.answer(request, {401, {}, 0});
        return;
    }
    if (request.what.path == u"/v1/wait") {
        wait(request, *device);
        return;
    }
    const HttpAnswer answer = handle(request, device.value_or(Id()));
    m_world.trace.step(Name, u"%1 from %2: %3, %4 bytes"_qs.arg(request.what.path)
                                 .arg(request.machine)
                                 .arg(answer.status)
                                 .arg(answer.body.size()));
    if (m_disk.isDead())
        m_network.fail(request);
    else
        m_network.answer(request, answer);
    afterwards();
}

void SimulatedServer::afterwards()
{
    if (m_disk.isDead()) {
        crash();
        return;
    }
    noteHeads();
    tellNews();
}

static HttpAnswer ok(const QByteArray &body)
{
    return {200, body, 0};
}

static HttpAnswer notOk(const Error &error)
{
    return {statusOf(error.kind), encodeError(error), 0};
}

HttpAnswer SimulatedServer::handle(const Request &request, const Id &device)
{
    const QString &path = request.what.path;
    if (path == u"/v1/challenge")
        return ok(encode(Challenge{QByteArray(16, 'n')}));
    if (path == u"/v1/hello")
        return hello(request.what.body);
    const Caller &from = m_callers.at(device);
    return path == u"/v1/push" ? push(from, request.what.body) : pull(from, request.what.body);
}

std::optional<Id> SimulatedServer::deviceOf(const QByteArray &token) const
{
    for (const auto &[device, current] : m_tokens) {
        if (current == token)
            return device;
    }
    return std::nullopt;
}

HttpAnswer SimulatedServer::hello(const QByteArray &body)
{
    const Result<SignedFrame> frame = decodeFrame(body);
    if (!frame)
        return notOk(frame.error());
    const Caller &from = m_callers.at(frame->device);
    if (!isSignedBy(from.devicePublicKey, HelloContext, frame->body, frame->signature))
        return {403, {}, 0};
    const Result<Hlc> time = m_log->hlc();
    if (!time)
        return notOk(time.error());
    HelloAnswer answer;
    answer.token = m_tokens[from.device] = "token-" + QByteArray::number(++m_tokenCount);
    answer.tokenSeconds = 1800;
    answer.epoch = m_log->epoch();
    answer.serverTime = *time;
    answer.clockMs = m_world.clock.nowMs();
    answer.account.id = from.account.id;
    answer.revoked = from.isRevoked;
    answer.limits.pushGroups = m_world.weather.pushGroups;
    answer.limits.pullBytes = m_world.weather.pullBytes;
    for (const Grant &grant : from.grants) {
        const auto row = m_log->scope(grant.scope);
        if (!row)
            return notOk(row.error());
        if (!from.isRevoked)
            answer.scopes.push_back({grant.scope, grant.role, *row ? (*row)->head : 0, 0});
    }
    return ok(encode(answer));
}

static QString shown(const PushAnswer &answer)
{
    QString text = u"state %1"_qs.arg(static_cast<int>(answer.state));
    for (const PushResult &result : answer.results)
        text += u"; %1 %2 reason %3 seq %4"_qs.arg(result.op.toHex().left(6))
                    .arg(static_cast<int>(result.verdict))
                    .arg(static_cast<int>(result.reason))
                    .arg(result.seq);
    return text;
}

HttpAnswer SimulatedServer::push(const Caller &from, const QByteArray &body)
{
    const Result<SignedFrame> frame = decodeFrame(body);
    if (!frame || !isSignedBy(from.devicePublicKey, PushContext, frame->body, frame->signature))
        return {403, {}, 0};
    const Result<PushFrame> push = decode<PushFrame>(frame->body);
    if (!push)
        return {400, {}, 0};
    const Result<PushAnswer> answer = m_server->push(from, *push);
    m_world.trace.step(Name, u"judges %1 groups from %2: %3"_qs.arg(push->groups.size())
                                 .arg(push->firstDseq)
                                 .arg(answer ? shown(*answer) : answer.error().detail));
    return answer ? ok(encode(*answer)) : notOk(answer.error());
}

HttpAnswer SimulatedServer::pull(const Caller &from, const QByteArray &body)
{
    const Result<PullRequest> request = decode<PullRequest>(body);
    if (!request)
        return {400, {}, 0};
    const Result<PullAnswer> answer = PullPages(*m_log).pull(from, *request);
    return answer ? ok(encode(*answer)) : notOk(answer.error());
}

void SimulatedServer::wait(const Request &request, const Id &device)
{
    const Result<WaitRequest> what = decode<WaitRequest>(request.what.body);
    if (!what) {
        m_network.answer(request, {400, {}, 0});
        return;
    }
    m_waiting.push_back({request, *what, device});
    const auto sameCall = [request](const Waiting &w) {
        return w.request.machine == request.machine && w.request.life == request.life && w.request.call == request.call;
    };
    m_world.agenda.in(
        what->seconds * qint64(1000),
        [this, request, sameCall] {
            if (std::erase_if(m_waiting, sameCall) > 0)
                m_network.answer(request, ok(encode(WaitAnswer{})));
        },
        Agenda::Kind::Idle);
    tellNews();
}

std::optional<QStringList> SimulatedServer::newsFor(const Waiting &waiting)
{
    QStringList moved;
    for (const WaitScope &scope : waiting.what.scopes) {
        const auto row = m_log->scope(scope.name);
        if (!row)
            return std::nullopt;
        if (m_callers.at(waiting.device).roleIn(scope.name) && (*row ? (*row)->head : 0) != scope.seq)
            moved.append(scope.name);
    }
    return moved.isEmpty() ? std::nullopt : std::optional(moved);
}

void SimulatedServer::tellNews()
{
    std::vector<Waiting> still;
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (const std::optional<QStringList> moved = newsFor(waiting))
            m_network.answer(waiting.request, ok(encode(WaitAnswer{*moved, false})));
        else
            still.push_back(waiting);
    }
    m_waiting.insert(m_waiting.end(), still.begin(), still.end());
}

void SimulatedServer::grantsChanged(const Id &device)
{
    const auto isIts = [&](const Waiting &waiting) { return waiting.device == device; };
    for (const Waiting &waiting : m_waiting) {
        if (isIts(waiting))
            m_network.answer(waiting.request, ok(encode(WaitAnswer{{}, true})));
    }
    std::erase_if(m_waiting, isIts);
}

void SimulatedServer::noteHeads()
{
    for (const auto &[scope, head] : m_server->moved()) {
        const auto row = m_log->scope(scope);
        if (row && *row && (*row)->head > 0)
            m_promised[scope] = {(*row)->head, (*row)->chain};
    }
}

// What was answered once must stand after any crash.
void SimulatedServer::checkNothingIsForgotten()
{
    for (const auto &[name, promised] : m_promised) {
        const auto row = m_log->scope(name);
        const bool kept = row && *row && (*row)->head >= promised.seq &&
                          m_log->chainAt((*row)->id, promised.seq).value() == promised.chain;
        if (!kept)
            m_world.trace.fail(u"the server forgot what it had committed to %1: %2, now %3"_qs.arg(name)
                                   .arg(promised.seq)
                                   .arg(row && *row ? (*row)->head : -1));
    }
}

void SimulatedServer::keepCopy()
{
    m_copies.push_back(m_disk.copy());
    m_world.trace.step(Name, u"keeps a copy"_qs);
}

void SimulatedServer::putBackCopy(bool newEpoch)
{
    m_world.trace.step(Name, newEpoch ? u"is restored from a backup"_qs : u"loses its last commits"_qs);
    m_world.historyLost = true;
    crash();
    m_promised.clear();
    if (newEpoch)
        m_copies.resize(static_cast<size_t>(m_dice.between(1, static_cast<int>(m_copies.size()))));
    m_disk.replace(m_copies.back()->afterPowerLoss(support::FaultyDisk::Loss::Nothing, 0));
    open();
    if (newEpoch && isUp() && !m_log->beginEpoch(m_ids.next()))
        m_world.trace.fail(u"no epoch after a restore"_qs);
    if (newEpoch)
        keepCopy();
}

std::optional<bool> SimulatedServer::holds(const OpId &op)
{
    if (!isUp())
        return std::nullopt;
    Statement found =
        m_log->database().cached("SELECT 1 FROM log WHERE op=?1 UNION ALL SELECT 1 FROM held WHERE key=?1 LIMIT 1");
    found.bind(1, op);
    const Result<bool> row = found.step();
    return row ? std::optional(*row) : std::nullopt;
}

void SimulatedServer::write(const QString &scope, const std::vector<RecordEdit> &records)
{
    if (!isUp())
        return;
    const Result<qint64> seq = m_server->write(scope, records);
    m_world.trace.step(Name, seq ? u"writes %1 as %2"_qs.arg(scope).arg(*seq) : u"cannot write"_qs);
    afterwards();
}

} // namespace simulation
