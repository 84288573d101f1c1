// SPDX-License-Identifier: GPL-3.0-or-later
// The scopes of this account: how far each was read, and the digest of what stands here. A place in a log is the
// number of its last applied entry and the chain after it; some older places are kept as checkpoints, for the day on
// which the server has lost its latest history.
#pragma once

#include "models/base/Result.h"
#include "models/schema/Role.h"

#include <QByteArray>

#include <vector>

namespace models {

class Database;

struct LogPlace
{
    qint64 seq = 0;
    QByteArray chain = QByteArray(32, '\0');

    bool operator==(const LogPlace &) const = default;
};

struct ScopeLine
{
    QString scope;
    QString role; // code
    LogPlace at;
    QByteArray stateDigest; // of what the log up to here holds
    qint64 head = 0;        // of the log, as last heard

    bool operator==(const ScopeLine &) const = default;
};

class ScopeTable
{
public:
    explicit ScopeTable(Database &database) : m_database(database) {}

    Result<std::vector<ScopeLine>> all() const; // `commons` first, then by name
    Result<std::optional<ScopeLine>> find(const QString &scope) const;
    Result<std::vector<QString>> withOwnWork() const; // in which something waits or is held, known ones or not
    Outcome put(const ScopeLine &line);

    Result<std::vector<LogPlace>> checkpoints(const QString &scope) const; // newest first, without the present place
    Outcome addCheckpoint(const QString &scope, const LogPlace &place);    // and thins out the old ones
    Outcome dropCheckpointsAfter(const QString &scope, qint64 seq);

private:
    Database &m_database;
};

} // namespace models
