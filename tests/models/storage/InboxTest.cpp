// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncFixture.h"

#include "models/storage/Drafts.h"
#include "models/storage/EndedVillages.h"
#include "models/storage/ScopeRecovery.h"
#include "tests/support/RecordCounts.h"

#include <QTest>

using namespace models;
using support::recordsWhere;

class InboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<SyncFixture>(); }
    void writesWhatSomebodyElseMade();
    void editsAreComparedWithTheServersOp();
    void neverOverwritesUnsentWork();
    void keepsWhatThePullBroughtBeneathUnsentWork();
    void showsTheServersValueOnceTheWorkIsJudged();
    void keepsANewerEditAboveAnOlderOneThatCameBack();
    void writesTheOutcomeEvenToItsAuthor();
    void recordsWhatWasSeenWhenAPullLandsUnderAnOpenForm();
    void mergesDifferentFieldsOfOneRecord();
    void meetsARecordThatBothSidesMade();
    void movesTheCursorWithTheRows();
    void writesNothingOfAPageThatFails();
    void refusesAPageOutOfPlace();
    void keepsConflictsAndTheirCandidates();
    void closesAConflictThatTheServerClosed();
    void showsAResolutionAtOnce();
    void keepsWhatANewerProgramWrote();
    void returnsToTheServersValueWhenRefused();
    void keepsARefusedNewRecordForRepair();
    void sendsARepairedRecordAsAWhole();
    void keepsLocalWorkWhileItIsQuarantined();
    void marksCasesStale();
    void keepsCheckpointsThinnedOut();
    void theClockFollowsTheServer();
    void readsALogAnewAfterTheServerLostIt();
    void keepsUnsentWorkThroughAReset();
    void goesBackToAnOlderPlace();
    void forgetsAScopeButNotUnsentWork();
    void whatAReviewerComparedWithGoesWithItsScope();
    void tellsOfAVillageThatEndedUntilItComesBack();

private:
    Household shared(const QString &address);
    QString address(const Id &household) { return (*m_world->store().load<Household>(household))->record.address; }
    OpId edit(const Household &household, const QString &address);
    std::unique_ptr<SyncFixture> m_world;
};

static const std::vector<FieldId> addressAndGroup{3, 4};

// A household that somebody else made and that came down.
Household InboxTest::shared(const QString &address)
{
    const Household h = m_world->household(address);
    const auto pulled = m_world->pull(village, {m_world->foreign(h, village, {4, 7})});
    Q_ASSERT(pulled.ok());
    return h;
}

OpId InboxTest::edit(const Household &household, const QString &address)
{
    const auto before = m_world->store().load<Household>(household.id);
    Household after = (*before)->record;
    after.address = address;
    return m_world->store().commit(Change().update(**before, after))->ops.at(0);
}

void InboxTest::writesWhatSomebodyElseMade()
{
    const Household h = shared(u"here"_qs);
    QCOMPARE((*m_world->store().load<Household>(h.id))->record, h);
    QVERIFY(m_world->digestHolds(village));
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_change"), 0);
    QCOMPARE(recordsWhere(m_world->database(), "ops IS NOT NULL"), 0); // one op says it all
}

void InboxTest::editsAreComparedWithTheServersOp()
{
    const Household h = m_world->household(u"here"_qs);
    const PageEntry entry = m_world->foreign(h, village, {4, 7});
    QVERIFY(m_world->pull(village, {entry}));
    edit(h, u"there"_qs);
    QCOMPARE(m_world->pack().at(0).records.at(0).cells.at(0).seen, entry.op);
}

