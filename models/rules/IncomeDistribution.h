// SPDX-License-Identifier: GPL-3.0-or-later
// Incomes of a population in ascending order, and what can be said of them without a poverty line: mean, quantiles,
// Gini (1912) and Lorenz (1905). The unit of analysis is the person: a household's income stands for each member, so
// its weight is the number of its persons, times the survey weight where there is one.
// Negative incomes are kept as they are and counted; with them a Gini index may exceed 1.
#pragma once

#include "models/rules/ExactNumber.h"

#include <optional>
#include <vector>

namespace models {

struct Observation
{
    ExactNumber income;     // yuan per person, or any other unit of money; the line must be in the same
    long double weight = 1; // persons this observation stands for; > 0
};

struct LorenzPoint
{
    double population = 0; // share of persons, poorest first
    double income = 0;     // share of all income that they have

    bool operator==(const LorenzPoint &) const = default;
};

class IncomeDistribution
{
public:
    // Observations with a weight that is not above zero are a programming error: the reader of the file drops them.
    explicit IncomeDistribution(std::vector<Observation> observations);

    bool isEmpty() const { return m_sorted.empty(); }
    size_t size() const { return m_sorted.size(); }
    const std::vector<Observation> &sorted() const { return m_sorted; }
    const std::vector<long double> &cumulated() const { return m_cumulated; } // weight up to and with each one
    long double population() const { return m_cumulated.empty() ? 0 : m_cumulated.back(); }
    long double totalIncome() const { return m_total; }
    size_t negatives() const; // observations below zero

    // These four ask for at least one observation.
    double mean() const;
    ExactNumber median() const { return quantile(1, 2); }
    // The income below which the share part/of of the persons lies, 0 < part < of, as Eurostat and R's laeken count:
    // the first income at which the cumulated weight exceeds the share; where it meets the share exactly, the mean of
    // that income and the next (Hyndman and Fan's type 2).
    ExactNumber quantile(int part, int of) const;

    // G = (2 Σ w y C − Σ w² y) / (W Σ w y) − 1, C the cumulated weight. Nothing when all income together is not above
    // 0.
    std::optional<double> gini() const;
    // G · n/(n − 1) with n the weight, for samples that are the whole village; never mixed with the other.
    std::optional<double> giniSmallSample() const;

    // From (0, 0) to (1, 1): every observation a point if they fit into `most`, else `most` equally spaced points
    // on the same line. Empty where gini() is nothing. `most` ≥ 2.
    std::vector<LorenzPoint> lorenz(size_t most = 101) const;

private:
    std::vector<LorenzPoint> vertices() const;

    std::vector<Observation> m_sorted;
    std::vector<long double> m_cumulated;
    long double m_total = 0;
};

} // namespace models
