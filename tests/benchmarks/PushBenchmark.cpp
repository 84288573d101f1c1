// SPDX-License-Identifier: GPL-3.0-or-later
// What the server takes of one busy village, every push durable before it is answered: single saves of N devices at
// once, and whole households with their members in bulk. Beside each the same rows by SQLite alone, one transaction a
// save, or one for 500 households. From the request's bytes to the answer's bytes; sockets and TLS are not in it.
#include "models/base/Cbor.h"
#include "models/base/Clock.h"
#include "models/base/Digest.h"
#include "models/entities/Household.h"
#include "models/entities/Member.h"
#include "models/schema/Registers.h"
#include "models/storage/Transaction.h"
#include "sync/protocol/Keys.h"
#include "sync/protocol/Messages.h"
#include "sync/protocol/SignedFrame.h"
#include "sync/server/AccountThread.h"
#include "sync/server/LogReaders.h"
#include "sync/server/LogThread.h"
#include "sync/server/Router.h"
#include "sync/server/SyncService.h"
#include "sync/server/WaitBook.h"
#include "sync/server/store/Rows.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <sys/resource.h>

using namespace models;
using namespace syncing;

static const QString Village = QStringLiteral("village/990101000001");
static constexpr int Saves = 4000;        // of all devices together
static constexpr int Households = 10'000; // in bulk
static constexpr size_t FrameGroups = 500;

static void check(const Outcome &outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().detail));
}

