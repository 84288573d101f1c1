// SPDX-License-Identifier: GPL-3.0-or-later
// The index is right if every line is what its case gives now, whatever was saved, pulled, removed or refused before.
#include "models/rules/DemonstrationVillage.h" // before the fixture's `village`

#include "SyncFixture.h"

#include "models/entities/CodeEntry.h"
#include "models/entities/Parameter.h"
#include "models/rules/CaseFigures.h"
#include "models/storage/CaseIndex.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/CauseCases.h"
#include "models/storage/ScopeRecovery.h"
#include "models/storage/WaitingCases.h"

#include <QTest>

#include <rapidcheck.h>

using namespace models;

namespace {

const QString villageName = u"360323106205"_qs;

// A village of demonstration households on a device, with everything a user can do to them.
class World : public SyncFixture
{
public:
    World() { makeIndex(); }

    void makeIndex() { index = std::make_unique<CaseIndex>(clock); }

    void save(const HouseholdCase &before, const HouseholdCase &after)
    {
        const LoadedCase loaded = before.household.id.isNull() ? unsavedCase(villageName) : load(before.household.id);
        Q_ASSERT(store().commit(changeBetween(loaded, after)).ok());
    }
    void add(const HouseholdCase &one) { save({}, one); }
    void addMany(int count)
    {
        for (const HouseholdCase &one : demonstrationHouseholds(count))
            add(one);
    }
    void admitInventedPeople()
    {
        const QString key = u"demonstration"_qs;
        const Parameter parameter{parameterId(key, {}, 0), key, {}, {}, 1, {}};
        Q_ASSERT(store().commit(Change().insert(u"commons"_qs, parameter)).ok());
    }
    LoadedCase load(const Id &household)
    {
        const auto loaded = loadCase(database(), household);
        Q_ASSERT(loaded.ok() && loaded->has_value());
        return **loaded;
    }
    template <class Change>
    void edit(const Id &household, Change change)
    {
        const HouseholdCase before = load(household).value;
        HouseholdCase after = before;
        change(after);
        save(before, after);
    }
    void removeHousehold(const Id &household)
    {
        const auto loaded = store().load<Household>(household);
        Change change;
        change.remove(**loaded);
        Q_ASSERT(store().commit(change).ok());
    }
    Review step(const Id &household, QStringView action)
    {
        return {.id = ids.next(),
                .household = household,
                .action = action.toString(),
                .judged = caseDigest(load(household).value),
                .byName = u"罗秋生"_qs,
                .at = clock.nowMs()};
    }
    void review(const Id &household, QStringView action)
    {
        const Review done = step(household, action);
        edit(household, [&](HouseholdCase &one) { one.reviews.push_back(done); });
        clock.advance(1000);
    }
    CaseLine line(const Id &household)
    {
        Q_ASSERT(index->refreshAll(database()).ok());
        const auto found = caseLineOf(database(), household);
        return found.ok() && found->has_value() ? **found : CaseLine();
    }
    std::vector<Id> households()
    {
        Statement rows = database().cached("SELECT id FROM household ORDER BY id");
        std::vector<Id> all;
        while (*rows.step())
            all.push_back(rows.id(0));
        return all;
    }

    // Every household has the line that a new index would make of it, and no line is of anything else.
    bool holds()
    {
        Q_ASSERT(index->refreshAll(database()).ok());
        CaseIndex fresh(clock);
        qint64 lines = 0;
        for (const Id &household : households()) {
            const auto wanted = fresh.lineOf(database(), household);
            auto stored = caseLineOf(database(), household);
            if (!wanted || !stored || !*stored)
                return false;
            (*stored)->revision = 0;
            if (!(**stored == *wanted))
                return false;
            lines += wanted->gone ? 0 : 1;
        }
        const auto all = caseLines(database(), 0);
        return all.ok() && static_cast<qint64>(all->size()) == lines;
    }

    std::unique_ptr<CaseIndex> index;
};

HouseholdCase first()
{
    return demonstrationHouseholds(1).front();
}

} // namespace

class CaseIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }

    void saysWhatTheCaseSays();
    void forgetsWhoHasLeft();
    void leavesNothingOfARemovedHousehold();
    void leavesNoNumberBehindWithoutTheIdentityScope();
    void marksWhatWaitsConflictsAndRefusals();
    void marksWhatTheServerKeepsAside();
    void judgesTheOtherHouseholdWhenANumberIsShared();
    void judgesAllAnewWhenACodeChanges();
    void goesOnAfterACrashInBetween();
    void tellsWhatChangedSinceARevision();
    void equalsRecomputationAfterAnything();
    void causeCasesEqualTheWholeCases();
    void queuesWhatWaitsForAReviewer();
    void theQueueTellsOfAConflict();
    void listsWhatWasSentBack();

private:
    std::unique_ptr<World> m_world;
};

void CaseIndexTest::saysWhatTheCaseSays()
{
    HouseholdCase one = first();
    one.household.number = u"3603231062050001"_qs;
    m_world->admitInventedPeople();
    m_world->add(one);
    const CaseLine line = m_world->line(one.household.id);
    const Member &head = *headOf(one);
    QCOMPARE(line.head(), head.name);
    QCOMPARE(line.names.count('\n'), headcount(one));
    QCOMPARE(line.persons, headcount(one));
    QCOMPARE(line.village, villageName);
    QCOMPARE(line.headNumber, identityOf(one, head.id)->number);
    QCOMPARE(line.headIdentity, IdentityMark::Checked);
    QCOMPARE(line.netPerHead, netPerHead(one, *one.household.formYear));
    QCOMPARE(line.errors, 0);
    QCOMPARE(line.state, ReviewState::Draft);
    QCOMPARE(SearchQuery(one.contact->phone.right(4)).match(line.searchText()), MatchKind::Phone);
    QCOMPARE(SearchQuery(u"50001"_qs).match(line.searchText()), MatchKind::Number);
    QCOMPARE(SearchQuery(line.headNumber.right(6)).match(line.searchText()), MatchKind::Identity);
}

void CaseIndexTest::forgetsWhoHasLeft()
{
    const HouseholdCase one = first();
    m_world->add(one);
    QVERIFY(one.members.size() > 1);
    const Member &last = one.members.back();
    m_world->edit(one.household.id, [](HouseholdCase &edited) { edited.members.back().status = u"2"_qs; });
    const CaseLine line = m_world->line(one.household.id);
    QCOMPARE(line.persons, headcount(one) - 1);
    QVERIFY(!line.numbers.contains(identityOf(one, last.id)->number.toUtf8()));
}

void CaseIndexTest::leavesNothingOfARemovedHousehold()
{
    const HouseholdCase one = first();
    m_world->add(one);
    QVERIFY(!m_world->line(one.household.id).gone);
    m_world->removeHousehold(one.household.id);
    CaseLine line = m_world->line(one.household.id);
    line.revision = 0;
    QCOMPARE(line, (CaseLine{.household = one.household.id, .gone = true}));
    QVERIFY(caseLines(m_world->database(), 0)->empty());
}

void CaseIndexTest::leavesNoNumberBehindWithoutTheIdentityScope()
{
    const HouseholdCase one = first();
    m_world->add(one);
    for (const SavedGroup &group : m_world->pack())
        QVERIFY(m_world->judge(group.op, GroupState::Accepted));
    QVERIFY(!m_world->line(one.household.id).headNumber.isEmpty());
    QVERIFY(ScopeRecovery(m_world->database()).forget(identity));
    const CaseLine line = m_world->line(one.household.id);
    QCOMPARE(line.headNumber, QString());
    QCOMPARE(line.numbers, QByteArray('n' + one.household.provisionalNumber.toUtf8() + '\n'));
    QCOMPARE(line.head(), headOf(one)->name);
}

