// SPDX-License-Identifier: GPL-3.0-or-later
// A real process on a real disk, killed while it saves: what it had acknowledged is there.
#include "models/storage/DataKey.h"
#include "models/storage/Database.h"
#include "models/storage/Transaction.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace models;

class KilledWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasAcknowledged();
};

// The key of this test is no secret.
static DataKey testKey()
{
    return std::move(*DataKey::fromBytes(QByteArray(DataKey::Size, 'k')));
}

static std::unique_ptr<Database> opened(const QString &path)
{
    const DataKey key = testKey();
    auto database = Database::open(path, Database::Access::ReadWrite, &key);
    return database ? std::move(*database) : nullptr;
}

static qint64 number(Database &database, QByteArrayView sql)
{
    Statement row = database.cached(sql);
    const Result<bool> stands = row.step();
    return stands && *stands ? row.integer(0) : -1;
}

// Both sums agree after every transaction, and only then.
static bool save(Database &database, qint64 n)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return false;
    static_cast<void>(
        database.cached("INSERT INTO line (n, text) VALUES (?, ?)").run(n, QString(int(n % 3000), u'行')));
    static_cast<void>(database.cached("UPDATE total SET n = n + ?").run(n));
    return transaction->commit().ok();
}

static int writeUntilKilled(const QString &path)
{
    const std::unique_ptr<Database> database = opened(path);
    QFile out;
    if (!database || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    const bool created = database
                             ->execute("CREATE TABLE IF NOT EXISTS line (n INTEGER PRIMARY KEY, text TEXT) STRICT;"
                                       "CREATE TABLE IF NOT EXISTS total (n INTEGER) STRICT;"
                                       "INSERT INTO total SELECT 0 WHERE NOT EXISTS (SELECT * FROM total);"
                                       "PRAGMA wal_autocheckpoint=20")
                             .ok();
    for (qint64 n = number(*database, "SELECT ifnull(max(n), 0) FROM line") + 1; created; ++n) {
        if (!save(*database, n))
            return 2;
        out.write(QByteArray::number(n) + '\n');
        out.flush();
    }
    return 3;
}

void KilledWriterTest::losesNothingThatWasAcknowledged()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.db"_qs);
    QRandomGenerator random(11);
    qint64 acknowledged = 0;
    for (int round = 0; round < 12; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"--write"_qs, path});
        const qint64 enough = acknowledged + 1 + random.bounded(60);
        while (acknowledged < enough) {
            QVERIFY(writer.canReadLine() || writer.waitForReadyRead());
            while (writer.canReadLine())
                acknowledged = writer.readLine().trimmed().toLongLong();
        }
        writer.kill();
        QVERIFY(writer.waitForFinished());
        while (writer.canReadLine())
            acknowledged = writer.readLine().trimmed().toLongLong();

        const std::unique_ptr<Database> database = opened(path);
        QVERIFY(database);
        const qint64 last = number(*database, "SELECT max(n) FROM line");
        QVERIFY(last == acknowledged || last == acknowledged + 1);
        QCOMPARE(number(*database, "SELECT count(*) FROM line"), last);
        QCOMPARE(number(*database, "SELECT n FROM total"), last * (last + 1) / 2);
        Statement check = database->cached("PRAGMA integrity_check");
        QVERIFY(*check.step());
        QCOMPARE(check.text(0), u"ok"_qs);
        acknowledged = last;
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--write")
        return writeUntilKilled(app.arguments().value(2));
    KilledWriterTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "KilledWriterTest.moc"
