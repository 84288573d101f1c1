// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to one SQLite file, opened through Qt Sql and used through SQLite's own interface.
// Belongs to the thread that opened it and asserts so in every call. One writer per file; everybody else ReadOnly.
// Synced tables can be written inside a Transaction that lets it pass, and nowhere else.
#pragma once

#include "models/base/Result.h"
#include "models/storage/Statement.h"
#include "models/storage/WriteGuard.h"

#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

class QThread;
struct sqlite3;

namespace models {

class DataKey;
class EncryptedFile;

class Database
{
public:
    enum class Access { ReadWrite, ReadOnly };

    // Opens the file, creating it for ReadWrite. Without a key the file is not encrypted (server, tests).
    // Errors: NotFound (ReadOnly and no file), Corrupt (damaged, or another key), Busy, Storage, Internal.
    // `vfs` names the SQLite VFS that reaches the disk; null is the system's.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access, const DataKey *key = nullptr,
                                                  const char *vfs = nullptr);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    Outcome execute(QByteArrayView script);        // statements without parameters, one after the other
    Result<Statement> prepare(QByteArrayView sql); // exactly one statement
    Statement cached(QByteArrayView sql);          // likewise, kept for the next time; an error shows at its step

    qint64 changes() const;   // rows that the last INSERT, UPDATE or DELETE touched
    qint64 lastRowId() const; // of the last INSERT into a table with row ids
    bool inTransaction() const;
    Outcome checkPages(); // reads all of the file: Corrupt where a page or what holds them together is damaged
    Outcome checkpoint(); // moves the whole WAL into the file and empties it; Busy while somebody reads
    const QString &path() const { return m_path; }

    sqlite3 *handle() const { return m_handle; } // for the classes of this folder
    void assertThread() const;

private:
    friend class Statement;   // reports its failure and gives its handle back
    friend class Transaction; // asks for the failure and opens the guard
    Database(QString path, QString connection);

    Outcome connect(Access access, const DataKey *key, const char *vfs);
    Outcome reserveBytes();
    Outcome configure(Access access);
    Outcome setChecked(const char *pragma, const char *value, const char *expected);
    Result<CompiledStatement> compile(QByteArrayView sql);
    void takeBack(const CompiledStatement &statement, bool cached);
    void noteFailure(const Error &error);
    // The first error of the open Transaction. Nothing runs after it: SQLite may have rolled back already, and what
    // came next would be saved at once, by itself.
    const std::optional<Error> &failure() const { return m_failure; }

    const QString m_path;
    const QString m_connection;
    QThread *const m_thread;
    std::unique_ptr<EncryptedFile> m_encryption; // null: not encrypted
    sqlite3 *m_handle = nullptr;
    WriteGuard m_guard;
    int m_lent = 0; // statements that are out
    bool m_transacting = false;
    std::optional<Error> m_failure;
    std::unordered_multimap<std::string_view, CompiledStatement> m_idle; // keyed by the statements' own text
};

} // namespace models
