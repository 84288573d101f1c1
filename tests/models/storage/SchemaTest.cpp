// SPDX-License-Identifier: GPL-3.0-or-later
// What the descriptions derive, held against golden files and against what the migrations really make. After a wanted
// change run with HEMAI_WRITE_GOLDEN=1 and read the difference.
#include "models/entities/Catalogue.h"
#include "models/schema/Ddl.h"
#include "models/storage/DataKey.h"
#include "models/storage/Database.h"
#include "models/storage/Migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace models;

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void derivesWhatTheGoldenFilesSay_data();
    void derivesWhatTheGoldenFilesSay();
    void migratesToWhatTheDescriptionsDerive();
    void guardsEveryTableAfterMigrating();
    void leavesAFileOfANewerProgramAlone();
    void leavesAFileOfOtherStepsAlone();
    void tellsAReaderWhetherTheFileIsUpToDate();
    void copiesTheFileBeforeItChangesIt_data();
    void copiesTheFileBeforeItChangesIt();
    void keepsTheFileWhenAStepBreaksReferences();

private:
    QString path(const QString &name = u"t.db"_qs) const { return m_dir->filePath(name); }
    QStringList schemaOf(Database &database, QByteArrayView kind) const;
    std::unique_ptr<QTemporaryDir> m_dir;
};

static QByteArray derived(const EntityType &type)
{
    QByteArray sql = createTableSql(type) + ";\n";
    for (const QByteArray &index : createIndexSql(type))
        sql += index + ";\n";
    return sql;
}

static std::unique_ptr<Database> opened(const QString &path, const DataKey *key = nullptr)
{
    auto database = Database::open(path, Database::Access::ReadWrite, key);
    return database ? std::move(*database) : nullptr;
}

static std::vector<Migration> withOneMore(const QByteArray &sql)
{
    std::vector<Migration> steps = shippedMigrations();
    steps.push_back({steps.back().version + 1, sql});
    return steps;
}

static qint64 number(Database &database, QByteArrayView sql)
{
    Statement statement = database.cached(sql);
    return *statement.step() ? statement.integer(0) : -1;
}

void SchemaTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

QStringList SchemaTest::schemaOf(Database &database, QByteArrayView kind) const
{
    Statement statement = database.cached("SELECT sql FROM sqlite_master WHERE type=? AND sql IS NOT NULL ORDER BY 1");
    statement.bind(1, QString::fromUtf8(kind));
    QStringList all;
    while (*statement.step())
        all.append(statement.text(0).simplified());
    return all;
}

void SchemaTest::derivesWhatTheGoldenFilesSay_data()
{
    QTest::addColumn<int>("typeId");
    for (const EntityType *type : catalogue())
        QTest::newRow(type->name) << int(type->id);
}

void SchemaTest::derivesWhatTheGoldenFilesSay()
{
    QFETCH(int, typeId);
    const EntityType &type = *typeWithId(static_cast<TypeId>(typeId));
    QFile golden(QStringLiteral(HEMAI_SOURCE_DIR "/tests/golden/%1.sql").arg(QLatin1String(type.name)));
    if (qEnvironmentVariableIsSet("HEMAI_WRITE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(derived(type));
        golden.close();
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    QCOMPARE(QString::fromUtf8(golden.readAll()), QString::fromUtf8(derived(type)));
}

void SchemaTest::migratesToWhatTheDescriptionsDerive()
{
    const auto database = opened(path());
    QVERIFY(migrate(*database, shippedMigrations(), path(u"backup"_qs)));
    const QStringList tables = schemaOf(*database, "table");
    const QStringList indexes = schemaOf(*database, "index");
    for (const EntityType *type : catalogue()) {
        const QString table = QString::fromUtf8(createTableSql(*type)).simplified();
        QVERIFY2(tables.contains(table), qPrintable(table));
        for (const QByteArray &index : createIndexSql(*type))
            QVERIFY2(indexes.contains(QString::fromUtf8(index)), index.constData());
    }
    QVERIFY(!QFile::exists(path(u"backup"_qs))); // an empty file needs no copy
}

void SchemaTest::guardsEveryTableAfterMigrating()
{
    const auto database = opened(path());
    QVERIFY(migrate(*database, shippedMigrations(), path(u"backup"_qs)));
    for (const EntityType *type : catalogue()) {
        const QByteArray table = type->name;
        QVERIFY2(!database->execute(QByteArray("INSERT INTO " + table +
                                               "(id,scope,row_op,standing) VALUES(zeroblob(16),'a',zeroblob(16),0)")),
                 table.constData());
        QVERIFY2(!database->execute(QByteArray("UPDATE " + table + " SET removed=1")), table.constData());
        QVERIFY2(!database->execute(QByteArray("DELETE FROM " + table)), table.constData());
    }
}

void SchemaTest::leavesAFileOfANewerProgramAlone()
{
    {
        const auto database = opened(path());
        QVERIFY(database->execute("CREATE TABLE later(x INTEGER); PRAGMA user_version=9999"));
    }
    const auto database = opened(path());
    const Outcome migrated = migrate(*database, shippedMigrations(), path(u"backup"_qs));
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, ErrorKind::TooNew);
    QCOMPARE(number(*database, "PRAGMA user_version"), 9999);
    QCOMPARE(schemaOf(*database, "table"), QStringList{u"CREATE TABLE later(x INTEGER)"_qs});
}

void SchemaTest::leavesAFileOfOtherStepsAlone()
{
    const auto database = opened(path());
    const std::vector<Migration> trial{{1, "CREATE TABLE household(id BLOB)"}};
    QVERIFY(migrate(*database, trial, path(u"backup"_qs)));
    QVERIFY(migrate(*database, trial, path(u"backup"_qs)));
    const Outcome migrated = migrate(*database, shippedMigrations(), path(u"backup"_qs));
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, ErrorKind::TooNew);
    QCOMPARE(schemaOf(*database, "table"), QStringList{u"CREATE TABLE household(id BLOB)"_qs});
    QVERIFY(!QFile::exists(path(u"backup"_qs)));
    QCOMPARE(checkUpToDate(*database, shippedMigrations()).error().kind, ErrorKind::TooNew);
}

