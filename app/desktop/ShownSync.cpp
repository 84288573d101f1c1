// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ShownSync.h"

using namespace syncing;

namespace app {

// Until the engine has counted, what was counted before this start.
static int waitingOf(const SyncStatus &status, const SyncSurroundings &surroundings)
{
    const bool isCounted = status.connection != Connection::Stopped;
    return static_cast<int>(isCounted ? status.outbox.unpacked + status.outbox.ready : surroundings.standing.waiting);
}

static views::SyncState offlineState(bool networkUp, int waiting)
{
    if (networkUp)
        return views::SyncState::ServerAway;
    return waiting > 0 ? views::SyncState::OfflineWaiting : views::SyncState::OfflineClean;
}

static bool isWorking(const SyncStatus &status)
{
    return status.connection == Connection::Online &&
           (status.outbox.unpacked + status.outbox.ready > 0 || status.entriesBehind > 0);
}

// The most urgent first: what stops work, what needs a person, then how things stand.
static views::SyncState stateOf(const SyncStatus &status, const SyncSurroundings &surroundings)
{
    using State = views::SyncState;
    if (status.error && status.error->kind == models::ErrorKind::DiskFull)
        return State::DiskFull;
    if (status.revoked || status.connection == Connection::Refused)
        return State::SignInAgain;
    if (status.programTooOld)
        return State::TooOld;
    if (status.conflicts > 0)
        return State::Conflicts;
    if (status.outbox.held > 0)
        return State::Refused;
    const bool isAway = status.connection == Connection::Unreachable || status.connection == Connection::Stopped;
    if (isAway && surroundings.leaseShort)
        return State::LeaseShort;
    if (isAway)
        return offlineState(surroundings.networkUp && status.connection == Connection::Unreachable,
                            waitingOf(status, surroundings));
    if (surroundings.firstSync && status.entriesBehind > 0)
        return State::FirstSync;
    if (isClockOff(status))
        return State::ClockWrong;
    if (isWorking(status) || status.connection == Connection::SigningIn)
        return State::Running;
    return State::InSync;
}

views::SyncStatus shownStatus(const SyncStatus &status, const SyncSurroundings &surroundings)
{
    views::SyncStatus shown;
    shown.state = stateOf(status, surroundings);
    shown.waiting = waitingOf(status, surroundings);
    shown.conflicts = static_cast<int>(status.conflicts);
    shown.refused = static_cast<int>(status.outbox.held);
    shown.retryMinutes = 1; // the longest that the engine waits between two tries
    shown.lastSuccessMs = surroundings.standing.lastSuccessMs;
    shown.sent = static_cast<int>(status.sent);
    shown.received = static_cast<int>(status.received);
    shown.leaseDays = surroundings.leaseDays;
    if (surroundings.entriesAtFirst > 0)
        shown.percent = static_cast<int>(100 - status.entriesBehind * 100 / surroundings.entriesAtFirst);
    return shown;
}

static views::Connection connectionOf(const SyncStatus &status, bool networkUp)
{
    switch (status.connection) {
    case Connection::Online:
    case Connection::SigningIn:
        return views::Connection::Online;
    case Connection::Refused:
        return views::Connection::SignInNeeded;
    case Connection::Unreachable:
        return networkUp ? views::Connection::Unreachable : views::Connection::Offline;
    case Connection::Stopped:
        break;
    }
    return views::Connection::Offline;
}

views::SyncOverview shownOverview(const SyncStatus &status, const SyncSurroundings &surroundings)
{
    views::SyncOverview shown;
    shown.connection = connectionOf(status, surroundings.networkUp);
    shown.server = surroundings.server;
    shown.waiting = waitingOf(status, surroundings);
    shown.conflicts = static_cast<int>(status.conflicts);
    shown.lastSuccessMs = surroundings.standing.lastSuccessMs;
    shown.lastSent = static_cast<int>(surroundings.standing.sent);
    shown.lastReceived = static_cast<int>(surroundings.standing.received);
    shown.leaseEnds = surroundings.leaseEnds;
    shown.leaseDays = surroundings.leaseDays;
    shown.isRunning = isWorking(status) || status.connection == Connection::SigningIn;
    return shown;
}

} // namespace app
