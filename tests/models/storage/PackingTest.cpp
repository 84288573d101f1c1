// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncFixture.h"

#include <QTest>

using namespace models;

class PackingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<SyncFixture>(); }
    void freezesOneGroupForEachSaveAndScope();
    void namesTheGroupsOfOneSaveAlike();
    void tellsOfANewRecordWhatItHolds();
    void keepsEverySavedValueOfANewRecord();
    void freezesOneOfManyInItsPlace();
    void readsAnInsertAsItStandsWhenPacking();
    void neverChangesAFrozenGroup();
    void numbersGroupsWithoutAGap();
    void splitsASaveThatIsTooBigForOneGroup();
    void cutsBatchesByCountAndBytes();
    void namesTheGroupBeforeABatch();
    void renumbersOnlyWhatHasNoVerdict();
    void remembersTheCommonsItWasTypedUnder();
    void dropsOldConfirmedGroupsButTheLast();

private:
    std::unique_ptr<SyncFixture> m_world;
};

void PackingTest::freezesOneGroupForEachSaveAndScope()
{
    const Household h = m_world->household(u"here"_qs);
    HouseholdContact contact;
    contact.id = h.id;
    contact.phone = u"13800000000"_qs;
    QVERIFY(m_world->store().commit(Change().insert(village, h).insert(identity, contact)));
    QVERIFY(m_world->store().commit(Change().insert(village, m_world->household(u"there"_qs))));
    const std::vector<SavedGroup> groups = m_world->pack();
    QCOMPARE(groups.size(), size_t(3));
    QCOMPARE(groups[0].scope, village);
    QCOMPARE(groups[1].scope, identity);
    QCOMPARE(groups[2].scope, village);
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_change"), 0);
}

void PackingTest::namesTheGroupsOfOneSaveAlike()
{
    const Household h = m_world->household(u"here"_qs);
    HouseholdContact contact;
    contact.id = h.id;
    contact.phone = u"13800000000"_qs;
    QVERIFY(m_world->store().commit(Change().insert(village, h).insert(identity, contact)));
    QVERIFY(m_world->store().commit(Change().insert(village, m_world->household(u"there"_qs))));
    const std::vector<SavedGroup> groups = m_world->pack();
    QVERIFY(!groups[0].txn.isNull());
    QCOMPARE(groups[0].txn, groups[1].txn);
    QVERIFY(groups[2].txn.isNull());
}

void PackingTest::tellsOfANewRecordWhatItHolds()
{
    const Household h = m_world->household(u"here"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, h)));
    const RecordEdit edit = m_world->pack().at(0).records.at(0);
    QVERIFY(edit.isNew);
    QCOMPARE(edit.cells.size(), size_t(2)); // address and cause; empty registers are not told
    QCOMPARE(edit.cells[0].reg, FieldId(4));
    QVERIFY(edit.cells[0].seen.isNull());
}

void PackingTest::keepsEverySavedValueOfANewRecord()
{
    const Household first = m_world->household(u"here"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, first)));
    const auto loaded = m_world->store().load<Household>(first.id);
    Household second = first;
    second.address = u"there"_qs;
    QVERIFY(m_world->store().commit(Change().update(**loaded, second)));
    const std::vector<SavedGroup> groups = m_world->pack();
    const EntityType &type = typeOf<Household>();
    QCOMPARE(groups.size(), size_t(2));
    QCOMPARE(groups[0].records[0].cells[0].value, registerValue(type, rowOf(first, village), 4));
    QCOMPARE(groups[1].records[0].cells[0].value, registerValue(type, rowOf(second, village), 4));
    QCOMPARE(groups[1].records[0].cells[0].seen, groups[0].op);
    QVERIFY(!groups[1].records[0].isNew);
}

void PackingTest::freezesOneOfManyInItsPlace()
{
    std::vector<Household> saved;
    Change change;
    for (const QString &address : {u"a"_qs, u"b"_qs, u"c"_qs})
        change.insert(village, saved.emplace_back(m_world->household(address)));
    QVERIFY(m_world->store().commit(change));
    Household edited = saved[1];
    edited.address = u"there"_qs;
    QVERIFY(m_world->store().commit(Change().update(**m_world->store().load<Household>(edited.id), edited)));
    const std::vector<SavedGroup> groups = m_world->pack();
    const EntityType &type = typeOf<Household>();
    QCOMPARE(groups.size(), size_t(2));
    QCOMPARE(groups[0].records.size(), saved.size());
    for (size_t i = 0; i < saved.size(); ++i) {
        QCOMPARE(groups[0].records[i].record, saved[i].id);
        QVERIFY(groups[0].records[i].isNew);
        QCOMPARE(groups[0].records[i].cells[0].value, registerValue(type, rowOf(saved[i], village), 4));
    }
    QCOMPARE(groups[1].records[0].cells[0].value, registerValue(type, rowOf(edited, village), 4));
}

