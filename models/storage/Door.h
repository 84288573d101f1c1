// SPDX-License-Identifier: GPL-3.0-or-later
// The only way a user's work enters a synced table: writes the registers that differ and, in the same transaction,
// records what changed and what had been seen (SYNC.md §2.1).
#pragma once

#include "models/base/Clock.h"
#include "models/storage/Change.h"
#include "models/storage/RecordTable.h"
#include "models/storage/SyncControl.h"

#include <map>

namespace models {

struct Touched
{
    TypeId type = 0;
    Id record;
    QString scope;

    bool operator==(const Touched &) const = default;
};

struct CommitReceipt
{
    qint64 txn = 0;
    Hlc hlc = 0;
    std::vector<OpId> ops; // one for each scope that was written
    std::vector<Touched> touched;
};

// How a row of sync_change is to be read.
enum class CaptureKind { Edits = 1, Marker = 2, Inserted = 3, Resolution = 4 };

class Door
{
public:
    Door(Database &database, const Clock &clock, IdSource &ids) : m_database(database), m_clock(clock), m_ids(ids) {}

    // Errors: Invalid for a record in a scope that is not of its kind or a value that cannot be stored; NotFound for
    // an update of a record that is not here. Nothing is written then.
    Result<CommitReceipt> commit(const Change &change);

private:
    Outcome write(const Change &change);
    Outcome insert(const RecordChange &change);
    Outcome insertAgain(const RecordChange &change);
    Outcome update(const RecordChange &change);
    Outcome keepRemote(const RecordChange &change, const StoredRecord &stored);
    Outcome freezeMarker(const EntityType &type, StoredRecord &stored);
    Outcome resolve(const ResolutionChange &change);
    Result<qint64> capture(CaptureKind kind, const Touched &what, const std::optional<QByteArray> &cells);
    Outcome discardDrafts(const QStringList &keys);
    OpId opFor(const QString &scope);

    Database &m_database;
    const Clock &m_clock;
    IdSource &m_ids;
    SyncControl m_control;
    std::map<QString, OpId> m_ops; // of this commit
    CommitReceipt m_receipt;
};

} // namespace models
