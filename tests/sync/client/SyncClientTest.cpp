// SPDX-License-Identifier: GPL-3.0-or-later
#include "Loopback.h"

#include "models/storage/Transaction.h"

#include <QFile>
#include <QTest>

using namespace models;
using namespace syncing;

class SyncClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsASaveToAnotherDevice();
    void bringsTheOfficialNumberBackToItsAuthor();
    void countsWhatWaits();
    void isSilentWhenNothingHappens();
    void readsWhileSendingIsHeldUp();
    void sendsWhileReadingIsHeldUp();
    void sendsOnceWhenAnAnswerIsLost();
    void isNotDoneBeforeTheAnswerToItsWork();
    void countsAWaitWithoutNewsAsASuccess();
    void comesBackAfterTheNetworkWasAway();
    void comesBackWhenItsTimeComesWhileItLooks_data();
    void comesBackWhenItsTimeComesWhileItLooks();
    void tellsWhichQuestionAStatusAnswers();
    void isNotUnreachableOnceTheServerAnswers();
    void waitsAsLongAsTheServerAsks();
    void signsInAgainWhenTheTokenEnds();
    void saysThatItsClockIsOffAndSyncsAllTheSame();
    void sendsOnWhenItIsTooOldToRead();
    void mergesDifferentFields();
    void keepsBothValuesOfAConflictUntilAPersonChooses();
    void goesOnAfterARejectedGroup();
    void goesOnAfterAGroupThatTheServerCannotRead();
    void goesOnAfterItsDiskWasCopied();
    void sendsAgainWhatARestoredServerLost_data();
    void sendsAgainWhatARestoredServerLost();
    void sendsAgainWhatTheServerTookAndLost();
    void repairsAStateThatDiffers();
    void looksAgainAtOnceAfterALostWait();
    void forgetsAnErrorWhenNothingIsLeftToSend();
    void goesOnAfterAStopAtAnyInstant();

private:
    bool agree();
    LoopbackDevice &unreachable();
    std::unique_ptr<LoopbackWorld> m_world;
};

static const FateOf goesThrough = [](const Call &) { return Fate{}; };

static FateOf forPath(const QString &path, const Fate &fate)
{
    return [=](const Call &call) { return call.what.path == path ? fate : Fate{}; };
}

void SyncClientTest::init()
{
    m_world = std::make_unique<LoopbackWorld>();
    for (int i = 0; i < 2; ++i)
        m_world->device().client().start();
    m_world->run();
}

bool SyncClientTest::agree()
{
    const QString problem = m_world->disagreement();
    if (!problem.isEmpty())
        qWarning().noquote() << problem;
    return problem.isEmpty();
}

void SyncClientTest::bringsASaveToAnotherDevice()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    const Household h = m_world->household(u"here"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    m_world->run();
    QCOMPARE(b.load(h.id).address, u"here"_qs);
    QVERIFY(agree());
    QCOMPARE(b.client().status().connection, Connection::Online);
    QCOMPARE(b.client().status().lastSuccessMs, m_world->clock.nowMs());
    QCOMPARE(a.client().status().sent, 1);
    QVERIFY(b.client().status().received >= 1);
    QCOMPARE(b.client().status().sent, 0);
    QCOMPARE(b.client().status().lastHeardMs, m_world->clock.nowMs());
}

void SyncClientTest::bringsTheOfficialNumberBackToItsAuthor()
{
    auto &a = *m_world->devices[0];
    const Household h = m_world->household(u"here"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    m_world->run();
    QVERIFY(!a.load(h.id).number.isEmpty());
    QVERIFY(agree());
}

void SyncClientTest::countsWhatWaits()
{
    auto &a = *m_world->devices[0];
    a.fate = [](const Call &) { return Fate{.lost = true}; };
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"here"_qs)));
    m_world->run();
    QCOMPARE(a.client().status().outbox.ready, 1);
    QCOMPARE(a.client().status().connection, Connection::Unreachable);
    QVERIFY(a.client().status().error.has_value());
    QVERIFY(a.client().sleepMs().has_value());
}

void SyncClientTest::isSilentWhenNothingHappens()
{
    auto &a = *m_world->devices[0];
    const int pulls = a.sent(u"/v1/pull"_qs);
    m_world->runLong();
    QCOMPARE(a.sent(u"/v1/pull"_qs), pulls);
    QCOMPARE(a.sent(u"/v1/push"_qs), 0);
    QCOMPARE(a.sent(u"/v1/wait"_qs), 1);
    QVERIFY(!a.client().sleepMs());
}

