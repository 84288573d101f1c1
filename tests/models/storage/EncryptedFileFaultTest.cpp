// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation of a working day on the disk, and every way in which it can go wrong: what was acknowledged is there
// afterwards, what was not is there whole or not at all, and the file can be read and written.
#include "models/storage/DataKey.h"
#include "models/storage/Database.h"
#include "models/storage/Transaction.h"
#include "tests/support/FaultyDisk.h"

#include <QLoggingCategory>
#include <QTest>

using namespace models;
using support::FaultyDisk;
using Loss = FaultyDisk::Loss;
using Refusal = FaultyDisk::Refusal;

class EncryptedFileFaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDayWithoutFaultsReachesEveryState();
    void survivesLossOfPowerAtEveryOperation_data();
    void survivesLossOfPowerAtEveryOperation();
    void survivesRefusalOfEveryOperation_data();
    void survivesRefusalOfEveryOperation();
    void aCopyGoesIntoWalModeWithoutRisk_data();
    void aCopyGoesIntoWalModeWithoutRisk();
    void survivesRandomDays_data();
    void survivesRandomDays();
    void wouldNoticeADatabaseThatDoesNotSync();
};

namespace {

const QString Path = u"/disk/a.db"_qs;

QByteArray person(int id, int size)
{
    return "INSERT OR REPLACE INTO person (id, name, big) VALUES (" + QByteArray::number(id) + ", 'name" +
           QByteArray::number(id * 31 + size) + "', zeroblob(" + QByteArray::number(size) + "));";
}

// Larger than the cache: pages leave it before the commit and are written again in place.
QByteArray import(int from, int count)
{
    QByteArray script;
    for (int i = 0; i < count; ++i)
        script += person(from + (i * 37) % count, 700 + i % 900);
    return script + "UPDATE person SET name = name || '+' WHERE id % 3 = 0;";
}

const QByteArray Checkpoint = "checkpoint";
const QByteArray Reopen = "reopen";

// Each script is one transaction. The two words are not.
std::vector<QByteArray> workingDay()
{
    return {
        "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, big BLOB) STRICT;"
        "CREATE INDEX byName ON person (name);",
        person(1, 10),
        person(2, 9000),
        Checkpoint,
        person(1, 6000),
        "ALTER TABLE person ADD COLUMN village INTEGER; UPDATE person SET village = id % 5;"
        "CREATE INDEX byVillage ON person (village, name);",
        Checkpoint,
        Reopen,
        import(10, 60),
        person(1, 20),
        "DELETE FROM person WHERE id % 2 = 0;",
        Checkpoint,
        "CREATE TABLE next (id INTEGER PRIMARY KEY, name TEXT NOT NULL, big BLOB) STRICT;"
        "INSERT INTO next SELECT id, name, big FROM person; DROP TABLE person; ALTER TABLE next RENAME TO person;",
        Reopen,
        person(4, 3),
    };
}

// The whole content, and before it how many transactions have made it: -1 for an error.
struct State
{
    int number = -1;
    QByteArray content;
};

State stateOf(Database &database)
{
    State state;
    Statement tables = database.cached("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    Result<bool> table = tables.step();
    for (state.number = 0; table && *table; table = tables.step()) {
        state.content += tables.text(0).toUtf8() + tables.text(1).toUtf8() + '\n';
        Statement rows = database.cached(QByteArray("SELECT * FROM " + tables.text(0).toUtf8() + " ORDER BY 1"));
        Result<bool> row = rows.step();
        for (; row && *row; row = rows.step()) {
            for (int column = 0; column < rows.columns(); ++column)
                state.content += rows.blob(column) + '|';
            if (tables.text(0) == u"mark")
                state.number = static_cast<int>(rows.integer(0));
        }
        if (!row)
            return {};
    }
    return table ? state : State();
}

std::unique_ptr<Database> opened(const FaultyDisk &disk, const DataKey *key, const QString &path = Path)
{
    auto database = Database::open(path, Database::Access::ReadWrite, key, disk.vfs());
    if (!database || !(*database)->execute("PRAGMA cache_size=10"))
        return nullptr;
    return std::move(*database);
}

bool isSound(Database &database)
{
    Statement check = database.cached("PRAGMA integrity_check");
    const Result<bool> row = check.step();
    return row && *row && check.text(0) == u"ok";
}

class Day
{
public:
    Day(FaultyDisk &disk, const DataKey *key, std::vector<QByteArray> scripts)
        : m_disk(disk), m_key(key), m_scripts(std::move(scripts))
    {}

    int acknowledged() const { return m_acknowledged; }
    int attempted() const { return m_attempted; }
    Database *database() { return m_database.get(); }
    bool done() const { return m_next == m_scripts.size(); }
    void doNotSync() { m_pragma = "PRAGMA synchronous=OFF"; }

    // Does the next thing; false: it failed and can be tried again.
    bool step()
    {
        if (!m_database) {
            m_database = opened(m_disk, m_key);
            return m_database && m_database->execute(m_pragma);
        }
        const QByteArray &script = m_scripts[m_next];
        if (script == Reopen)
            m_database.reset();
        else if (!(script == Checkpoint ? m_database->checkpoint() : save(script)))
            return false;
        ++m_next;
        return true;
    }

    bool runToEnd()
    {
        while (!done()) {
            if (!step())
                return false;
        }
        return true;
    }

private:
    Outcome save(const QByteArray &script)
    {
        m_attempted = m_acknowledged + 1;
        auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return transaction.error();
        if (m_acknowledged == 0)
            static_cast<void>(
                m_database->execute("CREATE TABLE mark (n INTEGER NOT NULL) STRICT; INSERT INTO mark VALUES (0)"));
        static_cast<void>(m_database->execute(script)); // a failure stays with the transaction
        static_cast<void>(m_database->cached("UPDATE mark SET n = ?").run(m_attempted));
        const Outcome committed = transaction->commit();
        if (committed)
            m_acknowledged = m_attempted;
        return committed;
    }

    FaultyDisk &m_disk;
    const DataKey *m_key;
    const std::vector<QByteArray> m_scripts;
    QByteArray m_pragma = "PRAGMA synchronous=FULL";
    std::unique_ptr<Database> m_database;
    size_t m_next = 0;
    int m_attempted = 0;
    int m_acknowledged = 0;
};

// The contents after 0, 1, 2 … transactions of a day without faults.
std::vector<QByteArray> contentsOf(const std::vector<QByteArray> &scripts)
{
    FaultyDisk disk;
    Day day(disk, nullptr, scripts);
    std::vector<QByteArray> contents(1);
    while (!day.done()) {
        if (!day.step())
            return {};
        if (static_cast<int>(contents.size()) == day.acknowledged())
            contents.push_back(stateOf(*day.database()).content);
    }
    return contents;
}

// Says what is wrong with the disk, or nothing: it must open, be sound, hold one state of those that may be, and take
// another save.
QString complaint(FaultyDisk &disk, const DataKey *key, const std::vector<QByteArray> &contents, int from, int to,
                  const QString &path = Path)
{
    const std::unique_ptr<Database> database = opened(disk, key, path);
    if (!database)
        return u"does not open"_qs;
    if (!isSound(*database))
        return u"is not sound"_qs;
    const State state = stateOf(*database);
    if (state.number < from || state.number > to)
        return u"holds state %1, not %2 to %3"_qs.arg(state.number).arg(from).arg(to);
    if (state.content != contents[static_cast<size_t>(state.number)])
        return u"mixes states"_qs;
    if (!database->execute("CREATE TABLE more (n INTEGER)") || !database->checkpoint())
        return u"takes no more"_qs;
    return {};
}

constexpr std::pair<const char *, Loss> Losses[] = {{"killed", Loss::Nothing},
                                                    {"unsynced lost", Loss::All},
                                                    {"last write short", Loss::Shortened},
                                                    {"torn", Loss::Torn},
                                                    {"reordered", Loss::Reordered}};

} // namespace

void EncryptedFileFaultTest::initTestCase()
{
    QLoggingCategory::setFilterRules(u"hemai.storage=false"_qs); // errors are the point here
}

void EncryptedFileFaultTest::aDayWithoutFaultsReachesEveryState()
{
    const DataKey key = DataKey::random();
    const auto contents = contentsOf(workingDay());
    QCOMPARE(contents.size(), size_t(11));
    FaultyDisk disk;
    {
        Day day(disk, &key, workingDay());
        QVERIFY(day.runToEnd());
        QCOMPARE(day.acknowledged(), 10);
    }
    QVERIFY(disk.operations() > 300);
    QCOMPARE(complaint(disk, &key, contents, 10, 10), QString());
}

void EncryptedFileFaultTest::survivesLossOfPowerAtEveryOperation_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<int>("loss");
    for (const auto &[name, loss] : Losses) {
        QTest::addRow("%s, encrypted", name) << true << static_cast<int>(loss);
        QTest::addRow("%s, plain SQLite", name) << false << static_cast<int>(loss);
    }
}