void InboxTest::neverOverwritesUnsentWork()
{
    Household h = shared(u"here"_qs);
    edit(h, u"mine"_qs);
    h.address = u"theirs"_qs;
    h.villagerGroup = u"二组"_qs;
    QVERIFY(m_world->pull(village, {m_world->foreign(h, village, addressAndGroup)}));
    QCOMPARE(address(h.id), u"mine"_qs);
    QCOMPARE((*m_world->store().load<Household>(h.id))->record.villagerGroup, u"二组"_qs);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::keepsWhatThePullBroughtBeneathUnsentWork()
{
    Household h = shared(u"here"_qs);
    edit(h, u"mine"_qs);
    h.address = u"theirs"_qs;
    const PageEntry theirs = m_world->foreign(h, village, {4});
    QVERIFY(m_world->pull(village, {theirs}));
    const DirtyRegisters dirty = (*RecordTable(m_world->database(), typeOf<Household>()).find(h.id))->dirty;
    QCOMPARE(dirty.find(4)->remoteValue, theirs.records[0].cells[1].value);
    QCOMPARE(dirty.find(4)->remoteOp, theirs.op);
}

void InboxTest::showsTheServersValueOnceTheWorkIsJudged()
{
    Household h = shared(u"here"_qs);
    edit(h, u"mine"_qs);
    const SavedGroup mine = m_world->pack().at(0);
    h.address = u"theirs"_qs;
    const PageEntry theirs = m_world->foreign(h, village, {4});
    PageEntry outcome = SyncFixture::entryOf(mine);
    outcome.records[0].cells[1] = theirs.records[0].cells[1]; // theirs outranks mine
    QVERIFY(m_world->pull(village, {theirs, outcome}));
    QCOMPARE(address(h.id), u"theirs"_qs);
    QCOMPARE(recordsWhere(m_world->database(), "dirty IS NOT NULL"), 0);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::keepsANewerEditAboveAnOlderOneThatCameBack()
{
    const Household h = shared(u"here"_qs);
    const OpId first = edit(h, u"mine"_qs);
    const SavedGroup group = m_world->pack().at(0);
    edit(h, u"mine again"_qs);
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(group)}));
    QCOMPARE(address(h.id), u"mine again"_qs);
    QCOMPARE(m_world->pack().at(1).records.at(0).cells.at(0).seen, first);
    QVERIFY(m_world->digestHolds(village));
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(m_world->pack().at(1))}));
    QCOMPARE(recordsWhere(m_world->database(), "dirty IS NOT NULL"), 0);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::writesTheOutcomeEvenToItsAuthor()
{
    Household h = m_world->household(u"mine"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, h)));
    PageEntry entry = SyncFixture::entryOf(m_world->pack().at(0));
    h.address = u"as the server has it"_qs;
    entry.records[0].cells[1].value = registerValue(typeOf<Household>(), rowOf(h, village), 4);
    QVERIFY(m_world->pull(village, {entry}));
    QCOMPARE(address(h.id), h.address);
    QVERIFY(m_world->digestHolds(village));
    QCOMPARE(m_world->outbox().counts()->ready, 0);
}

void InboxTest::recordsWhatWasSeenWhenAPullLandsUnderAnOpenForm()
{
    const Household h = m_world->household(u"here"_qs);
    const PageEntry seen = m_world->foreign(h, village, {4, 7});
    QVERIFY(m_world->pull(village, {seen}));
    const auto form = m_world->store().load<Household>(h.id); // opened
    Household theirs = h;
    theirs.address = u"theirs"_qs;
    const PageEntry landed = m_world->foreign(theirs, village, {4});
    QVERIFY(m_world->pull(village, {landed}));
    Household mine = h;
    mine.address = u"mine"_qs;
    QVERIFY(m_world->store().commit(Change().update(**form, mine)));
    QCOMPARE(m_world->pack().at(0).records.at(0).cells.at(0).seen, seen.op);
    const DirtyRegisters dirty = (*RecordTable(m_world->database(), typeOf<Household>()).find(h.id))->dirty;
    QCOMPARE(dirty.find(4)->remoteOp, landed.op);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::mergesDifferentFieldsOfOneRecord()
{
    Household h = shared(u"here"_qs);
    edit(h, u"mine"_qs);
    const SavedGroup mine = m_world->pack().at(0);
    h.villagerGroup = u"三组"_qs;
    QVERIFY(m_world->pull(village, {m_world->foreign(h, village, {3}), SyncFixture::entryOf(mine)}));
    const Household now = (*m_world->store().load<Household>(h.id))->record;
    QCOMPARE(now.address, u"mine"_qs);
    QCOMPARE(now.villagerGroup, u"三组"_qs);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::meetsARecordThatBothSidesMade()
{
    Household h = m_world->household(u"mine"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, h)));
    Household theirs = h;
    theirs.address = u"theirs"_qs;
    theirs.mainCause.clear();
    theirs.villagerGroup = u"三组"_qs;
    QVERIFY(m_world->pull(village, {m_world->foreign(theirs, village, addressAndGroup)}));
    const Household now = (*m_world->store().load<Household>(h.id))->record;
    QCOMPARE(now.address, u"mine"_qs);
    QCOMPARE(now.mainCause, u"01"_qs);
    QCOMPARE(now.villagerGroup, u"三组"_qs);
    QVERIFY(m_world->digestHolds(village));
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(m_world->pack().at(0))}));
    QCOMPARE(recordsWhere(m_world->database(), "dirty IS NOT NULL"), 0);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::movesTheCursorWithTheRows()
{
    shared(u"a"_qs);
    shared(u"b"_qs);
    const auto line = ScopeTable(m_world->database()).find(village);
    QCOMPARE((*line)->at.seq, 2);
    QCOMPARE((*line)->at.chain, digest32("2"));
    QCOMPARE((*line)->head, 2);
}