void CaseIndexTest::marksWhatWaitsConflictsAndRefusals()
{
    const HouseholdCase one = first();
    const Id &household = one.household.id;
    m_world->add(one);
    QCOMPARE(m_world->line(household).mark, SyncMark::Pending);
    const std::vector<SavedGroup> groups = m_world->pack();
    QCOMPARE(groups.size(), size_t(2));
    for (const SavedGroup &group : groups) {
        QVERIFY(m_world->judge(group.op, GroupState::Accepted));
        QVERIFY(m_world->pull(group.scope, {SyncFixture::entryOf(group)}).ok());
    }
    QCOMPARE(m_world->line(household).mark, SyncMark::Done);

    PageEntry theirs = m_world->foreign(one.members.front(), village, {2});
    Candidate other{m_world->ids.next(), theirs.records.front().cells.back().value, {}, {}, 1, {}, 0};
    Candidate winner{theirs.op, theirs.records.front().cells.back().value, {}, {}, 2, {}, 0};
    theirs.records.front().cells.back().candidates = {winner, other};
    QVERIFY(m_world->pull(village, {theirs}).ok());
    QCOMPARE(m_world->line(household).mark, SyncMark::Conflict);

    m_world->edit(household, [](HouseholdCase &edited) { edited.household.address = u"别处"_qs; });
    const SavedGroup last = m_world->pack().back();
    QVERIFY(m_world->judge(last.op, GroupState::Rejected));
    QCOMPARE(m_world->line(household).mark, SyncMark::Refused);
    QVERIFY(m_world->outbox().settle(last.op));
    QCOMPARE(m_world->line(household).mark, SyncMark::Conflict);
}

void CaseIndexTest::marksWhatTheServerKeepsAside()
{
    const HouseholdCase one = first();
    m_world->add(one);
    const SavedGroup last = m_world->pack().back();
    QVERIFY(m_world->judge(last.op, GroupState::Quarantined));
    QCOMPARE(m_world->line(one.household.id).mark, SyncMark::KeptAside);
    QVERIFY(m_world->judge(last.op, GroupState::Rejected));
    QCOMPARE(m_world->line(one.household.id).mark, SyncMark::Refused);
}

void CaseIndexTest::judgesTheOtherHouseholdWhenANumberIsShared()
{
    const std::vector<HouseholdCase> two = demonstrationHouseholds(2);
    m_world->addMany(2);
    const int before = m_world->line(two[0].household.id).warnings;
    m_world->edit(two[1].household.id, [&](HouseholdCase &edited) {
        edited.identities.front().number = identityOf(two[0], two[0].members.front().id)->number;
    });
    QCOMPARE(m_world->line(two[0].household.id).warnings, before + 1);
    m_world->edit(two[1].household.id, [&](HouseholdCase &edited) {
        for (Member &member : edited.members) {
            if (member.id == edited.identities.front().id)
                member.status = u"2"_qs;
        }
    });
    QCOMPARE(m_world->line(two[0].household.id).warnings, before);
    QVERIFY(m_world->holds());
}

void CaseIndexTest::judgesAllAnewWhenACodeChanges()
{
    HouseholdCase one = first();
    one.household.mainCause = u"77"_qs;
    m_world->add(one);
    const int before = m_world->line(one.household.id).errors;
    QVERIFY(before > 0); // no such cause
    CodeEntry entry{.id = codeEntryId(u"cause"_qs, u"77"_qs), .list = u"cause"_qs, .code = u"77"_qs};
    entry.labelZh = u"新因"_qs;
    PageEntry page = m_world->foreign(entry, u"commons"_qs, registersOf(typeOf<CodeEntry>()));
    QVERIFY(m_world->pull(u"commons"_qs, {page}).ok());
    QCOMPARE(m_world->line(one.household.id).errors, before - 1);
}

void CaseIndexTest::goesOnAfterACrashInBetween()
{
    m_world->addMany(7);
    QCOMPARE(*m_world->index->refresh(m_world->database(), 3), 3);
    m_world->reopen();
    m_world->makeIndex();
    QCOMPARE(m_world->number("SELECT count(*) FROM case_line"), 3);
    QCOMPARE(*m_world->index->refresh(m_world->database(), 100), 4);
    QCOMPARE(*m_world->index->refresh(m_world->database(), 100), 0);
    QVERIFY(m_world->holds());
}

