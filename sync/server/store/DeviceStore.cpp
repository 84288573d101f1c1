// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/store/DeviceStore.h"

#include "models/storage/Database.h"
#include "models/storage/Transaction.h"
#include "sync/server/store/Rows.h"

#include <QCoreApplication>

namespace syncing {

using models::Id;
using models::Outcome;
using models::Result;
using models::Statement;

static QByteArray selectDevice(const char *rest)
{
    return QByteArray("SELECT d.id, d.account, d.public_key, d.name, d.revoked_ms IS NOT NULL, d.enrolled_ms, "
                      "d.last_seen_ms ") +
           rest;
}

static Device deviceOf(Statement &row)
{
    return {row.id(0), row.id(1), row.blob(2), row.text(3), row.integer(4) != 0, row.integer(5), row.integer(6)};
}

static Session sessionOf(Statement &row)
{
    return {deviceOf(row), row.integer(7)};
}

static models::Error noSuchDevice()
{
    return {models::ErrorKind::NotFound, QCoreApplication::translate("ServerError", "There is no such device."), {}};
}

Outcome DeviceStore::add(const Device &device)
{
    return m_database
        .cached("INSERT INTO device(id, account, public_key, name, enrolled_ms, last_seen_ms) "
                "VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
        .run(device.id, device.account, QByteArrayView(device.publicKey), QStringView(device.name), device.enrolledMs,
             device.lastSeenMs);
}

Outcome DeviceStore::setSeen(const Id &device, qint64 nowMs)
{
    return m_database.cached("UPDATE device SET last_seen_ms=?2 WHERE id=?1").run(device, nowMs);
}

Outcome DeviceStore::revoke(const Id &device, qint64 nowMs)
{
    Result<models::Transaction> transaction = models::Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    atCommit(m_database.cached("DELETE FROM token WHERE device=?1").run(device));
    atCommit(m_database.cached("UPDATE device SET revoked_ms=coalesce(revoked_ms, ?2) WHERE id=?1").run(device, nowMs));
    if (m_database.changes() == 0)
        return noSuchDevice();
    return transaction->commit();
}

Outcome DeviceStore::allow(const Id &device)
{
    if (Outcome allowed = m_database.cached("UPDATE device SET revoked_ms=NULL WHERE id=?1").run(device); !allowed)
        return allowed;
    return m_database.changes() > 0 ? Outcome() : noSuchDevice();
}

Result<std::optional<Device>> DeviceStore::byId(const Id &device)
{
    Statement statement = m_database.cached(selectDevice("FROM device d WHERE d.id=?1"));
    statement.bindAll(device);
    return firstRow(statement, deviceOf);
}

Result<std::optional<Device>> DeviceStore::byKey(const QByteArray &publicKey)
{
    Statement statement = m_database.cached(selectDevice("FROM device d WHERE d.public_key=?1"));
    statement.bindAll(QByteArrayView(publicKey));
    return firstRow(statement, deviceOf);
}

Result<std::vector<Device>> DeviceStore::all()
{
    Statement statement = m_database.cached(selectDevice("FROM device d ORDER BY d.account, d.last_seen_ms DESC"));
    return allRows(statement, deviceOf);
}

Outcome DeviceStore::setToken(const Id &device, const QByteArray &tokenHash, qint64 newestSchema, qint64 expiresMs)
{
    Result<models::Transaction> transaction = models::Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    atCommit(m_database.cached("DELETE FROM token WHERE device=?1").run(device));
    atCommit(m_database.cached("INSERT INTO token(hash, device, newest_schema, expires_ms) VALUES(?1, ?2, ?3, ?4)")
                 .run(QByteArrayView(tokenHash), device, newestSchema, expiresMs));
    return transaction->commit();
}

Outcome DeviceStore::endToken(const QByteArray &tokenHash)
{
    return m_database.cached("DELETE FROM token WHERE hash=?1").run(QByteArrayView(tokenHash));
}

Result<std::optional<Session>> DeviceStore::byToken(const QByteArray &tokenHash, qint64 nowMs)
{
    Statement statement = m_database.cached(selectDevice(
        ", t.newest_schema FROM device d JOIN token t ON t.device=d.id WHERE t.hash=?1 AND t.expires_ms>?2"));
    statement.bindAll(QByteArrayView(tokenHash), nowMs);
    return firstRow(statement, sessionOf);
}

} // namespace syncing
