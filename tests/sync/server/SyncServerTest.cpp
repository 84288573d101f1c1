// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/SyncServer.h"
#include "models/base/Cbor.h"

#include "models/base/Clock.h"
#include "models/entities/FieldComment.h"
#include "models/entities/Member.h"
#include "models/entities/MemberIdentity.h"
#include "models/entities/Parameter.h"
#include "models/entities/Review.h"
#include "models/entities/Village.h"
#include "models/rules/ReviewStatus.h"
#include "models/schema/StateDigest.h"
#include "sync/server/PullPages.h"
#include "tests/support/CountingIds.h"
#include "tests/support/ServerDigest.h"
#include "tests/sync/server/PushingDevice.h"

#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace syncing;

namespace {

const QString village = PushingDevice::village;
const QString identity = PushingDevice::identity;

QByteArray reference(const Id &id)
{
    CborWriter out;
    out.bytes(id.toBytes());
    return out.take();
}

} // namespace

class SyncServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void putsAGroupIntoTheLog();
    void judgesAGroupOnce();
    void refusesOtherBytesUnderTheSameOp();
    void asksForGroupsThatAreMissing();
    void noticesACopiedDevice();
    void takesANewIncarnationWithTheSameOps();
    void rejectsOneGroupAndGoesOn_data();
    void rejectsOneGroupAndGoesOn();
    void letsAReviewerChooseOnlyWhatWasGiven();
    void keepsWhatItRejects();
    void quarantinesWhatIsNotGranted();
    void takesInWhatItKeptAsideWhenTheAccessIsBack();
    void keepsFieldsOfANewerProgram();
    void holdsAChildUntilItsParentComes();
    void holdsAnEditUntilItsRecordComes();
    void clampsAClockThatRunsAhead();
    void numbersHouseholds();
    void numbersAllHouseholdsOfAPushByOneOp();
    void marksAnIdentityNumberThatIsRecordedTwice();
    void letsARemovedHouseholdThatItNumberedGo();
    void changesNothingOfABatchThatFails();
    void cutsPagesBetweenEntries();
    void sendsCommonsFirst();
    void deniesAScopeThatIsNotGranted();
    void findsCommonGroundAfterARestore();
    void keepsTheStateDigestAsARecomputationGivesIt();
    void remembersEverythingAfterReopening();

private:
    PushAnswer push(PushingDevice &device, size_t from);
    PushResult pushOne(PushingDevice &device, const Group &group);
    Group newHousehold(PushingDevice &device, quint8 number, const QString &address = u"1组"_qs);
    Group edit(PushingDevice &device, quint8 household, const OpId &seen, const QString &address);
    std::vector<LogEntry> log(const QString &scope, PushingDevice *reader = nullptr);
    CellOutcome shown(TypeId type, const Id &record, FieldId reg);
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<support::CountingIds> m_ids;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<LogStore> m_store;
    std::unique_ptr<SyncServer> m_server;
    const EntityType &m_household = typeOf<Household>();
    const FieldId m_address = typeOf<Household>()["address"].reg;
    const FieldId m_number = typeOf<Household>()["number"].reg;
};

void SyncServerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_ids = std::make_unique<support::CountingIds>(0xee);
    m_clock = std::make_unique<ManualClock>(1'600'000'000'000);
    open();
}

void SyncServerTest::cleanup()
{
    m_server.reset();
    m_store.reset();
}

void SyncServerTest::open()
{
    m_server.reset();
    m_store.reset();
    auto opened = LogStore::open(m_folder->filePath(u"log.sqlite"_qs), *m_ids);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().detail));
    m_store = std::move(opened).value();
    m_server = std::make_unique<SyncServer>(*m_store, *m_clock, *m_ids, QByteArray(32, 's'));
}

PushAnswer SyncServerTest::push(PushingDevice &device, size_t from)
{
    const Result<PushAnswer> answer = m_server->push(device.caller, device.frame(from));
    if (!answer.ok()) {
        qWarning() << answer.error().detail;
        return {};
    }
    return *answer;
}

