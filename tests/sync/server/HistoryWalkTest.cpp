// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/HistoryWalk.h"

#include "models/base/Clock.h"
#include "models/storage/Transaction.h"
#include "sync/protocol/Limits.h"
#include "sync/server/SyncServer.h"
#include "sync/server/store/PriorEntries.h"
#include "tests/support/CountingIds.h"
#include "tests/sync/server/PushingDevice.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace models;
using namespace syncing;

namespace {

const QString village = PushingDevice::village;

} // namespace

class HistoryWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void notesNothingForNewRecordsAlone();
    void findsThePriorOfEachOutcome();
    void tellsEveryStepOfARecordTheNewestFirst();
    void tellsOnlyOfTheRecordThatWasAskedFor();
    void tellsValuesInDisputeAndHowTheyWereDecided();
    void tellsTwoChangesOfOneTransaction();
    void cutsALongHistoryIntoPages();
    void tellsNobodyWithoutAGrant();
    void tellsNothingToARevokedDevice();
    void refusesAPlaceThatIsNoStep_data();
    void refusesAPlaceThatIsNoStep();
    void notesWhatAnEarlierServerDidNot();

private:
    OpId push(PushingDevice &device, const Group &group);
    Group newHousehold(PushingDevice &device, quint8 number);
    Group edit(PushingDevice &device, quint8 household, const OpId &seen, const QString &address);
    HistoryAnswer history(quint8 household, qint64 from = 0);
    std::vector<HistoryStep> whole(quint8 household);
    void open();
    void makeFileOfAnEarlierServer();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<support::CountingIds> m_ids;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<LogStore> m_store;
    std::unique_ptr<SyncServer> m_server;
    std::unique_ptr<PushingDevice> m_one;
    std::unique_ptr<PushingDevice> m_two;
    const EntityType &m_household = typeOf<Household>();
    const FieldId m_address = typeOf<Household>()["address"].reg;
};

void HistoryWalkTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_ids = std::make_unique<support::CountingIds>(0xee);
    m_clock = std::make_unique<ManualClock>(1'600'000'000'000);
    m_one = std::make_unique<PushingDevice>(1, Role::Cadre);
    m_two = std::make_unique<PushingDevice>(2, Role::Cadre);
    open();
}

void HistoryWalkTest::cleanup()
{
    m_server.reset();
    m_store.reset();
}

void HistoryWalkTest::open()
{
    cleanup();
    auto opened = LogStore::open(m_folder->filePath(u"log.sqlite"_qs), *m_ids);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().detail));
    m_store = std::move(opened).value();
    m_server = std::make_unique<SyncServer>(*m_store, *m_clock, *m_ids, QByteArray(32, 's'));
}

OpId HistoryWalkTest::push(PushingDevice &device, const Group &group)
{
    m_clock->advance(1000);
    device.groups.push_back(encode(group));
    const Result<PushAnswer> answer = m_server->push(device.caller, device.frame(device.groups.size() - 1));
    return answer.ok() && answer->results.front().seq > 0 ? group.op : OpId();
}

Group HistoryWalkTest::newHousehold(PushingDevice &device, quint8 number)
{
    return device.group(village, {{m_household.id, idOf(0x10, number), true, {{m_address, textValue(u"1组"_qs), {}}}}});
}

Group HistoryWalkTest::edit(PushingDevice &device, quint8 household, const OpId &seen, const QString &address)
{
    return device.group(village,
                        {{m_household.id, idOf(0x10, household), false, {{m_address, textValue(address), seen}}}});
}

HistoryAnswer HistoryWalkTest::history(quint8 household, qint64 from)
{
    const auto answer = HistoryWalk(*m_store).history(m_one->caller, {m_household.id, idOf(0x10, household), from});
    if (!answer.ok())
        qWarning() << answer.error().detail;
    return answer.ok() ? *answer : HistoryAnswer();
}

std::vector<HistoryStep> HistoryWalkTest::whole(quint8 household)
{
    std::vector<HistoryStep> steps;
    for (qint64 from = 0;;) {
        HistoryAnswer page = history(household, from);
        std::ranges::move(page.steps, std::back_inserter(steps));
        if (page.next == 0)
            return steps;
        from = page.next;
    }
}