void SchemaTest::tellsAReaderWhetherTheFileIsUpToDate()
{
    const auto database = opened(path());
    QCOMPARE(checkUpToDate(*database, shippedMigrations()).error().kind, ErrorKind::TooOld);
    QVERIFY(migrate(*database, shippedMigrations(), path(u"backup"_qs)));
    QVERIFY(checkUpToDate(*database, shippedMigrations()));
    QCOMPARE(checkUpToDate(*database, withOneMore("ALTER TABLE draft ADD COLUMN note TEXT")).error().kind,
             ErrorKind::TooOld);
}

void SchemaTest::copiesTheFileBeforeItChangesIt_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("a plain file") << false;
    QTest::newRow("an encrypted file, and the copy is under the same key") << true;
}

void SchemaTest::copiesTheFileBeforeItChangesIt()
{
    QFETCH(bool, encrypted);
    const DataKey dataKey = DataKey::random();
    const DataKey *key = encrypted ? &dataKey : nullptr;
    const auto database = opened(path(), key);
    QVERIFY(migrate(*database, shippedMigrations(), path(u"backup"_qs)));
    QVERIFY(database->execute("INSERT INTO draft VALUES('a',1,x'00')"));
    QVERIFY(migrate(*database, withOneMore("ALTER TABLE draft ADD COLUMN note TEXT"), path(u"backup"_qs)));
    QCOMPARE(number(*database, "SELECT count(note) FROM draft"), 0);

    const auto copy = opened(path(u"backup"_qs), key);
    QVERIFY(copy);
    QCOMPARE(number(*copy, "SELECT count(*) FROM draft"), 1);
    QCOMPARE(number(*copy, "PRAGMA user_version"), qint64(shippedMigrations().back().version));
    if (encrypted) {
        QFile raw(path(u"backup"_qs));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        QVERIFY(!raw.readAll().contains("CREATE TABLE"));
    }
}

void SchemaTest::keepsTheFileWhenAStepBreaksReferences()
{
    const auto database = opened(path());
    QVERIFY(migrate(*database, shippedMigrations(), path(u"backup"_qs)));
    const QStringList before = schemaOf(*database, "table");
    const auto broken = withOneMore("CREATE TABLE extra(x INTEGER); "
                                    "INSERT INTO member(id,scope,row_op,standing,household) "
                                    "VALUES(zeroblob(16),'v',zeroblob(16),0,zeroblob(16))");
    const Outcome migrated = migrate(*database, broken, path(u"backup"_qs));
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, ErrorKind::Corrupt);
    QCOMPARE(schemaOf(*database, "table"), before);
    QVERIFY(!database->execute("DELETE FROM member"));
    QCOMPARE(number(*database, "PRAGMA foreign_keys"), 1);
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "SchemaTest.moc"
