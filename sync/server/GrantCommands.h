// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's commands about grants, devices and the audit log. `words` are those after the command's own.
#pragma once

#include "sync/server/AdminContext.h"

namespace syncing {

AdminReply addGrant(const AdminContext &context, const QStringList &given);   // NAME SCOPE [ROLE] [--until DAY]
AdminReply listGrants(const AdminContext &context, const QStringList &words); // NAME
AdminReply endGrant(const AdminContext &context, const QStringList &words);   // NAME SCOPE
AdminReply listDevices(const AdminContext &context, const QStringList &words);
AdminReply revokeDevice(const AdminContext &context, const QStringList &words); // DEVICE
AdminReply allowDevice(const AdminContext &context, const QStringList &words);  // DEVICE; that was revoked
AdminReply listAudit(const AdminContext &context, const QStringList &words);    // [MOST]

} // namespace syncing
