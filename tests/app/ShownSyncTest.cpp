// SPDX-License-Identifier: GPL-3.0-or-later
// Which of its states the status bar shows: the most urgent of what holds.
#include "app/desktop/ShownSync.h"

#include <QTest>

using app::SyncSurroundings;
using syncing::Connection;
using views::SyncState;

class ShownSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMostUrgentStateIsShown_data();
    void theMostUrgentStateIsShown();
    void whatWaitsIsKnownBeforeTheEngineHasCounted();
    void thePageSaysOfTheConnectionWhatTheBarSays_data();
    void thePageSaysOfTheConnectionWhatTheBarSays();
    void revocationIsKnownBeforeTheServerIsHeard();
    void anEndedVillageIsToldUntilItIsRead();
    void whatIsKeptAsideIsNotSaidToBeOnTheServer();
};

static syncing::SyncStatus in(Connection connection)
{
    syncing::SyncStatus status;
    status.connection = connection;
    return status;
}

static syncing::SyncStatus waiting(syncing::SyncStatus status)
{
    status.outbox.ready = 3;
    return status;
}

static syncing::SyncStatus withClockOff(syncing::SyncStatus status, qint64 aheadMs)
{
    status.clockAheadMs = aheadMs;
    return status;
}

static syncing::SyncStatus withConflict(syncing::SyncStatus status)
{
    status.conflicts = 1;
    return status;
}

static syncing::SyncStatus withOtherCertificate(syncing::SyncStatus status)
{
    status.otherCertificate = QByteArray(32, 'c');
    return status;
}

