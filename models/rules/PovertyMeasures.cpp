// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/PovertyMeasures.h"

#include "models/rules/CompensatedSum.h"

#include <algorithm>

namespace models {

namespace {

size_t countOfPoor(const IncomeDistribution &incomes, const ExactNumber &line)
{
    const auto &sorted = incomes.sorted();
    return static_cast<size_t>(std::ranges::lower_bound(sorted, line, {}, &Observation::income) - sorted.begin());
}

// Sums over the poor, poorest first. Gaps are in lines: (z − y)/z.
struct Sums
{
    long double poor = 0; // q
    CompensatedSum gaps;
    CompensatedSum squares;
    CompensatedSum byRank;      // w g (2q − C before − C)
    CompensatedSum byRankOfAll; // w g (2(W − C) + w)
};

Sums summed(const IncomeDistribution &incomes, size_t poor, const ExactNumber &line)
{
    Sums sums;
    sums.poor = poor == 0 ? 0 : incomes.cumulated()[poor - 1];
    for (size_t i = 0; i < poor; ++i) {
        const long double weight = incomes.sorted()[i].weight;
        const long double upTo = incomes.cumulated()[i];
        const long double gap = 1 - incomes.sorted()[i].income.value() / line.value();
        sums.gaps.add(weight * gap);
        sums.squares.add(weight * gap * gap);
        sums.byRank.add(weight * gap * (2 * sums.poor - 2 * upTo + weight));
        sums.byRankOfAll.add(weight * gap * (2 * (incomes.population() - upTo) + weight));
    }
    return sums;
}

std::optional<double> giniOfFirst(const IncomeDistribution &incomes, size_t poor)
{
    const auto &all = incomes.sorted();
    return IncomeDistribution({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(poor)}).gini();
}

} // namespace

std::optional<PovertyMeasures> povertyMeasures(const IncomeDistribution &incomes, const ExactNumber &line)
{
    if (incomes.isEmpty() || line <= ExactNumber{})
        return std::nullopt;
    const size_t poor = countOfPoor(incomes, line);
    if (poor == 0)
        return PovertyMeasures{};
    const Sums sums = summed(incomes, poor, line);
    const long double all = incomes.population();
    const long double gaps = sums.gaps.value();
    return PovertyMeasures{
        .poorPopulation = static_cast<double>(sums.poor),
        .headcountRatio = static_cast<double>(sums.poor / all),
        .povertyGap = static_cast<double>(gaps / all),
        .povertySeverity = static_cast<double>(sums.squares.value() / all),
        .incomeGapRatio = static_cast<double>(gaps / sums.poor),
        .sen = static_cast<double>((sums.byRank.value() + gaps) / ((sums.poor + 1) * all)),
        .senLargeQ = static_cast<double>(sums.byRank.value() / (sums.poor * all)),
        .sst = static_cast<double>(sums.byRankOfAll.value() / (all * all)),
        .gapToLiftAll = static_cast<double>(gaps * line.value()),
        .giniOfPoor = giniOfFirst(incomes, poor),
    };
}

static std::vector<Observation> everyone(const std::vector<PopulationGroup> &groups)
{
    std::vector<Observation> all;
    for (const PopulationGroup &group : groups)
        all.insert(all.end(), group.observations.begin(), group.observations.end());
    return all;
}

std::vector<GroupContribution> povertyByGroup(const std::vector<PopulationGroup> &groups, const ExactNumber &line)
{
    const IncomeDistribution all(everyone(groups));
    const auto whole = povertyMeasures(all, line);
    const auto part = [](double share, double ofGroup, double ofAll) {
        return ofAll > 0 ? share * ofGroup / ofAll : 0;
    };
    std::vector<GroupContribution> contributions;
    for (const PopulationGroup &group : groups) {
        const IncomeDistribution incomes(group.observations);
        const auto measures = povertyMeasures(incomes, line);
        if (!measures)
            continue;
        const double share = static_cast<double>(incomes.population() / all.population());
        contributions.push_back({.name = group.name,
                                 .populationShare = share,
                                 .measures = *measures,
                                 .toHeadcount = part(share, measures->headcountRatio, whole->headcountRatio),
                                 .toGap = part(share, measures->povertyGap, whole->povertyGap),
                                 .toSeverity = part(share, measures->povertySeverity, whole->povertySeverity)});
    }
    return contributions;
}

} // namespace models
