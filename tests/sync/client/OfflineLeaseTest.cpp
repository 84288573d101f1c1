// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/AccountFolder.h"
#include "sync/client/AccountStanding.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace syncing;

class OfflineLeaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheDaysThatAreLeft();
    void isOverWithoutAnyContact();
    void aClockSetBackGainsNothing();
    void aContactByAClockThatWasAheadGainsNothing();
    void aClockThatStandsStillGainsNothingWhileTheProgramRuns();
    void aClockThatIsWrongAllTheTimeDoesNoHarm();
    void aContactBeginsItAnewWhateverTheClockSays();
    void isReadAsItWasWritten();
    void aDamagedStandingAsksForAContact();

private:
    static constexpr qint64 Day = 24LL * 3600 * 1000;
    static constexpr qint64 Start = 1'600'000'000'000;
    static OfflineLease heardAt(qint64 ms)
    {
        OfflineLease lease;
        lease.heard(ms, 30 * 24 * 3600);
        return lease;
    }
};

void OfflineLeaseTest::countsTheDaysThatAreLeft()
{
    const OfflineLease lease = heardAt(Start);
    QCOMPARE(lease.daysLeft(Start), 30);
    QCOMPARE(lease.daysLeft(Start + 1), 30);
    QVERIFY(lease.isLong(Start + 26 * Day));
    QVERIFY(lease.isShort(Start + 27 * Day));
    QCOMPARE(lease.daysLeft(Start + 27 * Day), 3);
    QCOMPARE(lease.daysLeft(Start + 30 * Day - 1), 1);
    QVERIFY(lease.isOver(Start + 30 * Day));
    QVERIFY(!lease.isShort(Start + 30 * Day));
    QCOMPARE(lease.daysLeft(Start + 300 * Day), 0);
    QCOMPARE(lease.lastDay(Start + 5 * Day), QDateTime::fromMSecsSinceEpoch(Start + 30 * Day).date());
}

void OfflineLeaseTest::isOverWithoutAnyContact()
{
    QVERIFY(OfflineLease().isOver(0));
    QVERIFY(OfflineLease().isOver(Start));
}

void OfflineLeaseTest::aClockSetBackGainsNothing()
{
    OfflineLease lease = heardAt(Start);
    lease.passed(Start + 29 * Day, 0);
    QCOMPARE(lease.daysLeft(Start + 2 * Day), 1);
    lease.passed(Start + 2 * Day, Day); // a day of work with the wrong clock
    QVERIFY(lease.isOver(Start + 2 * Day));
    QVERIFY(lease.isOver(Start - 100 * Day));
}

void OfflineLeaseTest::aContactByAClockThatWasAheadGainsNothing()
{
    OfflineLease lease = heardAt(Start + 60 * Day);
    lease.passed(Start, 0); // it is right again
    QCOMPARE(lease.daysLeft(Start), 30);
    QCOMPARE(lease.daysLeft(Start + 27 * Day), 3);
    QVERIFY(lease.isOver(Start + 30 * Day));
    lease.passed(Start + Day, Day);
    lease.passed(Start - 10 * Day, 0);
    QCOMPARE(lease.daysLeft(Start - 10 * Day), 29);
    QVERIFY(lease.isOver(Start + 19 * Day));
}

void OfflineLeaseTest::aClockThatStandsStillGainsNothingWhileTheProgramRuns()
{
    OfflineLease lease = heardAt(Start);
    for (int day = 0; day < 30; ++day)
        lease.passed(Start, Day);
    QVERIFY(lease.isOver(Start));
}

void OfflineLeaseTest::aClockThatIsWrongAllTheTimeDoesNoHarm()
{
    const qint64 wrong = Start - 3650 * Day;
    OfflineLease lease = heardAt(wrong);
    lease.passed(wrong + Day, Day);
    QCOMPARE(lease.daysLeft(wrong + Day), 29);
}

void OfflineLeaseTest::aContactBeginsItAnewWhateverTheClockSays()
{
    OfflineLease lease = heardAt(Start);
    lease.passed(Start + 40 * Day, 0);
    lease.heard(Start - Day, 30 * 24 * 3600);
    QCOMPARE(lease.daysLeft(Start - Day), 30);
}

void OfflineLeaseTest::isReadAsItWasWritten()
{
    const QTemporaryDir root;
    const AccountFolder folder(root.path());
    AccountStanding standing{heardAt(Start), Start + 5, 3, 12, 2};
    standing.lease.passed(Start + Day, 0);
    QVERIFY(writeStanding(folder, standing).ok());
    QCOMPARE(readStanding(folder), standing);
}

void OfflineLeaseTest::aDamagedStandingAsksForAContact()
{
    const QTemporaryDir root;
    const AccountFolder folder(root.path());
    QVERIFY(readStanding(folder).lease.isOver(Start));
    QFile file(folder.standingFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"contact\":");
    file.close();
    QVERIFY(readStanding(folder).lease.isOver(Start));
    QVERIFY(writeStanding(folder, {heardAt(Start)}).ok());
    QVERIFY(!readStanding(folder).lease.isOver(Start));
}

QTEST_GUILESS_MAIN(OfflineLeaseTest)
#include "OfflineLeaseTest.moc"
