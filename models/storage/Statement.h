// SPDX-License-Identifier: GPL-3.0-or-later
// One prepared SQL statement on SQLite's own interface, the only way SQL runs in the project.
// Errors stick: after the first failed bind or step every further step answers it, until reset().
// Lives on its database's thread and dies before it.
#pragma once

#include "models/base/Id.h"
#include "models/base/Result.h"
#include "models/storage/WriteGuard.h"

#include <concepts>
#include <optional>
#include <type_traits>

struct sqlite3_stmt;

namespace models {

class Database;

struct CompiledStatement
{
    sqlite3_stmt *handle = nullptr;
    WriteMode needs = WriteMode::Closed; // to run
};

class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement(); // finalizes, or gives itself back to the database's cache

    // Parameters count from 1. Text is never NULL: a null QString is stored as "". So is an empty blob.
    // Only nullptr, nullopt and an empty optional are NULL. There are no floating-point numbers.
    Statement &bind(int parameter, QStringView text);
    Statement &bind(int parameter, QByteArrayView blob);
    Statement &bind(int parameter, const Id &id) { return bind(parameter, view(id)); }
    Statement &bind(int parameter, std::nullptr_t);
    Statement &bind(int parameter, std::nullopt_t) { return bind(parameter, nullptr); }
    Statement &bind(int parameter, const char *) = delete; // text is a QStringView, a blob a QByteArrayView
    template <class Number>
    requires(std::integral<Number> || std::is_enum_v<Number>) Statement &bind(int parameter, Number number)
    {
        static_assert(!std::is_same_v<Number, quint64>, "SQLite has no unsigned 64-bit numbers");
        return bindInteger(parameter, static_cast<qint64>(number));
    }
    template <class Value>
    Statement &bind(int parameter, const std::optional<Value> &value)
    {
        return value ? bind(parameter, *value) : bind(parameter, nullptr);
    }

    // Binds the first parameters in order.
    template <class... Values>
    Statement &bindAll(const Values &...values)
    {
        int parameter = 0;
        (bind(++parameter, values), ...);
        return *this;
    }

    Result<bool> step(); // true: a row stands; false: it has ended and is ready to run again
    Outcome run();       // to the end, rows are dropped
    template <class... Values>
    Outcome run(const Values &...values)
    {
        return bindAll(values...).run();
    }
    void reset(); // ends the run and forgets the error; bound values stay

    // Columns count from 0 and are read while a row stands. NULL reads as 0, "" and empty.
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QByteArrayView blobView(int column) const; // until the next step
    Id id(int column);                         // another length than 16 makes the next step fail as Corrupt
    bool isNull(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    int columns() const;

private:
    friend class Database; // makes statements
    Statement(Database &database, const CompiledStatement &compiled, bool cached);
    Statement(Database &database, Error error);

    static QByteArrayView view(const Id &id);
    Statement &bindInteger(int parameter, qint64 number);
    Statement &checked(int code);
    void fail(Error error);
    void failIfGuarded();

    Database *m_database;
    sqlite3_stmt *m_handle = nullptr;
    WriteMode m_needs = WriteMode::Closed;
    bool m_cached = false;
    bool m_row = false;
    std::optional<Error> m_error;
};

} // namespace models
