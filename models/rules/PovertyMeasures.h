// SPDX-License-Identifier: GPL-3.0-or-later
// What a poverty line z says of a distribution: Foster, Greer and Thorbecke (1984), Sen (1976), Shorrocks (1995).
// Poor is who has less than the line: y < z, decided on exact numbers; who has just the line is not poor.
//
// With weights every observation counts as that many persons with the same income, so each index is the index of the
// population written out person by person. W is all weight, q the weight of the poor, Cᵢ the weight up to and with i:
//   P_α        = (1/W) Σ wᵢ ((z − yᵢ)/z)^α over the poor
//   Sen        = Σ wᵢ (z − yᵢ)(2q − Cᵢ₋₁ − Cᵢ + 1) / ((q + 1) W z); equals H [1 − (1 − I)(1 − G_p q/(q + 1))]
//   Sen, q → ∞ = Σ wᵢ (z − yᵢ)(2q − Cᵢ₋₁ − Cᵢ) / (q W z);           equals H [I + (1 − I) G_p]
//   SST        = Σ wᵢ (z − yᵢ)(2(W − Cᵢ) + wᵢ) / (W² z);            equals P₁ (1 + G of the gaps)
// The first Sen form asks for weights that count persons. For weights on another scale take the second.
#pragma once

#include "models/rules/IncomeDistribution.h"

namespace models {

struct PovertyMeasures
{
    double poorPopulation = 0;  // q
    double headcountRatio = 0;  // P₀ = H, 贫困广度
    double povertyGap = 0;      // P₁, 贫困深度
    double povertySeverity = 0; // P₂, 贫困强度
    double incomeGapRatio = 0;  // I, mean gap of the poor in lines
    double sen = 0;
    double senLargeQ = 0;
    double sst = 0;
    double gapToLiftAll = 0;            // money that lifts every poor person to the line, in the unit of the incomes
    std::optional<double> giniOfPoor{}; // nothing without poor people or income of theirs
};

// Nothing for an empty distribution or a line that is not above zero.
std::optional<PovertyMeasures> povertyMeasures(const IncomeDistribution &incomes, const ExactNumber &line);

struct PopulationGroup
{
    QString name{};
    std::vector<Observation> observations{};
};

// One part of the population and what it adds to the whole: shares of P₀, P₁ and P₂ sum to 1 over all groups.
struct GroupContribution
{
    QString name{};
    double populationShare = 0;
    PovertyMeasures measures{};
    double toHeadcount = 0;
    double toGap = 0;
    double toSeverity = 0;
};

// In the order given; empty groups are left out. Contributions are 0 where nobody is poor.
std::vector<GroupContribution> povertyByGroup(const std::vector<PopulationGroup> &groups, const ExactNumber &line);

} // namespace models