PushResult SyncServerTest::pushOne(PushingDevice &device, const Group &group)
{
    device.groups.push_back(encode(group));
    const PushAnswer answer = push(device, device.groups.size() - 1);
    return answer.results.empty() ? PushResult{} : answer.results.front();
}

Group SyncServerTest::newHousehold(PushingDevice &device, quint8 number, const QString &address)
{
    return device.group(village, {{m_household.id, idOf(0x10, number), true, {{m_address, textValue(address), {}}}}});
}

Group SyncServerTest::edit(PushingDevice &device, quint8 household, const OpId &seen, const QString &address)
{
    return device.group(village,
                        {{m_household.id, idOf(0x10, household), false, {{m_address, textValue(address), seen}}}});
}

std::vector<LogEntry> SyncServerTest::log(const QString &scope, PushingDevice *reader)
{
    PushingDevice anybody(99, Role::Cadre);
    PullRequest request;
    request.scopes = {{scope, {}, {}}};
    const Result<PullAnswer> answer = PullPages(*m_store).pull(reader ? reader->caller : anybody.caller, request);
    std::vector<LogEntry> entries;
    if (answer.ok()) {
        for (const QByteArray &bytes : answer->scopes.front().entries)
            entries.push_back(*decode<LogEntry>(bytes));
    }
    return entries;
}

CellOutcome SyncServerTest::shown(TypeId type, const Id &record, FieldId reg)
{
    const auto stored = m_store->record(type, record);
    return outcomeOf(reg, (*stored)->state.registers.at(reg));
}

void SyncServerTest::putsAGroupIntoTheLog()
{
    PushingDevice device(1, Role::Cadre);
    const Group group = newHousehold(device, 1);
    const PushResult result = pushOne(device, group);
    QCOMPARE(result, (PushResult{group.op, Verdict::Applied, false, village, 1, Reason::None, {}}));
    const LogEntry entry = log(village).front();
    QCOMPARE(entry.seq, qint64(1));
    QCOMPARE(entry.op, group.op);
    QCOMPARE(entry.device, device.caller.device);
    QCOMPARE(entry.accountName, u"李芳"_qs);
    QCOMPARE(entry.records.front().cells.size(), size_t(2)); // lifecycle and address
    QCOMPARE(entry.records.front().cells.back(), (CellOutcome{m_address, textValue(u"1组"_qs), group.op, {}}));
    QCOMPARE(m_server->moved().at(village), qint64(2)); // the household was given its number too
}

void SyncServerTest::judgesAGroupOnce()
{
    PushingDevice device(1, Role::Cadre);
    device.groups = {encode(newHousehold(device, 1)), encode(newHousehold(device, 2))};
    const PushAnswer first = push(device, 0);
    const PushAnswer again = push(device, 0);
    QCOMPARE(again.nextDseq, qint64(3));
    QCOMPARE(again.results.size(), size_t(2));
    for (size_t i = 0; i < 2; ++i) {
        QVERIFY(again.results[i].repeated);
        QCOMPARE(again.results[i].seq, first.results[i].seq);
    }
    QCOMPARE(log(village).size(), size_t(3)); // the numbers of both in one entry
}

void SyncServerTest::refusesOtherBytesUnderTheSameOp()
{
    PushingDevice device(1, Role::Cadre);
    Group group = newHousehold(device, 1);
    pushOne(device, group);
    group.schema = 2;
    const PushResult result = pushOne(device, group);
    QCOMPARE(result.verdict, Verdict::Rejected);
    QCOMPARE(result.reason, Reason::AnotherBody);
    const PushAnswer again = push(device, 0);
    QCOMPARE(again.state, PushState::Judged);
    QCOMPARE(again.results[0].verdict, Verdict::Applied);
    QCOMPARE(again.results[1].reason, Reason::AnotherBody);
}