void SyncClientTest::readsWhileSendingIsHeldUp()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    a.fate = forPath(u"/v1/push"_qs, {.status = 503});
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"mine"_qs)));
    const Household h = m_world->household(u"theirs"_qs);
    b.save(Change().insert(LoopbackWorld::village, h));
    m_world->runLong();
    QCOMPARE(a.load(h.id).address, u"theirs"_qs);
    QCOMPARE(a.client().status().outbox.ready, 1);
    a.fate = goesThrough;
    m_world->runLong();
    QVERIFY(agree());
}

void SyncClientTest::sendsWhileReadingIsHeldUp()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    a.fate = forPath(u"/v1/pull"_qs, {.status = 500});
    const Household h = m_world->household(u"mine"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    m_world->runLong();
    a.edit(h.id, u"mine again"_qs);
    m_world->runLong();
    QCOMPARE(b.load(h.id).address, u"mine again"_qs);
    a.fate = goesThrough;
    m_world->runLong();
    QVERIFY(agree());
}

void SyncClientTest::sendsOnceWhenAnAnswerIsLost()
{
    auto &a = *m_world->devices[0];
    a.fate = forPath(u"/v1/push"_qs, {.answerLost = true});
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"here"_qs)));
    m_world->run();
    a.fate = goesThrough;
    m_world->runLong();
    QVERIFY(agree());
    QCOMPARE((*m_world->server.log().scope(LoopbackWorld::village))->head, 2); // the save, and the server's number
    QCOMPARE(a.client().status().sent, 1);                                     // told by the log alone
}

// The log tells of the work before its answer is here: who stopped there would have sent something and not know it.
void SyncClientTest::isNotDoneBeforeTheAnswerToItsWork()
{
    auto &a = *m_world->devices[0];
    const qint64 before = a.client().status().lastSuccessMs;
    m_world->clock.advance(60'000);
    a.fate = forPath(u"/v1/push"_qs, {.answerLate = true});
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"here"_qs)));
    m_world->run();
    QCOMPARE(a.client().status().outbox, OutboxCounts());
    QCOMPARE(a.client().status().entriesBehind, 0);
    QCOMPARE(a.client().status().sent, 1);
    QCOMPARE(a.client().status().lastSuccessMs, before);
    a.fate = goesThrough;
    a.deliverLate();
    m_world->run();
    QCOMPARE(a.client().status().sent, 1); // once
    QCOMPARE(a.client().status().lastSuccessMs, m_world->clock.nowMs());
    QVERIFY(agree());
}

void SyncClientTest::countsAWaitWithoutNewsAsASuccess()
{
    auto &a = *m_world->devices[0];
    m_world->clock.advance(60'000);
    a.endWait();
    QCOMPARE(a.client().status().lastSuccessMs, m_world->clock.nowMs());
}

void SyncClientTest::comesBackAfterTheNetworkWasAway()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    a.fate = [](const Call &) { return Fate{.lost = true}; };
    const Household h = m_world->household(u"mine"_qs), other = m_world->household(u"theirs"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    b.save(Change().insert(LoopbackWorld::village, other));
    m_world->runLong();
    QCOMPARE(a.client().status().connection, Connection::Unreachable);
    a.fate = goesThrough;
    m_world->clock.advance(60'000);
    a.client().tick();
    m_world->run();
    QVERIFY(agree());
    QCOMPARE(a.load(other.id).address, u"theirs"_qs);
    QCOMPARE(a.client().status().connection, Connection::Online);
    QVERIFY(!a.client().status().error);
}

namespace {

// Each look at it takes a millisecond, once it was told so.
class PassingClock : public ManualClock
{
public:
    qint64 nowMs() const override { return ManualClock::nowMs() + (passes ? m_looks++ : 0); }

    bool passes = false;

private:
    mutable qint64 m_looks = 0;
};

} // namespace

void SyncClientTest::comesBackWhenItsTimeComesWhileItLooks_data()
{
    QTest::addColumn<int>("earlyMs");
    for (int early = 1; early <= 3; ++early)
        QTest::addRow("%d ms early", early) << early;
}

void SyncClientTest::comesBackWhenItsTimeComesWhileItLooks()
{
    QFETCH(int, earlyMs);
    PassingClock clock;
    LoopbackServer server(clock);
    LoopbackDevice a(server, clock, 1);
    a.fate = [](const Call &) { return Fate{.lost = true}; };
    a.client().start();
    QVERIFY(a.deliverOne());
    const std::optional<qint64> sleep = a.client().sleepMs();
    QVERIFY(sleep.has_value());
    clock.advance(*sleep - earlyMs); // a timer may be early
    clock.passes = true;
    a.client().tick();
    if (a.client().sleepMs())
        a.client().tick();
    QVERIFY(a.deliverOne());
}

// The first device, whose session has ended and whose way to another one is cut.
LoopbackDevice &SyncClientTest::unreachable()
{
    LoopbackDevice &a = *m_world->devices[0];
    m_world->server.tokens.push_back("token-2");
    a.fate = forPath(u"/v1/challenge"_qs, {.lost = true});
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"here"_qs)));
    m_world->run();
    return a;
}

