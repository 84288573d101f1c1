// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL that a description stands for: its table and its indexes.
#pragma once

#include "models/schema/EntityType.h"

namespace models {

// CREATE TABLE … STRICT. CHECKs judge form alone: a value that breaks a domain rule is shown to people, never refused.
// Before the fields stands how the record stands towards the server: see RecordTable.h.
QByteArray createTableSql(const EntityType &type);

// One index a reference, so that children are found and foreign keys stay cheap.
std::vector<QByteArray> createIndexSql(const EntityType &type);

} // namespace models