void SyncServerTest::asksForGroupsThatAreMissing()
{
    PushingDevice device(1, Role::Cadre);
    device.groups = {encode(newHousehold(device, 1)), encode(newHousehold(device, 2)), encode(newHousehold(device, 3))};
    const PushAnswer answer = push(device, 2);
    QCOMPARE(answer.state, PushState::Gap);
    QCOMPARE(answer.nextDseq, qint64(1));
    QVERIFY(log(village).empty());
}

void SyncServerTest::noticesACopiedDevice()
{
    PushingDevice device(1, Role::Cadre);
    pushOne(device, newHousehold(device, 1));
    PushingDevice copy = device;
    pushOne(device, newHousehold(device, 2));
    copy.ops = 100;
    copy.groups.push_back(encode(newHousehold(copy, 3)));
    QCOMPARE(push(copy, 1).state, PushState::Forked);
    copy.groups.push_back(encode(newHousehold(copy, 4)));
    QCOMPARE(push(copy, 2).state, PushState::Forked);
    QCOMPARE(log(village).size(), size_t(4));
}

void SyncServerTest::takesANewIncarnationWithTheSameOps()
{
    PushingDevice device(1, Role::Cadre);
    device.groups = {encode(newHousehold(device, 1))};
    push(device, 0);
    device.incarnation = 777;
    device.groups.push_back(encode(newHousehold(device, 2)));
    const PushAnswer answer = push(device, 0);
    QCOMPARE(answer.state, PushState::Judged);
    QVERIFY(answer.results[0].repeated);
    QVERIFY(!answer.results[1].repeated);
}

void SyncServerTest::rejectsOneGroupAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Reason>("reason");
    PushingDevice device(1, Role::Cadre);
    const Id household = idOf(0x10, 50);
    const auto row = [&](const char *name, const Group &group, Reason reason) {
        QTest::newRow(name) << encode(group) << reason;
    };
    QTest::newRow("bytes that are no group") << QByteArray("rubbish") << Reason::Form;
    row("a value that the field cannot hold",
        device.group(village, {{m_household.id, household, true, {{m_address, QByteArray(1, '\x05'), {}}}}}),
        Reason::Form);
    row("a record twice",
        device.group(village, {{m_household.id, household, true, {}}, {m_household.id, household, false, {}}}),
        Reason::Form);
    row("part of a group of fields",
        device.group(village, {{m_household.id, household, true, {{8, textValue(u"1"_qs), {}}}}}), Reason::Form);
    row("nothing", device.group(village, {}), Reason::Form);
    row("a type that nobody knows", device.group(village, {{9999, household, true, {}}}), Reason::UnknownType);
    row("a type of another scope", device.group(identity, {{m_household.id, household, true, {}}}), Reason::WrongScope);
    row("a number that only the server gives",
        device.group(village, {{m_household.id, household, true, {{m_number, textValue(u"1"_qs), {}}}}}),
        Reason::Authority);
    row("a village, which a cadre may not write", device.group(village, {{typeOf<Village>().id, household, true, {}}}),
        Reason::Authority);
    const auto step = [&](bool isNew, std::vector<CellEdit> cells) {
        return device.group(village, {{typeOf<Review>().id, household, isNew, std::move(cells)}});
    };
    const FieldId action = typeOf<Review>()["action"].reg;
    const auto code = [](QStringView text) { return textValue(text.toString()); };
    row("an approval, which a cadre may not give", step(true, {{action, code(reviewAction::Approved), {}}}),
        Reason::Authority);
    row("a step that says nothing", step(true, {}), Reason::Authority);
    row("a step that was taken, taken otherwise", step(false, {{action, code(reviewAction::Submitted), {}}}),
        Reason::Authority);
    const auto comment = [&](std::vector<CellEdit> cells) {
        return device.group(village, {{typeOf<FieldComment>().id, household, false, std::move(cells)}});
    };
    row("other words in a comment that was written",
        comment({{typeOf<FieldComment>()["text"].reg, textValue(u"no"_qs), {}}}), Reason::Authority);
    row("another author of a comment", comment({{typeOf<FieldComment>()["by_name"].reg, textValue(u"no"_qs), {}}}),
        Reason::Authority);
    Group server = device.group(village, {{m_household.id, household, true, {}}});
    server.kind = GroupKind::Server;
    row("a kind that only the server writes", server, Reason::Form);
    Group many = device.group(village, {});
    std::vector<CellEdit> cells;
    for (FieldId reg = 901; reg <= 910; ++reg)
        cells.push_back({reg, textValue({}), {}});
    for (quint8 i = 0; i < 201; ++i)
        many.records.push_back({m_household.id, idOf(0x20, i), true, cells});
    row("more cells than the limit", many, Reason::Size);
}

