// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Database.h"

#include "models/base/Logging.h"
#include "models/storage/EncryptedFile.h"
#include "models/storage/SealedBlock.h"
#include "models/storage/SqliteError.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>

namespace models {

static constexpr int BusyTimeoutMs = 5000;
static constexpr size_t MostIdle = 256;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::Database)
};

} // namespace

static QString nextConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return u"hemai-%1"_qs.arg(++counter);
}

// Native calls on Qt's handle are sound only if both are the same SQLite. Asked before the first native call.
static Outcome checkSameSqlite(const QSqlDatabase &connection)
{
    QSqlQuery query(connection);
    if (query.exec(u"SELECT sqlite_source_id()"_qs) && query.next() &&
        query.value(0).toString() == QLatin1String(sqlite3_sourceid()))
        return {};
    return Error{
        ErrorKind::Internal,
        Words::tr("This installation is not complete: Qt brings its own SQLite, which cannot seal the data file. "
                  "No data was changed. Install the package made for this system."),
        u"Qt's SQLite: "_qs % query.value(0).toString() % u", linked: " % QLatin1String(sqlite3_sourceid())};
}

static sqlite3 *nativeHandle(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

static QString connectOptions(Database::Access access)
{
    const QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_qs.arg(BusyTimeoutMs);
    return access == Database::Access::ReadOnly ? QString(options % u";QSQLITE_OPEN_READONLY") : options;
}

static QString uri(const QString &path, const QByteArray &vfs)
{
    const QString file = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
    return vfs.isEmpty() ? file : QString(file % u"?vfs=" % QString::fromLatin1(vfs));
}

Database::Database(QString path, QString connection)
    : m_path(std::move(path)), m_connection(std::move(connection)), m_thread(QThread::currentThread())
{}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access, const DataKey *key,
                                                 const char *vfs)
{
    std::unique_ptr<Database> database(new Database(path, nextConnectionName()));
    if (const Outcome connected = database->connect(access, key, vfs); !connected)
        return connected.error();
    if (const Outcome configured = database->configure(access); !configured)
        return configured.error();
    return database;
}

Database::~Database()
{
    assertThread();
    Q_ASSERT(m_lent == 0);
    for (const auto &[sql, statement] : m_idle)
        sqlite3_finalize(statement.handle);
    // Closing moves the WAL into the file. removeDatabase() would do it under the lock of all connections.
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

// A new file is its owner's alone from the first byte on; SQLite gives -wal and -shm the same rights.
static void makePrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

Outcome Database::connect(Access access, const DataKey *key, const char *vfs)
{
    if (access == Access::ReadOnly && !QFileInfo::exists(m_path))
        return Error{ErrorKind::NotFound, Words::tr("There is no data file yet. Sign in online once to create it."),
                     m_path};
    sqlite3_vfs *disk = sqlite3_vfs_find(vfs);
    if (!disk)
        return sqliteError(SQLITE_MISUSE, u"no such VFS: "_qs % QLatin1String(vfs));
    if (access != Access::ReadOnly && !vfs)
        makePrivateFile(m_path);
    if (key)
        m_encryption = std::make_unique<EncryptedFile>(*key, disk);
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_qs, m_connection);
    connection.setConnectOptions(connectOptions(access));
    connection.setDatabaseName(uri(m_path, m_encryption ? m_encryption->name() : QByteArray(vfs)));
    if (!connection.open()) {
        const QSqlError error = connection.lastError();
        return sqliteError(error.nativeErrorCode().toInt(), error.databaseText() % u" opening " % m_path);
    }
    if (const Outcome same = checkSameSqlite(connection); !same)
        return same;
    m_handle = nativeHandle(connection);
    if (!m_handle)
        return sqliteError(SQLITE_MISUSE, u"the driver gives no sqlite3 handle"_qs);
    return m_encryption ? reserveBytes() : Outcome();
}

// Room for nonce and tag on every page. A file that already exists keeps what it has, which is the same.
Outcome Database::reserveBytes()
{
    int bytes = SealedBlock::ReservedBytes;
    sqlite3_file_control(m_handle, nullptr, SQLITE_FCNTL_RESERVE_BYTES, &bytes);
    return setChecked("page_size", "4096", "4096");
}