template <class T>
static T checked(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

// A device that packed its frames beforehand: encoding and signing are the client's part.
class Pusher
{
public:
    explicit Pusher(const Clock &clock) : m_ids(clock), m_clock(clock), device(m_ids.next()), account(m_ids.next()) {}

    Group group(std::vector<RecordEdit> records)
    {
        Group group;
        group.op = m_ids.next();
        group.scope = Village;
        group.hlc = hlcFromMs(m_clock.nowMs());
        group.schema = 1;
        group.records = std::move(records);
        return group;
    }

    void pack(const std::vector<QByteArray> &groups)
    {
        const PushFrame frame{1, m_next, m_previous, groups};
        m_next += static_cast<qint64>(groups.size());
        m_previous = digest32(groups.back());
        frames.push_back(encode(signedFrame(PushContext, device, encode(frame), keys.secretKey)));
    }

    Id nextId() { return m_ids.next(); }
    QByteArray token() const { return device.toHex().toLatin1(); }

private:
    UuidSource m_ids;
    const Clock &m_clock;
    qint64 m_next = 1;
    QByteArray m_previous = QByteArray(32, '\0');

public:
    const Id device;
    const Id account;
    const KeyPair keys = makeSigningKeys();
    std::vector<QByteArray> frames; // bodies of requests, in order
};

// A server without sockets.
class Place
{
public:
    Place()
    {
        m_accounts = checked(AccountThread::start(m_folder.filePath(u"accounts.sqlite"_qs)));
        m_log = checked(LogThread::start({logFile(), QByteArray(32, 's')}, m_clock,
                                         [this](const LogThread::Heads &heads) { m_waits.moved(heads); }));
        m_readers = checked(LogReaders::start(logFile()));
        m_service = std::make_unique<SyncService>(*m_accounts, m_clock, *m_log, *m_readers, m_waits, 1);
        m_service->addTo(m_router);
    }

    void enrol(const Pusher &pusher)
    {
        check(m_accounts->run([&](AccountDatabase &database) -> Outcome {
            const qint64 now = m_clock.nowMs();
            const Account account{pusher.account, pusher.account.toHex(), u"李芳"_qs, Role::Cadre, true};
            check(database.accounts().add(account, {}, now));
            check(database.accounts().addGrant(pusher.account, {Village, Role::Cadre, 0, {}}));
            check(database.devices().add({pusher.device, pusher.account, pusher.keys.publicKey, {}, false, now, now}));
            return database.devices().setToken(pusher.device, tokenHash(pusher.token()), 1, now + 3'600'000);
        }));
    }

    void push(const Pusher &pusher)
    {
        for (const QByteArray &body : pusher.frames) {
            std::promise<Response> promise;
            m_router.handle({"POST", "/v1/push", {}, body, pusher.token(), {}},
                            [&](const Response &response) { promise.set_value(response); });
            const auto answer = checked(decode<PushAnswer>(promise.get_future().get().body));
            for (const PushResult &result : answer.results) {
                if (result.seq == 0)
                    qFatal("not taken: %s", qPrintable(result.detail));
            }
        }
    }

    QString logFile() const { return m_folder.filePath(u"log.sqlite"_qs); }
    const Clock &clock() const { return m_clock; }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    WaitBook m_waits{m_clock};
    std::unique_ptr<AccountThread> m_accounts;
    std::unique_ptr<LogThread> m_log;
    std::unique_ptr<LogReaders> m_readers;
    std::unique_ptr<SyncService> m_service;
    Router m_router;
};

static RecordEdit newRecord(const EntityType &type, const Row &row)
{
    RecordEdit edit{type.id, row.id, true, {}};
    for (const FieldId reg : registersOf(type)) {
        const QByteArray value = registerValue(type, row, reg);
        if (value != emptyRegisterValue(type, reg))
            edit.cells.push_back({reg, value, {}});
    }
    return edit;
}

static std::vector<RecordEdit> household(Pusher &pusher)
{
    Household household;
    household.id = pusher.nextId();
    household.address = u"一组 18 号"_qs;
    household.villagerGroup = u"一组"_qs;
    household.mainCause = u"01"_qs;
    household.otherCauses = {u"03"_qs, u"06"_qs};
    household.formYear = 2016;
    household.filledBy = u"李芳"_qs;
    const EntityType &type = typeOf<Household>();
    return {newRecord(type, rowOf(type, &household, Village))};
}

static std::vector<RecordEdit> householdWithMembers(Pusher &pusher)
{
    std::vector<RecordEdit> records = household(pusher);
    for (int i = 0; i < 4; ++i) {
        Member member;
        member.id = pusher.nextId();
        member.household = records.front().record;
        member.name = u"王小花"_qs;
        member.sex = u"2"_qs;
        member.birthDate = QDate(1980 + i, 5, 1);
        member.relation = u"01"_qs;
        member.education = u"3"_qs;
        member.health = {u"1"_qs};
        member.labourSkill = u"1"_qs;
        const EntityType &type = typeOf<Member>();
        records.push_back(newRecord(type, rowOf(type, &member, Village)));
    }
    return records;
}

// One new household, then its address again and again, as somebody types who corrects himself.
static void packSaves(Pusher &pusher, int count)
{
    const FieldId address = typeOf<Household>()["address"].reg;
    Group last = pusher.group(household(pusher));
    pusher.pack({encode(last)});
    for (int i = 1; i < count; ++i) {
        CborWriter value;
        value.text(u"一组 %1 号"_qs.arg(i));
        const RecordEdit &before = last.records.front();
        last = pusher.group({{before.type, before.record, false, {{address, value.take(), last.op}}}});
        pusher.pack({encode(last)});
    }
}

static void packBulk(Pusher &pusher)
{
    std::vector<QByteArray> groups;
    for (int i = 0; i < Households; ++i) {
        groups.push_back(encode(pusher.group(householdWithMembers(pusher))));
        if (groups.size() == FrameGroups || i + 1 == Households) {
            pusher.pack(groups);
            groups.clear();
        }
    }
}

// Pushes everything, each device on a thread of its own that waits for the answer before it goes on. Seconds.
static double pushAll(Place &place, const std::vector<std::unique_ptr<Pusher>> &pushers)
{
    for (const auto &pusher : pushers)
        place.enrol(*pusher);
    QElapsedTimer time;
    time.start();
    std::vector<std::thread> threads;
    for (const auto &pusher : pushers)
        threads.emplace_back([&] { place.push(*pusher); });
    for (std::thread &thread : threads)
        thread.join();
    return static_cast<double>(time.nsecsElapsed()) / 1e9;
}

static std::vector<std::unique_ptr<Pusher>> makePushers(const Clock &clock, int count)
{
    std::vector<std::unique_ptr<Pusher>> pushers;
    for (int i = 0; i < count; ++i)
        pushers.push_back(std::make_unique<Pusher>(clock));
    return pushers;
}

// What this process has computed so far, all threads together. Unlike the time it tells the same beside other work.
static double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

static void singleSaves(benchmark::State &state)
{
    const int devices = static_cast<int>(state.range(0));
    for ([[maybe_unused]] auto _ : state) {
        Place place;
        const auto pushers = makePushers(place.clock(), devices);
        for (const auto &pusher : pushers)
            packSaves(*pusher, Saves / devices);
        state.SetIterationTime(pushAll(place, pushers));
    }
    state.SetItemsProcessed(state.iterations() * (Saves / devices) * devices);
}

static void bulk(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        Place place;
        const auto pushers = makePushers(place.clock(), 1);
        packBulk(*pushers.front());
        const double before = cpuSeconds();
        state.SetIterationTime(pushAll(place, pushers));
        state.counters["cpu_us"] = (cpuSeconds() - before) * 1e6 / Households;
    }
    state.counters["aim_per_second"] = 9000;
    state.SetItemsProcessed(state.iterations() * Households);
}