// What was on its way before the user asked is no answer, and the same answer again is one.
void SyncClientTest::tellsWhichQuestionAStatusAnswers()
{
    LoopbackDevice &a = unreachable();
    QCOMPARE(a.client().status().connection, Connection::Unreachable);
    QCOMPARE(a.client().status().asked, 0);
    a.fate = [](const Call &call) { return Fate{.status = call.what.path == u"/v1/hello" ? 403 : 200}; };
    a.client().syncNow();
    QCOMPARE(a.client().status().connection, Connection::SigningIn);
    QCOMPARE(a.client().status().asked, 1);
    m_world->run();
    QCOMPARE(a.client().status().connection, Connection::Refused);
    a.client().syncNow();
    QCOMPARE(a.client().status().connection, Connection::SigningIn);
    QCOMPARE(a.client().status().asked, 2);
    m_world->run();
    QCOMPARE(a.client().status().connection, Connection::Refused);
}

void SyncClientTest::isNotUnreachableOnceTheServerAnswers()
{
    LoopbackDevice &a = unreachable();
    QCOMPARE(a.client().status().connection, Connection::Unreachable);
    a.fate = goesThrough;
    m_world->clock.advance(60'000);
    a.client().tick();
    QCOMPARE(a.client().status().connection, Connection::Unreachable);
    QVERIFY(a.deliverOne()); // the challenge; the hello is on its way
    QCOMPARE(a.client().status().connection, Connection::SigningIn);
    m_world->run();
    QCOMPARE(a.client().status().connection, Connection::Online);
}

void SyncClientTest::waitsAsLongAsTheServerAsks()
{
    auto &a = *m_world->devices[0];
    a.fate = forPath(u"/v1/push"_qs, {.status = 429, .retryAfter = 120});
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"here"_qs)));
    m_world->run();
    QCOMPARE(a.client().sleepMs(), std::optional<qint64>(60'000)); // of the two minutes, since the clock may jump
    a.fate = goesThrough;
    m_world->clock.advance(119'000);
    a.client().tick();
    m_world->run();
    QCOMPARE(a.client().status().outbox.ready, 1);
    m_world->clock.advance(1'000);
    a.client().tick();
    m_world->run();
    QVERIFY(agree());
}

void SyncClientTest::signsInAgainWhenTheTokenEnds()
{
    auto &a = *m_world->devices[0];
    m_world->server.tokens.push_back("token-2");
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"here"_qs)));
    m_world->runLong();
    QCOMPARE(a.sent(u"/v1/hello"_qs), 2);
    QVERIFY(agree());
}

void SyncClientTest::saysThatItsClockIsOffAndSyncsAllTheSame()
{
    auto &a = *m_world->devices[0];
    QVERIFY(!isClockOff(a.client().status()));
    m_world->server.clockAheadMs = -600'000;
    m_world->server.tokens.push_back("token-2");
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"here"_qs)));
    m_world->runLong();
    QCOMPARE(a.client().status().clockAheadMs, 600'000);
    QVERIFY(isClockOff(a.client().status()));
    QVERIFY(agree());
    m_world->server.clockAheadMs = 0; // it was put right
    a.client().syncNow();
    m_world->run();
    QVERIFY(!isClockOff(a.client().status()));
    QVERIFY(agree());
}

void SyncClientTest::sendsOnWhenItIsTooOldToRead()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    a.fate = forPath(u"/v1/pull"_qs, {.status = 426});
    a.client().syncNow();
    m_world->run();
    QVERIFY(a.client().status().programTooOld);
    const Household h = m_world->household(u"mine"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    m_world->run();
    QCOMPARE(b.load(h.id).address, u"mine"_qs);
}