void HistoryWalkTest::notesNothingForNewRecordsAlone()
{
    QCOMPARE(encodedPriors({0, 0, 0}), QByteArray());
    QCOMPARE(priorAt({}, 0), qint64(0));
}

void HistoryWalkTest::findsThePriorOfEachOutcome()
{
    const QByteArray note = encodedPriors({0, 7, 100'000});
    QCOMPARE(priorAt(note, 0), qint64(0));
    QCOMPARE(priorAt(note, 1), qint64(7));
    QCOMPARE(priorAt(note, 2), qint64(100'000));
    QCOMPARE(priorAt(note, 3), qint64(0));
}

void HistoryWalkTest::tellsEveryStepOfARecordTheNewestFirst()
{
    const OpId first = push(*m_one, newHousehold(*m_one, 1));
    push(*m_one, newHousehold(*m_one, 2));
    const OpId second = push(*m_two, edit(*m_two, 1, first, u"2组"_qs));
    const HistoryAnswer answer = history(1);
    QCOMPARE(answer.next, qint64(0));
    QCOMPARE(answer.steps.size(), size_t(3)); // the server's number between them
    const HistoryStep &newest = answer.steps.front();
    QCOMPARE(newest.entry.op, second);
    QCOMPARE(newest.entry.account, m_two->caller.account.id);
    QCOMPARE(newest.entry.accountName, u"李芳"_qs);
    QCOMPARE(newest.entry.receivedMs, m_clock->nowMs());
    QCOMPARE(newest.edits.front().cells.front(), (CellEdit{m_address, textValue(u"2组"_qs), first}));
    QVERIFY(answer.steps[1].entry.account.isNull());
    QCOMPARE(answer.steps[2].entry.op, first);
    QVERIFY(answer.steps[2].edits.front().isNew);
}

void HistoryWalkTest::tellsOnlyOfTheRecordThatWasAskedFor()
{
    Group both = newHousehold(*m_one, 1);
    both.records.push_back({m_household.id, idOf(0x10, 2), true, {{m_address, textValue(u"9组"_qs), {}}}});
    push(*m_one, both);
    for (const HistoryStep &step : history(2).steps) {
        for (const RecordOutcome &outcome : step.entry.records)
            QCOMPARE(outcome.record, idOf(0x10, 2));
        for (const RecordEdit &edited : step.edits)
            QCOMPARE(edited.record, idOf(0x10, 2));
    }
    QCOMPARE(history(2).steps.size(), size_t(2));
    QCOMPARE(history(2).steps.back().edits.size(), size_t(1));
}

void HistoryWalkTest::tellsValuesInDisputeAndHowTheyWereDecided()
{
    const OpId first = push(*m_one, newHousehold(*m_one, 1));
    const OpId mine = push(*m_one, edit(*m_one, 1, first, u"2组"_qs));
    const OpId theirs = push(*m_two, edit(*m_two, 1, first, u"3组"_qs));
    Group decision = m_two->group(village, {});
    decision.resolutions = {
        {m_household.id, idOf(0x10, 1), m_address, textValue(u"4组"_qs), {mine, theirs}, u"asked them"_qs}};
    push(*m_two, decision);
    const std::vector<HistoryStep> steps = whole(1);
    QCOMPARE(steps[0].resolutions, decision.resolutions);
    QCOMPARE(steps[0].entry.records.front().cells.back().candidates.size(), size_t(0));
    QCOMPARE(steps[1].entry.records.front().cells.back().candidates.size(), size_t(2));
}

void HistoryWalkTest::tellsTwoChangesOfOneTransaction()
{
    const Group first = newHousehold(*m_one, 1);
    const Group second = edit(*m_one, 1, first.op, u"2组"_qs);
    m_one->groups = {encode(first), encode(second)};
    QVERIFY(m_server->push(m_one->caller, m_one->frame(0)).ok());
    QCOMPARE(history(1).steps.size(), size_t(3)); // the number is the last
    QCOMPARE(history(1).steps[1].entry.op, second.op);
    QCOMPARE(history(1).steps[2].entry.op, first.op);
}

void HistoryWalkTest::cutsALongHistoryIntoPages()
{
    OpId last = push(*m_one, newHousehold(*m_one, 1));
    for (size_t i = 0; i < limits::HistorySteps; ++i) {
        PushingDevice &device = i % 2 ? *m_one : *m_two;
        last = push(device, edit(device, 1, last, u"%1组"_qs.arg(i)));
    }
    const HistoryAnswer first = history(1);
    QCOMPARE(first.steps.size(), limits::HistorySteps);
    QCOMPARE(first.next, qint64(2));
    const HistoryAnswer rest = history(1, first.next);
    QCOMPARE(rest.next, qint64(0));
    QCOMPARE(rest.steps.size(), size_t(2));
    QVERIFY(rest.steps.back().edits.front().isNew);
}

void HistoryWalkTest::tellsNobodyWithoutAGrant()
{
    push(*m_one, newHousehold(*m_one, 1));
    const HistoryRequest known{m_household.id, idOf(0x10, 1), 0}, unknown{m_household.id, idOf(0x10, 99), 0};
    HistoryWalk walk(*m_store);
    QVERIFY(walk.history(m_two->caller, known).ok());
    std::erase_if(m_two->caller.grants, [](const Grant &grant) { return grant.scope == village; });
    const auto refused = walk.history(m_two->caller, known);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error(), walk.history(m_one->caller, unknown).error()); // it does not even tell that it exists
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
}

void HistoryWalkTest::tellsNothingToARevokedDevice()
{
    push(*m_one, newHousehold(*m_one, 1));
    m_two->caller.isRevoked = true;
    const auto refused = HistoryWalk(*m_store).history(m_two->caller, {m_household.id, idOf(0x10, 1), 0});
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
}

void HistoryWalkTest::refusesAPlaceThatIsNoStep_data()
{
    QTest::addColumn<qint64>("from");
    QTest::newRow("an entry about another record") << qint64(3);
    QTest::newRow("behind the head") << qint64(1000);
    QTest::newRow("the largest number") << std::numeric_limits<qint64>::max();
}

void HistoryWalkTest::refusesAPlaceThatIsNoStep()
{
    QFETCH(qint64, from);
    push(*m_one, newHousehold(*m_one, 1));
    push(*m_one, newHousehold(*m_one, 2));
    const auto refused = HistoryWalk(*m_store).history(m_one->caller, {m_household.id, idOf(0x10, 1), from});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
}

void HistoryWalkTest::makeFileOfAnEarlierServer()
{
    QVERIFY(m_store->database().execute("ALTER TABLE log DROP COLUMN prior").ok());
    QVERIFY(m_store->database().execute("PRAGMA user_version=1").ok());
}

void HistoryWalkTest::notesWhatAnEarlierServerDidNot()
{
    std::vector<PushingDevice> devices; // one makes no more than 255 ops
    for (quint8 number = 10; number < 14; ++number)
        devices.emplace_back(number, Role::Cadre);
    OpId last = push(*m_one, newHousehold(*m_one, 1));
    for (size_t i = 0; i < 700; ++i) { // more than it reads at once
        PushingDevice &device = devices[i % devices.size()];
        last = push(device, edit(device, 1, last, u"%1组"_qs.arg(i)));
        if (i % 100 == 0)
            push(*m_two, newHousehold(*m_two, static_cast<quint8>(2 + i / 100)));
    }
    const std::vector<HistoryStep> before = whole(1);
    QCOMPARE(before.size(), size_t(702));
    makeFileOfAnEarlierServer();
    const Id epoch = m_store->epoch();
    open();
    QCOMPARE(whole(1), before);
    QCOMPARE(whole(5).size(), size_t(2));
    QCOMPARE(m_store->epoch(), epoch); // to the clients it is the same log
    push(*m_one, edit(*m_one, 1, last, u"new"_qs));
    QCOMPARE(whole(1).size(), before.size() + 1);
}

QTEST_GUILESS_MAIN(HistoryWalkTest)
#include "HistoryWalkTest.moc"