// The rows that a server wrote, to be written again without one.
struct Rows
{
    struct Entry
    {
        qint64 seq = 0;
        QByteArray op, chain, entry, body;
    };
    struct Record
    {
        qint64 type = 0;
        QByteArray id, state;
    };
    std::vector<Entry> log;
    std::vector<Record> records;
};

static Rows::Entry savedEntry(Statement &row)
{
    return {row.integer(0), row.blob(1), row.blob(2), row.blob(3), row.blob(4)};
}

static Rows::Record savedRecord(Statement &row)
{
    return {row.integer(0), row.blob(1), row.blob(2)};
}

static Rows rowsOf(const QString &logFile)
{
    const auto store = checked(LogStore::openReadOnly(logFile));
    Statement log = store->database().cached("SELECT seq,op,chain,entry,body FROM log ORDER BY seq");
    Statement records = store->database().cached("SELECT type,id,state FROM record ORDER BY ver");
    return {checked(allRows(log, savedEntry)), checked(allRows(records, savedRecord))};
}

// The same rows in `commits` transactions, each with its share of entries and records.
static double writeRaw(const Rows &rows, size_t commits)
{
    QTemporaryDir folder;
    SystemClock clock;
    UuidSource ids(clock);
    const auto store = checked(LogStore::open(folder.filePath(u"raw.sqlite"_qs), ids));
    Database &database = store->database();
    QElapsedTimer time;
    time.start();
    size_t entry = 0, record = 0;
    for (size_t i = 1; i <= commits; ++i) {
        Transaction transaction = checked(Transaction::begin(database));
        for (; entry < rows.log.size() * i / commits; ++entry) {
            const Rows::Entry &row = rows.log[entry];
            check(database.cached("INSERT INTO log VALUES(1,?,?,?,?,?,x'')")
                      .run(row.seq, row.op, row.chain, row.entry, row.body));
            check(database.cached("INSERT INTO op_ledger VALUES(?,?,0,0,?,'')").run(row.op, row.chain, row.seq));
        }
        const size_t most =
            std::max<size_t>(rows.records.size() * i / commits, 1); // a save writes one, again if need be
        for (record = std::min(record, most - 1); record < most; ++record) {
            const Rows::Record &row = rows.records[record];
            check(database
                      .cached("INSERT INTO record(id,type,scope,state,ver) VALUES(?1,?2,1,?3,?4) "
                              "ON CONFLICT DO UPDATE SET state=?3,ver=?4")
                      .run(row.id, row.type, row.state, rows.log[entry - 1].seq));
        }
        check(transaction.commit());
    }
    return static_cast<double>(time.nsecsElapsed()) / 1e9;
}

static Rows rowsOfSaves()
{
    Place place;
    const auto pushers = makePushers(place.clock(), 16);
    for (const auto &pusher : pushers)
        packSaves(*pusher, Saves / 16);
    pushAll(place, pushers);
    return rowsOf(place.logFile());
}

static Rows rowsOfBulk()
{
    Place place;
    const auto pushers = makePushers(place.clock(), 1);
    packBulk(*pushers.front());
    pushAll(place, pushers);
    return rowsOf(place.logFile());
}

static void singleSavesRaw(benchmark::State &state)
{
    const Rows rows = rowsOfSaves();
    for ([[maybe_unused]] auto _ : state)
        state.SetIterationTime(writeRaw(rows, Saves));
    state.SetItemsProcessed(state.iterations() * Saves);
}

static void bulkRaw(benchmark::State &state)
{
    const Rows rows = rowsOfBulk();
    for ([[maybe_unused]] auto _ : state) {
        const double before = cpuSeconds();
        state.SetIterationTime(writeRaw(rows, Households / FrameGroups));
        state.counters["cpu_us"] = (cpuSeconds() - before) * 1e6 / Households;
    }
    state.SetItemsProcessed(state.iterations() * Households);
}

BENCHMARK(singleSavesRaw)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(singleSaves)->Arg(1)->Arg(4)->Arg(16)->Arg(64)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(bulkRaw)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(bulk)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