void CaseIndexTest::tellsWhatChangedSinceARevision()
{
    m_world->addMany(3);
    QVERIFY(m_world->index->refreshAll(m_world->database()));
    const auto all = caseLines(m_world->database(), 0);
    QCOMPARE(all->size(), size_t(3));
    const qint64 known = all->back().revision;
    QVERIFY(caseLines(m_world->database(), known)->empty());
    const Id &changed = (*all)[1].household;
    m_world->removeHousehold(changed);
    QVERIFY(m_world->index->refreshAll(m_world->database()));
    const auto newer = caseLines(m_world->database(), known);
    QCOMPARE(newer->size(), size_t(1));
    QCOMPARE(newer->front().household, changed);
    QVERIFY(newer->front().gone);
}

namespace {

void doSomething(World &world)
{
    const std::vector<Id> households = world.households();
    const Id household = *rc::gen::elementOf(households);
    const bool isRemoved = world.load(household).removed;
    switch (*rc::gen::inRange(0, 9)) {
    case 0:
        world.edit(household, [](HouseholdCase &one) {
            one.household.mainCause = *rc::gen::element(u"01"_qs, u"03"_qs, u"07"_qs, QString());
        });
        break;
    case 1:
        world.edit(household, [&](HouseholdCase &one) {
            if (!one.members.empty())
                one.members.back().status = *rc::gen::element(u"1"_qs, u"2"_qs);
        });
        break;
    case 2:
        world.edit(household, [](HouseholdCase &one) {
            if (!one.members.empty())
                one.members.pop_back();
        });
        break;
    case 3:
        world.edit(household, [](HouseholdCase &one) {
            if (!one.incomes.empty())
                one.incomes.front().wages = *rc::gen::inRange<qint64>(0, 9'000'000);
        });
        break;
    case 4:
        world.edit(household, [](HouseholdCase &one) {
            if (!one.incomes.empty())
                one.incomes.erase(one.incomes.begin());
        });
        break;
    case 5:
        world.review(household, *rc::gen::element(reviewAction::Submitted, reviewAction::Returned,
                                                  reviewAction::Approved, reviewAction::Withdrawn));
        break;
    case 6:
        if (!isRemoved)
            world.removeHousehold(household);
        break;
    case 7: {
        const HouseholdCase one = world.load(household).value;
        if (!one.members.empty() && *rc::gen::arbitrary<bool>()) {
            Member member = one.members.front();
            member.name = u"曾明"_qs;
            RC_ASSERT(world.pull(village, {world.foreign(member, village, {2})}).ok());
        }
        break;
    }
    default:
        RC_ASSERT(world.index->refresh(world.database(), 2).ok());
        break;
    }
}

} // namespace

void CaseIndexTest::equalsRecomputationAfterAnything()
{
    QVERIFY(rc::check("the index equals what a new one would hold", [] {
        World world;
        world.addMany(4);
        const int steps = *rc::gen::inRange(0, 12);
        for (int i = 0; i < steps; ++i)
            doSomething(world);
        if (*rc::gen::arbitrary<bool>()) {
            world.reopen();
            world.makeIndex();
        }
        RC_ASSERT(world.holds());
    }));
}