// Every setting is read back: SQLite ignores a PRAGMA that it does not know or cannot obey.
Outcome Database::configure(Access access)
{
    // A page that has left the cache must be unsealed again: 16 MiB.
    struct Setting
    {
        const char *pragma, *value, *expected;
    };
    static constexpr Setting both[] = {{"temp_store", "MEMORY", "2"},
                                       {"trusted_schema", "OFF", "0"},
                                       {"cell_size_check", "ON", "1"},
                                       {"cache_size", "-16384", "-16384"}};
    static constexpr Setting writer[] = {{"journal_mode", "WAL", "wal"},
                                         {"synchronous", "FULL", "2"},
                                         {"foreign_keys", "ON", "1"},
                                         {"secure_delete", "ON", "1"}};
    static constexpr Setting reader[] = {{"query_only", "ON", "1"}};

    sqlite3_extended_result_codes(m_handle, 1);
    m_guard.watch(m_handle);
    for (const int strict : {SQLITE_DBCONFIG_DEFENSIVE})
        sqlite3_db_config(m_handle, strict, 1, nullptr);
    for (const int lax : {SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
        sqlite3_db_config(m_handle, lax, 0, nullptr);

    const auto apply = [this](const auto &settings) -> Outcome {
        for (const Setting &setting : settings) {
            if (Outcome set = setChecked(setting.pragma, setting.value, setting.expected); !set)
                return set;
        }
        return {};
    };
    if (Outcome set = apply(both); !set)
        return set;
    if (Outcome set = access == Access::ReadWrite ? apply(writer) : apply(reader); !set)
        return set;
    return cached("PRAGMA schema_version").run(); // reads page 1: says now whether file and key belong together
}

Outcome Database::setChecked(const char *pragma, const char *value, const char *expected)
{
    const QByteArray asking = QByteArray("PRAGMA ") + pragma;
    if (Outcome set = execute(QByteArray(asking + "=" + value)); !set)
        return set;
    Statement statement = cached(asking);
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    if (*row && statement.text(0) == QLatin1String(expected))
        return {};
    return sqliteError(SQLITE_ERROR, QString::fromLatin1(asking) % u" is not " % QLatin1String(expected));
}

void Database::assertThread() const
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "Database", "used outside the thread that opened it");
}

Outcome Database::execute(QByteArrayView script)
{
    assertThread();
    if (m_failure)
        return *m_failure;
    const QByteArray terminated = script.toByteArray();
    if (sqlite3_exec(m_handle, terminated.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    const Error error = sqliteError(m_handle, script);
    noteFailure(error);
    return error;
}

Result<CompiledStatement> Database::compile(QByteArrayView sql)
{
    assertThread();
    m_guard.beginStatement();
    const QByteArrayView trimmed = sql.trimmed();
    sqlite3_stmt *statement = nullptr;
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, trimmed.data(), static_cast<int>(trimmed.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, &tail);
    if (code == SQLITE_OK && statement && tail == trimmed.data() + trimmed.size())
        return CompiledStatement{statement, m_guard.needed()};
    const Error error = code != SQLITE_OK
                            ? sqliteError(m_handle, sql)
                            : sqliteError(SQLITE_MISUSE, u"not exactly one statement: "_qs + QString::fromUtf8(sql));
    sqlite3_finalize(statement);
    noteFailure(error);
    return error;
}

Result<Statement> Database::prepare(QByteArrayView sql)
{
    const Result<CompiledStatement> statement = compile(sql);
    if (!statement)
        return statement.error();
    ++m_lent;
    return Statement(*this, *statement, false);
}

Statement Database::cached(QByteArrayView sql)
{
    assertThread();
    const QByteArrayView trimmed = sql.trimmed();
    if (auto node = m_idle.extract({trimmed.data(), static_cast<size_t>(trimmed.size())})) {
        ++m_lent;
        return Statement(*this, node.mapped(), true);
    }
    const Result<CompiledStatement> statement = compile(sql);
    if (!statement)
        return Statement(*this, statement.error());
    ++m_lent;
    return Statement(*this, *statement, true);
}

void Database::takeBack(const CompiledStatement &statement, bool cached)
{
    assertThread();
    --m_lent;
    if (!cached || m_idle.size() >= MostIdle) {
        sqlite3_finalize(statement.handle);
        return;
    }
    sqlite3_reset(statement.handle);
    sqlite3_clear_bindings(statement.handle); // what was bound may be private
    m_idle.emplace(sqlite3_sql(statement.handle), statement);
}

void Database::noteFailure(const Error &error)
{
    qCWarning(lcStorage).noquote() << error.detail;
    if (m_transacting && !m_failure)
        m_failure = error;
}

qint64 Database::changes() const
{
    assertThread();
    return sqlite3_changes64(m_handle);
}

qint64 Database::lastRowId() const
{
    assertThread();
    return sqlite3_last_insert_rowid(m_handle);
}

bool Database::inTransaction() const
{
    assertThread();
    return sqlite3_get_autocommit(m_handle) == 0;
}

Outcome Database::checkPages()
{
    Statement check = cached("PRAGMA quick_check(1)");
    const Result<bool> row = check.step();
    if (!row)
        return row.error();
    const QString found = *row ? check.text(0) : QString();
    return found == u"ok" ? Outcome() : Outcome(sqliteError(SQLITE_CORRUPT, found));
}

Outcome Database::checkpoint()
{
    assertThread();
    if (sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) == SQLITE_OK)
        return {};
    return sqliteError(m_handle, "checkpoint");
}

} // namespace models
