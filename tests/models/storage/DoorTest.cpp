// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/base/Cbor.h"
#include "models/storage/Captured.h"
#include "models/storage/GuardedTransaction.h"

#include <QTest>

#include <sqlite3.h>

using namespace models;

class DoorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<StoreFixture>(); }
    void refusesWritesAroundTheDoor_data();
    void refusesWritesAroundTheDoor();
    void refusesWritesAroundStatement();
    void refusesAStatementThatOutlivesItsTransaction();
    void deletesNothingWhileItCaptures();
    void poisonsATransactionThatWroteAroundTheDoor();
    void storesANewHouseholdWithItsMembers();
    void capturesOneRowForEachSaveAndScope();
    void writesOnlyTheRegistersThatDiffer();
    void saysWhatTheUserSaw();
    void seesItsOwnUnsentOp();
    void keepsWhatWasSavedFirstOfANewRecord();
    void foldsTwoEditsOfOneSave();
    void dropsAnEditThatComesBackToWhatWas();
    void givesEachScopeItsOwnOp();
    void removesSoftly();
    void turnsASecondInsertIntoAnEditThatSawNothing();
    void aSecondInsertEmptiesNothing();
    void aSecondInsertBringsARemovedRecordBack();
    void refusesAValueThatItsFieldCannotHold();
    void refusesARecordInAForeignScope();
    void refusesAnUpdateOfAnAbsentRecord();
    void keepsNothingOfAFailedSave();
    void advancesTheClockAlways();
    void draftsSurviveReopening();
    void discardsTheDraftWithTheSave();
    void keepsWhatASaveLeavesOfTheDraft();
    void keepsTheDraftOfAFailedSave();

private:
    Loaded<Household> saved(const Household &household);
    std::vector<CellEdit> lastEdits();
    std::vector<CapturedEntry> captures(const QByteArray &order);
    std::unique_ptr<StoreFixture> m_store;
};

Loaded<Household> DoorTest::saved(const Household &household)
{
    const auto receipt = m_store->store().commit(Change().insert(village, household));
    Q_ASSERT(receipt.ok());
    return **m_store->store().load<Household>(household.id);
}

std::vector<CellEdit> DoorTest::lastEdits()
{
    const std::vector<CapturedEntry> entries = captures("DESC");
    return entries.empty() ? std::vector<CellEdit>()
                           : cellsFromCaptured(entries.back().content).value_or(std::vector<CellEdit>());
}

// Of the first save that waits ("ASC"), or of the last.
std::vector<CapturedEntry> DoorTest::captures(const QByteArray &order)
{
    Statement row = m_store->store().database().cached(
        QByteArray("SELECT content FROM sync_change ORDER BY n " + order + " LIMIT 1"));
    return *row.step() ? entriesFromCaptured(row.blobView(0)).value_or(std::vector<CapturedEntry>())
                       : std::vector<CapturedEntry>();
}

static QByteArray textValue(const QString &text)
{
    CborWriter out;
    out.text(text);
    return out.take();
}

void DoorTest::refusesWritesAroundTheDoor_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a new row") << QByteArray(
        "INSERT INTO household(id,scope,row_op,standing) VALUES(zeroblob(16),'village/1',zeroblob(16),0)");
    QTest::newRow("a changed row") << QByteArray("UPDATE household SET address='elsewhere'");
    QTest::newRow("a deleted row") << QByteArray("DELETE FROM household");
    QTest::newRow("a table that goes") << QByteArray("DROP TABLE household");
    QTest::newRow("a changed row under another spelling") << QByteArray("UPDATE Main.\"HouseHold\" SET address=''");
    QTest::newRow("a row that a trigger writes")
        << QByteArray("CREATE TEMP TRIGGER t AFTER INSERT ON draft BEGIN UPDATE household SET address='elsewhere'; END;"
                      "INSERT INTO draft VALUES('a',1,x'00')");
    QTest::newRow("a replaced row") << QByteArray("INSERT OR REPLACE INTO household SELECT * FROM household");
}

void DoorTest::refusesWritesAroundTheDoor()
{
    QFETCH(QByteArray, sql);
    const Loaded<Household> before = saved(m_store->household(u"here"_qs));
    QVERIFY(!m_store->store().database().execute(sql));
    QCOMPARE(m_store->number("SELECT count(*) FROM household"), 1);
    QCOMPARE((*m_store->store().load<Household>(before.record.id))->record, before.record);
}

void DoorTest::refusesWritesAroundStatement()
{
    const Loaded<Household> before = saved(m_store->household(u"here"_qs));
    sqlite3 *handle = m_store->store().database().handle();
    QCOMPARE(sqlite3_exec(handle, "UPDATE household SET address='elsewhere'", nullptr, nullptr, nullptr), SQLITE_AUTH);
    QCOMPARE((*m_store->store().load<Household>(before.record.id))->record, before.record);
}

