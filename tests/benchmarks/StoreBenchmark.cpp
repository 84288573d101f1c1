// SPDX-License-Identifier: GPL-3.0-or-later
// What a save costs beyond its rows: the change that is recorded, the guards, the metadata. Beside each the same rows
// written without them into the same kind of encrypted file: a household with four members by SQLite's C API, each
// durable; and single inserts and updates without the door, a thousand in a transaction.
#include "models/base/Clock.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/ClientStore.h"
#include "models/storage/DataKey.h"
#include "models/storage/RecordTable.h"
#include "models/storage/Transaction.h"
#include "tests/benchmarks/Checked.h"
#include "tests/benchmarks/PlainWriter.h"
#include "tests/benchmarks/Ratios.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <random>

using namespace models;

static const QString VillageCode = demonstrationVillageCode.toString();
static constexpr int Saves = 1000;
static constexpr size_t Rows = 20'000;
static constexpr size_t AtOnce = 1000; // rows in a transaction

namespace {

class Place
{
public:
    Place() : m_ids(m_clock)
    {
        m_store = checked(ClientStore::open(m_dir.filePath(QStringLiteral("a.db")), &m_key, m_clock, m_ids));
    }
    ClientStore &store() { return *m_store; }
    Database &database() { return m_store->database(); }
    IdSource &ids() { return m_ids; }

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    UuidSource m_ids;
    const DataKey m_key = DataKey::random();
    std::unique_ptr<ClientStore> m_store;
};

// The household and its four members, named as this moment names them.
HouseholdCase named(HouseholdCase one, IdSource &ids)
{
    HouseholdCase four;
    four.household = one.household;
    four.household.id = ids.next();
    for (Member &member : one.members) {
        member.id = ids.next();
        member.household = four.household.id;
        four.members.push_back(member);
    }
    return four;
}

std::vector<HouseholdCase> fours(IdSource &ids)
{
    std::vector<HouseholdCase> found;
    for (const HouseholdCase &one : demonstrationHouseholds(10 * Saves)) {
        if (one.members.size() == 4 && found.size() < Saves)
            found.push_back(named(one, ids));
    }
    if (found.size() < Saves)
        qFatal("too few households of four");
    return found;
}

std::vector<Row> members(IdSource &ids)
{
    std::vector<Row> rows;
    for (const HouseholdCase &one : fours(ids)) {
        for (int again = 0; again < 5; ++again) {
            for (const Member &member : one.members) {
                rows.push_back(rowOf(member, scopeName(ScopeKind::Village, VillageCode)));
                rows.back().id = ids.next();
            }
        }
    }
    return rows;
}

// Their households are not here.
void forgetReferences(Place &place)
{
    check(place.database().execute("PRAGMA foreign_keys=OFF"));
}

} // namespace

static void householdSaved(benchmark::State &state)
{
    Place place;
    const std::vector<HouseholdCase> cases = fours(place.ids());
    size_t next = 0;
    for (auto _ : state)
        checked(place.store().commit(changeBetween(unsavedCase(VillageCode), cases[next++])));
}
BENCHMARK(householdSaved)->Iterations(Saves)->Unit(benchmark::kMicrosecond)->UseRealTime();

static void householdByCApi(benchmark::State &state)
{
    Place place;
    std::vector<std::vector<PlainRow>> cases;
    for (const HouseholdCase &one : fours(place.ids())) {
        std::vector<PlainRow> &rows = cases.emplace_back();
        const Change change = changeBetween(unsavedCase(VillageCode), one);
        for (const RecordChange &record : change.records())
            rows.emplace_back(*record.type, record.row);
    }
    dropMetadata(place.database().handle());
    PlainWriter writer(place.database().handle());
    size_t next = 0;
    for (auto _ : state) {
        auto transaction = checked(Transaction::begin(place.database(), WriteMode::Apply));
        for (const PlainRow &row : cases[next++])
            writer.insert(row);
        check(transaction.commit());
    }
}
BENCHMARK(householdByCApi)->Iterations(Saves)->Unit(benchmark::kMicrosecond)->UseRealTime();

static void insertThroughDoor(benchmark::State &state)
{
    Place place;
    forgetReferences(place);
    const std::vector<Row> rows = members(place.ids());
    std::vector<Change> changes;
    for (size_t i = 0; i < Rows; ++i) {
        if (i % AtOnce == 0)
            changes.emplace_back();
        changes.back().add(typeOf<Member>(), rows[i]);
    }
    for (auto _ : state) {
        for (const Change &change : changes)
            checked(place.store().commit(change));
    }
}
BENCHMARK(insertThroughDoor)->Iterations(1)->Unit(benchmark::kMillisecond);

