// SPDX-License-Identifier: GPL-3.0-or-later
// What the server refused and its author gives up is in no list any more, unless the server has it.
#include "models/storage/GivenUp.h"
#include "SyncFixture.h"

#include "models/storage/CaseIndex.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/HeldCases.h"

#include <QTest>

using namespace models;

class GivenUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<SyncFixture>(); }
    void oneCaseOfAGroupGoesAlone();
    void takesAlongWhatHangsOnIt();
    void keepsWhatIsStillOnItsWay();
    void leavesAHouseholdThatTheServerHas();
    void doesNothingASecondTime();

private:
    OpId refuse(const Change &change);
    Outcome giveUp(const OpId &op, const Id &household)
    {
        return giveUpRefused(m_world->database(), m_world->codec, op, household);
    }
    std::vector<HeldCase> held() { return *heldCases(m_world->database(), m_world->codec); }
    qint64 lines()
    {
        [[maybe_unused]] const Outcome made = CaseIndex(m_world->clock).refreshAll(m_world->database());
        Q_ASSERT(made.ok());
        return m_world->number("SELECT count(*) FROM case_line WHERE gone=0");
    }

    std::unique_ptr<SyncFixture> m_world;
};

OpId GivenUpTest::refuse(const Change &change)
{
    const auto receipt = m_world->store().commit(change);
    Q_ASSERT(receipt.ok());
    m_world->pack();
    const Outcome judged = m_world->judge(receipt->ops.front(), GroupState::Rejected);
    Q_ASSERT(judged.ok());
    return receipt->ops.front();
}

void GivenUpTest::oneCaseOfAGroupGoesAlone()
{
    const Household one = m_world->household(u"one"_qs), other = m_world->household(u"other"_qs);
    const OpId op = refuse(Change().insert(village, one).insert(village, other));
    QCOMPARE(held().size(), size_t(2));
    for (const HeldCase &held : held()) {
        QCOMPARE(held.groups.size(), size_t(1));
        QCOMPARE(held.groups.front().group.records.size(), size_t(1));
        QCOMPARE(held.groups.front().group.records.front().record, held.household);
    }
    QCOMPARE(lines(), 2);

    QVERIFY(giveUp(op, one.id));
    QVERIFY(!*m_world->store().load<Household>(one.id));
    QVERIFY(*m_world->store().load<Household>(other.id));
    QCOMPARE(lines(), 1);
    QCOMPARE(held().size(), size_t(1));
    QCOMPARE(held().front().household, other.id);
    QCOMPARE(m_world->number("SELECT state FROM sync_outbox"), qint64(GroupState::Rejected));

    QVERIFY(giveUp(op, other.id));
    QCOMPARE(lines(), 0);
    QVERIFY(held().empty());
    QCOMPARE(m_world->number("SELECT state FROM sync_outbox"), qint64(GroupState::Settled));
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_held"), 0);
}

void GivenUpTest::takesAlongWhatHangsOnIt()
{
    const Household household = m_world->household(u"here"_qs);
    const OpId op = refuse(Change().insert(village, household).insert(village, m_world->member(household, u"张三"_qs)));
    const Member other = m_world->member(household, u"张四"_qs, u"03"_qs);
    refuse(Change().insert(village, other));
    MemberIdentity number;
    number.id = other.id;
    number.household = household.id;
    HouseholdContact contact;
    contact.id = household.id;
    contact.phone = u"13800000000"_qs;
    refuse(Change().insert(identity, number).insert(identity, contact));
    QVERIFY(giveUp(op, household.id));
    for (const char *table : {"household", "member", "member_identity", "household_contact"})
        QCOMPARE(m_world->number(QByteArray(QByteArray("SELECT count(*) FROM ") + table)), 0);
    QVERIFY(held().empty());
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_outbox WHERE state=6"), 3);
}

void GivenUpTest::keepsWhatIsStillOnItsWay()
{
    const Household household = m_world->household(u"here"_qs);
    const OpId op = refuse(Change().insert(village, household));
    const Member member = m_world->member(household, u"张三"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, member)));
    const Outcome refused = giveUp(op, household.id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    QVERIFY(*m_world->store().load<Household>(household.id));
    QVERIFY(*m_world->store().load<Member>(member.id));
    QCOMPARE(held().size(), size_t(1));
}

void GivenUpTest::leavesAHouseholdThatTheServerHas()
{
    const Household before = m_world->household(u"here"_qs);
    const auto receipt = m_world->store().commit(Change().insert(village, before));
    const SavedGroup group = m_world->pack().at(0);
    QVERIFY(m_world->judge(group.op, GroupState::Accepted));
    QVERIFY(m_world->pull(village, {m_world->entryOf(group)}).ok());
    Household after = before;
    after.address = u"there"_qs;
    const OpId op = refuse(Change().update(**m_world->store().load<Household>(before.id), after));
    QVERIFY(giveUp(op, before.id));
    QCOMPARE((*m_world->store().load<Household>(before.id))->record, before);
    QVERIFY(held().empty());
    QCOMPARE(lines(), 1);
}

void GivenUpTest::doesNothingASecondTime()
{
    const Household household = m_world->household(u"here"_qs);
    const OpId op = refuse(Change().insert(village, household));
    QVERIFY(giveUp(op, household.id));
    QVERIFY(m_world->store().commit(Change().insert(village, household))); // entered anew
    QVERIFY(giveUp(op, household.id));
    QVERIFY(*m_world->store().load<Household>(household.id));
}

QTEST_GUILESS_MAIN(GivenUpTest)
#include "GivenUpTest.moc"