void DoorTest::refusesAStatementThatOutlivesItsTransaction()
{
    const Loaded<Household> before = saved(m_store->household(u"here"_qs));
    Database &database = m_store->store().database();
    const QByteArray sql = "UPDATE household SET address='elsewhere'";
    std::optional<Statement> kept;
    {
        const auto rolledBack = GuardedTransaction::begin(database, WriteMode::Capture);
        kept.emplace(std::move(*database.prepare(sql)));
        QVERIFY(database.cached(sql).run());
    }
    QVERIFY(!kept->run());
    QVERIFY(!database.cached(sql).run());
    QCOMPARE((*m_store->store().load<Household>(before.record.id))->record, before.record);
}

void DoorTest::deletesNothingWhileItCaptures()
{
    saved(m_store->household(u"here"_qs));
    Database &database = m_store->store().database();
    {
        auto transaction = GuardedTransaction::begin(database, WriteMode::Capture);
        QVERIFY(!database.execute("DELETE FROM household"));
        QVERIFY(!transaction->commit());
    }
    QCOMPARE(m_store->number("SELECT count(*) FROM household"), 1);
}

void DoorTest::poisonsATransactionThatWroteAroundTheDoor()
{
    const Loaded<Household> before = saved(m_store->household(u"here"_qs));
    Database &database = m_store->store().database();
    {
        auto transaction = Transaction::begin(database);
        QVERIFY(database.execute("INSERT INTO draft VALUES('a',1,x'00')"));
        QVERIFY(!database.execute("UPDATE household SET address='elsewhere'"));
        QVERIFY(!transaction->commit());
    }
    QCOMPARE(m_store->number("SELECT count(*) FROM draft"), 0);
}

void DoorTest::storesANewHouseholdWithItsMembers()
{
    const Household household = m_store->household(u"龙王潭一组"_qs);
    const Member head = m_store->member(household, u"张三"_qs);
    const Member son = m_store->member(household, u"张四"_qs, u"03"_qs);
    QVERIFY(m_store->store().commit(Change().insert(village, household).insert(village, head).insert(village, son)));
    m_store->reopen();
    QCOMPARE((*m_store->store().load<Household>(household.id))->record, household);
    const auto members = m_store->store().loadWhere<Member>("household", household.id);
    QCOMPARE(members->size(), size_t(2));
    QCOMPARE(members->at(0).record, head);
    QCOMPARE(members->at(1).record, son);
    QCOMPARE(members->at(1).scope, village);
}

void DoorTest::capturesOneRowForEachSaveAndScope()
{
    const Household household = m_store->household(u"here"_qs);
    QVERIFY(m_store->store().commit(
        Change().insert(village, household).insert(village, m_store->member(household, u"张三"_qs))));
    QCOMPARE(m_store->number("SELECT count(*) FROM sync_change"), 1);
    QCOMPARE(m_store->number("SELECT records FROM sync_change"), 2);
    const std::vector<CapturedEntry> entries = captures("ASC");
    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[0], (CapturedEntry{CaptureKind::Marker, typeOf<Household>().id, household.id}));
    QCOMPARE(entries[1].type, typeOf<Member>().id);
    QVERIFY(entries[1].content.isEmpty());
}

void DoorTest::writesOnlyTheRegistersThatDiffer()
{
    const Loaded<Household> before = saved(m_store->household(u"here"_qs));
    Household after = before.record;
    after.address = u"there"_qs;
    after.villagerGroup = u"二组"_qs;
    QVERIFY(m_store->store().commit(Change().update(before, after)));
    const std::vector<CellEdit> edits = lastEdits();
    QCOMPARE(edits.size(), size_t(2));
    QCOMPARE(edits[0].reg, FieldId(3));
    QCOMPARE(edits[0].value, textValue(u"二组"_qs));
    QCOMPARE(edits[1].reg, FieldId(4));
    QCOMPARE((*m_store->store().load<Household>(after.id))->record, after);
}

void DoorTest::saysWhatTheUserSaw()
{
    const Loaded<Household> before = saved(m_store->household(u"here"_qs));
    Household after = before.record;
    after.address = u"there"_qs;
    after.villagerGroup = u"二组"_qs; // was empty: nobody's op was seen
    QVERIFY(m_store->store().commit(Change().update(before, after)));
    const std::vector<CellEdit> edits = lastEdits();
    QVERIFY(edits[0].seen.isNull());
    QCOMPARE(edits[1].seen, before.ops.record());
}

void DoorTest::seesItsOwnUnsentOp()
{
    const Loaded<Household> first = saved(m_store->household(u"here"_qs));
    Household after = first.record;
    after.address = u"there"_qs;
    const auto receipt = m_store->store().commit(Change().update(first, after));
    const Loaded<Household> second = **m_store->store().load<Household>(after.id);
    after.address = u"elsewhere"_qs;
    QVERIFY(m_store->store().commit(Change().update(second, after)));
    QCOMPARE(lastEdits().at(0).seen, receipt->ops.at(0));
}