static void insertPlain(Database &database, const Row &row)
{
    static const QByteArray sql =
        "INSERT INTO member VALUES(?,?,?" + QByteArray(",?").repeated(qsizetype(row.cells.size())) + ')';
    Statement statement = database.cached(sql);
    statement.bindAll(row.id, row.scope, row.removed);
    int parameter = 3;
    for (const Value &cell : row.cells)
        bindValue(statement, ++parameter, cell);
    check(statement.run());
}

static void insertUnguarded(benchmark::State &state)
{
    Place place;
    forgetReferences(place);
    const std::vector<Row> rows = members(place.ids());
    dropMetadata(place.database().handle());
    for (auto _ : state) {
        for (size_t first = 0; first < Rows; first += AtOnce) {
            auto transaction = checked(Transaction::begin(place.database(), WriteMode::Apply));
            for (size_t i = first; i < first + AtOnce; ++i)
                insertPlain(place.database(), rows[i]);
            check(transaction.commit());
        }
    }
}
BENCHMARK(insertUnguarded)->Iterations(1)->Unit(benchmark::kMillisecond);

// Members as they stand after a sync; every second one is to change in two registers.
class Edited
{
public:
    explicit Edited(Place &place)
    {
        forgetReferences(place);
        const std::vector<Row> rows = members(place.ids());
        auto transaction = checked(Transaction::begin(place.database(), WriteMode::Apply));
        RecordTable table(place.database(), typeOf<Member>());
        const RecordOps ops(place.ids().next());
        for (const Row &row : rows) {
            checked(table.insert(row, {ops, Standing::Shared}));
            Loaded<Member> before{recordOf<Member>(row), row.scope, false, ops};
            Member after = before.record;
            after.workMonths = after.workMonths.value_or(0) == 7 ? 8 : 7;
            after.workPlace += QLatin1Char('1');
            m_edits.emplace_back(std::move(before), std::move(after));
        }
        check(transaction.commit());
        std::shuffle(m_edits.begin(), m_edits.end(), std::mt19937(1));
    }

    Change change(size_t first, size_t count) const
    {
        Change change;
        for (size_t i = first; i < first + count; ++i)
            change.update(m_edits[i].first, m_edits[i].second);
        return change;
    }

private:
    std::vector<std::pair<Loaded<Member>, Member>> m_edits;
};

static std::vector<Change> edits(Place &place, const benchmark::State &state)
{
    const Edited edited(place);
    const auto atOnce = static_cast<size_t>(state.range(0));
    std::vector<Change> changes;
    while (static_cast<qint64>(changes.size()) < state.max_iterations)
        changes.push_back(edited.change(changes.size() * atOnce, atOnce));
    return changes;
}

static size_t memberField(const char *name)
{
    return static_cast<size_t>(typeOf<Member>().field(QLatin1String(name)) - typeOf<Member>().fields.data());
}

static void updateUnguarded(Database &database, const Change &change)
{
    static const size_t place = memberField("work_place"), months = memberField("work_months");
    auto transaction = checked(Transaction::begin(database, WriteMode::Apply));
    for (const RecordChange &record : change.records()) {
        Statement statement = database.cached("UPDATE member SET work_place=?,work_months=? WHERE id=?");
        bindValue(statement, 1, record.row.cells[place]);
        bindValue(statement, 2, record.row.cells[months]);
        check(statement.bind(3, record.row.id).run());
    }
    check(transaction.commit());
}

static void updateThroughDoor(benchmark::State &state)
{
    Place place;
    const std::vector<Change> changes = edits(place, state);
    size_t next = 0;
    for (auto _ : state)
        checked(place.store().commit(changes[next++]));
}
BENCHMARK(updateThroughDoor)->ArgName("rows")->Arg(1)->Iterations(1000)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK(updateThroughDoor)->ArgName("rows")->Arg(1000)->Iterations(20)->Unit(benchmark::kMicrosecond)->UseRealTime();

static void updateWithoutDoor(benchmark::State &state)
{
    Place place;
    const std::vector<Change> changes = edits(place, state);
    dropMetadata(place.database().handle());
    size_t next = 0;
    for (auto _ : state)
        updateUnguarded(place.database(), changes[next++]);
}
BENCHMARK(updateWithoutDoor)->ArgName("rows")->Arg(1)->Iterations(1000)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK(updateWithoutDoor)->ArgName("rows")->Arg(1000)->Iterations(20)->Unit(benchmark::kMicrosecond)->UseRealTime();

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runWithRatios(
        argc, argv,
        {{"save a household with 4 members", "householdSaved", "householdByCApi", 1.5},
         {"capture and guards, insert", "insertThroughDoor", "insertUnguarded", 1.3},
         {"capture and guards, one update", "updateThroughDoor/rows:1", "updateWithoutDoor/rows:1", 1.5},
         {"capture and guards, 1000 updates", "updateThroughDoor/rows:1000", "updateWithoutDoor/rows:1000", 1.5}});
}