void SyncClientTest::mergesDifferentFields()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    const Household h = m_world->household(u"here"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    m_world->run();
    a.edit(h.id, u"there"_qs);
    const auto before = b.store().load<Household>(h.id);
    Household after = (*before)->record;
    after.villagerGroup = u"二组"_qs;
    b.save(Change().update(**before, after));
    m_world->run();
    QCOMPARE(a.load(h.id).villagerGroup, u"二组"_qs);
    QCOMPARE(b.load(h.id).address, u"there"_qs);
    QVERIFY(agree());
    QCOMPARE(a.client().status().conflicts, 0);
}

void SyncClientTest::keepsBothValuesOfAConflictUntilAPersonChooses()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    const Household h = m_world->household(u"here"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    m_world->run();
    const OpId one = a.edit(h.id, u"there"_qs), two = b.edit(h.id, u"elsewhere"_qs);
    m_world->run();
    QVERIFY(agree());
    QCOMPARE(a.load(h.id), b.load(h.id));
    QCOMPARE(a.client().status().conflicts, 1);
    QCOMPARE(b.number("SELECT count(*) FROM sync_candidate"), 2);
    Row chosen = rowOf(h, LoopbackWorld::village);
    const QByteArray value = registerValue(typeOf<Household>(), chosen, 4);
    b.save(Change().resolve({typeOf<Household>().id, h.id, 4, value, {one, two}, u"asked the head"_qs}));
    QCOMPARE(b.client().status().conflicts, 0);
    m_world->run();
    QVERIFY(agree());
    QCOMPARE(a.load(h.id).address, u"here"_qs);
    QCOMPARE(a.client().status().conflicts, 0);
}

void SyncClientTest::goesOnAfterARejectedGroup()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    Household notAllowed = m_world->household(u"mine"_qs);
    notAllowed.number = u"3603231062050001"_qs; // only the server gives numbers
    std::vector<qint64> heldWhenTold;
    a.client().setOnTouched(
        [&](const std::vector<Touched> &) { heldWhenTold.push_back(a.client().status().outbox.refused); });
    a.save(Change().insert(LoopbackWorld::village, notAllowed));
    m_world->run();
    QVERIFY(!heldWhenTold.empty() && heldWhenTold.back() == 1); // no page of the log would tell of it
    const Household fine = m_world->household(u"also mine"_qs);
    a.save(Change().insert(LoopbackWorld::village, fine));
    m_world->run();
    QCOMPARE(b.load(fine.id).address, u"also mine"_qs);
    QVERIFY(b.load(notAllowed.id).id.isNull());
    QCOMPARE(a.load(notAllowed.id).address, u"mine"_qs); // kept for repair
    QCOMPARE(a.client().status().outbox.refused, 1);
    QVERIFY(agree());
}

void SyncClientTest::goesOnAfterAGroupThatTheServerCannotRead()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    std::vector<Household> households;
    for (int i = 0; i < 5; ++i) {
        households.push_back(m_world->household(u"h%1"_qs.arg(i)));
        QVERIFY(a.store().commit(Change().insert(LoopbackWorld::village, households.back())));
    }
    const QByteArray poison = households[2].id.toBytes();
    a.fate = [&](const Call &call) {
        return Fate{.status = call.what.path == u"/v1/push" && call.what.body.contains(poison) ? 400 : 200};
    };
    a.client().localChange();
    m_world->runLong();
    QVERIFY(agree());
    QCOMPARE(b.number("SELECT count(*) FROM household"), 4);
    QCOMPARE(a.client().status().outbox.refused, 1);
}

void SyncClientTest::goesOnAfterItsDiskWasCopied()
{
    auto &a = *m_world->devices[0];
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"before"_qs)));
    m_world->run();
    a.client().stop();
    QVERIFY(a.store().database().checkpoint());
    const QString copy = a.path() + u".copy"_qs;
    QVERIFY(QFile::copy(a.path(), copy));

    a.client().start();
    const Household mine = m_world->household(u"on the disk"_qs);
    a.save(Change().insert(LoopbackWorld::village, mine));
    m_world->run();
    a.open(copy);
    const Household again = m_world->household(u"on its copy"_qs);
    a.save(Change().insert(LoopbackWorld::village, again));
    a.client().start();
    m_world->run();
    QVERIFY(agree());
    auto &b = *m_world->devices[1];
    QCOMPARE(b.load(mine.id).address, u"on the disk"_qs);
    QCOMPARE(b.load(again.id).address, u"on its copy"_qs);
}

void SyncClientTest::sendsAgainWhatARestoredServerLost_data()
{
    QTest::addColumn<bool>("newEpoch");
    QTest::newRow("restored from a backup, which begins an epoch") << true;
    QTest::newRow("the last commits are gone and nobody knows") << false;
}

