// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/store/AccountStore.h"

#include "models/base/Text.h"
#include "models/storage/Database.h"
#include "models/storage/Transaction.h"
#include "sync/server/store/Rows.h"

#include <QCoreApplication>

namespace syncing {

using models::Error;
using models::ErrorKind;
using models::Id;
using models::Outcome;
using models::Result;
using models::Statement;

static QByteArray selectAccount(const char *rest)
{
    return QByteArray("SELECT id, name, display_name, role, is_open FROM account ") + rest;
}

static QByteArray selectGrant(const char *rest)
{
    return QByteArray("SELECT scope, role, from_ms, to_ms FROM grants WHERE account=?1 ") + rest;
}

static models::Role roleOf(const QString &code)
{
    return models::roleFromCode(code).value_or(models::Role::Student); // only codes of ours are ever written
}

static Account accountOf(Statement &row)
{
    return {row.id(0), row.text(1), row.text(2), roleOf(row.text(3)), row.integer(4) != 0};
}

static Grant grantOf(Statement &row)
{
    return {row.text(0), roleOf(row.text(1)), row.integer(2), row.optionalInteger(3)};
}

QString AccountStore::storedName(const QString &typed)
{
    return models::normalisedText(typed).toLower();
}

Outcome AccountStore::add(const Account &account, const QByteArray &passwordHash, qint64 nowMs)
{
    const QString name = storedName(account.name);
    if (name.isEmpty() || name.contains(u' ') || name.size() > 64) {
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate("ServerError", "A sign-in name is one word of at most 64 letters."),
                     QString()};
    }
    Result<std::optional<Account>> present = byName(name);
    if (!present)
        return present.error();
    if (*present) {
        return Error{ErrorKind::Conflict,
                     QCoreApplication::translate("ServerError", "There is already an account with this name."),
                     QString()};
    }
    return m_database
        .cached("INSERT INTO account(id, name, display_name, role, password, is_open, created_ms) "
                "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .run(account.id, QStringView(name), QStringView(account.displayName),
             QStringView(models::roleCode(account.role)), QByteArrayView(passwordHash), account.isOpen, nowMs);
}

Outcome AccountStore::setPasswordHash(const Id &account, const QByteArray &hash)
{
    return m_database.cached("UPDATE account SET password=?2 WHERE id=?1").run(account, QByteArrayView(hash));
}

Outcome AccountStore::setOpen(const Id &account, bool open)
{
    return m_database.cached("UPDATE account SET is_open=?2 WHERE id=?1").run(account, open);
}

Result<std::optional<Account>> AccountStore::byName(const QString &name)
{
    Statement statement = m_database.cached(selectAccount("WHERE name=?1"));
    statement.bindAll(QStringView(storedName(name)));
    return firstRow(statement, accountOf);
}

Result<std::optional<Account>> AccountStore::byId(const Id &account)
{
    Statement statement = m_database.cached(selectAccount("WHERE id=?1"));
    statement.bindAll(account);
    return firstRow(statement, accountOf);
}

Result<std::vector<Account>> AccountStore::all()
{
    Statement statement = m_database.cached(selectAccount("ORDER BY name"));
    return allRows(statement, accountOf);
}

Result<QByteArray> AccountStore::passwordHash(const Id &account)
{
    Statement statement = m_database.cached("SELECT password FROM account WHERE id=?1");
    statement.bindAll(account);
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return *row ? statement.blob(0) : QByteArray();
}

Outcome AccountStore::addGrant(const Id &account, const Grant &grant)
{
    Result<models::Transaction> transaction = models::Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    atCommit(m_database
                 .cached("UPDATE grants SET to_ms=?3 WHERE account=?1 AND scope=?2 AND from_ms<?3 "
                         "AND (to_ms IS NULL OR to_ms>?3)")
                 .run(account, QStringView(grant.scope), grant.fromMs));
    atCommit(m_database
                 .cached("INSERT INTO grants(account, scope, role, from_ms, to_ms) VALUES(?1, ?2, ?3, ?4, ?5) "
                         "ON CONFLICT(account, scope, from_ms) DO UPDATE SET role=excluded.role, to_ms=excluded.to_ms")
                 .run(account, QStringView(grant.scope), QStringView(models::roleCode(grant.role)), grant.fromMs,
                      grant.toMs));
    return transaction->commit();
}

Outcome AccountStore::endGrant(const Id &account, const QString &scope, qint64 nowMs)
{
    Outcome ended = m_database
                        .cached("UPDATE grants SET to_ms=max(?3, from_ms) WHERE account=?1 AND scope=?2 "
                                "AND (to_ms IS NULL OR to_ms>?3)")
                        .run(account, QStringView(scope), nowMs);
    if (ended && m_database.changes() == 0) {
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("ServerError", "This account holds no such grant."), QString()};
    }
    return ended;
}

Result<std::vector<Grant>> AccountStore::grants(const Id &account)
{
    Statement statement = m_database.cached(selectGrant("ORDER BY scope, from_ms"));
    statement.bindAll(account);
    return allRows(statement, grantOf);
}

Result<std::vector<Grant>> AccountStore::grantsAt(const Id &account, qint64 nowMs)
{
    Statement statement =
        m_database.cached(selectGrant("AND from_ms<=?2 AND (to_ms IS NULL OR to_ms>?2) ORDER BY scope"));
    statement.bindAll(account, nowMs);
    return allRows(statement, grantOf);
}

} // namespace syncing
