// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/EncryptedFile.h"
#include "models/storage/DataKey.h"
#include "models/storage/Database.h"
#include "models/storage/SealedBlock.h"
#include "models/storage/Transaction.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace models;

static constexpr int PageSize = SealedBlock::PageSize;

class EncryptedFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsTheDataOverReopening();
    void showsNoClearTextOnTheDisk();
    void sealsTheSamePageDifferentlyEachTime();
    void aSecondConnectionReadsBesideTheWriter();
    void aCopyOfTheLiveFilesRecovers();
    void survivesATransactionLargerThanTheCache();
    void survivesVacuum();
    void refusesAnotherKey();
    void refusesAFileThatIsNotSealed();
    void aFlippedByteInAPageIsAnError();
    void aFlippedByteInTheWalEndsItThere();
    void swappedPagesAreAnError();
    void pagesOfTheWalDoNotPassAsPagesOfTheFile();
    void aTruncatedFileIsAnError();
    void aChangedFrameHeaderEndsTheWalThere();
    void refusesTheRollbackJournal();
    void refusesAnotherPageSize();

private:
    std::unique_ptr<Database> opened(const QString &path, Database::Access access = Database::Access::ReadWrite);
    void fill(int rows);
    QByteArray bytes(const QString &suffix = {}) const;
    void overwrite(const QByteArray &bytes, const QString &suffix = {}) const;
    void closeLeavingTheWal();

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    std::optional<DataKey> m_key;
    std::unique_ptr<Database> m_db;
};

static const QString Name = u"龙王潭村赵铁柱"_qs;
static const QString Number = u"990101195001010011"_qs;

// Rows, or -1 for an error: every row is read, and must be one that was written.
static qint64 readAll(Database &database)
{
    Statement row = database.cached("SELECT name, number, big FROM person");
    for (qint64 count = 0;; ++count) {
        const Result<bool> stands = row.step();
        if (!stands)
            return -1;
        if (!*stands)
            return count;
        if (row.text(0) != Name || row.text(1) != Number || row.blobView(2) != QByteArray(row.blobView(2).size(), 'A'))
            qFatal("data that was never written");
    }
}

static QString integrity(Database &database)
{
    Statement row = database.cached("PRAGMA integrity_check");
    const Result<bool> stands = row.step();
    return stands ? row.text(0) : stands.error().detail;
}

std::unique_ptr<Database> EncryptedFileTest::opened(const QString &path, Database::Access access)
{
    auto result = Database::open(path, access, &*m_key);
    return result ? std::move(*result) : nullptr;
}

void EncryptedFileTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"a.db"_qs);
    m_key = DataKey::random();
    m_db = opened(m_path);
    QVERIFY(m_db);
    QVERIFY(m_db->execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, number TEXT, big BLOB) STRICT;"
                          "CREATE INDEX byName ON person (name, number);"));
}

void EncryptedFileTest::cleanup()
{
    m_db.reset();
}

void EncryptedFileTest::fill(int rows)
{
    auto transaction = Transaction::begin(*m_db);
    Statement insert = m_db->cached("INSERT INTO person (name, number, big) VALUES (?, ?, ?)");
    for (int i = 0; i < rows; ++i)
        QVERIFY(insert.run(Name, Number, QByteArray(i % 7 == 0 ? 9000 : 100, 'A')));
    QVERIFY(transaction->commit());
}

