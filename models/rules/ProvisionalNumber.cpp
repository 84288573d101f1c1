// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/ProvisionalNumber.h"

namespace models {

// The last bytes of the key are its random ones.
QString provisionalNumber(const Id &household)
{
    static constexpr char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32
    quint64 random = 0;
    for (size_t i = 11; i < household.bytes.size(); ++i)
        random = random << 8 | household.bytes[i];
    QString text = u"L"_qs;
    for (int shift = 35; shift >= 0; shift -= 5)
        text += QLatin1Char(digits[random >> shift & 31]);
    return text;
}

} // namespace models
