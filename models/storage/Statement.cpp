// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Statement.h"

#include "models/storage/Database.h"
#include "models/storage/SqliteError.h"

#include <sqlite3.h>

namespace models {

Statement::Statement(Database &database, const CompiledStatement &compiled, bool cached)
    : m_database(&database), m_handle(compiled.handle), m_needs(compiled.needs), m_cached(cached)
{}

Statement::Statement(Database &database, Error error) : m_database(&database), m_error(std::move(error)) {}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_needs(other.m_needs)
    , m_cached(other.m_cached)
    , m_row(other.m_row)
    , m_error(std::move(other.m_error))
{}

Statement::~Statement()
{
    if (m_handle)
        m_database->takeBack({m_handle, m_needs}, m_cached);
}

QByteArrayView Statement::view(const Id &id)
{
    return {id.bytes.data(), static_cast<qsizetype>(id.bytes.size())};
}

void Statement::fail(Error error)
{
    m_database->noteFailure(error);
    if (!m_error)
        m_error = std::move(error);
}

// It was compiled in a transaction that let it pass, and that one has ended.
void Statement::failIfGuarded()
{
    if (!m_error && !m_database->m_guard.lets(m_needs))
        fail(sqliteError(SQLITE_AUTH, u"outside its transaction: "_qs + QString::fromUtf8(sqlite3_sql(m_handle))));
}

Statement &Statement::checked(int code)
{
    if (code != SQLITE_OK && !m_error)
        fail(sqliteError(m_database->handle(), sqlite3_sql(m_handle)));
    return *this;
}

// SQLite copies what is bound: a caller may let go of its text before the step.
Statement &Statement::bind(int parameter, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    return !m_handle
               ? *this
               : checked(sqlite3_bind_text64(m_handle, parameter, utf8.constData(),
                                             static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement &Statement::bind(int parameter, QByteArrayView blob)
{
    const char *data = blob.isEmpty() ? "" : blob.data(); // a null pointer would bind NULL
    return !m_handle ? *this
                     : checked(sqlite3_bind_blob64(m_handle, parameter, data, static_cast<sqlite3_uint64>(blob.size()),
                                                   SQLITE_TRANSIENT));
}

Statement &Statement::bind(int parameter, std::nullptr_t)
{
    return !m_handle ? *this : checked(sqlite3_bind_null(m_handle, parameter));
}

Statement &Statement::bindInteger(int parameter, qint64 number)
{
    return !m_handle ? *this : checked(sqlite3_bind_int64(m_handle, parameter, number));
}

Result<bool> Statement::step()
{
    m_database->assertThread();
    failIfGuarded();
    const std::optional<Error> &standing = m_error ? m_error : m_database->failure();
    if (!standing) {
        const int code = sqlite3_step(m_handle);
        m_row = code == SQLITE_ROW;
        if (m_row)
            return true;
        if (code != SQLITE_DONE)
            fail(sqliteError(m_database->handle(), sqlite3_sql(m_handle)));
    }
    m_row = false;
    sqlite3_reset(m_handle); // an unfinished reader would keep the WAL from being reset
    if (m_error)
        return *m_error;
    return m_database->failure() ? Result<bool>(*m_database->failure()) : Result<bool>(false);
}

Outcome Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
    }
}

void Statement::reset()
{
    m_row = false;
    if (!m_handle)
        return; // never prepared: there is nothing that could run
    sqlite3_reset(m_handle);
    m_error.reset();
}

qint64 Statement::integer(int column) const
{
    Q_ASSERT(m_row);
    return sqlite3_column_int64(m_handle, column);
}

QString Statement::text(int column) const
{
    Q_ASSERT(m_row);
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle, column));
}

QByteArrayView Statement::blobView(int column) const
{
    Q_ASSERT(m_row);
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return {data, static_cast<qsizetype>(sqlite3_column_bytes(m_handle, column))};
}

QByteArray Statement::blob(int column) const
{
    return blobView(column).toByteArray();
}

Id Statement::id(int column)
{
    const std::optional<Id> id = Id::fromBytes(blobView(column));
    if (!id && !isNull(column))
        fail(sqliteError(SQLITE_CORRUPT,
                         u"an id that is not 16 bytes in: "_qs + QString::fromUtf8(sqlite3_sql(m_handle))));
    return id.value_or(Id());
}

bool Statement::isNull(int column) const
{
    Q_ASSERT(m_row);
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

int Statement::columns() const
{
    return sqlite3_column_count(m_handle);
}

} // namespace models
