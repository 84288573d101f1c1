// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that one transaction of the server changes: it merges ops into records, appends the outcomes to the logs
// and keeps chain, state digest and clock. Scopes and records are read once and written once, however many pushes
// share the transaction.
#pragma once

#include "sync/protocol/LogEntry.h"
#include "sync/server/Merge.h"
#include "sync/server/store/LogStore.h"

#include <map>
#include <unordered_map>

namespace syncing {

// What the log says of an op besides its outcome.
struct Origin
{
    Author author;
    QString accountName;
    qint64 receivedMs = 0;
    QByteArray body; // as it was received
};

struct Appended
{
    qint64 seq = 0;
    Judgement judgement = Judgement::AsSeen;
    std::vector<std::pair<models::TypeId, models::Id>> newRecords;
};

class LogWriter
{
public:
    // The transaction has begun. The caller ends it: flush(), then commit.
    LogWriter(LogStore &store, qint64 nowMs) : m_store(store), m_nowMs(nowMs) {}

    LogStore &store() { return m_store; }
    qint64 nowMs() const { return m_nowMs; }

    // The time that an op is given: its own, or if that lies too far ahead the server's, which then moves on.
    models::Result<models::Hlc> accept(models::Hlc claimed);
    models::Result<models::Hlc> hlc(); // not before any accepted op

    models::Result<ScopeRow *> scope(const QString &name);
    models::Result<const StoredRecord *> record(models::TypeId type, const models::Id &id); // nullptr: none

    models::Result<Appended> append(const Group &group, const Origin &origin);

    models::Result<Appended> appendOwn(Group group); // the server's op: its time and nobody's name

    std::map<QString, qint64> heads() const; // of the scopes that were touched

    void flush(); // errors are answered by the transaction's commit

private:
    using RecordKey = std::pair<models::TypeId, models::Id>;
    struct KeyHash
    {
        size_t operator()(const RecordKey &key) const { return qHash(key.second, key.first); }
    };
    struct CachedRecord
    {
        RecordKey key;
        std::optional<StoredRecord> stored;
        ScopeRow *scope = nullptr;             // of one that was changed
        bool isNew = false;                    // to the log, by this transaction
        std::vector<models::FieldId> takenOut; // of the state digest until flush(); a new one was not in it
    };
    struct NewEntry
    {
        ScopeRow *scope = nullptr;
        LogEntry entry;
        std::vector<qint64> priors; // of each outcome
        QByteArray body;            // as it was received
    };
    struct Settled;

    models::Result<CachedRecord *> cached(const RecordKey &key);
    models::Result<qint64> commonsHead(); // without locking it
    models::Result<std::vector<CachedRecord *>> load(const Group &group);
    models::Outcome seeAll(Group &group);
    static void takeOut(CachedRecord &record, models::FieldId reg);
    static void takeOut(CachedRecord &record, const models::RecordEdit &edit);
    static void takeOut(CachedRecord &record, const models::Resolution &resolution);
    static Settled settled(const CachedRecord &record);
    template <class Edit>
    static void mergeOne(const Edit &edit, const Author &author, CachedRecord &record, NewEntry &added,
                         Appended &appended);
    void flushEntries();
    void flushRecords();

    LogStore &m_store;
    const qint64 m_nowMs;
    std::optional<models::Hlc> m_hlc;
    std::optional<qint64> m_commonsHead;
    std::map<QString, ScopeRow> m_scopes;
    std::unordered_map<RecordKey, CachedRecord, KeyHash> m_records;
    std::vector<CachedRecord *> m_asked; // the same in order of arrival
    std::vector<NewEntry> m_added;       // in the order of each log
};

} // namespace syncing