void DoorTest::keepsWhatWasSavedFirstOfANewRecord()
{
    const Loaded<Household> first = saved(m_store->household(u"here"_qs));
    Household after = first.record;
    after.address = u"there"_qs;
    QVERIFY(m_store->store().commit(Change().update(first, after)));
    const std::vector<CapturedEntry> entries = captures("ASC");
    QCOMPARE(entries.size(), size_t(1));
    QCOMPARE(entries[0].kind, CaptureKind::Inserted);
    const auto cells = cellsFromCaptured(entries[0].content);
    QVERIFY(cells.has_value());
    QCOMPARE(cells->at(0).reg, FieldId(4));
    QCOMPARE(cells->at(0).value, textValue(u"here"_qs));
}

void DoorTest::foldsTwoEditsOfOneSave()
{
    const Loaded<Household> before = saved(m_store->household(u"here"_qs));
    Household once = before.record, twice = before.record;
    once.address = u"there"_qs;
    once.villagerGroup = u"二组"_qs;
    twice.address = u"elsewhere"_qs;
    twice.villagerGroup = u"二组"_qs;
    Loaded<Household> between = before;
    between.record = once;
    between.ops = RecordOps(m_store->ids.next());
    QVERIFY(m_store->store().commit(Change().update(before, once).update(between, twice)));
    const std::vector<CellEdit> edits = lastEdits();
    QCOMPARE(edits.size(), size_t(2));
    QCOMPARE(edits[1].value, textValue(u"elsewhere"_qs));
    QCOMPARE(edits[1].seen, before.ops.record());
}

void DoorTest::dropsAnEditThatComesBackToWhatWas()
{
    const Loaded<Household> before = saved(m_store->household(u"here"_qs));
    Household once = before.record;
    once.address = u"there"_qs;
    Loaded<Household> between = before;
    between.record = once;
    Change change;
    change.update(before, once).update(between, before.record);
    QVERIFY(change.isEmpty());
    QVERIFY(Change().update(before, before.record).isEmpty());
}

void DoorTest::givesEachScopeItsOwnOp()
{
    const Household household = m_store->household(u"here"_qs);
    HouseholdContact contact;
    contact.id = household.id;
    contact.phone = u"13800000000"_qs;
    const auto receipt = m_store->store().commit(Change().insert(village, household).insert(identity, contact));
    QCOMPARE(receipt->ops.size(), size_t(2));
    QCOMPARE(m_store->number("SELECT count(*) FROM sync_change"), 2);
    QCOMPARE(m_store->number("SELECT count(DISTINCT txn) FROM sync_change"), 1);
}

void DoorTest::removesSoftly()
{
    const Household household = m_store->household(u"here"_qs);
    const Member member = m_store->member(household, u"张三"_qs);
    QVERIFY(m_store->store().commit(Change().insert(village, household).insert(village, member)));
    const Loaded<Member> loaded = **m_store->store().load<Member>(member.id);
    QVERIFY(m_store->store().commit(Change().remove(loaded)));
    QCOMPARE(m_store->store().loadWhere<Member>("household", household.id)->size(), size_t(0));
    QVERIFY((*m_store->store().load<Member>(member.id))->removed);
    QCOMPARE(lastEdits().at(0).reg, LifecycleRegister);
}

void DoorTest::turnsASecondInsertIntoAnEditThatSawNothing()
{
    Household household = m_store->household(u"here"_qs);
    household.villagerGroup = u"二组"_qs;
    saved(household);
    Household again = household;
    again.address = u"there"_qs;
    QVERIFY(m_store->store().commit(Change().insert(village, again)));
    QCOMPARE((*m_store->store().load<Household>(household.id))->record, again);
    QCOMPARE(lastEdits().size(), size_t(1));
    QVERIFY(lastEdits().at(0).seen.isNull());
}

void DoorTest::aSecondInsertEmptiesNothing()
{
    Household household = m_store->household(u"here"_qs);
    household.villagerGroup = u"二组"_qs;
    saved(household);
    Household again = household;
    again.villagerGroup.clear();
    QVERIFY(m_store->store().commit(Change().insert(village, again)));
    QCOMPARE((*m_store->store().load<Household>(household.id))->record, household);
}

void DoorTest::aSecondInsertBringsARemovedRecordBack()
{
    const Household household = m_store->household(u"here"_qs);
    QVERIFY(m_store->store().commit(Change().remove(saved(household))));
    QVERIFY(m_store->store().commit(Change().insert(village, household)));
    QVERIFY(!(*m_store->store().load<Household>(household.id))->removed);
    QVERIFY(!lastEdits().at(0).seen.isNull());
}

