// SPDX-License-Identifier: GPL-3.0-or-later
// What people and other programs write for a field, as the value that is stored: "2020年12月31日", "因病", "是",
// "1,234.50".
#pragma once

#include "models/schema/CodeBook.h"

namespace models {

// The stored value of a text. An empty text is the empty value; nothing if the text cannot be one of this field's.
// Codes are found by label in either language, by alias, or by the code itself; sets are split at commas, 、 ; and +.
// References and bytes are never read from text.
std::optional<Value> valueFromText(const Field &field, const QString &text, const CodeBook &codes);

} // namespace models