void PackingTest::readsAnInsertAsItStandsWhenPacking()
{
    Household h = m_world->household(u"here"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, h)));
    m_world->reopen();
    QCOMPARE(m_world->pack().at(0).records.at(0).cells.at(0).value,
             registerValue(typeOf<Household>(), rowOf(h, village), 4));
}

void PackingTest::neverChangesAFrozenGroup()
{
    const Household first = m_world->household(u"here"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, first)));
    const std::vector<SavedGroup> before = m_world->pack();
    Household second = first;
    second.address = u"there"_qs;
    QVERIFY(m_world->store().commit(Change().update(**m_world->store().load<Household>(first.id), second)));
    const std::vector<SavedGroup> after = m_world->pack();
    QCOMPARE(after.size(), size_t(2));
    QCOMPARE(after[0], before[0]);
}

void PackingTest::numbersGroupsWithoutAGap()
{
    for (int i = 0; i < 3; ++i) {
        QVERIFY(m_world->store().commit(Change().insert(village, m_world->household(u"h"_qs))));
        m_world->pack();
    }
    QCOMPARE(m_world->number("SELECT max(dseq)*100+count(*) FROM sync_outbox"), 303);
    QCOMPARE(*m_world->outbox().nextDseq(), 4);
    QCOMPARE(*m_world->outbox().firstReady(), std::optional<qint64>(1));
}

void PackingTest::splitsASaveThatIsTooBigForOneGroup()
{
    Change big;
    for (int i = 0; i < 300; ++i)
        big.insert(village, m_world->household(u"h"_qs));
    const auto receipt = m_world->store().commit(big);
    QVERIFY(receipt->ops.size() > 1);
    size_t records = 0;
    for (const SavedGroup &group : m_world->pack()) {
        size_t cells = 0;
        for (const RecordEdit &edit : group.records)
            cells += edit.cells.size();
        QVERIFY(cells <= 2000);
        records += group.records.size();
    }
    QCOMPARE(records, size_t(300));
}

void PackingTest::cutsBatchesByCountAndBytes()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_world->store().commit(Change().insert(village, m_world->household(u"h"_qs))));
    m_world->pack();
    QCOMPARE(m_world->outbox().batchFrom(1, 3, 1000)->bodies.size(), size_t(3));
    QCOMPARE(m_world->outbox().batchFrom(1, 100, 33)->bodies.size(), size_t(2)); // bodies of 16 bytes
    QCOMPARE(m_world->outbox().batchFrom(1, 100, 1)->bodies.size(), size_t(1));  // one goes in any case
    QCOMPARE(m_world->outbox().batchFrom(6, 100, 1000)->bodies.size(), size_t(0));
}

void PackingTest::namesTheGroupBeforeABatch()
{
    for (int i = 0; i < 2; ++i)
        QVERIFY(m_world->store().commit(Change().insert(village, m_world->household(u"h"_qs))));
    m_world->pack();
    QVERIFY(m_world->outbox().batchFrom(1, 1, 1000)->previousDigest.isEmpty());
    const auto first = m_world->outbox().batchFrom(1, 1, 1000);
    QCOMPARE(m_world->outbox().batchFrom(2, 1, 1000)->previousDigest, digest32(first->bodies[0]));
}

void PackingTest::renumbersOnlyWhatHasNoVerdict()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_world->store().commit(Change().insert(village, m_world->household(u"h"_qs))));
    const std::vector<SavedGroup> groups = m_world->pack();
    QVERIFY(m_world->judge(groups[1].op, GroupState::Accepted));
    QVERIFY(m_world->outbox().renumber(77));
    const auto batch = m_world->outbox().batchFrom(1, 100, 1000);
    QCOMPARE(batch->incarnation, 77);
    QCOMPARE(batch->ops, (std::vector<OpId>{groups[0].op, groups[2].op}));
    QVERIFY(batch->previousDigest.isEmpty());
    QCOMPARE(*m_world->outbox().nextDseq(), 3);
}

void PackingTest::remembersTheCommonsItWasTypedUnder()
{
    QVERIFY(m_world->pull(u"commons"_qs, {PageEntry{0, m_world->ids.next(), {}}}));
    QVERIFY(m_world->store().commit(Change().insert(village, m_world->household(u"h"_qs))));
    QVERIFY(m_world->pull(u"commons"_qs, {PageEntry{0, m_world->ids.next(), {}}}));
    QCOMPARE(m_world->pack().at(0).commonsHead, 1);
}

void PackingTest::dropsOldConfirmedGroupsButTheLast()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_world->store().commit(Change().insert(village, m_world->household(u"h"_qs))));
    const std::vector<SavedGroup> groups = m_world->pack();
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(groups[0]), SyncFixture::entryOf(groups[1])}));
    QVERIFY(m_world->outbox().dropConfirmedBefore(std::numeric_limits<Hlc>::max()));
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_outbox"), 2);
    QVERIFY(!m_world->outbox().batchFrom(3, 1, 1000)->previousDigest.isEmpty());
}

QTEST_GUILESS_MAIN(PackingTest)
#include "PackingTest.moc"
