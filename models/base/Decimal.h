// SPDX-License-Identifier: GPL-3.0-or-later
// Exact decimal numbers: an integer and the number of its decimal places. Money is fen, land 1/100 mu; no REAL
// anywhere.
#pragma once

#include <QString>

#include <optional>

namespace models {

// "1234.50" for (123450, 2); with `grouped`, "1,234.50". A minus is U+002D; views turn it into U+2212.
QString decimalText(qint64 scaled, int places, bool grouped = false);

// A number as people write it, for whoever reads numbers of other forms: half-width digits, no commas between thousands.
// Nothing if a comma stands elsewhere.
std::optional<QString> plainNumber(QStringView typed);

// The number that was typed, exactly; nothing for anything else, for more places than the field has, or for an
// overflow. Accepts full-width digits, commas between thousands and a leading sign. `places` is 0 to 9.
std::optional<qint64> decimalFromText(QStringView typed, int places);

// a/b rounded half away from zero (四舍五入). b > 0.
qint64 dividedRounded(qint64 a, qint64 b);

} // namespace models