void SyncServerTest::rejectsOneGroupAndGoesOn()
{
    QFETCH(QByteArray, body);
    QFETCH(Reason, reason);
    PushingDevice device(2, Role::Cadre);
    device.groups = {encode(newHousehold(device, 1)), body, encode(newHousehold(device, 2))};
    const PushAnswer answer = push(device, 0);
    QCOMPARE(answer.results[0].verdict, Verdict::Applied);
    QCOMPARE(answer.results[1].verdict, Verdict::Rejected);
    QCOMPARE(answer.results[1].reason, reason);
    QCOMPARE(answer.results[2].verdict, Verdict::Applied);
    QCOMPARE(answer.nextDseq, qint64(4));
    const PushAnswer again = push(device, 0);
    QCOMPARE(again.results[1].reason, reason);
    QVERIFY(again.results[1].repeated);
}

void SyncServerTest::letsAReviewerChooseOnlyWhatWasGiven()
{
    PushingDevice first(1, Role::Cadre), second(2, Role::Cadre), coordinator(3, Role::Coordinator),
        student(4, Role::Student);
    const Group made = newHousehold(first, 1, u"before"_qs);
    pushOne(first, made);
    const Group here = edit(first, 1, made.op, u"here"_qs), there = edit(second, 1, made.op, u"there"_qs);
    pushOne(first, here);
    QCOMPARE(pushOne(second, there).verdict, Verdict::Conflict);

    const auto choice = [&](PushingDevice &device, quint8 household, const QString &value) {
        Group group = device.group(village, {});
        group.resolutions = {
            {m_household.id, idOf(0x10, household), m_address, textValue(value), {here.op, there.op}, u"asked"_qs}};
        return group;
    };
    for (const Group &refused : {choice(coordinator, 1, u"elsewhere"_qs), choice(coordinator, 2, u"here"_qs)}) {
        const PushResult result = pushOne(coordinator, refused);
        QCOMPARE(result.verdict, Verdict::Rejected);
        QCOMPARE(result.reason, Reason::Authority);
    }
    QCOMPARE(pushOne(coordinator, edit(coordinator, 1, there.op, u"here"_qs)).reason, Reason::Authority);
    QCOMPARE(pushOne(student, choice(student, 1, u"here"_qs)).reason, Reason::Authority);
    QCOMPARE(pushOne(coordinator, choice(coordinator, 1, u"here"_qs)).verdict, Verdict::Merged);
    const CellOutcome shown = this->shown(m_household.id, idOf(0x10, 1), m_address);
    QCOMPARE(shown.value, textValue(u"here"_qs));
    QVERIFY(shown.candidates.empty());
    QVERIFY(pushOne(second, choice(second, 1, u"neither"_qs)).seq > 0); // a cadre writes what he likes
}

void SyncServerTest::keepsWhatItRejects()
{
    PushingDevice device(1, Role::Student);
    const Group group = newHousehold(device, 1);
    pushOne(device, group);
    const auto held = m_store->held();
    QVERIFY(held.ok());
    QCOMPARE(held->size(), size_t(1));
    QCOMPARE(held->front().body, encode(group));
    QCOMPARE(held->front().reason, Reason::Authority);
}

