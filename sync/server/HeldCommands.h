// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's commands about work that came while its author had no access: nobody may lose it, and nobody
// takes it in unasked but with the access itself.
#pragma once

#include "sync/server/AdminContext.h"

namespace syncing {

AdminReply listHeld(const AdminContext &context, const QStringList &words);
AdminReply takeHeld(const AdminContext &context, const QStringList &words); // DEVICE

// After a grant: what the account's own devices, the revoked ones apart, handed in meanwhile for these scopes.
models::Result<int> takeInWithGrant(const AdminContext &context, const models::Id &account, const QStringList &scopes,
                                    models::Role role);

} // namespace syncing