void ShownSyncTest::theMostUrgentStateIsShown_data()
{
    QTest::addColumn<syncing::SyncStatus>("status");
    QTest::addColumn<bool>("networkUp");
    QTest::addColumn<SyncState>("shown");
    const auto row = [](const char *name, const syncing::SyncStatus &status, SyncState shown, bool networkUp = true) {
        QTest::newRow(name) << status << networkUp << shown;
    };
    const syncing::SyncStatus online = in(Connection::Online);
    const syncing::SyncStatus away = in(Connection::Unreachable);
    row("online", online, SyncState::InSync);
    row("online, waiting", waiting(online), SyncState::Running);
    row("signing in", in(Connection::SigningIn), SyncState::Running);
    row("server away", waiting(away), SyncState::ServerAway);
    row("no network", away, SyncState::OfflineClean, false);
    row("no network, waiting", waiting(away), SyncState::OfflineWaiting, false);
    row("not started, waiting", waiting(in(Connection::Stopped)), SyncState::OfflineClean);
    row("conflict", withConflict(online), SyncState::Conflicts);
    row("conflict, server away", withConflict(away), SyncState::Conflicts);
    row("refused", in(Connection::Refused), SyncState::NotLetIn);
    row("another certificate", withOtherCertificate(away), SyncState::OtherCertificate);
    row("another certificate, conflict", withConflict(withOtherCertificate(away)), SyncState::OtherCertificate);
    row("clock ahead", withClockOff(online, 300'001), SyncState::ClockWrong);
    row("clock behind, waiting", withClockOff(waiting(online), -300'001), SyncState::ClockWrong);
    row("clock nearly right", withClockOff(online, 300'000), SyncState::InSync);
    row("clock ahead, conflict", withClockOff(withConflict(online), 300'001), SyncState::Conflicts);
    row("clock was ahead, no network", withClockOff(away, 300'001), SyncState::OfflineClean, false);
    syncing::SyncStatus full = withConflict(online);
    full.error = models::Error{models::ErrorKind::DiskFull, {}, {}};
    row("disk full", full, SyncState::DiskFull);
    syncing::SyncStatus old = online;
    old.programTooOld = true;
    row("too old", old, SyncState::TooOld);
    syncing::SyncStatus held = online;
    held.outbox.keptAside = 1;
    row("kept aside", held, SyncState::KeptAside);
    held.outbox.refused = 1;
    row("refused group", held, SyncState::Refused);
    syncing::SyncStatus revoked = held;
    revoked.revoked = true;
    row("revoked, handed in", revoked, SyncState::Revoked);
}

void ShownSyncTest::theMostUrgentStateIsShown()
{
    QFETCH(syncing::SyncStatus, status);
    QFETCH(bool, networkUp);
    QFETCH(SyncState, shown);
    QCOMPARE(app::shownStatus(status, {.networkUp = networkUp}).state, shown);
}

void ShownSyncTest::whatWaitsIsKnownBeforeTheEngineHasCounted()
{
    SyncSurroundings surroundings;
    surroundings.standing.waiting = 12;
    const views::SyncStatus shown = app::shownStatus(in(Connection::Stopped), surroundings);
    QCOMPARE(shown.state, SyncState::OfflineWaiting);
    QCOMPARE(shown.waiting, 12);
}

void ShownSyncTest::thePageSaysOfTheConnectionWhatTheBarSays_data()
{
    QTest::addColumn<syncing::SyncStatus>("status");
    QTest::addColumn<bool>("networkUp");
    QTest::addColumn<SyncState>("bar");
    QTest::addColumn<views::Connection>("page");
    syncing::SyncStatus revoked = in(Connection::Online);
    revoked.revoked = true;
    QTest::newRow("revoked") << revoked << true << SyncState::Revoked << views::Connection::Revoked;
    QTest::newRow("not let in") << in(Connection::Refused) << true << SyncState::NotLetIn << views::Connection::NotLetIn;
    QTest::newRow("another certificate") << withOtherCertificate(in(Connection::Unreachable)) << true
                                         << SyncState::OtherCertificate << views::Connection::OtherCertificate;
    QTest::newRow("online") << in(Connection::Online) << true << SyncState::InSync << views::Connection::Online;
    QTest::newRow("server away") << in(Connection::Unreachable) << true << SyncState::ServerAway
                                 << views::Connection::Unreachable;
    QTest::newRow("no network") << in(Connection::Unreachable) << false << SyncState::OfflineClean
                                << views::Connection::Offline;
}

void ShownSyncTest::thePageSaysOfTheConnectionWhatTheBarSays()
{
    QFETCH(syncing::SyncStatus, status);
    QFETCH(bool, networkUp);
    const SyncSurroundings surroundings{.networkUp = networkUp};
    QTEST(app::shownStatus(status, surroundings).state, "bar");
    QTEST(app::shownOverview(status, surroundings).connection, "page");
}

void ShownSyncTest::revocationIsKnownBeforeTheServerIsHeard()
{
    SyncSurroundings surroundings;
    surroundings.standing.revokedMs = 1;
    const syncing::SyncStatus away = in(Connection::Unreachable);
    QCOMPARE(app::shownStatus(away, surroundings).state, SyncState::Revoked);
    QCOMPARE(app::shownOverview(away, surroundings).connection, views::Connection::Revoked);
}

void ShownSyncTest::anEndedVillageIsToldUntilItIsRead()
{
    const views::SyncStatus shown = app::shownStatus(in(Connection::Online), {.endedVillages = 2});
    QCOMPARE(shown.state, SyncState::VillageEnded);
    QCOMPARE(shown.endedVillages, 2);
}

void ShownSyncTest::whatIsKeptAsideIsNotSaidToBeOnTheServer()
{
    syncing::SyncStatus status = in(Connection::Online);
    status.outbox.refused = 1;
    status.outbox.keptAside = 2;
    QCOMPARE(app::shownOverview(status, {}).held, 3);
    QCOMPARE(app::shownStatus(status, {}).refused, 1);
    QCOMPARE(app::shownStatus(status, {}).keptAside, 2);
}

QTEST_GUILESS_MAIN(ShownSyncTest)
#include "ShownSyncTest.moc"
