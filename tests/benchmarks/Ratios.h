// SPDX-License-Identifier: GPL-3.0-or-later
// Runs benchmarks, and says under their table how each stands to its twin: a ratio of two figures of one run holds on
// any machine.
#pragma once

#include <vector>

struct Ratio
{
    const char *what;
    const char *ours; // a benchmark by its name, with its arguments: "bulkInsert/encrypted:1"
    const char *twin;
    double aim; // not more
};

// With --benchmark_repetitions the medians are compared.
int runWithRatios(int argc, char **argv, const std::vector<Ratio> &ratios);
