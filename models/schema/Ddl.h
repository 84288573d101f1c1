// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL that a description stands for: its table, its indexes and the guards that let only the one door write.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

// CREATE TABLE … STRICT. CHECKs judge form alone: a value that breaks a domain rule is shown to people, never refused.
QByteArray createTableSql(const EntityType &type);

// One index a reference, so that children are found and foreign keys stay cheap.
std::vector<QByteArray> createIndexSql(const EntityType &type);

// Three triggers that raise unless sync_ctl.mode is 1 (capture), 2 (apply) or 3 (migrate); deleting is for 2 and 3.
std::vector<QByteArray> guardTriggerSql(const EntityType &type);

} // namespace models
