// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's commands about work that came while its author had no access: nobody may lose it, and nobody
// takes it in unasked but with the access itself.
#pragma once

#include "sync/server/AdminContext.h"

namespace syncing {

AdminReply listHeld(const AdminContext &context, const QStringList &words);
AdminReply takeHeld(const AdminContext &context, const QStringList &words); // DEVICE

// Groups of a device that are kept aside because it, or its account, had no access.
models::Result<qint64> heldOf(const AdminContext &context, const models::Id &device);

// After an access was given (again): what the account's own devices, the revoked ones apart, handed in meanwhile for
// what it may write now. The account's devices are told, and the answer says how many groups were taken.
AdminReply doneWithAccess(const AdminContext &context, const models::Id &account, const QString &what);

} // namespace syncing
