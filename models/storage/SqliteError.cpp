// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/SqliteError.h"

#include "models/storage/DamageAdvice.h"
#include <QCoreApplication>

#include <sqlite3.h>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::Database)
};

} // namespace

static ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorKind::Busy;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return ErrorKind::Storage;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorKind::Denied;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return ErrorKind::Invalid;
    default:
        return ErrorKind::Internal;
    }
}

static QString messageFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::DiskFull:
        return Words::tr("The disk is full. This step was not saved; everything saved before is kept. "
                         "Free some space and try again.");
    case ErrorKind::Corrupt:
        return Words::tr("The data file is damaged, or its key does not belong to it. The file was left as it is. %1")
            .arg(damageAdvice());
    case ErrorKind::Busy:
        return Words::tr("Another program is using the data file. Nothing was changed. Try again in a moment.");
    case ErrorKind::Storage:
        return Words::tr(
            "The disk could not be read or written. This step was not saved; everything saved before is kept. "
            "Check the disk and try again.");
    case ErrorKind::Denied:
        return Words::tr("The data file is open for reading only. Nothing was changed.");
    case ErrorKind::Cancelled:
        return Words::tr("The step was cancelled. Nothing was changed.");
    case ErrorKind::Invalid:
        return Words::tr(
            "A value does not fit the rules of the data file. This step was not saved; everything saved before "
            "is kept. Correct the entry and save again.");
    default:
        return Words::tr("The data file could not do this step. It was not saved; everything saved before is kept. "
                         "Please report this with the log.");
    }
}

Error sqliteError(int code, const QString &detail)
{
    const ErrorKind kind = kindOf(code);
    return {kind, messageFor(kind),
            QString::fromLatin1(sqlite3_errstr(code)) % u" (" % QString::number(code) % u"): " % detail};
}

Error sqliteError(sqlite3 *handle, QByteArrayView doing)
{
    return sqliteError(sqlite3_extended_errcode(handle),
                       QString::fromUtf8(sqlite3_errmsg(handle)) % u" in: " % QString::fromUtf8(doing));
}

} // namespace models
