// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/Merge.h"
#include "models/base/Cbor.h"

#include "models/base/Digest.h"

#include <QTest>

#include <algorithm>
#include <set>

// RapidCheck's own headers are not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <rapidcheck.h>
#pragma GCC diagnostic pop

using namespace models;
using namespace syncing;

namespace {

Id idOf(int number)
{
    Id id;
    id.bytes[15] = static_cast<quint8>(number);
    return id;
}

QByteArray text(const char *value)
{
    CborWriter out;
    out.text(QString::fromUtf8(value));
    return out.take();
}

QByteArray number(qint64 value)
{
    CborWriter out;
    out.integer(value);
    return out.take();
}

const QByteArray alive = number(0);
const QByteArray removed = number(1);

// An op of one cell of one record. `seen` is the number of an op, 0 for none.
struct Step
{
    int op = 0;
    int device = 0;
    int seen = 0;
    QByteArray value = {};
    Hlc hlc = 0;
    int rank = 0;
    FieldId reg = 5;
    std::vector<int> supersedes = {}; // of a resolution
};

Merged applied(RecordState state, const Step &step)
{
    const Author author{idOf(step.op), idOf(200), idOf(100 + step.device), step.hlc, step.rank};
    if (step.supersedes.empty()) {
        const OpId seen = step.seen == 0 ? OpId{} : idOf(step.seen);
        return merge(std::move(state), RecordEdit{2, idOf(1), false, {{step.reg, step.value, seen}}}, author);
    }
    Resolution resolution{2, idOf(1), step.reg, step.value, {}, {}};
    for (const int op : step.supersedes)
        resolution.supersedes.push_back(idOf(op));
    return merge(std::move(state), resolution, author);
}

Merged applied(const std::vector<Step> &steps)
{
    Merged merged;
    for (const Step &step : steps)
        merged = applied(std::move(merged.state), step);
    return merged;
}

CellOutcome cell(const Merged &merged, FieldId reg = 5)
{
    return outcomeOf(reg, merged.state.registers.at(reg));
}

std::set<int> candidates(const CellOutcome &outcome)
{
    std::set<int> ops;
    for (const Candidate &candidate : outcome.candidates)
        ops.insert(candidate.op.bytes[15]);
    return ops;
}

std::set<int> candidates(const std::vector<Step> &steps)
{
    return candidates(cell(applied(steps)));
}

} // namespace

class MergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesOnFromTheValueThatWasSeen();
    void keepsBothValuesOfTwoWhoDidNotSeeEachOther();
    void takesEqualValuesForOne();
    void letsAnEditAfterAnAliasPass();
    void judgesAnOfflineChainAgainstItsTrunk();
    void letsALaterFormOfTheSameDeviceTakeItsPlace();
    void disputesAFormThatWasOpenWhileAnotherValueCame();
    void showsTheHigherRankAndKeepsTheLower();
    void mergesDifferentRegistersSilently();
    void closesAConflictByAResolution();
    void staysOpenForACandidateThatTheResolutionDidNotList();
    void keepsTwoResolutionsThatDoNotAgree();
    void acceptsALostAncestorWithoutNewDispute();
    void removesWhatNobodyTouchedSince();
    void keepsARecordAliveThatWasEditedUnseen();
    void keepsARecordAliveThatWasEditedAfterAnUnseenRemoval();
    void removesAfterAResolutionThatSawAllEdits();
    void restoresARemovedRecord();
    void remembersABoundedNumberOfVersions();
    void givesTheSameStateInWhateverOrderConcurrentOpsArrive();
    void changesNothingWhenAnOpComesAgain();
    void losesNoValue();
    void readsBackTheState();
};

void MergeTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=2000");
}

void MergeTest::goesOnFromTheValueThatWasSeen()
{
    const Merged merged = applied({{1, 1, 0, text("a"), 10}, {2, 2, 1, text("b"), 5}});
    QCOMPARE(merged.judgement, Judgement::AsSeen);
    QCOMPARE(cell(merged), (CellOutcome{5, text("b"), idOf(2), {}}));
}