void InboxTest::writesNothingOfAPageThatFails()
{
    Household unknown;
    unknown.id = m_world->ids.next();
    const Household good = m_world->household(u"good"_qs);
    const Member orphan = m_world->member(unknown, u"张三"_qs);
    QVERIFY(!m_world->pull(village, {m_world->foreign(good, village, {4}), m_world->foreign(orphan, village, {1, 2})}));
    QCOMPARE(m_world->number("SELECT count(*) FROM household"), 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_scope"), 0);
    QVERIFY(!m_world->database().execute("DELETE FROM household"));
}

void InboxTest::refusesAPageOutOfPlace()
{
    const Household h = m_world->household(u"a"_qs);
    LogPage page{village, {m_world->foreign(h, village, {4})}, {5, QByteArray(32, 'x')}, 5, 0};
    const auto refused = Inbox(m_world->database(), m_world->codec).apply(page);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

static Candidate candidate(const OpId &op, const QByteArray &value)
{
    Candidate made;
    made.op = op;
    made.value = value;
    return made;
}

void InboxTest::keepsConflictsAndTheirCandidates()
{
    Household h = shared(u"here"_qs);
    h.address = u"theirs"_qs;
    PageEntry entry = m_world->foreign(h, village, {4});
    CellOutcome &cell = entry.records[0].cells[1];
    cell.candidates = {candidate(entry.op, cell.value), candidate(m_world->ids.next(), "\x61x")};
    QVERIFY(m_world->pull(village, {entry}));
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_conflict WHERE reg=4 AND type=2"), 1);
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_candidate"), 2);
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_candidate WHERE is_winner"), 1);
}

void InboxTest::closesAConflictThatTheServerClosed()
{
    Household h = shared(u"here"_qs);
    PageEntry entry = m_world->foreign(h, village, {4});
    entry.records[0].cells[1].candidates = {candidate(entry.op, "\x61x"), candidate(m_world->ids.next(), "\x61y")};
    QVERIFY(m_world->pull(village, {entry}));
    QVERIFY(m_world->pull(village, {m_world->foreign(h, village, {4})}));
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_conflict"), 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_candidate"), 0);
}

