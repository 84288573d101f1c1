// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/store/AccountDatabase.h"

#include "models/storage/Transaction.h"
#include "sync/server/store/Rows.h"

#include <QCoreApplication>

#include <array>

namespace syncing {

using models::Outcome;
using models::Result;

// Migration n brings a file of user_version n to n + 1. Shipped ones never change.
static constexpr std::array migrations{R"(
CREATE TABLE account(
    id BLOB PRIMARY KEY CHECK(length(id)=16),
    name TEXT NOT NULL UNIQUE CHECK(name<>''),
    display_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK(role<>''),
    password BLOB NOT NULL,
    is_open INTEGER NOT NULL CHECK(is_open IN (0,1)),
    created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE grants(
    account BLOB NOT NULL REFERENCES account(id),
    scope TEXT NOT NULL CHECK(scope<>''),
    role TEXT NOT NULL CHECK(role<>''),
    from_ms INTEGER NOT NULL,
    to_ms INTEGER,
    PRIMARY KEY(account, scope, from_ms)
) STRICT, WITHOUT ROWID;
CREATE TABLE device(
    id BLOB PRIMARY KEY CHECK(length(id)=16),
    account BLOB NOT NULL REFERENCES account(id),
    public_key BLOB NOT NULL UNIQUE CHECK(length(public_key)=32),
    name TEXT NOT NULL,
    enrolled_ms INTEGER NOT NULL,
    last_seen_ms INTEGER NOT NULL,
    revoked_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX device_by_account ON device(account);
CREATE TABLE token(
    hash BLOB PRIMARY KEY CHECK(length(hash)=32),
    device BLOB NOT NULL REFERENCES device(id),
    newest_schema INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX token_by_device ON token(device);
CREATE TABLE attempt(
    key BLOB PRIMARY KEY CHECK(length(key)=16),
    tries INTEGER NOT NULL,
    since_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE audit(
    seq INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    account BLOB NOT NULL,
    device BLOB NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;
)"};

AccountDatabase::AccountDatabase(std::unique_ptr<models::Database> database)
    : m_database(std::move(database))
    , m_accounts(*m_database)
    , m_devices(*m_database)
    , m_attempts(*m_database)
    , m_audit(*m_database)
{}

Result<std::unique_ptr<AccountDatabase>> AccountDatabase::open(const QString &path)
{
    auto opened = models::Database::open(path, models::Database::Access::ReadWrite);
    if (!opened)
        return opened.error();
    std::unique_ptr<AccountDatabase> database(new AccountDatabase(std::move(opened).value()));
    if (const Outcome migrated = database->migrate(); !migrated)
        return migrated.error();
    return database;
}

static Result<qint64> versionOf(models::Database &database)
{
    models::Statement statement = database.cached("PRAGMA user_version");
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return statement.integer(0);
}

Outcome AccountDatabase::migrate()
{
    const Result<qint64> version = versionOf(*m_database);
    if (!version)
        return version.error();
    if (*version > static_cast<qint64>(migrations.size())) {
        return models::Error{
            models::ErrorKind::TooNew,
            QCoreApplication::translate("ServerError", "The accounts were written by a newer server. Update this one."),
            m_database->path()};
    }
    for (auto step = static_cast<size_t>(*version); step < migrations.size(); ++step) {
        Result<models::Transaction> transaction = models::Transaction::begin(*m_database);
        if (!transaction)
            return transaction.error();
        atCommit(m_database->execute(QByteArrayView(migrations[step])));
        atCommit(m_database->execute(
            QByteArray("PRAGMA user_version=" + QByteArray::number(static_cast<qint64>(step) + 1))));
        if (const Outcome committed = transaction->commit(); !committed)
            return committed;
    }
    return {};
}

} // namespace syncing