void MergeTest::keepsBothValuesOfTwoWhoDidNotSeeEachOther()
{
    const Merged merged = applied({{1, 1, 0, text("a"), 10}, {2, 1, 1, text("b"), 30}, {3, 2, 1, text("c"), 20}});
    QCOMPARE(merged.judgement, Judgement::Disputed);
    QCOMPARE(candidates(cell(merged)), (std::set<int>{2, 3}));
    QCOMPARE(cell(merged).value, text("b"));
}

void MergeTest::takesEqualValuesForOne()
{
    const Merged merged = applied({{1, 1, 0, text("a"), 10}, {2, 1, 1, text("b"), 30}, {3, 2, 1, text("b"), 20}});
    QCOMPARE(merged.judgement, Judgement::Together);
    QCOMPARE(cell(merged), (CellOutcome{5, text("b"), idOf(2), {}}));
}

void MergeTest::letsAnEditAfterAnAliasPass()
{
    // Device 2 wrote the same value, has not pulled and goes on from its own op.
    const std::vector<Step> steps{
        {1, 1, 0, text("a"), 10}, {2, 1, 1, text("b"), 30}, {3, 2, 1, text("b"), 20}, {4, 2, 3, text("c"), 40}};
    QCOMPARE(candidates(steps), std::set<int>{});
    QCOMPARE(cell(applied(steps)).value, text("c"));
}

void MergeTest::judgesAnOfflineChainAgainstItsTrunk()
{
    QCOMPARE(candidates({{1, 1, 0, text("a"), 10},
                         {2, 2, 1, text("b"), 20},
                         {3, 1, 1, text("c"), 30},
                         {4, 1, 3, text("d"), 40},
                         {5, 1, 4, text("e"), 50}}),
             (std::set<int>{2, 5}));
}

void MergeTest::letsALaterFormOfTheSameDeviceTakeItsPlace()
{
    QCOMPARE(candidates({{1, 1, 0, text("a"), 10},
                         {2, 2, 1, text("b"), 20},
                         {3, 1, 1, text("c"), 30},
                         {4, 1, 3, text("d"), 40},
                         {5, 1, 3, text("e"), 50}}),
             (std::set<int>{2, 5}));
}

void MergeTest::disputesAFormThatWasOpenWhileAnotherValueCame()
{
    // Device 1 pulled 3 and went on from it; a form that it had loaded before is saved last.
    QCOMPARE(candidates({{1, 1, 0, text("a"), 10},
                         {2, 1, 1, text("b"), 20},
                         {3, 2, 2, text("c"), 30},
                         {4, 1, 3, text("d"), 40},
                         {5, 1, 2, text("e"), 50}}),
             (std::set<int>{4, 5}));
}

void MergeTest::showsTheHigherRankAndKeepsTheLower()
{
    const Merged merged = applied({{1, 1, 0, text("verified"), 10, 1}, {2, 2, 1, text("typed"), 20, 0}});
    QCOMPARE(candidates(cell(merged)), (std::set<int>{1, 2}));
    QCOMPARE(cell(merged).value, text("verified"));
    QCOMPARE(candidates(cell(applied(merged.state, {3, 2, 2, text("typed again"), 30, 0}))), (std::set<int>{1, 3}));
    QCOMPARE(candidates(cell(applied(merged.state, {3, 1, 1, text("verified again"), 30, 1}))), (std::set<int>{2, 3}));
}

void MergeTest::mergesDifferentRegistersSilently()
{
    const Merged merged = applied({{1, 1, 0, text("a"), 10}, {2, 2, 0, text("b"), 20, 0, 6}});
    QCOMPARE(candidates(cell(merged, 5)), std::set<int>{});
    QCOMPARE(candidates(cell(merged, 6)), std::set<int>{});
    QVERIFY(merged.judgement != Judgement::Disputed);
}

void MergeTest::closesAConflictByAResolution()
{
    const std::vector<Step> steps{
        {1, 1, 0, text("a"), 10}, {2, 2, 0, text("b"), 20}, {3, 3, 0, text("a"), 30, 0, 5, {1, 2}}};
    QCOMPARE(cell(applied(steps)), (CellOutcome{5, text("a"), idOf(3), {}}));
}

