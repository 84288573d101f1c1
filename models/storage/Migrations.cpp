// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Migrations.h"

#include "models/base/Digest.h"
#include "models/base/Logging.h"
#include "models/storage/Database.h"
#include "models/storage/SqliteError.h"
#include "models/storage/Transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QtEndian>

#include <algorithm>

static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::Migrations)
};

} // namespace

std::vector<Migration> shippedMigrations()
{
    initMigrations();
    const QDir folder(u":/hemai/migrations"_qs);
    std::vector<Migration> steps;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.push_back({name.left(4).toInt(), file.readAll()});
    }
    Q_ASSERT(!steps.empty());
    return steps;
}

static Result<qint64> number(Database &database, QByteArrayView sql)
{
    Statement statement = database.cached(sql);
    const Result<bool> row = statement.step();
    if (!row)
        return row.error();
    return *row ? statement.integer(0) : 0;
}

static Outcome checkReferences(Database &database)
{
    Statement statement = database.cached("PRAGMA foreign_key_check");
    const Result<bool> broken = statement.step();
    if (!broken)
        return broken.error();
    if (!*broken)
        return {};
    return Error{
        ErrorKind::Corrupt,
        Words::tr("The data file could not be brought up to date: some records refer to others that are missing. "
                  "The file was left as it was. Please report this with the log."),
        u"broken reference in "_qs + statement.text(0)};
}

// Tells files apart whose schema has the same number and came about otherwise. SQLite keeps it in the file's head.
static qint64 markOf(const Migration &step)
{
    return qFromBigEndian<qint32>(digest16(step.sql).constData());
}

static Outcome inOneTransaction(Database &database, const Migration &step)
{
    Result<Transaction> transaction = Transaction::begin(database, WriteMode::Apply);
    if (!transaction)
        return transaction.error();
    if (Outcome done = database.execute(step.sql); !done)
        return done;
    if (Outcome checked = checkReferences(database); !checked)
        return checked;
    const QByteArray version = QByteArray::number(step.version), mark = QByteArray::number(markOf(step));
    if (Outcome noted =
            database.execute(QByteArray("PRAGMA user_version=" + version + ";PRAGMA application_id=" + mark));
        !noted)
        return noted;
    return transaction->commit();
}

// The setting is ignored inside a transaction, and rebuilding a parent table with it on would fail.
static Outcome apply(Database &database, const Migration &step)
{
    if (Outcome off = database.execute("PRAGMA foreign_keys=OFF"); !off)
        return off;
    const Outcome done = inOneTransaction(database, step);
    const Outcome on = database.execute("PRAGMA foreign_keys=ON");
    return done ? on : done;
}

static Outcome backUp(Database &database, const QString &path)
{
    QFile::remove(path);
    return database.cached("VACUUM INTO ?").run(path);
}

static Error tooNew(qint64 version, int newest)
{
    return {ErrorKind::TooNew,
            Words::tr("This data file was made by a newer version of the program. It was left as it is. "
                      "Update the program on this computer."),
            u"user_version %1, newest known %2"_qs.arg(version).arg(newest)};
}

// The version that a file stands at, if these steps led there.
static Result<qint64> versionReached(Database &database, std::span<const Migration> steps)
{
    const Result<qint64> version = number(database, "PRAGMA user_version");
    const Result<qint64> mark = number(database, "PRAGMA application_id");
    if (!version || !mark)
        return version ? mark.error() : version.error();
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (*version > newest)
        return tooNew(*version, newest);
    const auto step = std::ranges::find(steps, *version, &Migration::version);
    if (*version == 0 || (step != steps.end() && *mark == markOf(*step)))
        return version;
    return Error{
        ErrorKind::TooNew,
        Words::tr("This data file was made by a trial version of the program and cannot be read by this one. It "
                  "was left as it is. Open it with the version that made it, let it send what is unsent, then "
                  "sign in anew here."),
        u"schema %1 with mark %2"_qs.arg(*version).arg(*mark)};
}

Outcome checkUpToDate(Database &database, std::span<const Migration> steps)
{
    const Result<qint64> version = versionReached(database, steps);
    if (!version || *version == steps.back().version)
        return version ? Outcome() : version.error();
    return Error{ErrorKind::TooOld,
                 Words::tr("This data file is of an earlier version of the program. It was left as it is. Open the "
                           "account once in the program, which brings it up to date."),
                 u"schema %1"_qs.arg(*version)};
}

Outcome migrate(Database &database, std::span<const Migration> steps, const QString &backup)
{
    const Result<qint64> version = versionReached(database, steps);
    if (!version)
        return version.error();
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (*version > 0 && *version < newest) {
        if (Outcome saved = backUp(database, backup); !saved)
            return saved;
    }
    for (const Migration &step : steps) {
        if (step.version <= *version)
            continue;
        qCInfo(lcStorage) << "migrating to schema" << step.version;
        if (Outcome done = apply(database, step); !done)
            return done;
    }
    return {};
}

} // namespace models
