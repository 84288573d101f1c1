// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/NetIncome.h"

#include "models/base/Decimal.h"

namespace models {

namespace {

// Adds lines; once one is out of range, there is no sum.
class LineSum
{
public:
    LineSum &operator+=(const std::optional<qint64> &line)
    {
        constexpr qint64 limit = 10'000'000'000'000'000;
        const qint64 fen = line.value_or(0);
        m_inRange = m_inRange && fen >= -limit && fen <= limit;
        if (m_inRange)
            m_fen += fen;
        return *this;
    }
    qint64 fen() const { return m_fen; }
    bool inRange() const { return m_inRange; }

private:
    qint64 m_fen = 0;
    bool m_inRange = true;
};

LineSum sumOf(std::initializer_list<std::optional<qint64>> lines)
{
    LineSum sum;
    for (const auto &line : lines)
        sum += line;
    return sum;
}

} // namespace

std::optional<IncomeTotals> incomeTotals(const Income &income)
{
    const LineSum property = sumOf({income.assetDividends, income.otherProperty});
    const LineSum transfers = sumOf({income.familyPlanningAward, income.minimumAllowance, income.specialSupport,
                                     income.pension, income.ecologicalCompensation, income.otherTransfers});
    const LineSum earned = sumOf({income.wages, income.business});
    const LineSum cost = sumOf({income.businessCost});
    if (!property.inRange() || !transfers.inRange() || !earned.inRange() || !cost.inRange())
        return std::nullopt;
    const qint64 gross = earned.fen() + property.fen() + transfers.fen();
    return IncomeTotals{property.fen(), transfers.fen(), gross, gross - cost.fen()};
}

KnownTotals knownTotals(const Income &income)
{
    const std::optional<IncomeTotals> totals = incomeTotals(income);
    if (!totals)
        return {};
    const bool property = income.assetDividends && income.otherProperty;
    const bool transfers = income.familyPlanningAward && income.minimumAllowance && income.specialSupport &&
                           income.pension && income.ecologicalCompensation && income.otherTransfers;
    const bool gross = income.wages && income.business && property && transfers;
    const auto known = [](bool isFilled, qint64 fen) { return isFilled ? std::optional(fen) : std::nullopt; };
    return {known(property, totals->property), known(transfers, totals->transfers), known(gross, totals->gross),
            known(gross && income.businessCost, totals->net)};
}

std::optional<qint64> perHead(qint64 householdFen, qint64 persons)
{
    if (persons < 1)
        return std::nullopt;
    return dividedRounded(householdFen, persons);
}

} // namespace models
