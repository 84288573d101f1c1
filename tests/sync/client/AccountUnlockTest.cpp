// SPDX-License-Identifier: GPL-3.0-or-later
// A wrong password is counted over restarts, and tried no more for a while when there were too many.
#include "sync/client/AccountUnlock.h"
#include "sync/client/AccountStanding.h"
#include "tests/support/MemorySecretStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace syncing;

class AccountUnlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fiveAreFreeThenPausesDouble();
    void aClockThatWasSetBackEndsThePause();
    void aWrongPasswordIsCountedInTheFolder();
    void aPauseTriesNothing();
    void theRightPasswordForgetsThem();
    void aSyncBehindTheLockedWindowKeepsThem();
    void theLastFreeAttemptSaysThatAPauseBegins();

private:
    UnlockResult attempt(const QString &password)
    {
        return tryToUnlock(*m_folder, password, m_secrets, m_nowMs, Cheap);
    }
    void failOften(int times)
    {
        for (int i = 0; i < times; ++i)
            QVERIFY(!attempt(u"wrong"_qs).key);
    }

    static constexpr PasswordCost Cheap{1, 8 * 1024 * 1024};
    support::MemorySecretStore m_secrets;
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<AccountFolder> m_folder;
    qint64 m_nowMs = 1'605'700'000'000;
};

static constexpr qint64 minuteMs = 60'000;

void AccountUnlockTest::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    Id account;
    account.bytes[0] = 1;
    const AccountCard card{u"a"_qs, Role::Cadre, account, QUrl(u"https://127.0.0.1:1"_qs), QByteArray(32, 'f')};
    m_folder = std::make_unique<AccountFolder>(*AccountFolder::create(m_root->path(), card));
    QVERIFY(makeAccountKey(*m_folder, account, u"right"_qs, QByteArray(32, '\x09'), m_secrets, Cheap).ok());
}

void AccountUnlockTest::fiveAreFreeThenPausesDouble()
{
    UnlockAttempts attempts;
    for (int left = UnlockAttempts::Free; left > 0; --left) {
        QCOMPARE(attempts.left(), left);
        QCOMPARE(attempts.pauseMs(m_nowMs), 0);
        attempts.fail(m_nowMs);
    }
    QCOMPARE(attempts.left(), 0);
    for (const int minutes : {1, 2, 4, 8, 15, 15}) {
        QCOMPARE(attempts.pauseMs(m_nowMs), minutes * minuteMs);
        QCOMPARE(attempts.pauseMs(m_nowMs + minutes * minuteMs - 1), 1);
        m_nowMs += minutes * minuteMs;
        QCOMPARE(attempts.pauseMs(m_nowMs), 0);
        attempts.fail(m_nowMs);
    }
}

void AccountUnlockTest::aClockThatWasSetBackEndsThePause()
{
    UnlockAttempts attempts{UnlockAttempts::Free, m_nowMs};
    QVERIFY(attempts.pauseMs(m_nowMs) > 0);
    QCOMPARE(attempts.pauseMs(m_nowMs - 1), 0);
}

void AccountUnlockTest::aWrongPasswordIsCountedInTheFolder()
{
    const UnlockResult first = attempt(u"wrong"_qs);
    QCOMPARE(first.key.error().kind, ErrorKind::Denied);
    QCOMPARE(first.attempts.left(), 4);
    QCOMPARE(attempt(u"wrong"_qs).attempts.left(), 3);
    QCOMPARE(readAttempts(*m_folder).failed, 2);
}

void AccountUnlockTest::aPauseTriesNothing()
{
    failOften(UnlockAttempts::Free);
    const UnlockResult paused = attempt(u"right"_qs);
    QCOMPARE(paused.key.error().kind, ErrorKind::Denied);
    QVERIFY(paused.key.error().message.contains(u'1'));
    QCOMPARE(readAttempts(*m_folder).failed, UnlockAttempts::Free); // it was no attempt
    m_nowMs += minuteMs;
    QVERIFY(attempt(u"right"_qs).key.ok());
}

void AccountUnlockTest::theRightPasswordForgetsThem()
{
    failOften(UnlockAttempts::Free - 1);
    QVERIFY(attempt(u"right"_qs).key.ok());
    QCOMPARE(attempt(u"wrong"_qs).attempts.left(), UnlockAttempts::Free - 1);
}

void AccountUnlockTest::aSyncBehindTheLockedWindowKeepsThem()
{
    failOften(UnlockAttempts::Free);
    QVERIFY(writeStanding(*m_folder, AccountStanding()).ok());
    QVERIFY(!attempt(u"right"_qs).key);
}

void AccountUnlockTest::theLastFreeAttemptSaysThatAPauseBegins()
{
    failOften(UnlockAttempts::Free - 1);
    const QString before = attempt(u""_qs).key.error().message;
    QVERIFY2(before.contains(u'1'), qPrintable(before));
}

QTEST_GUILESS_MAIN(AccountUnlockTest)
#include "AccountUnlockTest.moc"
