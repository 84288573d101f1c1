// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what the server's log says into the tables, one page in one transaction with its place in the log and the
// digest of the state. Outcomes are taken as they stand; nothing is merged here. A value that came down never replaces
// unsent work: it moves beneath it (DirtyRegisters) until the work has been judged.
#pragma once

#include "models/schema/StateDigest.h"
#include "models/storage/CaseStale.h"
#include "models/storage/Door.h"
#include "models/storage/Outbox.h"
#include "models/storage/RecordTable.h"
#include "models/storage/ScopeTable.h"

namespace models {

struct PageEntry
{
    qint64 seq = 0;
    OpId op;
    std::vector<RecordOutcome> records;
    Id account{}; // who wrote it; null: the server
    QString accountName{};
};

// Consecutive entries of one scope's log, and the place after them.
struct LogPage
{
    QString scope;
    std::vector<PageEntry> entries;
    LogPlace at;
    qint64 head = 0;
    Hlc serverHlc = 0; // not before any op that was accepted; the local clock follows it
};

class Inbox
{
public:
    Inbox(Database &database, const GroupCodec &codec) : m_database(database), m_codec(codec) {}

    // What is captured is frozen first, so that nothing edited before the page counts as edited after it.
    // Answers what was written. Errors: Invalid if a value is not of its register's shape; nothing is written then.
    Result<std::vector<Touched>> apply(const LogPage &page);

    // Groups of this device that the last page brought before their verdict was heard.
    qint64 overtaken() const { return m_overtaken; }

private:
    struct Target; // a record while an outcome is written into it

    Outcome write(const LogPage &page);
    Outcome write(const PageEntry &entry);
    Outcome write(const EntityType &type, const PageEntry &entry, const RecordOutcome &outcome);
    Outcome noteAuthors(const std::vector<PageEntry> &entries);
    Outcome insert(const EntityType &type, const PageEntry &entry, const RecordOutcome &outcome);
    Outcome merge(const EntityType &type, const PageEntry &entry, const RecordOutcome &outcome, StoredRecord stored);
    Outcome standAbove(Target &target, const PageEntry &entry);
    void take(Target &target, const PageEntry &entry, const CellOutcome &cell);
    Outcome keepUnknown(const RecordOutcome &outcome, const CellOutcome &cell);
    Outcome noteConflict(const EntityType &type, const PageEntry &entry, const RecordOutcome &outcome,
                         const CellOutcome &cell, bool mayBeOpen);
    Result<bool> isOpen(const OpId &op);
    void replaceMember(TypeId type, const Id &record, FieldId reg, const CellOutcome *before, const CellOutcome &now);

    Database &m_database;
    const GroupCodec &m_codec;
    QString m_scope;
    QByteArray m_digest;
    std::optional<RecordTables> m_tables; // for one page, as is:
    std::optional<CaseStale> m_stale;
    std::vector<Touched> m_touched;
    qint64 m_overtaken = 0;
};

} // namespace models
