// SPDX-License-Identifier: GPL-3.0-or-later
// The code lists as they stand on this computer: those shipped, changed by what `commons` brought.
#pragma once

#include "models/schema/CodeBook.h"

namespace models {

class Database;

Result<CodeBook> storedCodes(Database &database);

} // namespace models
