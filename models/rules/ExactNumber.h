// SPDX-License-Identifier: GPL-3.0-or-later
// A decimal number exactly as a file wrote it, so that an income that lies on the poverty line is found to lie on it.
// Records hold fen; this is for figures of other people's making, which come with any number of places.
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace models {

struct ExactNumber
{
    qint64 whole = 0; // rounded towards minus infinity
    qint64 atto = 0;  // what is above `whole`, in units of 10^-18: 0 to 10^18 - 1

    static ExactNumber fromFen(qint64 fen); // yuan
    long double value() const;

    auto operator<=>(const ExactNumber &) const = default;
};

// "-12.50", "1e+05", "1.5E-3": ASCII digits with a sign, a point and an exponent, blanks around. Nothing for anything
// else and for 18 or more digits before the point. Places after the 18th are rounded, halves away from zero.
std::optional<ExactNumber> exactNumberFromText(QStringView text);

// Exact while the product has at most 18 places, else rounded as above. Nothing for an overflow.
std::optional<ExactNumber> product(const ExactNumber &a, const ExactNumber &b);

// Nothing for an overflow.
std::optional<ExactNumber> sum(const ExactNumber &a, const ExactNumber &b);

ExactNumber midpoint(const ExactNumber &a, const ExactNumber &b);

// Shortest form: "12.5", "-3". Reads back to the same number.
QString toText(const ExactNumber &number);

// With just so many places, 0 to 18, halves away from zero: "12.50".
QString roundedText(const ExactNumber &number, int places);

} // namespace models