QByteArray EncryptedFileTest::bytes(const QString &suffix) const
{
    QFile file(m_path + suffix);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void EncryptedFileTest::overwrite(const QByteArray &bytes, const QString &suffix) const
{
    QFile file(m_path + suffix);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// As a crash leaves them: the files are copied while the connection lives and put back when it is gone.
void EncryptedFileTest::closeLeavingTheWal()
{
    const QByteArray database = bytes();
    const QByteArray wal = bytes(u"-wal"_qs);
    m_db.reset();
    overwrite(database);
    overwrite(wal, u"-wal"_qs);
}

void EncryptedFileTest::keepsTheDataOverReopening()
{
    fill(50);
    m_db.reset();
    m_db = opened(m_path);
    QVERIFY(m_db);
    QCOMPARE(readAll(*m_db), 50);
    QCOMPARE(integrity(*m_db), u"ok"_qs);
}

void EncryptedFileTest::showsNoClearTextOnTheDisk()
{
    fill(50);
    QVERIFY(m_db->checkpoint());
    fill(50);
    for (const QString &suffix : {u""_qs, u"-wal"_qs, u"-shm"_qs}) {
        const QByteArray stored = bytes(suffix);
        QVERIFY(!stored.isEmpty());
        for (const QString &text : {Name, Name.left(3), Number, u"SQLite format"_qs, u"person"_qs, u"byName"_qs}) {
            const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
            QVERIFY2(!stored.contains(text.toUtf8()), qPrintable(suffix + text));
            QVERIFY2(!stored.contains(utf16), qPrintable(suffix + text));
        }
        QVERIFY(!stored.contains("AAAAAAAA"));
    }
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 3);
}

void EncryptedFileTest::sealsTheSamePageDifferentlyEachTime()
{
    QVERIFY(m_db->checkpoint());
    const QByteArray before = bytes();
    QVERIFY(m_db->execute("CREATE TABLE x (y INTEGER); DROP TABLE x;"));
    QVERIFY(m_db->checkpoint());
    const QByteArray after = bytes();
    qsizetype same = 0;
    for (qsizetype i = 0; i < PageSize; ++i)
        same += before[i] == after[i] ? 1 : 0;
    QVERIFY(same < PageSize / 50);
}

void EncryptedFileTest::aSecondConnectionReadsBesideTheWriter()
{
    fill(10);
    const auto reader = opened(m_path, Database::Access::ReadOnly);
    QVERIFY(reader);
    QCOMPARE(readAll(*reader), 10);
    fill(10);
    QCOMPARE(readAll(*reader), 20);
    QVERIFY(m_db->checkpoint());
    QCOMPARE(readAll(*reader), 20);
}

void EncryptedFileTest::aCopyOfTheLiveFilesRecovers()
{
    fill(30);
    QVERIFY(m_db->checkpoint());
    fill(40);
    const QString copy = m_dir->filePath(u"copy.db"_qs);
    QVERIFY(QFile::copy(m_path, copy));
    QVERIFY(QFile::copy(m_path + u"-wal", copy + u"-wal"));
    const auto recovered = opened(copy);
    QVERIFY(recovered);
    QCOMPARE(readAll(*recovered), 70);
    QCOMPARE(integrity(*recovered), u"ok"_qs);
}

// Pages leave the cache before the commit and are written again in place: the WAL's checksums are then renewed.
void EncryptedFileTest::survivesATransactionLargerThanTheCache()
{
    QVERIFY(m_db->execute("PRAGMA cache_size=10"));
    {
        auto transaction = Transaction::begin(*m_db);
        Statement insert = m_db->cached("INSERT INTO person (id, name, number, big) VALUES (?, ?, ?, ?)");
        for (int i = 0; i < 2000; ++i)
            QVERIFY(insert.run((i * 7919) % 2003, Name, Number, QByteArray(200, 'A')));
        QVERIFY(m_db->execute("UPDATE person SET big = CAST(big || 'AA' AS BLOB)"));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(readAll(*m_db), 2000);
    closeLeavingTheWal();
    m_db = opened(m_path);
    QVERIFY(m_db);
    QCOMPARE(readAll(*m_db), 2000);
    QCOMPARE(integrity(*m_db), u"ok"_qs);
}

void EncryptedFileTest::survivesVacuum()
{
    fill(300);
    QVERIFY(m_db->execute("DELETE FROM person WHERE id % 3 > 0"));
    QVERIFY(m_db->execute("VACUUM"));
    QVERIFY(m_db->checkpoint());
    QCOMPARE(readAll(*m_db), 100);
    m_db.reset();
    m_db = opened(m_path);
    QCOMPARE(readAll(*m_db), 100);
    QCOMPARE(integrity(*m_db), u"ok"_qs);
}

void EncryptedFileTest::refusesAnotherKey()
{
    fill(10);
    m_db.reset();
    const QByteArray before = bytes();
    const DataKey other = DataKey::random();
    for (const auto access : {Database::Access::ReadWrite, Database::Access::ReadOnly}) {
        const auto refused = Database::open(m_path, access, &other);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Corrupt);
        QVERIFY(refused.error().message.contains(u"key"));
    }
    QVERIFY(!Database::open(m_path, Database::Access::ReadWrite, nullptr));
    QCOMPARE(bytes(), before);
}

void EncryptedFileTest::refusesAFileThatIsNotSealed()
{
    const QString plain = m_dir->filePath(u"plain.db"_qs);
    {
        auto database = Database::open(plain, Database::Access::ReadWrite);
        QVERIFY((*database)->execute("CREATE TABLE t (n INTEGER)"));
    }
    QVERIFY(!opened(plain));
}

void EncryptedFileTest::aFlippedByteInAPageIsAnError()
{
    fill(60);
    m_db.reset();
    const QByteArray whole = bytes();
    const qsizetype pages = whole.size() / PageSize;
    QVERIFY(pages > 20);
    QRandomGenerator random(7);
    for (qsizetype page = 0; page < pages; ++page) {
        for (const int within : {0, 20, 4055, 4056, 4079, 4080, 4095, random.bounded(PageSize)}) {
            QByteArray broken = whole;
            const qsizetype at = page * PageSize + within;
            broken[at] = static_cast<char>(broken[at] ^ (1 << random.bounded(8)));
            overwrite(broken);
            const auto database = opened(m_path, Database::Access::ReadOnly);
            QVERIFY(page > 0 || !database);
            QVERIFY2(!database || integrity(*database) != u"ok", qPrintable(u"%1+%2"_qs.arg(page).arg(within)));
            if (database)
                readAll(*database);
        }
    }
}

void EncryptedFileTest::aFlippedByteInTheWalEndsItThere()
{
    QVERIFY(m_db->checkpoint());
    for (int i = 0; i < 5; ++i)
        fill(2);
    const QByteArray database = bytes();
    const QByteArray whole = bytes(u"-wal"_qs);
    m_db.reset();
    QRandomGenerator random(8);
    for (int round = 0; round < 200; ++round) {
        QByteArray broken = whole;
        const int at = random.bounded(static_cast<int>(whole.size()));
        broken[at] = static_cast<char>(broken[at] ^ (1 << random.bounded(8)));
        overwrite(database);
        overwrite(broken, u"-wal"_qs);
        m_db = opened(m_path);
        QVERIFY(m_db);
        QCOMPARE(integrity(*m_db), u"ok"_qs);
        const qint64 rows = readAll(*m_db);
        QVERIFY(rows >= 0 && rows < 10 && rows % 2 == 0);
        m_db.reset();
    }
}

void EncryptedFileTest::swappedPagesAreAnError()
{
    fill(60);
    m_db.reset();
    const QByteArray whole = bytes();
    QByteArray swapped = whole;
    swapped.replace(5 * PageSize, PageSize, whole.mid(6 * PageSize, PageSize));
    swapped.replace(6 * PageSize, PageSize, whole.mid(5 * PageSize, PageSize));
    overwrite(swapped);
    const auto database = opened(m_path, Database::Access::ReadOnly);
    QVERIFY(database);
    QVERIFY(integrity(*database) != u"ok");
    QCOMPARE(readAll(*database), -1);
}

void EncryptedFileTest::pagesOfTheWalDoNotPassAsPagesOfTheFile()
{
    fill(60);
    const QByteArray wal = bytes(u"-wal"_qs);
    m_db.reset();
    QByteArray mixed = bytes();
    mixed.replace(3 * PageSize, PageSize, wal.mid(32 + 24, PageSize));
    overwrite(mixed);
    const auto database = opened(m_path, Database::Access::ReadOnly);
    QVERIFY(database);
    QVERIFY(integrity(*database) != u"ok");
}

void EncryptedFileTest::aTruncatedFileIsAnError()
{
    fill(60);
    QVERIFY(m_db->checkpoint());
    QVERIFY(m_db->execute("UPDATE person SET name = name WHERE id = 1")); // the WAL says how many pages there are
    const QByteArray wal = bytes(u"-wal"_qs);
    const QByteArray whole = bytes();
    m_db.reset();
    for (const qsizetype size : {whole.size() - PageSize, whole.size() - 100, qsizetype(5 * PageSize)}) {
        overwrite(whole.left(size));
        overwrite(wal, u"-wal"_qs);
        const auto database = opened(m_path, Database::Access::ReadOnly);
        QVERIFY(!database || (integrity(*database) != u"ok" && readAll(*database) == -1));
    }
}

// SQLite's own checksum is no seal: its error can be made up for. Page number and commit mark are sealed by the tag.
void EncryptedFileTest::aChangedFrameHeaderEndsTheWalThere()
{
    fill(2);
    QVERIFY(m_db->checkpoint());
    fill(2);
    const QByteArray database = bytes();
    const QByteArray whole = bytes(u"-wal"_qs);
    m_db.reset();
    const qsizetype frames = (whole.size() - 32) / 4120;
    QVERIFY(frames > 1);
    for (const int within : {3, 7, 8, 12, 16, 23}) {
        QByteArray broken = whole;
        const qsizetype at = 32 + within;
        broken[at] = static_cast<char>(broken[at] ^ 1);
        overwrite(database);
        overwrite(broken, u"-wal"_qs);
        m_db = opened(m_path);
        QVERIFY(m_db);
        QCOMPARE(readAll(*m_db), 2);
        m_db.reset();
    }
}

void EncryptedFileTest::refusesTheRollbackJournal()
{
    fill(20);
    QVERIFY(m_db->execute("PRAGMA journal_mode=DELETE"));
    const Outcome saved = m_db->execute("UPDATE person SET name = number");
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Storage);
    QVERIFY(!bytes(u"-journal"_qs).contains(Number.toUtf8()));
    m_db.reset();
    m_db = opened(m_path);
    QVERIFY(m_db);
    QCOMPARE(readAll(*m_db), 20);
    QCOMPARE(integrity(*m_db), u"ok"_qs);
}

void EncryptedFileTest::refusesAnotherPageSize()
{
    const QString other = m_dir->filePath(u"other.db"_qs);
    const EncryptedFile files(*m_key, sqlite3_vfs_find(nullptr));
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open_v2(other.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                             files.name().constData()),
             SQLITE_OK);
    QVERIFY(sqlite3_exec(handle, "CREATE TABLE t (n)", nullptr, nullptr, nullptr) != SQLITE_OK); // nothing reserved
    int reserved = SealedBlock::ReservedBytes;
    sqlite3_file_control(handle, nullptr, SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    QVERIFY(sqlite3_exec(handle, "PRAGMA page_size=8192; CREATE TABLE t (n)", nullptr, nullptr, nullptr) != SQLITE_OK);
    sqlite3_close(handle);
}

QTEST_GUILESS_MAIN(EncryptedFileTest)
#include "EncryptedFileTest.moc"
