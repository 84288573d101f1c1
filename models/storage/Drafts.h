// SPDX-License-Identifier: GPL-3.0-or-later
// Unsaved state of forms: kept in the account's own file, never synced. Written through ClientStore.
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace models {

class Database;

struct Draft
{
    QString key;
    qint64 savedAt = 0; // Unix milliseconds
    QByteArray content;

    bool operator==(const Draft &) const = default;
};

Result<std::vector<Draft>> readDrafts(Database &database, const QString &prefix = {}); // of the key; newest first
Result<std::optional<Draft>> readDraft(Database &database, const QString &key);

} // namespace models
