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

// The one answer to whether the server is reached and lets this computer in. Revocation holds as it was last heard.
static views::Connection connectionOf(const SyncStatus &status, const SyncSurroundings &surroundings)
{
    if (!status.otherCertificate.isEmpty())
        return views::Connection::OtherCertificate;
    if (status.revoked || surroundings.standing.revokedMs > 0)
        return views::Connection::Revoked;
    switch (status.connection) {
    case Connection::Online:
    case Connection::SigningIn:
        return views::Connection::Online;
    case Connection::Refused:
        return views::Connection::NotLetIn;
    case Connection::Unreachable:
        return surroundings.networkUp ? views::Connection::Unreachable : views::Connection::Offline;
    case Connection::Stopped:
        break;
    }
    return views::Connection::Offline;
}

static views::SyncState offlineState(views::Connection connection, int waiting)
{
    if (connection == views::Connection::Unreachable)
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
    const views::Connection connection = connectionOf(status, surroundings);
    if (status.error && status.error->kind == models::ErrorKind::DiskFull)
        return State::DiskFull;
    if (connection == views::Connection::OtherCertificate)
        return State::OtherCertificate;
    if (connection == views::Connection::Revoked)
        return State::Revoked;
    if (connection == views::Connection::NotLetIn)
        return State::NotLetIn;
    if (status.programTooOld)
        return State::TooOld;
    if (status.conflicts > 0)
        return State::Conflicts;
    if (status.outbox.refused > 0)
        return State::Refused;
    if (status.outbox.keptAside > 0)
        return State::KeptAside;
    if (surroundings.endedVillages > 0)
        return State::VillageEnded;
    const bool isAway = connection != views::Connection::Online;
    if (isAway && surroundings.leaseShort)
        return State::LeaseShort;
    if (isAway)
        return offlineState(connection, waitingOf(status, surroundings));
    if (surroundings.firstSync && (status.entriesBehind > 0 || surroundings.isIndexing))
        return State::FirstSync;
    if (isClockOff(status))
        return State::ClockWrong;
    if (isWorking(status) || status.connection == Connection::SigningIn || surroundings.isIndexing)
        return State::Running;
    return State::InSync;
}

views::SyncStatus shownStatus(const SyncStatus &status, const SyncSurroundings &surroundings)
{
    views::SyncStatus shown;
    shown.state = stateOf(status, surroundings);
    shown.waiting = waitingOf(status, surroundings);
    shown.conflicts = static_cast<int>(status.conflicts);
    shown.refused = static_cast<int>(status.outbox.refused);
    shown.keptAside = static_cast<int>(status.outbox.keptAside);
    shown.endedVillages = surroundings.endedVillages;
    shown.retryMinutes = 1; // the longest that the engine waits between two tries
    shown.lastSuccessMs = surroundings.standing.lastSuccessMs;
    shown.sent = static_cast<int>(status.sent);
    shown.received = static_cast<int>(status.received);
    shown.leaseDays = surroundings.leaseDays;
    if (surroundings.entriesAtFirst > 0)
        shown.percent = static_cast<int>(100 - status.entriesBehind * 100 / surroundings.entriesAtFirst);
    return shown;
}

views::SyncOverview shownOverview(const SyncStatus &status, const SyncSurroundings &surroundings)
{
    views::SyncOverview shown;
    shown.connection = connectionOf(status, surroundings);
    shown.server = surroundings.server;
    shown.waiting = waitingOf(status, surroundings);
    shown.held = static_cast<int>(status.outbox.held());
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
