// SPDX-License-Identifier: GPL-3.0-or-later
#include "Loopback.h"

#include "models/storage/Rows.h"
#include "models/storage/StateAudit.h"
#include "sync/protocol/ErrorBody.h"
#include "sync/protocol/SignedFrame.h"
#include "sync/protocol/Wait.h"
#include "sync/server/HistoryWalk.h"
#include "tests/support/RecordCounts.h"

#include <QFile>

using namespace models;

namespace syncing {

LoopbackServer::LoopbackServer(const Clock &clock) : m_clock(clock)
{
    open();
}

void LoopbackServer::open()
{
    Result<std::unique_ptr<LogStore>> log = LogStore::open(m_folder.filePath(u"log.sqlite"_qs), m_ids);
    Q_ASSERT(log.ok());
    m_log = std::move(*log);
    m_server = std::make_unique<SyncServer>(*m_log, m_clock, m_ids, QByteArray(32, 's'));
}

void LoopbackServer::keepCopy()
{
    const QString copy = m_folder.filePath(u"copy.sqlite"_qs);
    QFile::remove(copy);
    const bool kept = m_log->database().checkpoint().ok() && QFile::copy(m_folder.filePath(u"log.sqlite"_qs), copy);
    Q_ASSERT(kept);
}

void LoopbackServer::restoreCopy(bool newEpoch)
{
    m_server.reset();
    m_log.reset();
    const QString file = m_folder.filePath(u"log.sqlite"_qs);
    for (const QString &part : {file, QString(file + u"-wal"), QString(file + u"-shm")})
        QFile::remove(part);
    const bool restored = QFile::copy(m_folder.filePath(u"copy.sqlite"_qs), file);
    Q_ASSERT(restored);
    open();
    const bool begun = !newEpoch || m_log->beginEpoch(m_ids.next()).ok();
    Q_ASSERT(begun);
}

static HttpAnswer ok(const QByteArray &body)
{
    return {200, body, 0};
}

Result<HttpAnswer> LoopbackServer::handle(const Caller &caller, const Call &call)
{
    const QString &path = call.what.path;
    if (path == u"/v1/challenge")
        return ok(encode(Challenge{QByteArray(16, 'n')}));
    if (path == u"/v1/hello")
        return hello(caller);
    if (!tokens.empty() && call.what.token != tokens.back())
        return HttpAnswer{401, {}, 0};
    if (path == u"/v1/history")
        return history(caller, call.what.body);
    return path == u"/v1/push" ? push(caller, call.what.body) : pull(caller, call.what.body);
}

HttpAnswer LoopbackServer::hello(const Caller &caller)
{
    HelloAnswer answer;
    answer.token = tokens.back();
    answer.tokenSeconds = 1800;
    answer.epoch = m_log->epoch();
    answer.serverTime = *m_log->hlc();
    answer.clockMs = m_clock.nowMs() + clockAheadMs;
    answer.account.id = caller.account.id;
    answer.revoked = caller.isRevoked;
    for (const Grant &grant : caller.grants) {
        const auto row = m_log->scope(grant.scope);
        answer.scopes.push_back({grant.scope, grant.role, *row ? (*row)->head : 0, 0});
    }
    return ok(encode(answer));
}

HttpAnswer LoopbackServer::push(const Caller &caller, const QByteArray &body)
{
    const Result<SignedFrame> frame = decodeFrame(body);
    if (!frame || !isSignedBy(caller.devicePublicKey, PushContext, frame->body, frame->signature))
        return {403, {}, 0};
    const Result<PushFrame> push = decode<PushFrame>(frame->body);
    if (!push)
        return {400, {}, 0};
    const Result<PushAnswer> answer = m_server->push(caller, *push);
    return answer ? ok(encode(*answer)) : HttpAnswer{500, {}, 0};
}

HttpAnswer LoopbackServer::pull(const Caller &caller, const QByteArray &body)
{
    const Result<PullRequest> request = decode<PullRequest>(body);
    if (!request)
        return {400, {}, 0};
    const Result<PullAnswer> answer = PullPages(*m_log).pull(caller, *request);
    return answer ? ok(encode(*answer)) : HttpAnswer{403, {}, 0};
}

HttpAnswer LoopbackServer::history(const Caller &caller, const QByteArray &body)
{
    const Result<HistoryRequest> request = decode<HistoryRequest>(body);
    if (!request)
        return {400, {}, 0};
    const Result<HistoryAnswer> answer = HistoryWalk(*m_log).history(caller, *request);
    return answer ? ok(encode(*answer)) : HttpAnswer{404, encodeError(answer.error()), 0};
}

bool LoopbackServer::hasNews(const Caller &caller, const WaitRequest &request)
{
    for (const WaitScope &scope : request.scopes) {
        const auto row = m_log->scope(scope.name);
        if (caller.roleIn(scope.name) && *row && (*row)->head != scope.seq)
            return true;
    }
    return false;
}

LoopbackDevice::LoopbackDevice(LoopbackServer &server, const ManualClock &clock, quint8 number, Role role)
    : m_server(server), m_clock(clock), m_ids(number), m_random(number)
{
    m_identity.device = m_ids.next();
    m_identity.account.id = m_ids.next();
    m_identity.keys = makeSigningKeys();
    m_caller.account = {m_identity.account.id, u"account%1"_qs.arg(number), u"Account %1"_qs.arg(number), role, true};
    m_caller.device = m_identity.device;
    m_caller.devicePublicKey = m_identity.keys.publicKey;
    m_caller.newestSchema = SchemaVersion;
    for (const QString &scope : {u"commons"_qs, LoopbackWorld::village})
        m_caller.grants.push_back({scope, role, 0, std::nullopt});
    open();
}

void LoopbackDevice::open(const QString &path)
{
    m_client.reset();
    m_store.reset();
    m_transport.cancelAll();
    m_path = path.isEmpty() && m_path.isEmpty() ? m_folder.filePath(u"client.db"_qs) : path.isEmpty() ? m_path : path;
    Result<std::unique_ptr<ClientStore>> store = ClientStore::open(m_path, nullptr, m_clock, m_ids);
    Q_ASSERT(store.ok());
    m_store = std::move(*store);
    m_client =
        std::make_unique<SyncClient>(m_store->database(), m_identity, m_transport, m_clock, m_random, u"test"_qs);
}

OpId LoopbackDevice::save(const Change &change)
{
    const Result<CommitReceipt> receipt = m_store->commit(change);
    Q_ASSERT(receipt.ok());
    m_client->localChange();
    return receipt->ops.front();
}

Household LoopbackDevice::load(const Id &household)
{
    const auto loaded = m_store->load<Household>(household);
    return loaded && *loaded ? (*loaded)->record : Household();
}

OpId LoopbackDevice::edit(const Id &household, const QString &address)
{
    const auto before = m_store->load<Household>(household);
    Household after = (*before)->record;
    after.address = address;
    return save(Change().update(**before, after));
}

qint64 LoopbackDevice::number(QByteArrayView sql)
{
    Statement statement = m_store->database().cached(sql);
    const Result<std::optional<qint64>> value = oneNumber(statement);
    statement.reset();
    return value ? value->value_or(-1) : -1;
}

int LoopbackDevice::sent(const QString &path) const
{
    return m_sent.value(path);
}

static Error unreachable()
{
    return {ErrorKind::Network, u"no connection"_qs, u"lost by the test"_qs};
}

bool LoopbackDevice::deliverOne()
{
    if (m_transport.queue.empty())
        return false;
    const Call call = m_transport.queue.front();
    m_transport.queue.pop_front();
    ++m_sent[call.what.path];
    const Fate what = fate(call);
    if (what.lost) {
        m_transport.answer(call.number, unreachable());
    } else if (what.status != 200) {
        m_transport.answer(call.number, HttpAnswer{what.status, {}, what.retryAfter});
    } else if (call.what.path == u"/v1/wait") {
        m_transport.waiting.push_back(call);
    } else {
        const Result<HttpAnswer> answer = m_server.handle(m_caller, call);
        if (what.answerLate) {
            m_late.emplace_back(call.number, answer);
            return true;
        }
        m_transport.answer(call.number, what.answerLost ? Result<HttpAnswer>(unreachable()) : answer);
    }
    return true;
}

void LoopbackDevice::deliverLate()
{
    for (const auto &[call, answer] : std::exchange(m_late, {}))
        m_transport.answer(call, answer);
}

void LoopbackDevice::endWait()
{
    for (const Call &call : std::exchange(m_transport.waiting, {}))
        m_transport.answer(call.number, ok(encode(WaitAnswer{{}, false})));
}

bool LoopbackDevice::deliverNews()
{
    for (const Call &call : m_transport.waiting) {
        const Result<WaitRequest> request = decode<WaitRequest>(call.what.body);
        if (!m_server.hasNews(m_caller, *request))
            continue;
        const Call answered = call;
        std::erase_if(m_transport.waiting, [&](const Call &c) { return c.number == answered.number; });
        m_transport.answer(answered.number, ok(encode(WaitAnswer{{LoopbackWorld::village, u"commons"_qs}, false})));
        return true;
    }
    return false;
}

LoopbackDevice &LoopbackWorld::device(Role role)
{
    devices.push_back(std::make_unique<LoopbackDevice>(server, clock, static_cast<quint8>(devices.size() + 1), role));
    return *devices.back();
}

Household LoopbackWorld::household(const QString &address)
{
    Household household;
    household.id = m_ids.next();
    household.address = address;
    household.mainCause = u"01"_qs;
    return household;
}

void LoopbackWorld::run()
{
    for (int quiet = 0, rounds = 0; quiet < 2 && rounds < 10'000; ++rounds) {
        bool any = false;
        for (const auto &device : devices) {
            any = device->deliverOne() || any;
            any = device->deliverNews() || any;
        }
        quiet = any ? 0 : quiet + 1;
    }
}

void LoopbackWorld::runLong()
{
    run();
    for (int minute = 0; minute < 60; ++minute) {
        clock.advance(60'000);
        for (const auto &device : devices)
            device->client().tick();
        run();
    }
}

QString LoopbackWorld::disagreement()
{
    const auto row = server.log().scope(village);
    for (const auto &device : devices) {
        const auto line = ScopeTable(device->store().database()).find(village);
        if (!*line)
            continue;
        const QString who = device->caller().account.name;
        if ((*line)->at.seq != (*row)->head || (*line)->at.chain != (*row)->chain)
            return who + u" stands at %1 of %2"_qs.arg((*line)->at.seq).arg((*row)->head);
        if ((*line)->stateDigest != (*row)->stateDigest)
            return who + u" holds another state"_qs;
        if (*recomputedStateDigest(device->store().database(), village) != (*row)->stateDigest)
            return who + u"'s digest is not that of its rows"_qs;
        if (device->number("SELECT count(*) FROM sync_outbox WHERE state IN (1,2)") != 0)
            return who + u" has unsent work"_qs;
        if (support::recordsWhere(device->store().database(), "dirty IS NOT NULL") != 0)
            return who + u" has values that stand above the server's"_qs;
    }
    return {};
}

} // namespace syncing