void MergeTest::staysOpenForACandidateThatTheResolutionDidNotList()
{
    QCOMPARE(candidates({{1, 1, 0, text("a"), 10},
                         {2, 2, 0, text("b"), 20},
                         {3, 3, 0, text("c"), 15},
                         {4, 4, 0, text("a"), 30, 0, 5, {1, 2}}}),
             (std::set<int>{3, 4}));
}

void MergeTest::keepsTwoResolutionsThatDoNotAgree()
{
    QCOMPARE(candidates({{1, 1, 0, text("a"), 10},
                         {2, 2, 0, text("b"), 20},
                         {3, 3, 0, text("a"), 30, 0, 5, {1, 2}},
                         {4, 4, 0, text("b"), 40, 0, 5, {1, 2}}}),
             (std::set<int>{3, 4}));
}

void MergeTest::acceptsALostAncestorWithoutNewDispute()
{
    // A restored server gets back first what device 2 wrote upon the lost op 2, then op 2 itself.
    const std::vector<Step> steps{{1, 1, 0, text("a"), 10}, {3, 2, 2, text("c"), 30}, {2, 1, 1, text("b"), 20}};
    QCOMPARE(cell(applied(steps)), (CellOutcome{5, text("c"), idOf(3), {}}));
}

void MergeTest::removesWhatNobodyTouchedSince()
{
    const Merged merged = applied({{1, 1, 0, text("a"), 10}, {2, 2, 1, removed, 20, 0, LifecycleRegister}});
    QVERIFY(merged.state.isRemoved());
    QCOMPARE(merged.judgement, Judgement::AsSeen);
}

void MergeTest::keepsARecordAliveThatWasEditedUnseen()
{
    const Merged merged =
        applied({{1, 1, 0, text("a"), 10}, {2, 1, 1, text("b"), 20}, {3, 2, 1, removed, 30, 0, LifecycleRegister}});
    QVERIFY(!merged.state.isRemoved());
    QCOMPARE(merged.judgement, Judgement::Disputed);
    QCOMPARE(candidates(cell(merged, LifecycleRegister)), (std::set<int>{2, 3}));
}

void MergeTest::keepsARecordAliveThatWasEditedAfterAnUnseenRemoval()
{
    const Merged merged =
        applied({{1, 1, 0, text("a"), 10}, {3, 2, 1, removed, 30, 0, LifecycleRegister}, {2, 1, 1, text("b"), 20}});
    QVERIFY(!merged.state.isRemoved());
    QCOMPARE(candidates(cell(merged, LifecycleRegister)), (std::set<int>{2, 3}));
    QCOMPARE(cell(merged).value, text("b"));
}

void MergeTest::removesAfterAResolutionThatSawAllEdits()
{
    const std::vector<Step> steps{{1, 1, 0, text("a"), 10},
                                  {3, 2, 1, removed, 30, 0, LifecycleRegister},
                                  {2, 1, 1, text("b"), 20},
                                  {4, 3, 0, removed, 40, 0, LifecycleRegister, {2, 3}}};
    QVERIFY(applied(steps).state.isRemoved());
    std::vector<Step> editedMeanwhile = steps;
    editedMeanwhile.insert(editedMeanwhile.end() - 1, {5, 1, 2, text("c"), 35});
    QVERIFY(!applied(editedMeanwhile).state.isRemoved());
}

void MergeTest::restoresARemovedRecord()
{
    const Merged merged = applied({{1, 1, 0, text("a"), 10},
                                   {2, 2, 1, removed, 20, 0, LifecycleRegister},
                                   {3, 1, 2, alive, 15, 0, LifecycleRegister}});
    QVERIFY(!merged.state.isRemoved());
    QCOMPARE(merged.judgement, Judgement::AsSeen);
}