void SyncServerTest::quarantinesWhatIsNotGranted()
{
    PushingDevice device(1, Role::Cadre);
    device.caller.grants.clear();
    QCOMPARE(pushOne(device, newHousehold(device, 1)).verdict, Verdict::Quarantined);
    PushingDevice revoked(2, Role::Cadre);
    revoked.caller.isRevoked = true;
    const PushResult result = pushOne(revoked, newHousehold(revoked, 2));
    QCOMPARE(result.verdict, Verdict::Quarantined);
    QCOMPARE(result.reason, Reason::Revoked);
    QVERIFY(log(village).empty());
    QCOMPARE(m_store->held()->size(), size_t(2));
}

void SyncServerTest::takesInWhatItKeptAsideWhenTheAccessIsBack()
{
    PushingDevice device(1, Role::Cadre), stolen(2, Role::Cadre);
    const Group first = newHousehold(device, 1);
    QCOMPARE(pushOne(device, first).verdict, Verdict::Applied);
    const std::vector<Grant> grants = std::exchange(device.caller.grants, {});
    const Group late = edit(device, 1, first.op, u"late"_qs);
    QCOMPARE(pushOne(device, late).verdict, Verdict::Quarantined);
    stolen.caller.account = device.caller.account;
    stolen.caller.isRevoked = true;
    QCOMPARE(pushOne(stolen, newHousehold(stolen, 2)).verdict, Verdict::Quarantined);

    const ReturnedAccess elsewhere{device.caller.account.id, {device.caller.device}, {{identity, Role::Cadre}}};
    QCOMPARE(*m_server->takeIn(elsewhere), 0);
    const ReturnedAccess access{device.caller.account.id, {device.caller.device}, {{village, Role::Cadre}}};
    QCOMPARE(*m_server->takeIn(access), 1);
    QCOMPARE(m_server->moved().count(village), size_t(1));
    QCOMPARE(log(village).size(), size_t(3)); // the household, the number it was given, the edit
    QCOMPARE(log(village).back().op, late.op);
    QCOMPARE(m_store->held()->size(), size_t(1)); // the stolen computer's
    QCOMPARE(*m_server->takeIn(access), 0);
    device.caller.grants = grants;
    QCOMPARE(push(device, 1).results.front().verdict, Verdict::Applied); // sent again, it is known

    const ReturnedAccess asked{device.caller.account.id, {stolen.caller.device}, {{village, Role::Cadre}}};
    QCOMPARE(*m_server->takeIn(asked), 1);
    QVERIFY(m_store->held()->empty());
}

void SyncServerTest::keepsFieldsOfANewerProgram()
{
    PushingDevice device(1, Role::Cadre);
    const Group group = device.group(
        village, {{m_household.id, idOf(0x10, 1), true, {{900, textValue(u"of a newer program"_qs), {}}}}});
    QCOMPARE(pushOne(device, group).verdict, Verdict::Applied);
    QCOMPARE(shown(m_household.id, idOf(0x10, 1), 900).value, textValue(u"of a newer program"_qs));
}

void SyncServerTest::holdsAChildUntilItsParentComes()
{
    PushingDevice child(1, Role::Cadre);
    PushingDevice parent(2, Role::Cadre);
    const EntityType &member = typeOf<Member>();
    const Group birth = child.group(
        village, {{member.id, idOf(0x30, 1), true, {{member["household"].reg, reference(idOf(0x10, 1)), {}}}}});
    const Group naming = child.group(
        village, {{member.id, idOf(0x30, 1), false, {{member["name"].reg, textValue(u"李小花"_qs), birth.op}}}});
    const PushResult early = pushOne(child, birth);
    QCOMPARE(early.verdict, Verdict::Quarantined);
    QCOMPARE(early.reason, Reason::WaitsForRecord);
    QCOMPARE(pushOne(child, naming).reason, Reason::WaitsForRecord);
    pushOne(parent, newHousehold(parent, 1));
    const std::vector<LogEntry> entries = log(village);
    QCOMPARE(entries.size(), size_t(4));
    QCOMPARE(entries[1].op, birth.op);
    QCOMPARE(entries[2].op, naming.op);
    QVERIFY(m_store->held()->empty());
    const PushAnswer again = push(child, 0);
    QCOMPARE(again.results[0].verdict, Verdict::Applied);
    QCOMPARE(again.results[0].seq, qint64(2));
}

