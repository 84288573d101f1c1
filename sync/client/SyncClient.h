// SPDX-License-Identifier: GPL-3.0-or-later
// The client's half of sync, without threads, clocks, sockets or an event loop: told what happened, it changes the
// store and makes calls. The same code runs in the desktop (SyncEngine) and in the simulator. Sending and reading run
// beside each other and neither waits for the other.
#pragma once

#include "sync/client/HistoryReader.h"
#include "sync/client/PullLane.h"
#include "sync/client/PushLane.h"
#include "sync/client/SessionLane.h"
#include "sync/client/SyncStatus.h"
#include "sync/client/WaitLane.h"

namespace syncing {

class SyncClient
{
public:
    // All must outlive the client and belong to its thread. `build` is this program's version, for the server's log.
    SyncClient(models::Database &database, const DeviceIdentity &identity, Transport &transport,
               const models::Clock &clock, models::RandomSource &random, const QString &build);
    ~SyncClient();
    Q_DISABLE_COPY_MOVE(SyncClient)

    void start();       // comes in, sends, reads, waits; goes on until stop()
    void stop();        // at any time; nothing is under way any more
    void tick();        // time has passed
    void localChange(); // something was committed to the store
    void syncNow();     // the user asks: waiting times are forgotten

    void ask(HistoryQuestion question); // answered at once if nobody is signed in

    // How long to wait for the next tick(), in milliseconds, at most a minute, as of the last of these functions or
    // answers; none: until an event.
    std::optional<qint64> sleepMs() const;
    SyncStatus status() const;

    // What the server's log wrote, after each page; nothing named when it did not take what was sent, which is taken
    // back here. Called within one of the functions above or an answer.
    void setOnTouched(std::function<void(const std::vector<models::Touched> &)> onTouched);
    // After each of the functions above and each answer: status() and sleepMs() may say something new.
    void setOnStep(std::function<void()> onStep);

private:
    void onAnswer(quint64 call, const models::Result<HttpAnswer> &answer);
    void react(Lane &lane, LaneEvent event);
    void progress(const Lane &lane);
    void sessionProgress();
    void pushProgress();
    void pullProgress();
    void noteSuccess();
    void beginRound();
    void count();
    void waitProgress();
    bool forgetDenied();
    void pump();
    void startLanes();
    void note(const models::Outcome &outcome);
    std::array<Lane *, 4> lanes() { return {&m_session, &m_push, &m_pull, &m_wait}; }
    std::array<const Lane *, 4> lanes() const { return {&m_session, &m_push, &m_pull, &m_wait}; }

    SyncContext m_context;
    SessionLane m_session;
    PushLane m_push;
    PullLane m_pull;
    WaitLane m_wait;
    HistoryReader m_history;
    bool m_running = false;
    bool m_tooOld = false;
    Connection m_connection = Connection::Stopped;
    qint64 m_pumpedMs = 0; // when it was last looked which lanes are due: what became due since then still is to come
    int m_asked = 0;
    qint64 m_lastSuccessMs = 0;
    qint64 m_lastHeardMs = 0;
    qint64 m_revokedMs = 0;
    bool m_roundRuns = false; // something is being sent or read
    qint64 m_roundEndedMs = 0;
    qint64 m_sent = 0; // in this round, or the last one
    qint64 m_received = 0;
    bool m_progressed = false; // something was sent or read since then
    QSet<QString> m_leaving;   // scopes to be removed once their unsent work is handed in
    std::optional<models::Error> m_storeError;
    std::function<void(const std::vector<models::Touched> &)> m_onTouched;
    std::function<void()> m_onStep;
};

} // namespace syncing
