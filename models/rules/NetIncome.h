// SPDX-License-Identifier: GPL-3.0-or-later
// The income sheet: totals computed from its lines (DOMAIN.md §1.6). Exact: everything is whole fen.
#pragma once

#include "models/entities/Income.h"

namespace models {

struct IncomeTotals
{
    qint64 property = 0;  // E3 = E3.1 + E3.2
    qint64 transfers = 0; // E4 = E4.1 + … + E4.6
    qint64 gross = 0;     // E6 = E1 + E2 + E3 + E4
    qint64 net = 0;       // E7 = E6 − E5; a loss is negative

    bool operator==(const IncomeTotals &) const = default;
};

// Lines that are not filled in count as 0, so that totals can be shown while one types. Nothing if a line is beyond
// 10^16 fen either way, where a sum could leave the range of its type.
std::optional<IncomeTotals> incomeTotals(const Income &income);

// The same totals, each only if all of its lines are filled in: a figure, a list or a print must not take an income
// that is half entered for a small one.
struct KnownTotals
{
    std::optional<qint64> property{};
    std::optional<qint64> transfers{};
    std::optional<qint64> gross{};
    std::optional<qint64> net{};

    bool operator==(const KnownTotals &) const = default;
};

KnownTotals knownTotals(const Income &income);

// E8: fen a head, halves away from zero. Nothing without persons.
std::optional<qint64> perHead(qint64 householdFen, qint64 persons);

} // namespace models
