// SPDX-License-Identifier: GPL-3.0-or-later
// Typed text brought into the one form in which it is stored and compared.
#pragma once

#include <QString>

namespace models {

// NFC, without blanks at either end. Equality of stored text is equality of its bytes.
QString normalisedText(const QString &typed);

// For numbers of documents, phones and accounts: full-width characters become ASCII, blanks and hyphens go,
// a closing x of an identity number becomes X (V-ID-8).
QString normalisedNumber(const QString &typed);

// First six, stars, last four, as the registry's clients print it. Short numbers are all stars. Empty stays empty.
QString maskedNumber(const QString &number);

// First three, four stars, last four of a mobile number; otherwise as maskedNumber.
QString maskedPhone(const QString &phone);

} // namespace models