void SyncClientTest::sendsAgainWhatARestoredServerLost()
{
    QFETCH(bool, newEpoch);
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    const Household h = m_world->household(u"here"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    m_world->run();
    m_world->server.keepCopy();
    const Household lost = m_world->household(u"lost"_qs);
    a.save(Change().insert(LoopbackWorld::village, lost));
    b.edit(h.id, u"lost too"_qs);
    m_world->run();
    QVERIFY(agree());
    for (const auto &device : m_world->devices)
        device->client().stop();
    m_world->server.restoreCopy(newEpoch);
    for (const auto &device : m_world->devices)
        device->client().start();
    m_world->runLong();
    QVERIFY(agree());
    QCOMPARE(b.load(lost.id).address, u"lost"_qs);
    QCOMPARE(a.load(h.id).address, u"lost too"_qs);
}

void SyncClientTest::sendsAgainWhatTheServerTookAndLost()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    m_world->server.keepCopy();
    a.fate = forPath(u"/v1/pull"_qs, {.lost = true}); // it never reads what it sent
    const Household h = m_world->household(u"mine"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    m_world->devices[1]->client().stop();
    m_world->run();
    QCOMPARE(a.client().status().outbox.accepted, 1);
    m_world->server.restoreCopy(false);
    a.fate = goesThrough;
    b.client().start();
    b.save(Change().insert(LoopbackWorld::village, m_world->household(u"theirs"_qs)));
    m_world->runLong();
    a.client().syncNow();
    m_world->runLong();
    QVERIFY(agree());
    QCOMPARE(b.load(h.id).address, u"mine"_qs);
}

void SyncClientTest::repairsAStateThatDiffers()
{
    auto &a = *m_world->devices[0], &b = *m_world->devices[1];
    const Household h = m_world->household(u"here"_qs);
    a.save(Change().insert(LoopbackWorld::village, h));
    m_world->run();
    {
        auto transaction = Transaction::begin(b.store().database(), WriteMode::Apply);
        QVERIFY(b.store().database().execute("UPDATE household SET address='rotten'; "
                                             "UPDATE sync_scope SET state_hash=zeroblob(16)"));
        QVERIFY(transaction->commit());
    }
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"another"_qs)));
    m_world->runLong();
    QVERIFY(agree());
    QCOMPARE(b.load(h.id).address, u"here"_qs);
    QCOMPARE(b.client().status().repairs, 1);
}

void SyncClientTest::looksAgainAtOnceAfterALostWait()
{
    auto &a = *m_world->devices[0];
    a.fate = forPath(u"/v1/wait"_qs, {.lost = true});
    a.client().stop();
    a.client().start();
    m_world->run();
    a.fate = goesThrough;
    a.client().tick();
    m_world->run();
    QCOMPARE(a.client().status().connection, Connection::Online);
    m_world->runLong();
    QVERIFY(!a.client().status().error);
}

void SyncClientTest::forgetsAnErrorWhenNothingIsLeftToSend()
{
    auto &a = *m_world->devices[0];
    a.fate = forPath(u"/v1/push"_qs, {.answerLost = true});
    a.save(Change().insert(LoopbackWorld::village, m_world->household(u"here"_qs)));
    m_world->run(); // the entry comes back, the verdict does not
    QCOMPARE(a.number("SELECT count(*) FROM sync_outbox WHERE state=4"), 1);
    m_world->runLong();
    QVERIFY(!a.client().status().error);
    QCOMPARE(a.client().status().connection, Connection::Online);
}

void SyncClientTest::goesOnAfterAStopAtAnyInstant()
{
    auto &a = *m_world->devices[0];
    for (int steps = 0; steps < 12; ++steps) {
        a.save(Change().insert(LoopbackWorld::village, m_world->household(u"h%1"_qs.arg(steps))));
        for (int i = 0; i < steps; ++i)
            a.deliverOne();
        if (steps % 2 == 0)
            a.client().stop();
        else
            a.open();
        a.client().start();
    }
    m_world->runLong();
    QVERIFY(agree());
    Statement judged = m_world->server.log().database().cached("SELECT count(*) FROM op_ledger");
    QVERIFY(judged.step().ok());
    QCOMPARE(judged.integer(0), 12); // each save once
    QCOMPARE(m_world->devices[1]->number("SELECT count(DISTINCT number) FROM household"), 12);
}

QTEST_GUILESS_MAIN(SyncClientTest)
#include "SyncClientTest.moc"
