// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters are published by the server: poverty lines, the year of the forms, the demonstration switch.
#pragma once

#include "sync/server/AdminContext.h"

namespace syncing {

// KEY NUMBER [--region DIVISION] [--year YYYY] [--source TEXT]
// Key, region and year name the parameter: saying it again changes its number. Only what programs ask for is taken, and
// the answer tells for which year and region it holds.
AdminReply setParameter(const AdminContext &context, const QStringList &given);

} // namespace syncing
