// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/IncomeDistribution.h"

#include "models/rules/CompensatedSum.h"

#include <algorithm>
#include <limits>

namespace models {

IncomeDistribution::IncomeDistribution(std::vector<Observation> observations) : m_sorted(std::move(observations))
{
    std::ranges::stable_sort(m_sorted, {}, &Observation::income);
    m_cumulated.reserve(m_sorted.size());
    CompensatedSum weight;
    CompensatedSum total;
    for (const Observation &o : m_sorted) {
        Q_ASSERT(o.weight > 0);
        weight.add(o.weight);
        total.add(o.weight * o.income.value());
        m_cumulated.push_back(weight.value());
    }
    m_total = total.value();
}

size_t IncomeDistribution::negatives() const
{
    const auto firstNotBelow = std::ranges::lower_bound(m_sorted, ExactNumber{}, {}, &Observation::income);
    return static_cast<size_t>(firstNotBelow - m_sorted.begin());
}

double IncomeDistribution::mean() const
{
    Q_ASSERT(!isEmpty());
    return static_cast<double>(m_total / population());
}

ExactNumber IncomeDistribution::quantile(int part, int of) const
{
    Q_ASSERT(!isEmpty() && part > 0 && part < of);
    const long double share = population() * static_cast<long double>(part);
    // Fractional weights are rounded once when they are read; sums this close are the same sum.
    const long double slack = share * 8 * std::numeric_limits<long double>::epsilon();
    const auto reached = [&](long double cumulated) { return cumulated * static_cast<long double>(of); };
    const auto first = std::ranges::lower_bound(m_cumulated, share - slack, {}, reached);
    const auto at = std::min(static_cast<size_t>(first - m_cumulated.begin()), m_sorted.size() - 1);
    const bool onTheEdge = reached(m_cumulated[at]) <= share + slack && at + 1 < m_sorted.size();
    return onTheEdge ? midpoint(m_sorted[at].income, m_sorted[at + 1].income) : m_sorted[at].income;
}

std::optional<double> IncomeDistribution::gini() const
{
    if (m_total <= 0)
        return std::nullopt;
    CompensatedSum area;
    for (size_t i = 0; i < m_sorted.size(); ++i) {
        const Observation &o = m_sorted[i];
        area.add(o.weight * o.income.value() * (2 * m_cumulated[i] - o.weight));
    }
    return static_cast<double>(area.value() / (population() * m_total) - 1);
}

std::optional<double> IncomeDistribution::giniSmallSample() const
{
    const auto whole = gini();
    if (!whole || population() <= 1)
        return std::nullopt;
    return static_cast<double>(static_cast<long double>(*whole) * population() / (population() - 1));
}

std::vector<LorenzPoint> IncomeDistribution::vertices() const
{
    std::vector<LorenzPoint> points{{0, 0}};
    points.reserve(m_sorted.size() + 1);
    CompensatedSum income;
    for (size_t i = 0; i < m_sorted.size(); ++i) {
        income.add(m_sorted[i].weight * m_sorted[i].income.value());
        points.push_back(
            {static_cast<double>(m_cumulated[i] / population()), static_cast<double>(income.value() / m_total)});
    }
    points.back() = {1, 1};
    return points;
}

static LorenzPoint onLine(const std::vector<LorenzPoint> &vertices, double population)
{
    const auto right = std::ranges::lower_bound(vertices, population, {}, &LorenzPoint::population);
    if (right == vertices.begin() || right == vertices.end())
        return right == vertices.end() ? vertices.back() : *right;
    const LorenzPoint &left = *(right - 1);
    const double part = (population - left.population) / (right->population - left.population);
    return {population, left.income + part * (right->income - left.income)};
}

std::vector<LorenzPoint> IncomeDistribution::lorenz(size_t most) const
{
    Q_ASSERT(most >= 2);
    if (m_total <= 0)
        return {};
    const std::vector<LorenzPoint> all = vertices();
    if (all.size() <= most)
        return all;
    std::vector<LorenzPoint> points;
    points.reserve(most);
    for (size_t i = 0; i < most; ++i)
        points.push_back(onLine(all, static_cast<double>(i) / static_cast<double>(most - 1)));
    return points;
}

} // namespace models
