// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncFixture.h"

#include <QTest>

using namespace models;

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendsAgainWhatALostServerKeptAside();
    void showsNothingAsHeldOnceTheServerTakesIt();
    void settlesAGroupWhollyOrNotAtAll();
    void opensAConflictAgainWhenItsAnswerIsRefused();
    void showsTheEditBeforeARefusedOne();
    void showsTheEditBeforeARefusedOneOfANewRecord();

private:
    OpId inserted(const Household &household);
    std::unique_ptr<SyncFixture> m_world;
};

void OutboxTest::init()
{
    m_world = std::make_unique<SyncFixture>();
}

OpId OutboxTest::inserted(const Household &household)
{
    const auto receipt = m_world->store().commit(Change().insert(village, household));
    Q_ASSERT(receipt.ok());
    return receipt->ops.front();
}

void OutboxTest::sendsAgainWhatALostServerKeptAside()
{
    const OpId op = inserted(m_world->household(u"here"_qs));
    m_world->pack();
    QVERIFY(m_world->judge(op, GroupState::Quarantined));
    QVERIFY(m_world->outbox().renumber(7));
    QVERIFY(!*m_world->outbox().firstReady());
    QVERIFY(m_world->outbox().sendAcceptedAgain());
    QCOMPARE(*m_world->outbox().firstReady(), std::optional<qint64>(1));
    QVERIFY(m_world->judge(op, GroupState::Quarantined));
    QVERIFY(m_world->outbox().sendAgainAfter(village, 5));
    QCOMPARE(*m_world->outbox().firstReady(), std::optional<qint64>(1));
}

void OutboxTest::showsNothingAsHeldOnceTheServerTakesIt()
{
    const OpId op = inserted(m_world->household(u"here"_qs));
    const SavedGroup group = m_world->pack().at(0);
    QVERIFY(m_world->judge(op, GroupState::Quarantined));
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_held"), 1);
    QVERIFY(m_world->judge(op, GroupState::Accepted));
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_held"), 0);

    QVERIFY(m_world->judge(op, GroupState::Quarantined));
    QVERIFY(m_world->outbox().sendAcceptedAgain());
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(group)}));
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_held"), 0);
}

void OutboxTest::settlesAGroupWhollyOrNotAtAll()
{
    const OpId op = inserted(m_world->household(u"here"_qs));
    m_world->pack();
    QVERIFY(m_world->judge(op, GroupState::Rejected));
    QVERIFY(m_world->database().execute("CREATE TRIGGER in_the_way BEFORE DELETE ON sync_held "
                                        "BEGIN SELECT raise(ABORT, 'in the way'); END"));
    QVERIFY(!m_world->outbox().settle(op));
    QCOMPARE((*m_world->outbox().find(op))->state, GroupState::Rejected);
    QVERIFY(m_world->database().execute("DROP TRIGGER in_the_way"));
    QVERIFY(m_world->outbox().settle(op));
    QCOMPARE((*m_world->outbox().find(op))->state, GroupState::Settled);
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_held"), 0);
}

void OutboxTest::opensAConflictAgainWhenItsAnswerIsRefused()
{
    Household h = m_world->household(u"here"_qs);
    const OpId mine = inserted(h);
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(m_world->pack().at(0))}));
    h.address = u"theirs"_qs;
    PageEntry entry = m_world->foreign(h, village, {4});
    entry.records[0].cells[1].candidates = {{mine, "\x61x", {}, {}, 0, {}, 0}, {entry.op, "\x61y", {}, {}, 0, {}, 0}};
    QVERIFY(m_world->pull(village, {entry}));
    const Resolution chosen{typeOf<Household>().id, h.id, 4, "\x61x", {entry.op, mine}, u"asked"_qs};
    const auto answer = m_world->store().commit(Change().resolve(chosen));
    QVERIFY(answer);
    QCOMPARE(*m_world->outbox().openConflicts(), 0);
    m_world->pack();
    QVERIFY(m_world->judge(answer->ops.front(), GroupState::Rejected));
    QCOMPARE(*m_world->outbox().openConflicts(), 1);
    QCOMPARE((*m_world->store().load<Household>(h.id))->record.address, u"theirs"_qs);
}

void OutboxTest::showsTheEditBeforeARefusedOne()
{
    Household h = m_world->household(u"first"_qs);
    const OpId insert = inserted(h);
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(m_world->pack().at(0))}));
    const auto edit = [&](const QString &address) {
        const auto before = m_world->store().load<Household>(h.id);
        Household after = (*before)->record;
        after.address = address;
        const auto receipt = m_world->store().commit(Change().update(**before, after));
        m_world->pack();
        return receipt->ops.front();
    };
    const auto shown = [&] { return (*m_world->store().load<Household>(h.id))->record.address; };
    const OpId waits = edit(u"second"_qs);
    const OpId refused = edit(u"third"_qs);
    QVERIFY(m_world->judge(refused, GroupState::Rejected));
    QCOMPARE(shown(), u"second"_qs); // unsent work is what its author sees
    QVERIFY(m_world->judge(waits, GroupState::Rejected));
    QCOMPARE(shown(), u"first"_qs);
    QCOMPARE((*m_world->store().load<Household>(h.id))->ops.record(), insert);
    QVERIFY(m_world->digestHolds(village));
}

// The server has taken the insert and nothing of it has come back yet.
void OutboxTest::showsTheEditBeforeARefusedOneOfANewRecord()
{
    Household h = m_world->household(u"first"_qs);
    inserted(h);
    const SavedGroup insert = m_world->pack().at(0);
    const auto edit = [&](const std::function<void(Household &)> &change) {
        const auto before = m_world->store().load<Household>(h.id);
        Household after = (*before)->record;
        change(after);
        const auto receipt = m_world->store().commit(Change().update(**before, after));
        m_world->pack();
        return receipt->ops.front();
    };
    const auto shown = [&] { return (*m_world->store().load<Household>(h.id))->record; };
    const OpId waits = edit([](Household &after) { after.address = u"second"_qs; });
    const OpId refused = edit([](Household &after) {
        after.address = u"third"_qs;
        after.causeRemark = u"and this"_qs;
    });
    QVERIFY(m_world->judge(waits, GroupState::Accepted));
    QVERIFY(m_world->judge(refused, GroupState::Rejected));
    QCOMPARE(shown().address, u"second"_qs);
    QCOMPARE(shown().causeRemark, QString());
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(insert)})); // the insert comes back, the edit not yet
    QCOMPARE(shown().address, u"second"_qs);
    QVERIFY(m_world->digestHolds(village));
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "OutboxTest.moc"
