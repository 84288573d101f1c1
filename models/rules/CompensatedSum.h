// SPDX-License-Identifier: GPL-3.0-or-later
// A sum whose error does not grow with the number of terms (Neumaier's form of Kahan's summation).
#pragma once

#include <cmath>

namespace models {

class CompensatedSum
{
public:
    void add(long double term)
    {
        const long double next = m_sum + term;
        m_lost += std::fabs(m_sum) >= std::fabs(term) ? (m_sum - next) + term : (term - next) + m_sum;
        m_sum = next;
    }
    long double value() const { return m_sum + m_lost; }

private:
    long double m_sum = 0;
    long double m_lost = 0;
};

} // namespace models