void SyncServerTest::holdsAnEditUntilItsRecordComes()
{
    PushingDevice a(1, Role::Cadre);
    PushingDevice b(2, Role::Cadre);
    const Group creation = newHousehold(a, 1);
    QCOMPARE(pushOne(b, edit(b, 1, creation.op, u"2组"_qs)).reason, Reason::WaitsForRecord);
    pushOne(a, creation);
    QCOMPARE(shown(m_household.id, idOf(0x10, 1), m_address).value, textValue(u"2组"_qs));
}

void SyncServerTest::clampsAClockThatRunsAhead()
{
    PushingDevice device(1, Role::Cadre);
    Group group = newHousehold(device, 1);
    group.hlc = hlcFromMs(3'700'000'000'000);
    device.groups.push_back(encode(group));
    const PushAnswer answer = push(device, 0);
    const Hlc stamped = log(village).front().hlc;
    QCOMPARE(msFromHlc(stamped), m_clock->nowMs());
    QVERIFY(answer.serverHlc >= stamped);
    group = newHousehold(device, 2);
    group.hlc = hlcFromMs(m_clock->nowMs() + 4 * 60'000);
    pushOne(device, group);
    QCOMPARE(log(village)[2].hlc, group.hlc);
    QVERIFY(*m_store->hlc() >= group.hlc);
}

void SyncServerTest::numbersHouseholds()
{
    const EntityType &type = typeOf<Village>();
    QVERIFY(
        m_server
            ->write(village, {{type.id, idOf(0x40, 1), true, {{type["code"].reg, textValue(u"990101000777"_qs), {}}}}})
            .ok());
    PushingDevice device(1, Role::Cadre);
    pushOne(device, newHousehold(device, 1));
    pushOne(device, newHousehold(device, 2));
    QCOMPARE(shown(m_household.id, idOf(0x10, 1), m_number).value, textValue(u"9901010007770001"_qs));
    QCOMPARE(shown(m_household.id, idOf(0x10, 2), m_number).value, textValue(u"9901010007770002"_qs));
    const LogEntry entry = log(village)[2];
    QVERIFY(entry.device.isNull());
    QCOMPARE(entry.records.front().cells.size(), size_t(1));
}

void SyncServerTest::numbersAllHouseholdsOfAPushByOneOp()
{
    PushingDevice device(1, Role::Cadre);
    for (quint8 number = 1; number <= 3; ++number)
        device.addHousehold(number);
    for (const PushResult &result : push(device, 0).results)
        QCOMPARE(result.verdict, Verdict::Applied);
    QCOMPARE(log(village).size(), size_t(4));
    QCOMPARE(log(village).back().records.size(), size_t(3));
    for (quint8 number = 1; number <= 3; ++number)
        QCOMPARE(shown(m_household.id, idOf(0x10, number), m_number).value,
                 textValue(u"99010100000%1"_qs.arg(10000 + number)));
    const auto row = *m_store->scope(village);
    QCOMPARE(row->stateDigest, *support::recomputedServerDigest(*m_store, row->id));
}

void SyncServerTest::marksAnIdentityNumberThatIsRecordedTwice()
{
    PushingDevice device(1, Role::Cadre);
    const EntityType &type = typeOf<MemberIdentity>();
    const auto record = [&](quint8 member, const QString &number) {
        return pushOne(
            device, device.group(identity,
                                 {{type.id, idOf(0x30, member), true, {{type["number"].reg, textValue(number), {}}}}}));
    };
    QCOMPARE(record(1, u"990101198001010014"_qs).reason, Reason::None);
    QCOMPARE(record(2, u"990101198001010022"_qs).reason, Reason::None);
    const PushResult twice = record(3, u"990101198001010014"_qs);
    QCOMPARE(twice.verdict, Verdict::Applied);
    QCOMPARE(twice.reason, Reason::UnderExamination);
    QVERIFY(twice.detail.isEmpty());
}

void SyncServerTest::letsARemovedHouseholdThatItNumberedGo()
{
    // Made and removed before the device ever pulled: the server's number is no reason to keep it.
    PushingDevice device(1, Role::Cadre);
    const Group creation = newHousehold(device, 1);
    pushOne(device, creation);
    const QByteArray removed(1, '\x01');
    const PushResult result =
        pushOne(device, device.group(village, {{m_household.id, idOf(0x10, 1), false, {{0, removed, creation.op}}}}));
    QCOMPARE(result.verdict, Verdict::Applied);
    QVERIFY((*m_store->record(m_household.id, idOf(0x10, 1)))->state.isRemoved());
}

void SyncServerTest::changesNothingOfABatchThatFails()
{
    PushingDevice a(1, Role::Cadre);
    PushingDevice b(2, Role::Cadre);
    a.groups.push_back(encode(newHousehold(a, 1)));
    b.groups.push_back(encode(newHousehold(b, 2)));
    QVERIFY(m_store->database().execute("CREATE TRIGGER full BEFORE INSERT ON log WHEN new.seq=3 "
                                        "BEGIN SELECT raise(ABORT,'full'); END"));
    QVERIFY(!m_server->push({{a.caller, a.frame(0)}, {b.caller, b.frame(0)}}).ok());
    QVERIFY(m_server->moved().empty());
    QVERIFY(log(village).empty());
    QVERIFY(m_store->database().execute("DROP TRIGGER full"));
    const auto answers = m_server->push({{a.caller, a.frame(0)}, {b.caller, b.frame(0)}});
    QVERIFY(answers.ok());
    QVERIFY(!(*answers)[0].results[0].repeated);
    QCOMPARE((*answers)[1].results[0].verdict, Verdict::Applied);
}

void SyncServerTest::cutsPagesBetweenEntries()
{
    PushingDevice device(1, Role::Cadre);
    for (quint8 i = 1; i <= 20; ++i)
        device.groups.push_back(encode(newHousehold(device, i)));
    push(device, 0);
    PullRequest request;
    request.maxBytes = 700;
    request.scopes = {{village, {}, {}}};
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const Result<PullAnswer> answer = PullPages(*m_store).pull(device.caller, request);
        QVERIFY(answer.ok());
        const ScopePage &page = answer->scopes.front();
        QVERIFY(!page.entries.empty());
        QByteArray chain = request.scopes.front().at.chain;
        for (const QByteArray &entry : page.entries)
            chain = nextChain(chain, entry);
        QCOMPARE(page.at.chain, chain);
        QCOMPARE(page.stateDigest.isEmpty(), answer->more);
        request.scopes.front().at = page.at;
        more = answer->more;
    }
    QCOMPARE(request.scopes.front().at.seq, qint64(21));
    QVERIFY(pages > 5);
}

