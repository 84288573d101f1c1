// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Drafts.h"

#include "models/storage/Database.h"
#include "models/storage/Rows.h"

namespace models {

static const QString judged = QStringLiteral("judged/");
static const QString firstLook = QStringLiteral("first-look/");

QString judgedCaseKey(const Id &household)
{
    return judged + household.toHex();
}

QString firstLookKey(const Id &household)
{
    return firstLook + household.toHex();
}

std::vector<QString> keptCasePrefixes()
{
    return {judged, firstLook};
}

static Draft draftOf(Statement &row)
{
    return {row.text(0), row.integer(1), row.blob(2)};
}

Result<std::vector<Draft>> readDrafts(Database &database, const QString &prefix)
{
    Statement statement = database.cached("SELECT key,saved_at,content FROM draft WHERE substr(key,1,?1)=?2 "
                                          "ORDER BY saved_at DESC,key");
    statement.bindAll(prefix.size(), prefix.isNull() ? u""_qs : prefix);
    return allRows(statement, draftOf);
}

Result<std::optional<Draft>> readDraft(Database &database, const QString &key)
{
    Statement statement = database.cached("SELECT key,saved_at,content FROM draft WHERE key=?");
    statement.bindAll(key);
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return *row ? std::optional(draftOf(statement)) : std::nullopt;
}

Outcome putDraft(Database &database, const Draft &draft)
{
    return database
        .cached("INSERT INTO draft(key,saved_at,content) VALUES(?,?,?) "
                "ON CONFLICT(key) DO UPDATE SET saved_at=excluded.saved_at,content=excluded.content")
        .run(draft.key, draft.savedAt, QByteArrayView(draft.content));
}

Outcome removeDraft(Database &database, const QString &key)
{
    return database.cached("DELETE FROM draft WHERE key=?").run(key);
}

} // namespace models