void MergeTest::remembersABoundedNumberOfVersions()
{
    Merged merged;
    for (int op = 1; op < 200; ++op)
        merged = applied(std::move(merged.state), {op, 1, op - 1, number(op), op});
    QCOMPARE(cell(merged).value, number(199));
    QVERIFY(encode(merged.state).size() < 2500);
    QCOMPARE(candidates(cell(applied(merged.state, {201, 2, 3, text("late"), 300}))), (std::set<int>{199, 201}));
}

namespace {

// A history as it can come about: every author has seen an op that was there, or none, at a later time than it was
// made.
std::vector<Step> anyHistory(int devices, int values)
{
    std::vector<Step> steps;
    const int count = *rc::gen::inRange(1, 8);
    for (int op = 1; op <= count; ++op) {
        Step step{op, *rc::gen::inRange(1, devices + 1), *rc::gen::inRange(0, op)};
        step.value = number(*rc::gen::inRange(0, values));
        step.hlc = op * 10 + *rc::gen::inRange(0, 10);
        if (step.seen == 0 && op > 2 && *rc::gen::inRange(0, 4) == 0) {
            for (int other = 1; other < op; ++other) {
                if (*rc::gen::inRange(0, 2) == 0)
                    step.supersedes.push_back(other);
            }
        }
        steps.push_back(step);
    }
    return steps;
}

bool mustPrecede(const Step &first, const Step &then)
{
    return then.seen == first.op || std::ranges::find(then.supersedes, first.op) != then.supersedes.end() ||
           (first.device == then.device && first.op < then.op);
}

// The same ops in another order in which they may arrive: after what their authors saw and in each device's own order.
std::vector<Step> anyArrival(std::vector<Step> steps)
{
    std::vector<Step> order;
    while (!steps.empty()) {
        std::vector<size_t> ready;
        for (size_t i = 0; i < steps.size(); ++i) {
            if (std::ranges::none_of(steps, [&](const Step &other) { return mustPrecede(other, steps[i]); }))
                ready.push_back(i);
        }
        const size_t next = ready[*rc::gen::inRange<size_t>(0, ready.size())];
        order.push_back(steps[next]);
        steps.erase(steps.begin() + static_cast<qptrdiff>(next));
    }
    return order;
}

} // namespace

void MergeTest::givesTheSameStateInWhateverOrderConcurrentOpsArrive()
{
    QVERIFY(rc::check([] {
        const std::vector<Step> steps = anyHistory(4, 4);
        const std::vector<Step> order = anyArrival(steps);
        RC_LOG() << "second order:";
        for (const Step &step : order)
            RC_LOG() << " " << step.op << "(dev " << step.device << " seen " << step.seen << " value "
                     << int(step.value[0]) << " hlc " << step.hlc << " res " << step.supersedes.size() << ")";
        RC_ASSERT(cell(applied(steps)) == cell(applied(order)));
    }));
}

void MergeTest::changesNothingWhenAnOpComesAgain()
{
    QVERIFY(rc::check([] {
        const std::vector<Step> steps = anyHistory(4, 4);
        const Merged once = applied(steps);
        const Step &again = steps[*rc::gen::inRange<size_t>(0, steps.size())];
        RC_ASSERT(applied(once.state, again).state == once.state);
    }));
}

void MergeTest::losesNoValue()
{
    QVERIFY(rc::check([] {
        const std::vector<Step> steps = anyHistory(4, 100);
        const Versions versions = applied(steps).state.registers.at(5);
        for (const Step &step : steps) {
            RC_ASSERT(std::ranges::any_of(versions, [&](const Version &version) {
                return version.value == step.value || version.value == digest16(step.value);
            }));
        }
        RC_ASSERT(std::ranges::any_of(versions, &Version::stands));
    }));
}

void MergeTest::readsBackTheState()
{
    QVERIFY(rc::check([] {
        const RecordState state = applied(anyHistory(4, 4)).state;
        const Result<RecordState> back = decodeRecordState(encode(state));
        RC_ASSERT(back.ok());
        RC_ASSERT(*back == state);
    }));
}

QTEST_GUILESS_MAIN(MergeTest)
#include "MergeTest.moc"
