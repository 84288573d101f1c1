// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Database.h"
#include "models/storage/Transaction.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace models;

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensWithTheSafeSettings_data();
    void opensWithTheSafeSettings();
    void readsBackEveryKindOfValue();
    void storesEmptyNotNullForEmptyTextAndBlob();
    void writesTextAsUtf8();
    void keepsAFailedTransactionOut();
    void rollsBackWhatIsNotCommitted();
    void answersTheFirstErrorUntilReset();
    void refusesMoreThanOneStatement();
    void reportsAnIdOfTheWrongLength();
    void usesACachedStatementInsideItself();
    void readerSeesCommitsAndCannotWrite();
    void readerDoesNotHoldUpTheCheckpoint();
    void opensAnOddlyNamedFile();
    void saysThatAFileIsMissing();
    void saysThatAFileIsNoDatabase();

private:
    QString path() const { return m_dir->filePath(u"t.db"_qs); }
    qint64 count();
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_db;
};

static std::unique_ptr<Database> opened(const QString &path, Database::Access access = Database::Access::ReadWrite)
{
    auto result = Database::open(path, access);
    if (!result)
        qWarning().noquote() << result.error().detail;
    return result ? std::move(*result) : nullptr;
}

void DatabaseTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_db = opened(path());
    QVERIFY(m_db);
    QVERIFY(m_db->execute("CREATE TABLE t (id BLOB PRIMARY KEY, n INTEGER, s TEXT, b BLOB CHECK (n < 1000)) STRICT;"));
}

void DatabaseTest::cleanup()
{
    m_db.reset();
    m_dir.reset();
}

qint64 DatabaseTest::count()
{
    Statement statement = m_db->cached("SELECT count(*) FROM t");
    return *statement.step() ? statement.integer(0) : -1;
}

void DatabaseTest::opensWithTheSafeSettings_data()
{
    QTest::addColumn<QByteArray>("pragma");
    QTest::addColumn<QString>("value");
    QTest::newRow("writes ahead") << QByteArray("journal_mode") << u"wal"_qs;
    QTest::newRow("waits for the disk") << QByteArray("synchronous") << u"2"_qs;
    QTest::newRow("keeps references") << QByteArray("foreign_keys") << u"1"_qs;
    QTest::newRow("keeps temporary data off the disk") << QByteArray("temp_store") << u"2"_qs;
    QTest::newRow("wipes what is deleted") << QByteArray("secure_delete") << u"1"_qs;
    QTest::newRow("distrusts the schema") << QByteArray("trusted_schema") << u"0"_qs;
    QTest::newRow("waits for others") << QByteArray("busy_timeout") << u"5000"_qs;
}

void DatabaseTest::opensWithTheSafeSettings()
{
    QFETCH(QByteArray, pragma);
    QFETCH(QString, value);
    Statement statement = m_db->cached(QByteArray("PRAGMA " + pragma));
    QVERIFY(*statement.step());
    QCOMPARE(statement.text(0), value);
}

void DatabaseTest::readsBackEveryKindOfValue()
{
    const Id id = *Id::fromHex(u"00112233445566778899aabbccddeeff");
    const QByteArray blob("\0\1\xff", 3);
    QVERIFY(m_db->cached("INSERT INTO t VALUES (?, ?, ?, ?)").run(id, -5, u"龙王潭 𠮷"_qs, blob));
    QCOMPARE(m_db->changes(), 1);
    Statement row = m_db->cached("SELECT id, n, s, b, NULL FROM t");
    QVERIFY(*row.step());
    QCOMPARE(row.columns(), 5);
    QVERIFY(row.id(0) == id);
    QCOMPARE(row.integer(1), -5);
    QCOMPARE(row.optionalInteger(1), std::optional<qint64>(-5));
    QCOMPARE(row.text(2), u"龙王潭 𠮷"_qs);
    QCOMPARE(row.blob(3), blob);
    QVERIFY(row.isNull(4));
    QVERIFY(!row.optionalInteger(4));
    QVERIFY(row.id(4).isNull());
    QVERIFY(!*row.step());
}

void DatabaseTest::storesEmptyNotNullForEmptyTextAndBlob()
{
    QVERIFY(
        m_db->cached("INSERT INTO t VALUES (?, ?, ?, ?)").run(QByteArray(), std::optional<int>(), QString(), nullptr));
    Statement row = m_db->cached("SELECT id, n, s, b FROM t");
    QVERIFY(*row.step());
    QVERIFY(!row.isNull(0));
    QVERIFY(row.isNull(1));
    QVERIFY(!row.isNull(2));
    QVERIFY(row.isNull(3));
}

void DatabaseTest::writesTextAsUtf8()
{
    const QString half(QChar(0xD83C)); // of a pair
    for (const QString &text : {u"abc"_qs, u"龙王潭村"_qs, u"🌾 é"_qs, QString(half + u'a'), QString(u'a' + half),
                                QString(u"a\0b"_qs), QString(5000, u'禾')}) {
        Statement statement(m_db->cached("SELECT CAST(? AS BLOB)"));
        statement.bind(1, text);
        QVERIFY(statement.step().value());
        QCOMPARE(statement.blob(0), text.toUtf8());
    }
}

