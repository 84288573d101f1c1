// SPDX-License-Identifier: GPL-3.0-or-later
// What the server refused is sent once more: all of it when its author asks, and with a save the records that the
// server never had.
#include "models/storage/SentAgain.h"
#include "SyncFixture.h"

#include "models/storage/HeldCases.h"

#include <QTest>

using namespace models;

class SentAgainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<SyncFixture>(); }
    void whatTheServerNeverHadGoesWhole();
    void aSaveTakesAlongWhatItHangsOn();
    void aSaveWithoutAnEditSendsItToo();
    void editsGoUponWhatTheyHadSeen();
    void theLastOfSeveralEditsCounts();
    void aSaveLeavesRefusedEditsToTheirAuthor();
    void nothingIsSentOfOtherHouseholds();

private:
    SavedGroup refuse(const Change &change);
    SavedGroup send(const Change &change); // and packs; the last group
    Change again(const Id &household) { return *everythingAgain(m_world->database(), m_world->codec, household); }
    Change withAgain(const Id &household, const Change &saved)
    {
        return *withNewRecordsAgain(m_world->database(), m_world->codec, household, saved);
    }
    Household shared(const QString &address);
    Change addressed(const Household &household, const QString &address);
    size_t held() { return heldCases(m_world->database(), m_world->codec)->size(); }

    std::unique_ptr<SyncFixture> m_world;
};

SavedGroup SentAgainTest::send(const Change &change)
{
    [[maybe_unused]] const auto receipt = m_world->store().commit(change);
    Q_ASSERT(receipt.ok());
    return m_world->pack().back();
}

SavedGroup SentAgainTest::refuse(const Change &change)
{
    const SavedGroup group = send(change);
    [[maybe_unused]] const Outcome judged = m_world->judge(group.op, GroupState::Rejected);
    Q_ASSERT(judged.ok());
    return group;
}

Household SentAgainTest::shared(const QString &address)
{
    const Household household = m_world->household(address);
    [[maybe_unused]] const auto pulled = m_world->pull(village, {m_world->foreign(household, village, {4, 7})});
    Q_ASSERT(pulled.ok());
    return household;
}

Change SentAgainTest::addressed(const Household &household, const QString &address)
{
    const auto before = m_world->store().load<Household>(household.id);
    Household after = (*before)->record;
    after.address = address;
    return Change().update(**before, after);
}

void SentAgainTest::whatTheServerNeverHadGoesWhole()
{
    const Household household = m_world->household(u"here"_qs);
    const Member member = m_world->member(household, u"张三"_qs);
    const SavedGroup first = refuse(Change().insert(village, household).insert(village, member));
    const SavedGroup second = send(again(household.id));
    QVERIFY(second.op != first.op);
    QCOMPARE(second.records, first.records);
    QCOMPARE(held(), size_t(0));
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(second)}));
    QVERIFY(m_world->digestHolds(village));
    QVERIFY(again(household.id).isEmpty());
}

void SentAgainTest::aSaveTakesAlongWhatItHangsOn()
{
    const Household household = m_world->household(u"here"_qs);
    const Member member = m_world->member(household, u"张三"_qs);
    refuse(Change().insert(village, household).insert(village, member));
    const auto before = m_world->store().load<Member>(member.id);
    Member after = member;
    after.name = u"张四"_qs;
    const SavedGroup saved = send(withAgain(household.id, Change().update(**before, after)));
    QCOMPARE(saved.records.size(), size_t(2));
    QCOMPARE(saved.records[0].record, household.id); // before what refers to it
    QVERIFY(saved.records[0].isNew && saved.records[1].isNew);
    QCOMPARE(held(), size_t(0));
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(saved)}));
    QCOMPARE((*m_world->store().load<Member>(member.id))->record.name, u"张四"_qs);
    QVERIFY(m_world->digestHolds(village));
}

void SentAgainTest::aSaveWithoutAnEditSendsItToo()
{
    const Household household = m_world->household(u"here"_qs);
    const SavedGroup first = refuse(Change().insert(village, household));
    QCOMPARE(send(withAgain(household.id, {})).records, first.records);
    QCOMPARE(held(), size_t(0));
}

void SentAgainTest::editsGoUponWhatTheyHadSeen()
{
    Household household = shared(u"here"_qs);
    const SavedGroup refused = refuse(addressed(household, u"mine"_qs));
    household.address = u"theirs"_qs;
    QVERIFY(m_world->pull(village, {m_world->foreign(household, village, {4})}));
    const SavedGroup second = send(again(household.id));
    QCOMPARE(second.records.size(), size_t(1));
    QCOMPARE(second.records[0].cells, refused.records[0].cells); // the server sees that theirs was not seen
    QCOMPARE((*m_world->store().load<Household>(household.id))->record.address, u"mine"_qs);
    QCOMPARE(held(), size_t(0));
}

void SentAgainTest::theLastOfSeveralEditsCounts()
{
    const Household household = shared(u"here"_qs);
    const SavedGroup first = send(addressed(household, u"first"_qs));
    const SavedGroup last = send(addressed(household, u"last"_qs));
    QVERIFY(m_world->judge(first.op, GroupState::Rejected));
    QVERIFY(m_world->judge(last.op, GroupState::Rejected));
    const SavedGroup second = send(again(household.id));
    QCOMPARE(second.records[0].cells.size(), size_t(1));
    QCOMPARE(second.records[0].cells[0].value, last.records[0].cells[0].value);
    QCOMPARE(second.records[0].cells[0].seen, first.records[0].cells[0].seen);
    QCOMPARE(held(), size_t(0));
}

void SentAgainTest::aSaveLeavesRefusedEditsToTheirAuthor()
{
    const Household household = shared(u"here"_qs);
    refuse(addressed(household, u"mine"_qs));
    const Change saved = addressed(household, u"corrected"_qs);
    const SavedGroup second = send(withAgain(household.id, saved));
    QCOMPARE(second.records[0].cells[0].value, registerValue(typeOf<Household>(), saved.records()[0].row, 4));
    QCOMPARE(held(), size_t(1));
}

void SentAgainTest::nothingIsSentOfOtherHouseholds()
{
    const Household one = m_world->household(u"one"_qs), other = m_world->household(u"other"_qs);
    refuse(Change().insert(village, one).insert(village, other));
    const SavedGroup sent = send(again(one.id));
    QCOMPARE(sent.records.size(), size_t(1));
    QCOMPARE(sent.records[0].record, one.id);
    QCOMPARE(heldCases(m_world->database(), m_world->codec)->front().household, other.id);
}

QTEST_GUILESS_MAIN(SentAgainTest)
#include "SentAgainTest.moc"
