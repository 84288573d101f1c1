// SPDX-License-Identifier: GPL-3.0-or-later
// hemai-simulation --seeds 1..2000: runs simulated worlds, each twice, and names every seed that fails.
// hemai-simulation --seed 7 --trace: runs one and tells all its steps.
#include "Run.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHashSeed>
#include <QLoggingCategory>

#include <cstdio>

using simulation::RunResult;

namespace {

// True: all held, and it went the same way twice.
bool passes(quint64 seed, bool print, bool twice)
{
    const RunResult first = simulation::run(seed, print);
    QString failure = first.failure;
    if (failure.isEmpty() && twice && simulation::run(seed).digest != first.digest)
        failure = u"the second run went another way"_qs;
    if (print)
        std::printf("%lld steps, digest %016llx\n", first.steps, first.digest);
    if (!failure.isEmpty())
        std::printf("seed %llu: %s\n", seed, qPrintable(failure));
    std::fflush(stdout);
    return failure.isEmpty();
}

std::pair<quint64, quint64> rangeOf(const QString &text)
{
    const QStringList ends = text.split(u".."_qs);
    return {ends.front().toULongLong(), ends.back().toULongLong()};
}

} // namespace

int main(int argc, char *argv[])
{
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication program(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    arguments.addOption({u"seeds"_qs, u"Runs all of A..B."_qs, u"A..B"_qs, u"1..100"_qs});
    arguments.addOption({u"seed"_qs, u"Runs one."_qs, u"N"_qs});
    arguments.addOption({u"trace"_qs, u"Tells every step."_qs});
    arguments.addOption({u"again"_qs, u"Runs each N-th seed twice; 0: none."_qs, u"N"_qs, u"1"_qs});
    arguments.addOption({u"stop"_qs, u"Stops at the first that fails."_qs});
    arguments.process(program);
    const bool trace = arguments.isSet(u"trace"_qs);
    if (!trace)
        QLoggingCategory::setFilterRules(u"hemai.*=false"_qs);
    const QString wanted = arguments.isSet(u"seed"_qs) ? arguments.value(u"seed"_qs) : arguments.value(u"seeds"_qs);
    const auto [first, last] = rangeOf(wanted);
    const quint64 again = arguments.value(u"again"_qs).toULongLong();
    QElapsedTimer timer;
    timer.start();
    int failures = 0;
    const bool stops = arguments.isSet(u"stop"_qs);
    for (quint64 seed = first; seed <= last && !(stops && failures > 0); ++seed)
        failures += passes(seed, trace, again > 0 && seed % again == 0) ? 0 : 1;
    std::printf("%llu seeds, %d failed, %.1f s\n", last - first + 1, failures,
                static_cast<double>(timer.elapsed()) / 1000);
    return failures == 0 ? 0 : 1;
}
