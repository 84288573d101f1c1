// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/store/AttemptStore.h"

#include "models/base/Digest.h"
#include "models/storage/Database.h"
#include "models/storage/Transaction.h"
#include "sync/server/store/Rows.h"

#include <algorithm>
#include <array>

namespace syncing {

using models::Outcome;
using models::Result;

struct Rule
{
    QByteArray key;
    int most;
};

static QByteArray keyOf(QLatin1String kind, const QString &account, const QString &address)
{
    const QString text = kind % QChar(0) % account % QChar(0) % address;
    return models::digest16(text.toUtf8());
}

static std::array<Rule, 3> rules(const QString &account, const QString &address)
{
    return {Rule{keyOf(QLatin1String("both"), account, address), AttemptStore::PerAccountAndAddress},
            Rule{keyOf(QLatin1String("account"), account, QString()), AttemptStore::PerAccount},
            Rule{keyOf(QLatin1String("address"), QString(), address), AttemptStore::PerAddress}};
}

Result<int> AttemptStore::waitSeconds(const QByteArray &key, int most, qint64 nowMs)
{
    models::Statement statement = m_database.cached("SELECT tries, since_ms FROM attempt WHERE key=?1");
    statement.bindAll(QByteArrayView(key));
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    if (!*row || statement.integer(0) < most)
        return 0;
    return static_cast<int>(std::clamp<qint64>((statement.integer(1) + WindowMs - nowMs + 999) / 1000, 1, 900));
}

Result<int> AttemptStore::begin(const QString &account, const QString &address, qint64 nowMs)
{
    Result<models::Transaction> transaction = models::Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    // A clock that was set back must not make a window last longer.
    atCommit(m_database.cached("DELETE FROM attempt WHERE since_ms<=?1 OR since_ms>?2").run(nowMs - WindowMs, nowMs));
    for (const Rule &rule : rules(account, address)) {
        const Result<int> wait = waitSeconds(rule.key, rule.most, nowMs);
        if (!wait || *wait > 0)
            return wait;
    }
    for (const Rule &rule : rules(account, address)) {
        atCommit(m_database
                     .cached("INSERT INTO attempt(key, tries, since_ms) VALUES(?1, 1, ?2) "
                             "ON CONFLICT(key) DO UPDATE SET tries=tries+1")
                     .run(QByteArrayView(rule.key), nowMs));
    }
    if (const Outcome committed = transaction->commit(); !committed)
        return committed.error();
    return 0;
}

Outcome AttemptStore::succeeded(const QString &account, const QString &address)
{
    Result<models::Transaction> transaction = models::Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto keys = rules(account, address);
    atCommit(m_database.cached("DELETE FROM attempt WHERE key=?1").run(QByteArrayView(keys[0].key)));
    for (const Rule &rule : {keys[1], keys[2]})
        atCommit(m_database.cached("UPDATE attempt SET tries=tries-1 WHERE key=?1").run(QByteArrayView(rule.key)));
    return transaction->commit();
}

} // namespace syncing
