// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/store/LogMigrations.h"

#include "models/storage/Database.h"
#include "models/storage/Transaction.h"
#include "sync/protocol/LogEntry.h"
#include "sync/server/store/PriorEntries.h"
#include "sync/server/store/Rows.h"

#include <QCoreApplication>

#include <array>
#include <unordered_map>

using namespace models;

namespace syncing {

static const char FirstTables[] = R"(
CREATE TABLE server(k INTEGER PRIMARY KEY CHECK(k=1), epoch BLOB NOT NULL, hlc INTEGER NOT NULL) STRICT;
CREATE TABLE scope(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, head INTEGER NOT NULL, chain BLOB NOT NULL,
  state_digest BLOB NOT NULL, next_number INTEGER NOT NULL) STRICT;
CREATE TABLE log(
  scope INTEGER NOT NULL, seq INTEGER NOT NULL, op BLOB NOT NULL, chain BLOB NOT NULL, entry BLOB NOT NULL,
  body BLOB NOT NULL, PRIMARY KEY(scope,seq)) STRICT;
CREATE TABLE op_ledger(
  op BLOB PRIMARY KEY, body_digest BLOB NOT NULL, verdict INTEGER NOT NULL, reason INTEGER NOT NULL,
  seq INTEGER NOT NULL, detail TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE record(
  id BLOB NOT NULL, type INTEGER NOT NULL, scope INTEGER NOT NULL, state BLOB NOT NULL, ver INTEGER NOT NULL,
  PRIMARY KEY(id,type)) STRICT, WITHOUT ROWID;
CREATE INDEX village_record ON record(scope) WHERE type=1;
CREATE TABLE stream(
  device BLOB NOT NULL, incarnation INTEGER NOT NULL, next_dseq INTEGER NOT NULL, last_digest BLOB NOT NULL,
  PRIMARY KEY(device,incarnation)) STRICT, WITHOUT ROWID;
CREATE TABLE held(
  n INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, reason INTEGER NOT NULL, waits_for BLOB, device BLOB NOT NULL,
  account BLOB NOT NULL, account_name TEXT NOT NULL, received_ms INTEGER NOT NULL,
  body BLOB NOT NULL) STRICT;
CREATE INDEX held_for ON held(waits_for) WHERE waits_for IS NOT NULL;
CREATE TABLE claim(record BLOB PRIMARY KEY, digest BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_digest ON claim(digest);
)";

static Outcome makeTables(Database &database, IdSource &ids)
{
    atCommit(database.execute(FirstTables));
    return database.cached("INSERT INTO server VALUES(1,?,0)").run(ids.next());
}

namespace {

// Goes through a log from its beginning and notes for each entry which ones were before it.
class PriorNotes
{
public:
    explicit PriorNotes(Database &database) : m_database(database) {}

    Outcome writeAll();

private:
    static constexpr size_t EntriesAtOnce = 500; // so that a long log fits into memory

    struct Entry
    {
        qint64 scope = 0;
        qint64 seq = 0;
        QByteArray bytes;
    };
    struct RecordHash
    {
        size_t operator()(const std::pair<TypeId, Id> &record) const { return qHash(record.second, record.first); }
    };

    static Entry entryOf(Statement &row) { return {row.integer(0), row.integer(1), row.blob(2)}; }
    Result<std::vector<Entry>> after(const Entry &entry);
    Outcome write(const Entry &entry);

    Database &m_database;
    std::unordered_map<std::pair<TypeId, Id>, qint64, RecordHash> m_last; // seq; a record is of one scope
};

Result<std::vector<PriorNotes::Entry>> PriorNotes::after(const Entry &entry)
{
    Statement query = m_database.cached("SELECT scope,seq,entry FROM log WHERE (scope,seq)>(?,?) ORDER BY scope,seq "
                                        "LIMIT ?");
    query.bindAll(entry.scope, entry.seq, static_cast<qint64>(EntriesAtOnce));
    return allRows(query, entryOf);
}

Outcome PriorNotes::write(const Entry &entry)
{
    const Result<LogEntry> decoded = decode<LogEntry>(entry.bytes);
    if (!decoded)
        return decoded.error();
    std::vector<qint64> priors;
    for (const RecordOutcome &outcome : decoded->records)
        priors.push_back(std::exchange(m_last[{outcome.type, outcome.record}], entry.seq));
    const QByteArray note = encodedPriors(priors);
    if (note.isEmpty())
        return {};
    return m_database.cached("UPDATE log SET prior=? WHERE scope=? AND seq=?").run(note, entry.scope, entry.seq);
}

Outcome PriorNotes::writeAll()
{
    for (Entry last;;) {
        const Result<std::vector<Entry>> entries = after(last);
        if (!entries)
            return entries.error();
        if (entries->empty())
            return {};
        for (const Entry &entry : *entries) {
            if (const Outcome written = write(entry); !written)
                return written;
        }
        last = {entries->back().scope, entries->back().seq, {}};
    }
}

} // namespace

static Outcome notePriors(Database &database, IdSource &)
{
    atCommit(database.execute("ALTER TABLE log ADD COLUMN prior BLOB NOT NULL DEFAULT x''"));
    return PriorNotes(database).writeAll();
}

// Migration n brings a file of user_version n to n + 1. Shipped ones never change.
static constexpr std::array migrations{makeTables, notePriors};

static Result<qint64> versionOf(Database &database)
{
    Statement version = database.cached("PRAGMA user_version");
    const Result<bool> row = version.step();
    return row ? Result<qint64>(version.integer(0)) : row.error();
}

static Outcome migrateFrom(qint64 version, Database &database, IdSource &ids)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (const Outcome migrated = migrations[static_cast<size_t>(version)](database, ids); !migrated)
        return migrated;
    atCommit(database.execute(QByteArray("PRAGMA user_version=" + QByteArray::number(version + 1))));
    return transaction->commit();
}

Outcome migrateLog(Database &database, IdSource &ids)
{
    const Result<qint64> found = versionOf(database);
    if (!found)
        return found.error();
    if (*found > std::ssize(migrations))
        return Error{ErrorKind::TooNew,
                     QCoreApplication::translate("ServerError", "The log was written by a newer server. Nothing was "
                                                                "changed; install that version."),
                     QString::number(*found)};
    for (qint64 version = *found; version < std::ssize(migrations); ++version) {
        if (const Outcome migrated = migrateFrom(version, database, ids); !migrated)
            return migrated;
    }
    return {};
}

} // namespace syncing