namespace {

using CauseKey = std::tuple<QString, QString, QStringList, int, std::optional<qint64>>;

std::vector<CauseKey> sorted(const std::vector<CauseCase> &cases)
{
    std::vector<CauseKey> keys;
    for (const CauseCase &one : cases)
        keys.emplace_back(one.village, one.main, one.others, one.persons, one.netIncome);
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace

void CaseIndexTest::causeCasesEqualTheWholeCases()
{
    QVERIFY(rc::check("cause cases from the index are those of the whole cases", [] {
        World world;
        world.addMany(4);
        const int steps = *rc::gen::inRange(0, 10);
        for (int i = 0; i < steps; ++i)
            doSomething(world);
        RC_ASSERT(world.index->refreshAll(world.database()).ok());
        for (const qint64 year : {2018, 2019, 2020}) {
            std::vector<CauseCase> wanted;
            qint64 others = 0;
            for (const Id &household : world.households()) {
                const LoadedCase loaded = world.load(household);
                if (!loaded.removed && loaded.value.household.formYear == year)
                    wanted.push_back(causeCaseOf(loaded.value, year, loaded.village));
                else
                    others += loaded.removed ? 0 : 1;
            }
            const Result<CausesOfYear> all = causesOfYear(world.database(), year);
            RC_ASSERT(sorted(all->cases) == sorted(wanted));
            RC_ASSERT(all->otherForms == others);
            const Result<CausesOfYear> here = causesOfYear(world.database(), year, villageName);
            RC_ASSERT(sorted(here->cases) == sorted(wanted));
            RC_ASSERT(here->otherForms == others);
            const Result<CausesOfYear> elsewhere = causesOfYear(world.database(), year, u"999999999999"_qs);
            RC_ASSERT(elsewhere->cases.empty() && elsewhere->otherForms == 0);
        }
    }));
    m_world->addMany(2);
    QVERIFY(m_world->index->refreshAll(m_world->database()));
    QCOMPARE(*causeGround(m_world->database()), (CauseGround{{2020}, {villageName}}));
}

void CaseIndexTest::queuesWhatWaitsForAReviewer()
{
    m_world->addMany(4);
    const std::vector<Id> all = m_world->households();
    m_world->review(all[1], reviewAction::Approved);
    m_world->review(all[0], reviewAction::Submitted);
    m_world->review(all[2], reviewAction::Approved);
    m_world->edit(all[1], [](HouseholdCase &one) { one.household.causeRemark = u"灾后"_qs; });
    QVERIFY(m_world->index->refreshAll(m_world->database()));
    const auto queue = reviewQueue(m_world->database(), {villageName});
    QCOMPARE(queue->size(), size_t(2));
    QCOMPARE((*queue)[0].household, all[1]);
    QCOMPARE((*queue)[0].state, ReviewState::ChangedAfterApproval);
    QCOMPARE((*queue)[1].household, all[0]);
    QCOMPARE((*queue)[1].state, ReviewState::Submitted);
    QCOMPARE((*queue)[1].head, m_world->line(all[0]).head());
    QCOMPARE((*queue)[1].by, u"罗秋生"_qs);
    QCOMPARE((*queue)[1].village, villageName);
    QVERIFY(reviewQueue(m_world->database(), {u"990101009999"_qs})->empty()); // where this account enters, say
}

void CaseIndexTest::theQueueTellsOfAConflict()
{
    m_world->addMany(2);
    const std::vector<Id> all = m_world->households();
    for (const Id &household : all)
        m_world->review(household, reviewAction::Submitted);
    QVERIFY(m_world->index->refreshAll(m_world->database()));
    QVERIFY(m_world->database()
                .cached("UPDATE case_line SET sync_mark=? WHERE household=?")
                .run(static_cast<int>(SyncMark::Conflict), all[1]));
    const auto queue = reviewQueue(m_world->database(), {villageName});
    QCOMPARE(queue->size(), size_t(2));
    for (const WaitingCase &waiting : *queue)
        QCOMPARE(waiting.isInConflict, waiting.household == all[1]);
}

void CaseIndexTest::listsWhatWasSentBack()
{
    m_world->addMany(2);
    const Id household = m_world->households().front();
    m_world->review(household, reviewAction::Returned);
    m_world->edit(household, [&](HouseholdCase &one) {
        one.comments.push_back({.id = m_world->ids.next(), .household = household, .text = u"请核对"_qs, .at = 1});
        one.comments.push_back({.id = m_world->ids.next(), .household = household, .text = u"好"_qs, .at = 2});
        one.comments.back().settledAt = 3;
    });
    QVERIFY(m_world->index->refreshAll(m_world->database()));
    const auto returned = returnedCases(m_world->database(), {villageName});
    QCOMPARE(returned->size(), size_t(1));
    QCOMPARE(returned->front().household, household);
    QCOMPARE(returned->front().openComments, 1);
    QCOMPARE(returned->front().at, std::optional<qint64>(m_world->clock.nowMs() - 1000));
}

QTEST_GUILESS_MAIN(CaseIndexTest)
#include "CaseIndexTest.moc"
