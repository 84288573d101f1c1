// SPDX-License-Identifier: GPL-3.0-or-later
// The record types and fields of the program as a value: what an administrator, an importer or a stranger who writes a
// client needs to know of them.
#pragma once

#include "models/base/Result.h"
#include "models/schema/EntityType.h"

#include <QJsonObject>

namespace models {

struct SchemaReport
{
    std::vector<const EntityType *> types{};
};

// All types, or the one of that name.
Result<SchemaReport> describedTypes(const QString &name = {});

QJsonObject toJson(const SchemaReport &report);
QString toText(const SchemaReport &report);

} // namespace models
