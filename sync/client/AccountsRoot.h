// SPDX-License-Identifier: GPL-3.0-or-later
// The folder that the accounts of this computer are in.
#pragma once

#include "models/base/Result.h"

#include <QString>

namespace syncing {

// Whether an account could be made below `root`, which need not be there yet; makes nothing. For before a server is
// asked: it would go on counting a device whose account never came to be. Error: Storage.
models::Outcome checkAccountsRoot(const QString &root);

} // namespace syncing
