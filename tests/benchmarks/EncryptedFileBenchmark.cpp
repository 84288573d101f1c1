// SPDX-License-Identifier: GPL-3.0-or-later
// What sealing costs: each case once on plain SQLite and once encrypted, so that the ratio holds on any machine.
// The rows are households of 30 fields in the order of random keys, the worst for caches.
#include "models/storage/DataKey.h"
#include "models/storage/Database.h"
#include "models/storage/Transaction.h"
#include "tests/benchmarks/Ratios.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace models;

static constexpr int Rows = 20'000;
static constexpr int Fields = 30;

static QByteArray list(const char *item, const char *last)
{
    QByteArray text;
    for (int i = 0; i < Fields; ++i)
        text += QByteArray(item).replace("%", QByteArray::number(i)) + (i + 1 < Fields ? ", " : last);
    return text;
}

class Village
{
public:
    explicit Village(bool encrypted)
    {
        auto opened = Database::open(m_dir.filePath(QStringLiteral("a.db")), Database::Access::ReadWrite,
                                     encrypted ? &m_key : nullptr);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_database = std::move(*opened);
        check(m_database->execute(QByteArray("CREATE TABLE household (id BLOB PRIMARY KEY, " + list("f% TEXT", ")") +
                                             " STRICT, WITHOUT ROWID; CREATE INDEX byVillage ON household (f3, f4)")));
    }

    static void check(const Outcome &outcome)
    {
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().detail));
    }

    static Id idOf(int row)
    {
        Id id;
        QRandomGenerator random(static_cast<quint32>(row + 1));
        random.fillRange(reinterpret_cast<quint32 *>(id.bytes.data()), 4);
        return id;
    }

    void fill()
    {
        const QByteArray sql = "INSERT INTO household VALUES (?, " + list("?", ")");
        for (int first = 0; first < Rows; first += 2000) {
            auto transaction = Transaction::begin(*m_database, WriteMode::Apply);
            Statement insert = m_database->cached(sql);
            for (int row = first; row < first + 2000; ++row) {
                insert.bind(1, idOf(row));
                for (int field = 0; field < Fields; ++field)
                    insert.bind(field + 2, QString::number(row * field));
                check(insert.run());
            }
            check(transaction->commit());
        }
        check(m_database->checkpoint());
    }

    Database &database() { return *m_database; }

private:
    QTemporaryDir m_dir;
    const DataKey m_key = DataKey::random();
    std::unique_ptr<Database> m_database;
};

static void bulkInsert(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        auto village = std::make_unique<Village>(state.range(0) == 1);
        state.ResumeTiming();
        village->fill();
        state.PauseTiming();
        village.reset();
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * Rows);
}
BENCHMARK(bulkInsert)->ArgName("encrypted")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->MinTime(3);

static void pointRead(benchmark::State &state)
{
    Village village(state.range(0) == 1);
    village.fill();
    QRandomGenerator random(1);
    Statement select = village.database().cached("SELECT * FROM household WHERE id = ?");
    for (auto _ : state) {
        select.bind(1, Village::idOf(random.bounded(Rows)));
        if (!select.step().value())
            qFatal("a row is missing");
        for (int field = 0; field < Fields; ++field)
            benchmark::DoNotOptimize(select.text(field + 1));
        select.reset();
    }
}
BENCHMARK(pointRead)->ArgName("encrypted")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

static void oneSave(benchmark::State &state)
{
    Village village(state.range(0) == 1);
    village.fill();
    QRandomGenerator random(1);
    for (auto _ : state) {
        auto transaction = Transaction::begin(village.database(), WriteMode::Apply);
        Village::check(village.database()
                           .cached("UPDATE household SET f3 = ? WHERE id = ?")
                           .run(QString::number(random.bounded(1000)), Village::idOf(random.bounded(Rows))));
        Village::check(transaction->commit());
    }
}
BENCHMARK(oneSave)->ArgName("encrypted")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond)->UseRealTime();

static void fullScan(benchmark::State &state)
{
    Village village(state.range(0) == 1);
    village.fill();
    for (auto _ : state) {
        state.PauseTiming();
        Village::check(village.database().execute("PRAGMA shrink_memory")); // every page is read from the disk again
        state.ResumeTiming();
        Village::check(village.database().cached("SELECT count(*) FROM household WHERE f20 LIKE '%77%'").run());
    }
}
BENCHMARK(fullScan)->ArgName("encrypted")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runWithRatios(argc, argv,
                         {{"encrypted, bulk insert", "bulkInsert/encrypted:1", "bulkInsert/encrypted:0", 1.7},
                          {"encrypted, point read", "pointRead/encrypted:1", "pointRead/encrypted:0", 1.3},
                          {"encrypted, one save", "oneSave/encrypted:1", "oneSave/encrypted:0", 1.7},
                          {"encrypted, full scan", "fullScan/encrypted:1", "fullScan/encrypted:0", 3.6}});
}