void InboxTest::showsAResolutionAtOnce()
{
    Household h = shared(u"here"_qs);
    PageEntry entry = m_world->foreign(h, village, {4});
    const OpId other = m_world->ids.next();
    entry.records[0].cells[1].candidates = {candidate(entry.op, "\x61x"), candidate(other, "\x61y")};
    QVERIFY(m_world->pull(village, {entry}));
    const Resolution chosen{typeOf<Household>().id, h.id, 4, "\x61y", {entry.op, other}, u"asked"_qs};
    QVERIFY(m_world->store().commit(Change().resolve(chosen)));
    QCOMPARE(address(h.id), u"y"_qs);
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_conflict WHERE answered_by IS NOT NULL"), 1);
    QCOMPARE(m_world->pack().at(0).resolutions.at(0), chosen);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::keepsWhatANewerProgramWrote()
{
    const Household h = m_world->household(u"here"_qs);
    PageEntry entry = m_world->foreign(h, village, {4});
    entry.records[0].cells.push_back({900, "\x63new", entry.op, {}});
    entry.records.push_back({999, m_world->ids.next(), {{1, "\x01", entry.op, {}}}});
    QVERIFY(m_world->pull(village, {entry}));
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_unknown"), 2);
    QVERIFY(m_world->digestHolds(village));
    PageEntry later = m_world->foreign(h, village, {4});
    later.records[0].cells.push_back({900, "\x65later", later.op, {}});
    QVERIFY(m_world->pull(village, {later}));
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_unknown"), 2);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::returnsToTheServersValueWhenRefused()
{
    const Household h = shared(u"here"_qs);
    const OpId op = edit(h, u"mine"_qs);
    m_world->pack();
    QVERIFY(m_world->judge(op, GroupState::Rejected));
    QCOMPARE(address(h.id), u"here"_qs);
    QCOMPARE(recordsWhere(m_world->database(), "dirty IS NOT NULL"), 0);
    const auto held = m_world->outbox().held();
    QCOMPARE(held->size(), size_t(1));
    QCOMPARE(held->at(0).group.op, op);
    QCOMPARE(held->at(0).reason, 3);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::keepsARefusedNewRecordForRepair()
{
    const Household h = m_world->household(u"mine"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, h)));
    const OpId op = m_world->pack().at(0).op;
    QVERIFY(m_world->judge(op, GroupState::Rejected));
    m_world->reopen();
    QCOMPARE((*m_world->store().load<Household>(h.id))->record, h);
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_held"), 1);
    QCOMPARE(m_world->outbox().counts()->refused, 1);
}

void InboxTest::sendsARepairedRecordAsAWhole()
{
    const Household h = m_world->household(u"mine"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, h)));
    QVERIFY(m_world->judge(m_world->pack().at(0).op, GroupState::Rejected));
    edit(h, u"repaired"_qs);
    const SavedGroup again = m_world->pack().at(1);
    QVERIFY(again.records.at(0).isNew);
    QCOMPARE(again.records.at(0).cells.size(), size_t(2));
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(again)}));
    QCOMPARE(address(h.id), u"repaired"_qs);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::keepsLocalWorkWhileItIsQuarantined()
{
    Household h = shared(u"here"_qs);
    const OpId op = edit(h, u"mine"_qs);
    const SavedGroup mine = m_world->pack().at(0);
    QVERIFY(m_world->judge(op, GroupState::Quarantined));
    QCOMPARE(m_world->outbox().counts()->keptAside, 1);
    h.address = u"theirs"_qs;
    QVERIFY(m_world->pull(village, {m_world->foreign(h, village, {4})}));
    QCOMPARE(address(h.id), u"mine"_qs);
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(mine)}));
    QCOMPARE(m_world->outbox().counts()->held(), 0);
    QCOMPARE(m_world->number("SELECT count(*) FROM sync_held"), 0);
}

void InboxTest::marksCasesStale()
{
    const Household h = shared(u"here"_qs);
    QVERIFY(m_world->database().execute("DELETE FROM case_stale"));
    QVERIFY(m_world->pull(village, {m_world->foreign(m_world->member(h, u"张三"_qs), village, {1, 2})}));
    Statement row = m_world->database().cached("SELECT household FROM case_stale");
    QVERIFY(*row.step());
    QCOMPARE(row.id(0), h.id);
}

void InboxTest::keepsCheckpointsThinnedOut()
{
    for (int i = 0; i < 300; ++i)
        QVERIFY(m_world->pull(village, {PageEntry{0, m_world->ids.next(), {}}}));
    const auto places = ScopeTable(m_world->database()).checkpoints(village);
    QVERIFY(places->size() >= 8 && places->size() <= 32);
    QCOMPARE(places->front().seq, 300);
    QVERIFY(places->back().seq < 150);
}