void SyncServerTest::sendsCommonsFirst()
{
    PushingDevice admin(1, Role::Admin);
    PushingDevice cadre(2, Role::Cadre);
    const EntityType &type = typeOf<Parameter>();
    for (quint8 i = 1; i <= 3; ++i)
        pushOne(admin, admin.group(u"commons"_qs,
                                   {{type.id, idOf(0x50, i), true, {{type["key"].reg, textValue(u"line"_qs), {}}}}}));
    pushOne(cadre, newHousehold(cadre, 1));
    PullRequest request;
    request.maxBytes = 300;
    request.scopes = {{village, {}, {}}, {u"commons"_qs, {}, {}}};
    const Result<PullAnswer> answer = PullPages(*m_store).pull(cadre.caller, request);
    QCOMPARE(answer->scopes[0].name, u"commons"_qs);
    QVERIFY(!answer->scopes[0].entries.empty());
    QVERIFY(answer->scopes[0].at.seq < 3);
    QVERIFY(answer->scopes[1].entries.empty());
    QVERIFY(answer->more);
    QCOMPARE(log(village).front().commonsHead, qint64(3));
}

void SyncServerTest::deniesAScopeThatIsNotGranted()
{
    PushingDevice expert(1, Role::Expert);
    expert.caller.grants.pop_back();
    PullRequest request;
    request.scopes = {{identity, {}, {}}};
    const Result<PullAnswer> answer = PullPages(*m_store).pull(expert.caller, request);
    QCOMPARE(answer->scopes.front().state, ScopeState::Denied);
    QVERIFY(answer->scopes.front().entries.empty());
    expert.caller.isRevoked = true;
    QCOMPARE(PullPages(*m_store).pull(expert.caller, request).error().kind, ErrorKind::Denied);
}