void DatabaseTest::keepsAFailedTransactionOut()
{
    auto transaction = Transaction::begin(*m_db);
    QVERIFY(transaction);
    QVERIFY(m_db->cached("INSERT INTO t (id, n) VALUES (x'01', 1)").run());
    QVERIFY(!m_db->cached("INSERT INTO t (id, n) VALUES (x'02', 1000)").run());
    QVERIFY(!m_db->cached("INSERT INTO t (id, n) VALUES (x'03', 3)").run());
    QVERIFY(!m_db->execute("DELETE FROM t"));
    const Outcome committed = transaction->commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::Invalid);
    QCOMPARE(count(), 0);

    auto next = Transaction::begin(*m_db);
    QVERIFY(m_db->cached("INSERT INTO t (id, n) VALUES (x'04', 4)").run());
    QVERIFY(next->commit());
    QCOMPARE(count(), 1);
}

void DatabaseTest::rollsBackWhatIsNotCommitted()
{
    {
        auto transaction = Transaction::begin(*m_db);
        QVERIFY(m_db->inTransaction());
        QVERIFY(m_db->cached("INSERT INTO t (id) VALUES (x'01')").run());
    }
    QVERIFY(!m_db->inTransaction());
    QCOMPARE(count(), 0);
}

void DatabaseTest::answersTheFirstErrorUntilReset()
{
    auto insert = m_db->prepare("INSERT INTO t (id, n) VALUES (?, ?)");
    QVERIFY(insert);
    insert->bind(7, 1);
    QVERIFY(!insert->step());
    insert->bind(1, QByteArrayView("x"));
    QVERIFY(!insert->step());
    QCOMPARE(count(), 0);
    insert->reset();
    QVERIFY(insert->run(QByteArray("y"), 2));
    QCOMPARE(count(), 1);
    QVERIFY(!m_db->cached("SELECT nothing FROM nowhere").step());
}

void DatabaseTest::refusesMoreThanOneStatement()
{
    QVERIFY(!m_db->prepare("SELECT 1; SELECT 2"));
    QVERIFY(!m_db->prepare(""));
    QVERIFY(m_db->prepare(" SELECT 1;\n"));
}

void DatabaseTest::reportsAnIdOfTheWrongLength()
{
    QVERIFY(m_db->execute("INSERT INTO t (id) VALUES (x'0102')"));
    Statement row = m_db->cached("SELECT id FROM t");
    QVERIFY(*row.step());
    QVERIFY(row.id(0).isNull());
    const Result<bool> next = row.step();
    QVERIFY(!next);
    QCOMPARE(next.error().kind, ErrorKind::Corrupt);
}

void DatabaseTest::usesACachedStatementInsideItself()
{
    static constexpr const char sql[] = "SELECT ? UNION SELECT 9";
    Statement outer = m_db->cached(sql);
    QVERIFY(*outer.bindAll(1).step());
    {
        Statement inner = m_db->cached(sql);
        QVERIFY(*inner.bindAll(2).step());
        QCOMPARE(inner.integer(0), 2);
    }
    QCOMPARE(outer.integer(0), 1);
    QVERIFY(*outer.step());
    QCOMPARE(outer.integer(0), 9);
}

void DatabaseTest::readerSeesCommitsAndCannotWrite()
{
    QVERIFY(m_db->execute("INSERT INTO t (id) VALUES (x'01')"));
    auto reader = opened(path(), Database::Access::ReadOnly);
    QVERIFY(reader);
    {
        Statement row = reader->cached("SELECT count(*) FROM t");
        QVERIFY(*row.step());
        QCOMPARE(row.integer(0), 1);
    }
    const Outcome written = reader->execute("DELETE FROM t");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Denied);
    QCOMPARE(count(), 1);
}

void DatabaseTest::readerDoesNotHoldUpTheCheckpoint()
{
    QVERIFY(m_db->execute("INSERT INTO t (id) VALUES (x'01'), (x'02')"));
    auto reader = opened(path(), Database::Access::ReadOnly);
    {
        Statement row = reader->cached("SELECT id FROM t");
        QVERIFY(*row.step()); // left in the middle
    }
    QVERIFY(m_db->checkpoint());
    QCOMPARE(QFile(path() + u"-wal").size(), 0);
}

void DatabaseTest::opensAnOddlyNamedFile()
{
    const QString odd = m_dir->filePath(u"禾脉 100% a?b#c&mode=ro.db"_qs);
    {
        auto database = opened(odd);
        QVERIFY(database);
        QVERIFY(database->execute("CREATE TABLE x (y INTEGER)"));
    }
    QVERIFY(QFile::exists(odd));
}

void DatabaseTest::saysThatAFileIsMissing()
{
    const auto missing = Database::open(m_dir->filePath(u"none.db"_qs), Database::Access::ReadOnly);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    const auto noFolder = Database::open(m_dir->filePath(u"no/folder.db"_qs), Database::Access::ReadWrite);
    QVERIFY(!noFolder);
    QCOMPARE(noFolder.error().kind, ErrorKind::Storage);
}

void DatabaseTest::saysThatAFileIsNoDatabase()
{
    QFile file(m_dir->filePath(u"letter.db"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto letter = Database::open(file.fileName(), Database::Access::ReadWrite);
    QVERIFY(!letter);
    QCOMPARE(letter.error().kind, ErrorKind::Corrupt);
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "DatabaseTest.moc"
