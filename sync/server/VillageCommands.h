// SPDX-License-Identifier: GPL-3.0-or-later
// Villages begin at the server: no device may write a village's own fields.
#pragma once

#include "sync/server/AdminContext.h"

namespace syncing {

// SCOPE CODE NAME --township TEXT --county TEXT [--city TEXT] [--province TEXT] [--alias TEXT]
// The scope decides the record's id: saying the same again changes nothing.
AdminReply addVillage(const AdminContext &context, const QStringList &given);

} // namespace syncing
