// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person's decision: open conflicts with every value, and what the server did not take.
#include "SyncFixture.h"

#include "models/storage/CaseIndex.h"
#include "models/storage/ConflictQueries.h"
#include "models/storage/HeldCases.h"
#include "models/storage/SettledConflicts.h"

#include <QTest>

using namespace models;

class ConflictQueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsEveryValueAndWhoseCaseItIs();
    void knowsWhatStoodThereIfThisDeviceWroteIt();
    void knowsNothingOfWhatOthersWroteBefore();
    void closesWithAResolution();
    void opensAgainWhenTheAnswerIsRefused();
    void listsAnAnswerOnItsWay();
    void keepsWhatTheServerClosed();
    void keepsTheAnswerOfAnother();
    void putsHeldGroupsToTheirCases();

private:
    static constexpr FieldId Address = 4;
    PageEntry conflictPage();
    SavedGroup lastGroup() { return m_world->pack().back(); }
    void share();
    void answer(const QString &reason);
    PageEntry answerOf(const SavedGroup &group);
    std::vector<SettledConflict> settled() { return *settledConflicts(m_world->database(), m_world->codec, 10); }
    std::vector<OpenConflict> conflicts() { return *openConflicts(m_world->database()); }

    std::unique_ptr<SyncFixture> m_world;
    Household m_household;
    OpId m_seen;
};

void ConflictQueriesTest::init()
{
    m_world = std::make_unique<SyncFixture>();
    m_household = m_world->household(u"一组1号"_qs);
    Change change;
    change.insert(village, m_household);
    change.insert(village, m_world->member(m_household, u"甘大山"_qs));
    QVERIFY(m_world->store().commit(change));
    share();
}

// The server takes what was saved last, and its entry comes back.
void ConflictQueriesTest::share()
{
    const SavedGroup group = lastGroup();
    m_seen = group.op;
    QVERIFY(m_world->judge(group.op, GroupState::Accepted));
    QVERIFY(m_world->pull(village, {SyncFixture::entryOf(group)}).ok());
}

PageEntry ConflictQueriesTest::conflictPage()
{
    Household theirs = m_household;
    theirs.address = u"二组2号"_qs;
    PageEntry page = m_world->foreign(theirs, village, {Address});
    CellOutcome &cell = page.records.front().cells.back();
    Household others = m_household;
    others.address = u"三组3号"_qs;
    const QByteArray other = registerValue(typeOf<Household>(), rowOf(others, village), Address);
    Id account;
    account.bytes[3] = 7;
    cell.candidates = {{page.op, cell.value, account, {}, hlcFromMs(2000), m_seen, 0},
                       {m_world->ids.next(), other, {}, {}, hlcFromMs(1000), m_seen, 0}};
    return page;
}

void ConflictQueriesTest::tellsEveryValueAndWhoseCaseItIs()
{
    const PageEntry page = conflictPage();
    QVERIFY(m_world->pull(village, {page}).ok());
    QCOMPARE(conflicts().size(), size_t(1));
    const OpenConflict conflict = conflicts().front();
    QCOMPARE(conflict.type, typeOf<Household>().id);
    QCOMPARE(conflict.record, m_household.id);
    QCOMPARE(conflict.household, m_household.id);
    QCOMPARE(conflict.reg, Address);
    QCOMPARE(conflict.scope, village);
    QCOMPARE(conflict.winner, page.op);
    QCOMPARE(conflict.candidates.size(), size_t(2));
    QCOMPARE(conflict.candidates.front().op, page.op); // the newest
    QCOMPARE(conflict.candidates.front().account.bytes[3], quint8(7));
    QVERIFY(conflict.candidate(page.op) != nullptr);
    QVERIFY(conflict.candidate(m_seen) == nullptr);
}

void ConflictQueriesTest::knowsWhatStoodThereIfThisDeviceWroteIt()
{
    QVERIFY(m_world->pull(village, {conflictPage()}).ok());
    const auto before = valueBefore(m_world->database(), m_world->codec, conflicts().front());
    QVERIFY(before.ok());
    QCOMPARE(*before, std::optional(registerValue(typeOf<Household>(), rowOf(m_household, village), Address)));
}

void ConflictQueriesTest::knowsNothingOfWhatOthersWroteBefore()
{
    PageEntry page = conflictPage();
    for (Candidate &candidate : page.records.front().cells.back().candidates)
        candidate.seen = m_world->ids.next();
    QVERIFY(m_world->pull(village, {page}).ok());
    const auto before = valueBefore(m_world->database(), m_world->codec, conflicts().front());
    QVERIFY(before.ok());
    QVERIFY(!before->has_value());
}

void ConflictQueriesTest::closesWithAResolution()
{
    QVERIFY(m_world->pull(village, {conflictPage()}).ok());
    const OpenConflict conflict = conflicts().front();
    const QByteArray chosen = conflict.candidates.back().value;
    const Resolution resolution = decidedFor(conflict, chosen, u"看过现场"_qs);
    QCOMPARE(resolution.supersedes.size(), size_t(2));
    QVERIFY(m_world->store().commit(Change().resolve(resolution)));
    QVERIFY(conflicts().empty());
    QCOMPARE((*m_world->store().load<Household>(m_household.id))->record.address, u"三组3号"_qs);
}

