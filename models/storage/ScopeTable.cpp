// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/ScopeTable.h"

#include "models/storage/Database.h"
#include "models/storage/Rows.h"

#include <bit>
#include <map>

namespace models {

static ScopeLine lineFrom(Statement &row)
{
    return {row.text(0), row.text(1), {row.integer(2), row.blob(3)}, row.blob(4), row.integer(5)};
}

Result<std::vector<ScopeLine>> ScopeTable::all() const
{
    Statement statement = m_database.cached("SELECT scope,role,cursor,chain,state_hash,head FROM sync_scope "
                                            "ORDER BY scope<>'commons',scope");
    return allRows(statement, lineFrom);
}

Result<std::optional<ScopeLine>> ScopeTable::find(const QString &scope) const
{
    Statement statement =
        m_database.cached("SELECT scope,role,cursor,chain,state_hash,head FROM sync_scope WHERE scope=?");
    statement.bind(1, scope);
    Result<std::vector<ScopeLine>> found = allRows(statement, lineFrom);
    if (!found)
        return found.error();
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<QString>> ScopeTable::withOwnWork() const
{
    Statement statement = m_database.cached("SELECT scope FROM sync_outbox WHERE state<>4 "
                                            "UNION SELECT scope FROM sync_change ORDER BY 1");
    return allRows(statement, [](Statement &row) { return row.text(0); });
}

Outcome ScopeTable::put(const ScopeLine &line)
{
    return m_database
        .cached("INSERT INTO sync_scope(scope,role,cursor,chain,state_hash,head) VALUES(?,?,?,?,?,?) "
                "ON CONFLICT(scope) DO UPDATE SET role=excluded.role,cursor=excluded.cursor,chain=excluded.chain,"
                "state_hash=excluded.state_hash,head=excluded.head")
        .run(line.scope, line.role, line.at.seq, QByteArrayView(line.at.chain), QByteArrayView(line.stateDigest),
             line.head);
}

Result<std::vector<LogPlace>> ScopeTable::checkpoints(const QString &scope) const
{
    Statement statement =
        m_database.cached("SELECT cursor,chain FROM sync_checkpoint WHERE scope=? ORDER BY cursor DESC");
    statement.bind(1, scope);
    return allRows(statement, [](Statement &row) { return LogPlace{row.integer(0), row.blob(1)}; });
}

// For each power of two of the distance to the newest the two oldest places are kept, so that some grow old: about 32
// for a log of 100,000 entries.
static std::vector<qint64> surplus(const std::vector<LogPlace> &newestFirst)
{
    std::map<int, int> kept;
    std::vector<qint64> surplus;
    for (auto place = newestFirst.rbegin(); place != newestFirst.rend(); ++place) {
        const auto distance = static_cast<quint64>(newestFirst.front().seq - place->seq);
        if (++kept[static_cast<int>(std::bit_width(distance))] > 2)
            surplus.push_back(place->seq);
    }
    return surplus;
}

Outcome ScopeTable::addCheckpoint(const QString &scope, const LogPlace &place)
{
    const Outcome added = m_database
                              .cached("INSERT INTO sync_checkpoint(scope,cursor,chain) VALUES(?,?,?) "
                                      "ON CONFLICT(scope,cursor) DO UPDATE SET chain=excluded.chain")
                              .run(scope, place.seq, QByteArrayView(place.chain));
    if (!added)
        return added;
    const Result<std::vector<LogPlace>> places = checkpoints(scope);
    if (!places)
        return places.error();
    for (const qint64 seq : surplus(*places)) {
        const Outcome dropped =
            m_database.cached("DELETE FROM sync_checkpoint WHERE scope=? AND cursor=?").run(scope, seq);
        if (!dropped)
            return dropped;
    }
    return {};
}

Outcome ScopeTable::dropCheckpointsAfter(const QString &scope, qint64 seq)
{
    return m_database.cached("DELETE FROM sync_checkpoint WHERE scope=? AND cursor>?").run(scope, seq);
}

} // namespace models
