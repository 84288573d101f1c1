// SPDX-License-Identifier: GPL-3.0-or-later
// Unsaved state of forms, and what a reviewer compares a case with: kept in the account's own file, never synced.
// Written through ClientStore.
#pragma once

#include "models/base/Id.h"
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

// Whole cases that are nobody's unfinished work: as this account judged one last, and, until it has, as it looked at
// the present submission first. They go with the rows they are of.
QString judgedCaseKey(const Id &household);
QString firstLookKey(const Id &household);
std::vector<QString> keptCasePrefixes();

Result<std::vector<Draft>> readDrafts(Database &database, const QString &prefix = {}); // of the key; newest first
Result<std::optional<Draft>> readDraft(Database &database, const QString &key);

// For ClientStore and Door.
Outcome putDraft(Database &database, const Draft &draft); // in the place of one of this key
Outcome removeDraft(Database &database, const QString &key);

} // namespace models
