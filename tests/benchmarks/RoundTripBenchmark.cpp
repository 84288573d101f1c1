// SPDX-License-Identifier: GPL-3.0-or-later
// One changed household from one online laptop to another: from the moment that the save is handed in until the other
// one's store, read anew, holds it. Between them the real server process, over TLS on loopback. On the way the disk is
// made sure of at least three times one after the other - the save, the server's log, the other's page - so that
// three such writes alone stand beside it. Once on new laptops, once where 3,000 saves were sent before.
#include "Laptop.h"

#include "models/entities/Household.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <benchmark/benchmark.h>

#include <algorithm>

#include <unistd.h>

using namespace benchmarks;
using namespace models;

static constexpr int Rounds = 100;
static constexpr double AimMs = 15;

static double milliseconds(const QElapsedTimer &time)
{
    return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

static double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[static_cast<size_t>(static_cast<double>(values.size() - 1) * share)];
}

class TwoLaptops
{
public:
    explicit TwoLaptops(int savesBefore)
    {
        for (int i = 0; i < savesBefore; ++i)
            m_writer.save(Change().insert(VillageScope, household(u"旧 %1 号"_qs.arg(i))));
        for (Laptop *laptop : both())
            laptop->goOnline(m_server.process().url(), m_server.process().fingerprint());
        const Household changed = household(u"一组 1 号"_qs);
        m_household = changed.id;
        m_writer.save(Change().insert(VillageScope, changed));
        waitUntilQuiet(changed.address);
    }

    double bring(const QString &address)
    {
        const Loaded<Household> before = m_writer.load<Household>(m_household);
        Household after = before.record;
        after.address = address;
        QElapsedTimer time;
        time.start();
        m_writer.store().commit(Change().update(before, after));
        waitUntil({&m_reader}, [&] { return m_reader.load<Household>(m_household).record.address == address; });
        const double taken = milliseconds(time);
        waitUntilQuiet(address);
        return taken;
    }

private:
    Household household(const QString &address)
    {
        Household household;
        household.id = m_writer.nextId();
        household.address = address;
        household.mainCause = u"01"_qs;
        return household;
    }
    std::vector<Laptop *> both() { return {&m_writer, &m_reader}; }

    // Both have read it all and wait for news again.
    void waitUntilQuiet(const QString &address)
    {
        waitUntil(both(), [&] {
            return m_writer.isSettled() && m_reader.isSettled() &&
                   m_reader.load<Household>(m_household).record.address == address;
        });
    }

    VillageServer m_server;
    Laptop m_writer{m_server.newCadre(u"lifang"_qs)};
    Laptop m_reader{m_server.newCadre(u"wangqiang"_qs)};
    Id m_household;
};

static void oneChange(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        TwoLaptops laptops(static_cast<int>(state.range(0)));
        std::vector<double> taken;
        for (int i = 0; i < Rounds; ++i)
            taken.push_back(laptops.bring(u"二组 %1 号"_qs.arg(i)));
        state.SetIterationTime(quantile(taken, 0.5) / 1e3);
        state.counters["median_ms"] = quantile(taken, 0.5);
        state.counters["p95_ms"] = quantile(taken, 0.95);
        state.counters["aim_ms"] = AimMs;
    }
}

static void threeWritesAlone(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"writes"_qs));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("no file");
        std::vector<double> taken;
        for (int i = 0; i < Rounds; ++i) {
            QElapsedTimer time;
            time.start();
            for (int write = 0; write < 3; ++write) {
                file.write(QByteArray(4 * 4096, 'x'));
                fsync(file.handle());
            }
            taken.push_back(milliseconds(time));
        }
        state.SetIterationTime(quantile(taken, 0.5) / 1e3);
        state.counters["median_ms"] = quantile(taken, 0.5);
        state.counters["p95_ms"] = quantile(taken, 0.95);
    }
}

BENCHMARK(threeWritesAlone)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(oneChange)->Arg(0)->Arg(3000)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