void ConflictQueriesTest::opensAgainWhenTheAnswerIsRefused()
{
    QVERIFY(m_world->pull(village, {conflictPage()}).ok());
    const OpenConflict conflict = conflicts().front();
    QVERIFY(m_world->store().commit(Change().resolve(decidedFor(conflict, conflict.candidates.back().value, {}))));
    QVERIFY(m_world->judge(lastGroup().op, GroupState::Rejected));
    QCOMPARE(conflicts(), std::vector{conflict});
    QCOMPARE((*m_world->store().load<Household>(m_household.id))->record.address, u"二组2号"_qs);
    const auto held = heldCases(m_world->database(), m_world->codec);
    QCOMPARE(held->size(), size_t(1));
    QCOMPARE(held->front().household, m_household.id);
}

void ConflictQueriesTest::answer(const QString &reason)
{
    const OpenConflict conflict = conflicts().front();
    QVERIFY(m_world->store().commit(Change().resolve(decidedFor(conflict, conflict.candidates.back().value, reason))));
}

// The server's entry for a decision: the value holds, and nothing is in dispute any more.
PageEntry ConflictQueriesTest::answerOf(const SavedGroup &group)
{
    const Resolution &decision = group.resolutions.front();
    return {0, group.op, {{decision.type, decision.record, {{decision.reg, decision.value, group.op, {}}}}}};
}

void ConflictQueriesTest::listsAnAnswerOnItsWay()
{
    QVERIFY(m_world->pull(village, {conflictPage()}).ok());
    QVERIFY(settled().empty());
    const OpenConflict before = conflicts().front();
    answer(u"看过现场"_qs);
    m_world->pack();
    QCOMPARE(settled().size(), size_t(1));
    const SettledConflict one = settled().front();
    QVERIFY(one.isOnItsWay);
    QCOMPARE(one.value, before.candidates.back().value);
    QCOMPARE(one.reason, u"看过现场"_qs);
    QCOMPARE(one.conflict.household, m_household.id);
    QCOMPARE(one.conflict.candidates.size(), size_t(2));
    QCOMPARE(one.conflict.candidates.front().value, before.candidates.front().value);
}

void ConflictQueriesTest::keepsWhatTheServerClosed()
{
    QVERIFY(m_world->pull(village, {conflictPage()}).ok());
    const OpenConflict before = conflicts().front();
    answer(u"看过现场"_qs);
    const SavedGroup group = lastGroup();
    QVERIFY(m_world->judge(group.op, GroupState::Accepted));
    QVERIFY(m_world->pull(village, {answerOf(group)}).ok());
    QVERIFY(conflicts().empty());
    QCOMPARE(settled().size(), size_t(1));
    const SettledConflict one = settled().front();
    QVERIFY(!one.isOnItsWay);
    QCOMPARE(one.conflict.winner, group.op);
    QCOMPARE(one.value, before.candidates.back().value);
    QCOMPARE(one.conflict.candidates.size(), size_t(2));
    QCOMPARE(one.conflict.candidates.front().op, before.candidates.front().op);
    QCOMPARE(one.conflict.candidates.front().account, before.candidates.front().account);
    QCOMPARE(one.conflict.candidates.front().hlc, before.candidates.front().hlc);
}

void ConflictQueriesTest::keepsTheAnswerOfAnother()
{
    QVERIFY(m_world->pull(village, {conflictPage()}).ok());
    const OpenConflict before = conflicts().front();
    PageEntry theirs{0, m_world->ids.next(), {}};
    theirs.account.bytes[5] = 9;
    theirs.records = {{before.type, before.record, {{before.reg, before.candidates.front().value, theirs.op, {}}}}};
    QVERIFY(m_world->pull(village, {theirs}).ok());
    QCOMPARE(settled().size(), size_t(1));
    QCOMPARE(settled().front().account, theirs.account);
    QCOMPARE(settled().front().conflict.winner, theirs.op);
    QCOMPARE(settled().front().value, before.candidates.front().value);
    QVERIFY(settled().front().reason.isEmpty());
}

void ConflictQueriesTest::putsHeldGroupsToTheirCases()
{
    QVERIFY(heldCases(m_world->database(), m_world->codec)->empty());
    for (const QString &address : {u"四组"_qs, u"五组"_qs}) {
        const auto loaded = m_world->store().load<Household>(m_household.id);
        Household edited = (*loaded)->record;
        edited.address = address;
        QVERIFY(m_world->store().commit(Change().update(**loaded, edited)));
        QVERIFY(m_world->judge(lastGroup().op, GroupState::Rejected));
    }
    QVERIFY(CaseIndex(m_world->clock).refreshAll(m_world->database()));
    const auto held = heldCases(m_world->database(), m_world->codec);
    QCOMPARE(held->size(), size_t(1));
    QCOMPARE(held->front().household, m_household.id);
    QCOMPARE(held->front().head, u"甘大山"_qs);
    QCOMPARE(held->front().groups.size(), size_t(2));
    QCOMPARE(held->front().groups.front().detail, u"why"_qs);
    QVERIFY(m_world->outbox().settle(held->front().groups.front().group.op));
    QCOMPARE(heldCases(m_world->database(), m_world->codec)->front().groups.size(), size_t(1));
}

QTEST_GUILESS_MAIN(ConflictQueriesTest)
#include "ConflictQueriesTest.moc"