void SyncServerTest::findsCommonGroundAfterARestore()
{
    PushingDevice device(1, Role::Cadre);
    pushOne(device, newHousehold(device, 1));
    PullRequest request;
    request.scopes = {{village, {}, {}}};
    const LogPosition common = PullPages(*m_store).pull(device.caller, request)->scopes.front().at;
    const LogPosition lost{common.seq + 1, nextChain(common.chain, "an entry that the backup did not have")};
    request.scopes = {{village, lost, {lost, common, {}}}};
    const ScopePage page = PullPages(*m_store).pull(device.caller, request)->scopes.front();
    QCOMPARE(page.state, ScopeState::Diverged);
    QCOMPARE(page.at, common);
    pushOne(device, newHousehold(device, 2));
    QCOMPARE(PullPages(*m_store).pull(device.caller, request)->scopes.front().state, ScopeState::Diverged);
}

void SyncServerTest::keepsTheStateDigestAsARecomputationGivesIt()
{
    PushingDevice a(1, Role::Cadre);
    PushingDevice b(2, Role::Cadre);
    const Group creation = newHousehold(a, 1);
    pushOne(a, creation);
    pushOne(a, edit(a, 1, creation.op, u"2组"_qs));
    pushOne(b, edit(b, 1, creation.op, u"3组"_qs));
    pushOne(a, newHousehold(a, 2, {}));
    QByteArray digest = emptyStateDigest();
    for (const quint8 household : {quint8(1), quint8(2)}) {
        const auto record = m_store->record(m_household.id, idOf(0x10, household));
        for (const auto &[reg, versions] : (*record)->state.registers) {
            const CellOutcome cell = outcomeOf(reg, versions);
            const QByteArray member = stateMember(m_household.id, idOf(0x10, household), reg, cell.value, cell.winner);
            if (!member.isEmpty())
                addToSetDigest(digest, member);
        }
    }
    QCOMPARE((*m_store->scope(village))->stateDigest, digest);
    QVERIFY(digest != emptyStateDigest());
}

void SyncServerTest::remembersEverythingAfterReopening()
{
    PushingDevice device(1, Role::Cadre);
    const Group creation = newHousehold(device, 1);
    pushOne(device, creation);
    const Id epoch = m_store->epoch();
    const std::vector<LogEntry> before = log(village);
    open();
    QCOMPARE(m_store->epoch(), epoch);
    QVERIFY(log(village) == before);
    QVERIFY(push(device, 0).results.front().repeated);
    QCOMPARE(pushOne(device, edit(device, 1, creation.op, u"9组"_qs)).seq, qint64(3));
}

QTEST_GUILESS_MAIN(SyncServerTest)
#include "SyncServerTest.moc"
