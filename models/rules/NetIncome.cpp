// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/NetIncome.h"

#include "models/base/Decimal.h"

namespace models {

namespace {

// Adds lines; once one is out of range, there is no sum.
class LineSum
{
public:
    LineSum(std::initializer_list<std::optional<qint64>> lines)
    {
        for (const auto &line : lines)
            add(line);
    }
    qint64 fen() const { return m_fen; }
    bool inRange() const { return m_inRange; }
    bool isComplete() const { return m_isComplete; } // every line is filled in

private:
    void add(const std::optional<qint64> &line)
    {
        constexpr qint64 limit = 10'000'000'000'000'000;
        const qint64 fen = line.value_or(0);
        m_isComplete = m_isComplete && line;
        m_inRange = m_inRange && fen >= -limit && fen <= limit;
        if (m_inRange)
            m_fen += fen;
    }

    qint64 m_fen = 0;
    bool m_inRange = true;
    bool m_isComplete = true;
};

// Which lines make which total (DOMAIN.md §1.6).
struct Sheet
{
    explicit Sheet(const Income &income)
        : property{income.assetDividends, income.otherProperty}
        , transfers{income.familyPlanningAward,    income.minimumAllowance, income.specialSupport, income.pension,
                    income.ecologicalCompensation, income.otherTransfers}
        , earned{income.wages, income.business}
        , cost{income.businessCost}
    {}

    bool inRange() const { return property.inRange() && transfers.inRange() && earned.inRange() && cost.inRange(); }
    bool isGrossKnown() const { return property.isComplete() && transfers.isComplete() && earned.isComplete(); }
    qint64 gross() const { return earned.fen() + property.fen() + transfers.fen(); }

    LineSum property, transfers, earned, cost;
};

} // namespace

std::optional<IncomeTotals> incomeTotals(const Income &income)
{
    const Sheet sheet(income);
    if (!sheet.inRange())
        return std::nullopt;
    return IncomeTotals{sheet.property.fen(), sheet.transfers.fen(), sheet.gross(), sheet.gross() - sheet.cost.fen()};
}

KnownTotals knownTotals(const Income &income)
{
    const Sheet sheet(income);
    const std::optional<IncomeTotals> totals = incomeTotals(income);
    if (!totals)
        return {};
    const auto known = [](bool isComplete, qint64 fen) { return isComplete ? std::optional(fen) : std::nullopt; };
    return {known(sheet.property.isComplete(), totals->property),
            known(sheet.transfers.isComplete(), totals->transfers), known(sheet.isGrossKnown(), totals->gross),
            known(sheet.isGrossKnown() && sheet.cost.isComplete(), totals->net)};
}

std::optional<qint64> perHead(qint64 householdFen, qint64 persons)
{
    if (persons < 1)
        return std::nullopt;
    return dividedRounded(householdFen, persons);
}

} // namespace models