void EncryptedFileFaultTest::survivesLossOfPowerAtEveryOperation()
{
    QFETCH(bool, encrypted);
    QFETCH(int, loss);
    const DataKey random = DataKey::random();
    const DataKey *key = encrypted ? &random : nullptr;
    const auto contents = contentsOf(workingDay());
    FaultyDisk disk;
    Day day(disk, key, workingDay());
    QString complaints;
    disk.observe([&] {
        const auto found = disk.afterPowerLoss(static_cast<Loss>(loss), static_cast<quint32>(disk.operations()));
        const QString wrong = complaint(*found, key, contents, day.acknowledged(), day.attempted());
        if (!wrong.isEmpty())
            complaints += u"operation %1: %2; "_qs.arg(disk.operations()).arg(wrong);
    });
    QVERIFY(day.runToEnd());
    QCOMPARE(complaints, QString());
}

void EncryptedFileFaultTest::survivesRefusalOfEveryOperation_data()
{
    QTest::addColumn<int>("refusal");
    QTest::addColumn<int>("lasting");
    QTest::newRow("disk full once") << static_cast<int>(Refusal::Full) << 0;
    QTest::newRow("disk full until space is made") << static_cast<int>(Refusal::Full) << 1000;
    QTest::newRow("input/output error once") << static_cast<int>(Refusal::Unreadable) << 0;
    QTest::newRow("input/output errors for a while") << static_cast<int>(Refusal::Unreadable) << 1000;
}