void InboxTest::theClockFollowsTheServer()
{
    const Hlc ahead = hlcFromMs(m_world->clock.nowMs() + 60'000);
    QVERIFY(Inbox(m_world->database(), m_world->codec).apply({village, {}, {}, 0, ahead}));
    const auto receipt = m_world->store().commit(Change().insert(village, m_world->household(u"h"_qs)));
    QVERIFY(receipt->hlc > ahead);
}

void InboxTest::readsALogAnewAfterTheServerLostIt()
{
    Household h = shared(u"here"_qs);
    Household lost = shared(u"in the lost part"_qs);
    h.villagerGroup = u"二组"_qs;
    QVERIFY(m_world->pull(village, {m_world->foreign(h, village, {3})})); // lost as well
    QVERIFY(ScopeRecovery(m_world->database()).reset(village));
    QCOMPARE(address(h.id), u"here"_qs); // stays until the log speaks
    h.villagerGroup.clear();
    m_world->restart(village);
    QVERIFY(m_world->pull(village, {m_world->foreign(h, village, {4, 7})}));
    QCOMPARE((*m_world->store().load<Household>(h.id))->record, h);
    QCOMPARE(address(lost.id), u"in the lost part"_qs);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::keepsUnsentWorkThroughAReset()
{
    const Household h = shared(u"here"_qs);
    edit(h, u"mine"_qs);
    QVERIFY(ScopeRecovery(m_world->database()).reset(village));
    m_world->restart(village);
    QVERIFY(m_world->pull(village, {m_world->foreign(h, village, {4, 7})}));
    QCOMPARE(address(h.id), u"mine"_qs);
    QVERIFY(m_world->digestHolds(village));
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(m_world->pack().at(0))}));
    QCOMPARE(address(h.id), u"mine"_qs);
    QCOMPARE(recordsWhere(m_world->database(), "dirty IS NOT NULL"), 0);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::goesBackToAnOlderPlace()
{
    Household h = shared(u"one"_qs);
    const LogPlace place = (*ScopeTable(m_world->database()).find(village))->at;
    h.address = u"two"_qs;
    const PageEntry second = m_world->foreign(h, village, {4});
    QVERIFY(m_world->pull(village, {second}));
    QVERIFY(ScopeRecovery(m_world->database()).rewind(village, place));
    QCOMPARE((*ScopeTable(m_world->database()).find(village))->at, place);
    m_world->restart(village, place.seq);
    QVERIFY(m_world->pull(village, {second})); // outcomes may be applied twice
    QCOMPARE(address(h.id), u"two"_qs);
    QVERIFY(m_world->digestHolds(village));
}

void InboxTest::forgetsAScopeButNotUnsentWork()
{
    const Household h = shared(u"here"_qs);
    QVERIFY(m_world->pull(village, {m_world->foreign(m_world->member(h, u"张三"_qs), village, {1, 2})}));
    const OpId op = edit(h, u"mine"_qs);
    ScopeRecovery recovery(m_world->database());
    const Outcome refused = recovery.forget(village);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    m_world->pack();
    QVERIFY(!recovery.forget(village));
    QVERIFY(m_world->judge(op, GroupState::Quarantined));
    QVERIFY(recovery.forget(village));
    QCOMPARE(recordsWhere(m_world->database(), "true"), 0);
    for (const char *table : {"sync_scope", "sync_outbox"})
        QCOMPARE(m_world->number(QByteArray(QByteArray("SELECT count(*) FROM ") + table)), 0);
}

void InboxTest::whatAReviewerComparedWithGoesWithItsScope()
{
    const Household h = shared(u"here"_qs);
    const Id elsewhere = m_world->ids.next();
    const QString typed = u"household/"_qs + h.id.toHex();
    for (const QString &key : {judgedCaseKey(h.id), firstLookKey(h.id), typed, judgedCaseKey(elsewhere)})
        QVERIFY(m_world->store().saveDraft(key, "a case"));
    QVERIFY(ScopeRecovery(m_world->database()).forget(village));
    const auto left = m_world->store().drafts();
    QVERIFY(left);
    QCOMPARE(left->size(), size_t(2));
    QVERIFY(*readDraft(m_world->database(), typed)); // it is nowhere else
    QVERIFY(*readDraft(m_world->database(), judgedCaseKey(elsewhere)));
}

void InboxTest::tellsOfAVillageThatEndedUntilItComesBack()
{
    const Household h = shared(u"here"_qs);
    const OpId op = edit(h, u"mine"_qs);
    m_world->pack();
    QVERIFY(m_world->judge(op, GroupState::Quarantined));
    EndedVillages villages(m_world->database());
    QVERIFY(villages.all()->empty());
    QVERIFY(ScopeRecovery(m_world->database()).forget(village));
    QCOMPARE(villages.all()->size(), size_t(1));
    const EndedVillage ended = villages.all()->front();
    QCOMPARE(ended.village, villageOfScope(village));
    QCOMPARE(ended.handedIn, 1);
    QVERIFY(!ended.isRead);
    QVERIFY(villages.setRead(ended.village));
    QVERIFY(villages.all()->front().isRead);
    QVERIFY(ScopeRecovery(m_world->database()).forget(scopeName(ScopeKind::Identity, ended.village)));
    QVERIFY(!villages.all()->front().isRead); // there is something new to tell
    QVERIFY(villages.granted(village));
    QVERIFY(villages.all()->empty());
}

QTEST_GUILESS_MAIN(InboxTest)
#include "InboxTest.moc"
