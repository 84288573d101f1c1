// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/SyncClient.h"

#include "models/storage/Database.h"
#include "models/storage/Rows.h"
#include "models/storage/ScopeRecovery.h"

using namespace models;

namespace syncing {

// Small enough that a save of the user never waits long behind a page.
static constexpr qint64 PageBytes = 512 * 1024;

static constexpr qint64 LongestSleepMs = 60'000; // the clock may jump
static constexpr qint64 RestMs = 10'000;         // between two rounds of which each is told by itself

SyncClient::SyncClient(Database &database, const DeviceIdentity &identity, Transport &transport, const Clock &clock,
                       RandomSource &random, const QString &build)
    : m_context{database, identity, transport, clock, random}
    , m_session(m_context, build)
    , m_push(m_context)
    , m_pull(m_context)
    , m_wait(m_context)
    , m_history(m_context)
{
    transport.setAnswerFunction([this](quint64 call, const Result<HttpAnswer> &answer) { onAnswer(call, answer); });
}

SyncClient::~SyncClient()
{
    m_onStep = {};
    stop();
    m_context.transport.setAnswerFunction({});
}

void SyncClient::setOnTouched(std::function<void(const std::vector<Touched> &)> onTouched)
{
    m_onTouched = std::move(onTouched);
}

void SyncClient::setOnStep(std::function<void()> onStep)
{
    m_onStep = std::move(onStep);
}

void SyncClient::start()
{
    if (m_running)
        return;
    m_running = true;
    m_connection = Connection::SigningIn;
    m_push.changed();
    pump();
}

void SyncClient::stop()
{
    for (Lane *lane : lanes())
        lane->cancel();
    m_history.cancel();
    m_running = false;
    m_connection = Connection::Stopped;
    m_session.drop();
    if (m_onStep)
        m_onStep();
}

void SyncClient::tick()
{
    pump();
}

void SyncClient::localChange()
{
    m_push.changed();
    pump();
}

void SyncClient::syncNow()
{
    for (Lane *lane : lanes())
        lane->forgetFailures();
    ++m_asked;
    if (m_running && !m_session.isOpen())
        m_connection = Connection::SigningIn; // it is tried
    if (isClockOff(status()))                 // perhaps it was put right
        m_session.drop();
    note(m_pull.wantAll());
    m_push.changed();
    pump();
}

void SyncClient::ask(HistoryQuestion question)
{
    m_history.ask(std::move(question), m_session.isOpen() ? m_session.token() : QByteArray());
}

std::optional<qint64> SyncClient::sleepMs() const
{
    std::optional<qint64> sleep;
    if (!m_running)
        return sleep;
    for (const Lane *lane : lanes()) {
        if (const std::optional<qint64> due = lane->dueAt(m_pumpedMs))
            sleep = qMin(sleep.value_or(LongestSleepMs), *due - m_pumpedMs);
    }
    return sleep;
}

void SyncClient::note(const Outcome &outcome)
{
    if (!outcome)
        m_storeError = outcome.error();
}

void SyncClient::pump()
{
    m_pumpedMs = m_context.clock.nowMs();
    if (m_running)
        startLanes();
    if (m_onStep)
        m_onStep();
}

// Everything that may run and does not is set going.
void SyncClient::startLanes()
{
    if (!m_session.isOpen()) {
        m_session.start();
        return;
    }
    const HelloAnswer &hello = m_session.hello();
    m_push.start(m_session.token(), hello.limits); // first: it finds out whether anything is left to hand in
    if (!hello.revoked && forgetDenied())
        m_push.start(m_session.token(), hello.limits);
    if (hello.revoked || m_tooOld)
        return;
    m_pull.start(m_session.token(), qMin(hello.limits.pullBytes, PageBytes));
    beginRound();
    noteSuccess();
    if (!m_pull.isWanted() && !m_pull.isBusy())
        m_wait.start(m_session.token(), hello.limits.waitSeconds);
}

void SyncClient::onAnswer(quint64 call, const Result<HttpAnswer> &answer)
{
    for (Lane *lane : lanes()) {
        if (lane->owns(call)) {
            react(*lane, lane->answered(answer));
            break;
        }
    }
    if (m_history.owns(call) && m_history.answered(call, answer) == LaneEvent::SignInAgain)
        m_session.drop();
    pump();
}

void SyncClient::react(Lane &lane, LaneEvent event)
{
    if (&lane == &m_push)
        pushProgress();
    if (&lane == &m_pull)
        pullProgress(); // also of an answer that failed half-way
    if (&lane == &m_wait && event != LaneEvent::Progress)
        note(m_pull.wantAll()); // news may have been lost, and the next wait would be long in telling whether it works
    switch (event) {
    case LaneEvent::Progress:
        progress(lane);
        break;
    case LaneEvent::Unreachable:
        m_connection = Connection::Unreachable;
        break;
    case LaneEvent::SignInAgain:
        m_connection = &lane == &m_session ? Connection::Refused : Connection::SigningIn;
        m_session.drop();
        break;
    case LaneEvent::TooOld:
        m_tooOld = true;
        break;
    case LaneEvent::Failed:
        if (&lane == &m_session)
            m_connection = Connection::Unreachable;
        break;
    }
}

void SyncClient::progress(const Lane &lane)
{
    count();
    m_storeError.reset();
    if (m_connection == Connection::Unreachable) { // the others need not wait for their next try
        for (Lane *other : lanes())
            other->forgetFailures();
    }
    if (m_session.isOpen()) {
        m_connection = Connection::Online;
        if (!m_session.hello().revoked)
            m_lastHeardMs = m_context.clock.nowMs();
        else if (m_revokedMs == 0)
            m_revokedMs = m_context.clock.nowMs();
    } else if (m_connection == Connection::Unreachable) {
        m_connection = Connection::SigningIn; // it answers again
    }
    if (&lane == &m_session && m_session.isOpen())
        sessionProgress();
    if (&lane == &m_wait)
        waitProgress();
    m_progressed = m_progressed || &lane != &m_session;
}

// All scopes are read once a session, so that a history that the server lost is noticed. What this account has, or
// wrote after it had gone, and the server did not name is not granted any more.
void SyncClient::sessionProgress()
{
    m_leaving.clear();
    if (m_session.takeRightsChanged() && m_onTouched)
        m_onTouched({}); // no page of the log tells of it
    m_push.changed();
    note(m_pull.wantAll());
    if (m_session.hello().revoked) // it reads nothing by which it could see that the server has lost its work
        note(Outbox(m_context.database, m_context.codec).sendAcceptedAgain());
    const Result<std::vector<ScopeLine>> lines = ScopeTable(m_context.database).all();
    const Result<std::vector<QString>> written = ScopeTable(m_context.database).withOwnWork();
    if (!lines || !written || m_session.hello().revoked)
        return;
    for (const ScopeLine &line : *lines)
        m_leaving.insert(line.scope);
    m_leaving.unite(QSet<QString>(written->begin(), written->end()));
    for (const ScopeInfo &granted : m_session.hello().scopes)
        m_leaving.remove(granted.name);
}

void SyncClient::pushProgress()
{
    if (m_push.takeHeldBack() && m_onTouched)
        m_onTouched({});
}

void SyncClient::pullProgress()
{
    if (const std::vector<Touched> touched = m_pull.takeTouched(); !touched.empty() && m_onTouched)
        m_onTouched(touched);
    if (const std::optional<qint64> from = m_pull.takeForgottenFrom())
        m_push.resendFrom(*from);
    if (m_pull.takeResend())
        m_push.changed();
    m_leaving += m_pull.takeDenied();
}

// What follows at once belongs to the round before: own work comes back as news.
void SyncClient::beginRound()
{
    const bool isBusy = m_push.isBusy() || m_pull.isBusy();
    if (isBusy && !std::exchange(m_roundRuns, true) && m_context.clock.nowMs() - m_roundEndedMs > RestMs)
        m_sent = m_received = 0;
}

void SyncClient::count()
{
    m_sent += m_push.takeSent() + m_pull.takeSent();
    m_received += m_pull.takeReceived();
}

// Whichever was answered last, a wait that brought nothing among them: now everything is sent and read. The log may
// tell of own work before the answer to it comes, which is under way still.
void SyncClient::noteSuccess()
{
    const bool isPushing = m_push.isWanted() || m_push.isBusy();
    const bool isPulling = m_pull.isWanted() || m_pull.isBusy();
    if (isPushing || isPulling || !std::exchange(m_progressed, false))
        return;
    m_lastSuccessMs = m_context.clock.nowMs();
    if (std::exchange(m_roundRuns, false))
        m_roundEndedMs = m_lastSuccessMs;
}

void SyncClient::waitProgress()
{
    const WaitAnswer news = m_wait.takeNews();
    for (const QString &scope : news.moved)
        m_pull.want(scope);
    if (news.grantsChanged)
        m_session.drop();
}

// Unsent work goes first: the server puts it aside for a coordinator. True: there is some.
bool SyncClient::forgetDenied()
{
    if (m_push.isBusy() || m_push.isWanted())
        return false;
    bool unsent = false;
    const QSet<QString> leaving = m_leaving;
    for (const QString &scope : leaving) {
        const Outcome forgotten = ScopeRecovery(m_context.database).forget(scope);
        if (forgotten)
            m_leaving.remove(scope);
        else if (forgotten.error().kind == ErrorKind::Busy)
            unsent = true;
        else
            note(forgotten);
        if (forgotten && m_onTouched)
            m_onTouched({Touched{0, {}, scope}});
    }
    if (unsent)
        m_push.changed();
    return unsent;
}

SyncStatus SyncClient::status() const
{
    SyncStatus status;
    status.connection = m_connection;
    if (const Result<OutboxCounts> counts = Outbox(m_context.database, m_context.codec).counts())
        status.outbox = *counts;
    if (const Result<qint64> conflicts = Outbox(m_context.database, m_context.codec).openConflicts())
        status.conflicts = *conflicts;
    if (const Result<std::vector<ScopeLine>> lines = ScopeTable(m_context.database).all()) {
        for (const ScopeLine &line : *lines)
            status.entriesBehind += qMax<qint64>(0, line.head - line.at.seq);
    }
    status.lastSuccessMs = m_lastSuccessMs;
    status.sent = m_sent;
    status.received = m_received;
    status.lastHeardMs = m_lastHeardMs;
    status.leaseSeconds = m_session.hello().limits.leaseSeconds;
    status.clockAheadMs = m_session.clockAheadMs();
    status.programTooOld = m_tooOld;
    status.revoked = m_session.hello().revoked;
    status.revokedMs = m_revokedMs;
    status.repairs = m_pull.repairs();
    status.asked = m_asked;
    status.error = m_storeError;
    for (const Lane *lane : lanes()) {
        const bool waits = lane == &m_wait && lane->isBusy(); // again, which is as it should be
        if (!status.error && !waits)
            status.error = lane->error();
    }
    return status;
}

} // namespace syncing