// The day goes on after the error; the step is tried again as a user would. Before that the program may also be killed
// or the power go.
void EncryptedFileFaultTest::survivesRefusalOfEveryOperation()
{
    QFETCH(int, refusal);
    QFETCH(int, lasting);
    const DataKey key = DataKey::random();
    const auto contents = contentsOf(workingDay());
    for (qint64 refused = 1;; ++refused) {
        FaultyDisk disk;
        disk.refuse(refused, refused + lasting, static_cast<Refusal>(refusal));
        Day day(disk, &key, workingDay());
        for (int failures = 0; !day.done();) {
            if (day.step())
                continue;
            const QString where = u"operation %1"_qs.arg(refused);
            QVERIFY2(++failures < 4, qPrintable(where));
            disk.refuse(0, -1, {});
            if (day.database())
                QVERIFY2(stateOf(*day.database()).content == contents[static_cast<size_t>(day.acknowledged())],
                         qPrintable(where));
            for (const auto &[name, loss] : Losses) {
                const auto found = disk.afterPowerLoss(loss, static_cast<quint32>(refused));
                const QString wrong = complaint(*found, &key, contents, day.acknowledged(), day.attempted());
                QVERIFY2(wrong.isEmpty(), qPrintable(where % u", then " % QLatin1String(name) % u": " % wrong));
            }
        }
        const bool reached = disk.operations() >= refused;
        const auto found = disk.afterPowerLoss(Loss::All, 0);
        QCOMPARE(complaint(*found, &key, contents, 10, 10), QString());
        if (!reached)
            break;
    }
}

