// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/ScopeRecovery.h"

#include "models/entities/Catalogue.h"
#include "models/schema/StateDigest.h"
#include "models/storage/Database.h"
#include "models/storage/Drafts.h"
#include "models/storage/EndedVillages.h"
#include "models/storage/GuardedTransaction.h"
#include "models/storage/RecordTable.h"
#include "models/storage/Rows.h"

#include <QCoreApplication>

#include <array>

namespace models {

Outcome ScopeRecovery::rewind(const QString &scope, const LogPlace &place)
{
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_database, WriteMode::Apply);
    if (!transaction)
        return transaction.error();
    ScopeTable scopes(m_database);
    Result<std::optional<ScopeLine>> line = scopes.find(scope);
    if (!line)
        return line.error();
    if (!*line)
        return {};
    (*line)->at = place;
    if (Outcome put = scopes.put(**line); !put)
        return put;
    if (Outcome dropped = scopes.dropCheckpointsAfter(scope, place.seq); !dropped)
        return dropped;
    return transaction->commit();
}

Outcome ScopeRecovery::reset(const QString &scope)
{
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_database, WriteMode::Apply);
    if (!transaction)
        return transaction.error();
    ScopeTable scopes(m_database);
    Result<std::optional<ScopeLine>> line = scopes.find(scope);
    if (!line)
        return line.error();
    if (!*line)
        return {};
    (*line)->at = {};
    (*line)->stateDigest = emptyStateDigest();
    if (Outcome put = scopes.put(**line); !put)
        return put;
    if (Outcome dropped = scopes.dropCheckpointsAfter(scope, -1); !dropped)
        return dropped;
    for (const EntityType *type : catalogue()) {
        const QByteArray sql = QByteArray("UPDATE ") + type->name + " SET standing=? WHERE scope=? AND standing=?";
        if (Outcome marked = m_database.cached(sql).run(Standing::Stale, scope, Standing::Shared); !marked)
            return marked;
    }
    if (Outcome dropped = m_database.cached("DELETE FROM sync_unknown WHERE scope=?").run(scope); !dropped)
        return dropped;
    return transaction->commit();
}

static Result<bool> waitsToBeSent(Database &database, const QString &scope)
{
    Statement statement = database.cached("SELECT 1 FROM sync_outbox WHERE state=1 AND state<>4 AND scope=?1 "
                                          "UNION ALL SELECT 1 FROM sync_change WHERE scope=?1 LIMIT 1");
    statement.bind(1, scope);
    const Result<bool> found = statement.step();
    return found;
}

Outcome ScopeRecovery::forget(const QString &scope)
{
    const Result<bool> waiting = waitsToBeSent(m_database, scope);
    if (!waiting)
        return waiting.error();
    if (*waiting)
        return Error{ErrorKind::Busy,
                     QCoreApplication::translate("ScopeRecovery", "Unsent work is handed in first. Nothing was "
                                                                  "removed."),
                     u"unsent groups in "_qs + scope};
    Result<GuardedTransaction> transaction = GuardedTransaction::begin(m_database, WriteMode::Apply);
    if (!transaction)
        return transaction.error();
    if (Outcome noted = EndedVillages(m_database).note(scope, transaction->control().hlc); !noted)
        return noted;
    if (Outcome dropped = dropKeptCases(scope); !dropped)
        return dropped;
    if (Outcome deleted = deleteRows(scope); !deleted)
        return deleted;
    return transaction->commit();
}

struct CaseColumn
{
    const char *name;
    const char *table;
};

static constexpr std::array caseColumns{CaseColumn{"id", "household"}, CaseColumn{"household", "member_identity"},
                                        CaseColumn{"id", "household_contact"}};

// What a reviewer compared with holds the same data as the rows. What somebody typed stays: it is nowhere else.
Outcome ScopeRecovery::dropKeptCases(const QString &scope)
{
    for (const QString &prefix : keptCasePrefixes()) {
        for (const CaseColumn &column : caseColumns) {
            const QByteArray sql = QByteArray("DELETE FROM draft WHERE key IN (SELECT ?2||lower(hex(") + column.name +
                                   ")) FROM " + column.table + " WHERE scope=?1)";
            if (Outcome dropped = m_database.cached(sql).run(scope, prefix); !dropped)
                return dropped;
        }
    }
    return {};
}

// Children before their parents; what names records by type and id goes before them, who know their scope.
Outcome ScopeRecovery::deleteRows(const QString &scope)
{
    const std::span<const EntityType *const> types = catalogue();
    std::vector<QByteArray> statements;
    for (const EntityType *type : types) {
        for (const char *table :
             {"sync_held", "sync_candidate", "sync_conflict", "sync_settled_candidate", "sync_settled"})
            statements.push_back(QByteArray("DELETE FROM ") + table + " WHERE type=" + QByteArray::number(type->id) +
                                 " AND record IN (SELECT id FROM " + type->name + " WHERE scope=?1)");
    }
    for (const CaseColumn &column : caseColumns)
        statements.push_back(QByteArray("INSERT INTO case_stale(household) SELECT ") + column.name + " FROM " +
                             column.table + " WHERE scope=?1 ON CONFLICT DO NOTHING");
    for (auto type = types.rbegin(); type != types.rend(); ++type)
        statements.push_back(QByteArray("DELETE FROM ") + (*type)->name + " WHERE scope=?1");
    for (const char *table : {"sync_unknown", "sync_checkpoint", "sync_scope", "sync_outbox"})
        statements.push_back(QByteArray("DELETE FROM ") + table + " WHERE scope=?1");
    for (const QByteArray &sql : statements) {
        if (Outcome deleted = m_database.cached(sql).run(scope); !deleted)
            return deleted;
    }
    return {};
}

} // namespace models
