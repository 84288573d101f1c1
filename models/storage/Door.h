// SPDX-License-Identifier: GPL-3.0-or-later
// The only way a user's work enters a synced table: writes the registers that differ and, in the same transaction,
// records what changed and what had been seen (SYNC.md §2.1). Made for one save.
#pragma once

#include "models/base/Clock.h"
#include "models/storage/Captured.h"
#include "models/storage/CaseStale.h"
#include "models/storage/Change.h"
#include "models/storage/RecordTable.h"

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

class Door
{
public:
    Door(Database &database, const Clock &clock, IdSource &ids)
        : m_database(database), m_clock(clock), m_ids(ids), m_tables(database), m_stale(database)
    {}

    // Errors: Invalid for a record in a scope that is not of its kind or a value that cannot be stored; NotFound for
    // an update of a record that is not here. Nothing is written then.
    Result<CommitReceipt> commit(const Change &change);

private:
    static constexpr size_t MostCells = 2000; // of one group on the wire
    struct OpenGroup
    {
        OpId op;
        qint64 n = 0; // its row in sync_change
        size_t cells = 0;
        std::vector<CapturedEntry> entries;
    };

    Outcome write(const Change &change);
    Outcome insert(const RecordChange &change);
    Outcome insertAgain(const RecordChange &change);
    Outcome update(const RecordChange &change);
    Outcome resolve(const Resolution &resolution);
    Outcome settleDrafts(const std::vector<SettledDraft> &drafts);

    Outcome beginRecord(const QString &scope, size_t cells);
    Result<StoredRecord> stored(const EntityType &type, const Id &record);
    Outcome makeRoom(const EntityType &type, StoredRecord &record, const std::vector<FieldId> &registers);
    Outcome freezeMarker(const EntityType &type, StoredRecord &record);
    Outcome beginCapture();
    void capture(CaptureKind kind, const EntityType &type, const Row &row, const QByteArray &content = {});
    Outcome keep(const QString &scope, const OpenGroup &group);
    Outcome freezeCaptured(qint64 n, const CapturedEntry &inserted);
    void tellAgain(StoredRecord &record) const;
    Outcome store(const EntityType &type, StoredRecord &record, const std::vector<FieldId> &registers);

    Database &m_database;
    const Clock &m_clock;
    IdSource &m_ids;
    RecordTables m_tables;
    CaseStale m_stale;
    std::map<QString, OpenGroup> m_groups; // by scope
    OpenGroup *m_group = nullptr;          // of the record that is being written
    qint64 m_nextCapture = 1;
    CommitReceipt m_receipt;
};

} // namespace models