void EncryptedFileFaultTest::aCopyGoesIntoWalModeWithoutRisk_data()
{
    survivesLossOfPowerAtEveryOperation_data();
}

// VACUUM INTO writes a file that is not in WAL mode; its first opening changes page 1 in place.
void EncryptedFileFaultTest::aCopyGoesIntoWalModeWithoutRisk()
{
    QFETCH(bool, encrypted);
    QFETCH(int, loss);
    const DataKey random = DataKey::random();
    const DataKey *key = encrypted ? &random : nullptr;
    const QString copy = u"/disk/copy.db"_qs;
    const auto contents = contentsOf(workingDay());
    FaultyDisk disk;
    Day day(disk, key, workingDay());
    QVERIFY(day.runToEnd());
    QVERIFY(day.database()->cached("VACUUM INTO ?").run(copy));
    const auto copied = disk.afterPowerLoss(Loss::Nothing, 0);
    QString complaints;
    copied->observe([&] {
        for (quint32 seed = 0; seed < 8; ++seed) {
            const auto found = copied->afterPowerLoss(static_cast<Loss>(loss), seed);
            complaints += complaint(*found, key, contents, 10, 10, copy);
        }
    });
    QVERIFY(opened(*copied, key, copy));
    copied->observe({});
    QVERIFY(copied->operations() > 7);
    QCOMPARE(complaints, QString());
    QCOMPARE(complaint(*copied, key, contents, 10, 10, copy), QString());
}

void EncryptedFileFaultTest::survivesRandomDays_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("day %u", seed) << seed;
}

void EncryptedFileFaultTest::survivesRandomDays()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    std::vector<QByteArray> scripts{workingDay().front()};
    for (int i = 0; i < 25; ++i) {
        switch (random.bounded(8)) {
        case 0:
            scripts.push_back(Checkpoint);
            break;
        case 1:
            scripts.push_back(Reopen);
            break;
        case 2:
            scripts.push_back(import(random.bounded(100), 5 + random.bounded(30)));
            break;
        case 3:
            scripts.push_back("DELETE FROM person WHERE id % 7 = " + QByteArray::number(random.bounded(7)));
            break;
        default:
            scripts.push_back(person(random.bounded(100), random.bounded(5000)));
        }
    }
    const DataKey key = DataKey::random();
    const auto contents = contentsOf(scripts);
    FaultyDisk disk;
    Day day(disk, &key, scripts);
    QString complaints;
    disk.observe([&] {
        if (random.bounded(4) > 0)
            return;
        const auto loss = Losses[random.bounded(5)].second;
        const auto found = disk.afterPowerLoss(loss, random.generate());
        complaints += complaint(*found, &key, contents, day.acknowledged(), day.attempted());
    });
    while (!day.done()) {
        if (random.bounded(3) == 0) {
            const qint64 first = disk.operations() + random.bounded(20);
            disk.refuse(first, first + random.bounded(3), random.bounded(2) == 0 ? Refusal::Full : Refusal::Unreadable);
        }
        if (!day.step())
            disk.refuse(0, -1, {});
    }
    QCOMPARE(complaints, QString());
}

// The test of the test: without syncing, the loss of power must show.
void EncryptedFileFaultTest::wouldNoticeADatabaseThatDoesNotSync()
{
    const auto contents = contentsOf(workingDay());
    FaultyDisk disk;
    Day day(disk, nullptr, workingDay());
    day.doNotSync();
    int complaints = 0;
    disk.observe([&] {
        const auto found = disk.afterPowerLoss(Loss::Reordered, static_cast<quint32>(disk.operations()));
        complaints += complaint(*found, nullptr, contents, day.acknowledged(), day.attempted()).isEmpty() ? 0 : 1;
    });
    QVERIFY(day.runToEnd());
    QVERIFY(complaints > 50);
}

QTEST_GUILESS_MAIN(EncryptedFileFaultTest)
#include "EncryptedFileFaultTest.moc"
