// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/Ratios.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>

namespace {

struct Times
{
    std::vector<double> real;
    std::vector<double> cpu;
};

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

class Listener : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs) {
            if (run.run_type != Run::RT_Iteration || run.error_occurred)
                continue;
            const std::string &arguments = run.run_name.args;
            Times &times = m_times[run.run_name.function_name + (arguments.empty() ? "" : "/" + arguments)];
            times.real.push_back(run.GetAdjustedRealTime());
            times.cpu.push_back(run.GetAdjustedCPUTime());
        }
        ConsoleReporter::ReportRuns(runs);
    }

    void print(const Ratio &ratio) const
    {
        const auto ours = m_times.find(ratio.ours);
        const auto twin = m_times.find(ratio.twin);
        if (ours == m_times.end() || twin == m_times.end())
            return; // filtered out
        std::printf("%-44s %5.2f x by the clock, %5.2f x by the processor   (aim: %.1f x)\n", ratio.what,
                    median(ours->second.real) / median(twin->second.real),
                    median(ours->second.cpu) / median(twin->second.cpu), ratio.aim);
    }

private:
    std::map<std::string, Times> m_times;
};

} // namespace

int runWithRatios(int argc, char **argv, const std::vector<Ratio> &ratios)
{
    benchmark::Initialize(&argc, argv);
    Listener listener;
    benchmark::RunSpecifiedBenchmarks(&listener);
    std::printf("\n");
    for (const Ratio &ratio : ratios)
        listener.print(ratio);
    return 0;
}
