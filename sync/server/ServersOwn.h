// SPDX-License-Identifier: GPL-3.0-or-later
// Of a damaged file the store speaks as to the person whose account it is. Here the file is the server's.
#pragma once

#include "models/base/Error.h"

namespace syncing {

// In words for the operator, and as Storage: it is not what was sent that is damaged. Other errors as they are.
models::Error asTheServers(const models::Error &error);

} // namespace syncing