// No server would take it, and a very long one could not even be read back from what is to be sent.
void DoorTest::refusesAValueThatItsFieldCannotHold()
{
    const QString longest(typeOf<Household>()["address"].maxLength, u'长');
    const auto refused = m_store->store().commit(Change().insert(village, m_store->household(longest + u'长')));
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    const Household household = m_store->household(longest);
    QVERIFY(m_store->store().commit(Change().insert(village, household)));
    Household longer = household;
    longer.address = QString(50'000, u'长');
    QCOMPARE(m_store->store().commit(Change().update(saved(household), longer)).error().kind, ErrorKind::Invalid);
    QCOMPARE((*m_store->store().load<Household>(household.id))->record.address, longest);
}

void DoorTest::refusesARecordInAForeignScope()
{
    for (const QString &scope : {identity, u"commons"_qs, u"village/"_qs, u"village"_qs}) {
        const auto refused = m_store->store().commit(Change().insert(scope, m_store->household(u"here"_qs)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    }
    QCOMPARE(m_store->number("SELECT count(*) FROM household"), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM sync_change"), 0);
}

void DoorTest::refusesAnUpdateOfAnAbsentRecord()
{
    Loaded<Household> ghost{m_store->household(u"here"_qs), village, false, {}};
    Household after = ghost.record;
    after.address = u"there"_qs;
    const auto refused = m_store->store().commit(Change().update(ghost, after));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
}

void DoorTest::keepsNothingOfAFailedSave()
{
    const Household household = m_store->household(u"here"_qs);
    Household unknown;
    unknown.id = m_store->ids.next();
    const auto failed = m_store->store().commit(
        Change().insert(village, household).insert(village, m_store->member(unknown, u"张三"_qs)));
    QVERIFY(!failed); // the member's household does not exist
    QCOMPARE(m_store->number("SELECT count(*) FROM household"), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM sync_change"), 0);
    QVERIFY(!m_store->store().database().execute("UPDATE household SET address='elsewhere'"));
    QVERIFY(m_store->store().commit(Change().insert(village, household)));
}

void DoorTest::advancesTheClockAlways()
{
    const auto first = m_store->store().commit(Change().insert(village, m_store->household(u"a"_qs)));
    m_store->clock.set(1'000);
    m_store->reopen();
    const auto second = m_store->store().commit(Change().insert(village, m_store->household(u"b"_qs)));
    QVERIFY(second->hlc > first->hlc);
    QCOMPARE(second->txn, first->txn + 1);
}

void DoorTest::draftsSurviveReopening()
{
    QVERIFY(m_store->store().saveDraft(u"household/1"_qs, "one"));
    m_store->clock.advance(1000);
    QVERIFY(m_store->store().saveDraft(u"household/2"_qs, "two"));
    QVERIFY(m_store->store().saveDraft(u"household/1"_qs, "one, longer"));
    m_store->reopen();
    const auto drafts = m_store->store().drafts();
    QCOMPARE(drafts->size(), size_t(2));
    QCOMPARE(drafts->at(0).key, u"household/1"_qs);
    QCOMPARE(drafts->at(0).content, QByteArray("one, longer"));
    QVERIFY(m_store->store().discardDraft(u"household/1"_qs));
    QCOMPARE(m_store->store().drafts()->size(), size_t(1));
}

void DoorTest::discardsTheDraftWithTheSave()
{
    QVERIFY(m_store->store().saveDraft(u"new"_qs, "text"));
    QVERIFY(m_store->store().commit(Change().insert(village, m_store->household(u"a"_qs)).settlesDraft(u"new"_qs)));
    QVERIFY(m_store->store().drafts()->empty());
}

void DoorTest::keepsWhatASaveLeavesOfTheDraft()
{
    for (const QByteArray &before : {QByteArray(), QByteArray("text")}) { // it may be typed and saved within a second
        if (!before.isEmpty())
            QVERIFY(m_store->store().saveDraft(u"new"_qs, before));
        Change change = Change().insert(village, m_store->household(u"a"_qs));
        QVERIFY(m_store->store().commit(change.settlesDraft(u"new"_qs, "rest")));
        QCOMPARE(m_store->store().drafts()->size(), size_t(1));
        QCOMPARE(m_store->store().drafts()->front().content, QByteArray("rest"));
    }
}

void DoorTest::keepsTheDraftOfAFailedSave()
{
    QVERIFY(m_store->store().saveDraft(u"new"_qs, "text"));
    QVERIFY(!m_store->store().commit(Change().insert(identity, m_store->household(u"a"_qs)).settlesDraft(u"new"_qs)));
    QCOMPARE(m_store->store().drafts()->size(), size_t(1));
}

QTEST_GUILESS_MAIN(DoorTest)
#include "DoorTest.moc"
