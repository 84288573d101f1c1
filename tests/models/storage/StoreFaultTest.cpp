// SPDX-License-Identifier: GPL-3.0-or-later
// What the program does to an account's file as a whole (a case is saved, the log is emptied into the file, a schema
// comes, an import is stored) on a disk that loses, tears, reorders and refuses: the file then opens, is as it was
// before or as it is after, and the same thing done again succeeds.
// HEMAI_SEED chooses other losses, HEMAI_POINTS how many operations of the disk at most are tried.
#include "models/reports/ImportStorage.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/DataKey.h"
#include "models/storage/Migrations.h"
#include "models/storage/Rows.h"
#include "tests/models/storage/StoreFixture.h"
#include "tests/support/FaultyDisk.h"

#include <QLoggingCategory>
#include <QTest>

#include <algorithm>

using namespace models;
using support::FaultyDisk;
using Loss = FaultyDisk::Loss;
using Refusal = FaultyDisk::Refusal;

namespace {

const QString Path = u"/disk/hemai.db"_qs;
const QString Backup = u"/disk/hemai.db.before-update"_qs;

const DataKey &accountKey()
{
    static const DataKey key = std::move(*DataKey::fromBytes(QByteArray(DataKey::Size, 'k')));
    return key;
}

quint32 seed()
{
    static const quint32 chosen = qEnvironmentVariableIntValue("HEMAI_SEED") != 0
                                      ? static_cast<quint32>(qEnvironmentVariableIntValue("HEMAI_SEED"))
                                      : 2020;
    return chosen;
}

// Each is made once, so that it is the same when it is done again.
const std::vector<HouseholdCase> &households()
{
    static const std::vector<HouseholdCase> all = demonstrationHouseholds(60);
    return all;
}

const HouseholdCase &familyOfFour()
{
    const auto found = std::ranges::find_if(households(), [](const auto &one) { return one.members.size() == 4; });
    return *found;
}

HouseholdImport importOf(size_t from, size_t count)
{
    HouseholdImport import;
    for (const HouseholdCase &household : std::span(households()).subspan(from, count)) {
        if (household.household.id != familyOfFour().household.id)
            import.households.push_back({.key = household.household.provisionalNumber, .householdCase = household});
    }
    return import;
}

std::vector<Migration> nextSchema()
{
    std::vector<Migration> steps = shippedMigrations();
    steps.push_back({steps.back().version + 1, "CREATE TABLE later(k INTEGER PRIMARY KEY, text TEXT) STRICT;"
                                               "INSERT INTO later(text) SELECT name FROM member;"
                                               "ALTER TABLE household ADD COLUMN later TEXT;"
                                               "UPDATE household SET later='x'||hex(id);"});
    return steps;
}

enum class Doing { Save, Checkpoint, FirstSchema, NextSchema, Import };

Outcome save(ClientStore &store)
{
    const auto present = loadCase(store.database(), familyOfFour().household.id);
    if (!present)
        return present.error();
    if (*present) // what a user sees who looks whether the save arrived
        return {};
    const Change change = changeBetween(unsavedCase(demonstrationVillageCode.toString()), familyOfFour());
    const Result<CommitReceipt> receipt = store.commit(change);
    return receipt ? Outcome() : receipt.error();
}

Outcome import(ClientStore &store, const HouseholdImport &file)
{
    const auto receipt = storeImport(store, file, {demonstrationVillageCode.toString(), u"导入"_qs});
    return receipt ? Outcome() : receipt.error();
}

// The program on a disk. What it does can be tried again after an error, with the ids of the first time.
class Program
{
public:
    Program(FaultyDisk &disk, Doing doing) : m_disk(disk), m_doing(doing) {}

    Outcome attempt()
    {
        m_ids = CountingIds(1);
        if (m_doing == Doing::NextSchema)
            return update();
        if (Outcome opened = open(); !opened)
            return opened;
        switch (m_doing) {
        case Doing::Save:
            return save(*m_store);
        case Doing::Checkpoint:
            return m_store->database().checkpoint();
        case Doing::Import:
            return import(*m_store, importOf(10, 40));
        case Doing::FirstSchema:
        case Doing::NextSchema:
            break;
        }
        return {};
    }

    // A cache that is smaller than the import: pages leave it before the commit.
    Outcome open()
    {
        if (m_store)
            return {};
        auto store = ClientStore::open(Path, &accountKey(), m_clock, m_ids, m_disk.vfs());
        if (!store)
            return store.error();
        m_store = std::move(*store);
        const bool logGrows = m_doing == Doing::Checkpoint || m_doing == Doing::NextSchema;
        return m_store->database().execute(logGrows ? "PRAGMA cache_size=20; PRAGMA wal_autocheckpoint=0"
                                                    : "PRAGMA cache_size=20; PRAGMA wal_autocheckpoint=100");
    }
    ClientStore *store() { return m_store.get(); }

private:
    Outcome update()
    {
        auto database = Database::open(Path, Database::Access::ReadWrite, &accountKey(), m_disk.vfs());
        if (!database)
            return database.error();
        if (m_disk.exists(Backup.toUtf8())) // what migrate() does on the system's disk
            m_disk.remove(Backup.toUtf8(), true);
        return migrate(**database, nextSchema(), Backup);
    }

    FaultyDisk &m_disk;
    const Doing m_doing;
    ManualClock m_clock;
    CountingIds m_ids;
    std::unique_ptr<ClientStore> m_store;
};

// A disk as a killed program leaves it: there is a log that was not emptied.
std::unique_ptr<FaultyDisk> diskBefore(Doing doing)
{
    FaultyDisk disk;
    if (doing == Doing::FirstSchema)
        return disk.afterPowerLoss(Loss::Nothing, 0);
    Program program(disk, doing);
    if (!program.open() || !import(*program.store(), importOf(0, 12)))
        return nullptr;
    return disk.afterPowerLoss(Loss::Nothing, 0);
}

// Every table, index and trigger with every row; empty if something cannot be read.
QByteArray contentOf(Database &database)
{
    QByteArrayList lines;
    QByteArrayList tables;
    Statement version = database.cached("PRAGMA user_version");
    Statement schema = database.cached("SELECT type,name,sql FROM sqlite_schema");
    Outcome read = eachRow(version, [&](Statement &row) { lines += row.blob(0); });
    const Outcome readSchema = eachRow(schema, [&](Statement &row) {
        lines += row.blob(0) + row.blob(1) + row.blob(2);
        if (row.text(0) == u"table")
            tables += row.blob(1);
    });
    for (qsizetype i = 0; read && readSchema && i < tables.size(); ++i) {
        Statement rows = database.cached(QByteArray("SELECT * FROM " + tables[i]));
        read = eachRow(rows, [&](Statement &row) {
            QByteArray line = tables[i];
            for (int column = 0; column < row.columns(); ++column)
                line += '|' + row.blob(column).toHex();
            lines += line;
        });
    }
    std::ranges::sort(lines);
    return read && readSchema ? lines.join('\n') : QByteArray();
}

std::unique_ptr<Database> opened(const FaultyDisk &disk, const QString &path = Path)
{
    auto database = Database::open(path, Database::Access::ReadWrite, &accountKey(), disk.vfs());
    return database ? std::move(*database) : nullptr;
}

QByteArray contentOf(const FaultyDisk &disk, const QString &path = Path)
{
    const std::unique_ptr<Database> database = opened(disk, path);
    return database ? contentOf(*database) : QByteArray();
}

bool isSound(Database &database)
{
    Statement check = database.cached("PRAGMA integrity_check");
    const Result<bool> row = check.step();
    return row && *row && check.text(0) == u"ok";
}

constexpr std::pair<const char *, Loss> Losses[] = {{"killed", Loss::Nothing},
                                                    {"unsynced lost", Loss::All},
                                                    {"last write short", Loss::Shortened},
                                                    {"torn", Loss::Torn},
                                                    {"reordered", Loss::Reordered}};

constexpr std::tuple<const char *, Refusal, int> Refusals[] = {{"disk full once", Refusal::Full, 0},
                                                               {"disk full", Refusal::Full, 100'000},
                                                               {"error once", Refusal::Unreadable, 0},
                                                               {"errors", Refusal::Unreadable, 100'000}};

// One thing that the program does, and what the file says before and after it.
class Trial
{
public:
    explicit Trial(Doing doing) : m_doing(doing), m_before(diskBefore(doing))
    {
        if (!m_before)
            return;
        const std::unique_ptr<FaultyDisk> disk = clean();
        Program program(*disk, doing);
        m_contentBefore = contentOf(*clean());
        if (!program.attempt())
            return;
        m_operations = disk->operations();
        m_contentAfter = contentOf(*disk->afterPowerLoss(Loss::All, 0)); // what is acknowledged is durable
    }

    bool isReady() const
    {
        const bool changes = m_doing != Doing::Checkpoint;
        return !m_contentBefore.isEmpty() && !m_contentAfter.isEmpty() &&
               (m_contentBefore != m_contentAfter) == changes;
    }
    qint64 operations() const { return m_operations; }
    std::unique_ptr<FaultyDisk> clean() const { return m_before->afterPowerLoss(Loss::Nothing, 0); }

    // All, or every so many if there are more than are worth the time; the seed shifts them.
    bool isChosen(qint64 operation) const
    {
        const int asked = qEnvironmentVariableIntValue("HEMAI_POINTS");
        const qint64 most = asked > 0 ? asked : 20;
        const qint64 stride = (m_operations + most - 1) / most;
        return (operation + seed()) % stride == 0;
    }

    // What is wrong with a disk that another boot found, or nothing. Does the thing again there.
    QString complaint(FaultyDisk &found, bool acknowledged = false) const
    {
        QByteArray content;
        {
            const std::unique_ptr<Database> database = opened(found);
            if (!database)
                return u"does not open"_qs;
            if (!isSound(*database))
                return u"is not sound"_qs;
            content = contentOf(*database);
        }
        if (content != m_contentAfter && (acknowledged || content != m_contentBefore))
            return acknowledged ? u"has lost what was acknowledged"_qs : u"is between before and after"_qs;
        if (m_doing == Doing::NextSchema && content == m_contentAfter &&
            contentOf(*found.afterPowerLoss(Loss::Nothing, 0), Backup) != m_contentBefore)
            return u"has no whole copy from before the update"_qs;
        return complaintOfRepeating(found);
    }
    QString complaintOfRepeating(FaultyDisk &found) const
    {
        Program again(found, m_doing);
        if (const Outcome done = again.attempt(); !done)
            return u"cannot be done again: "_qs + done.error().detail;
        return contentOf(found) == m_contentAfter ? QString() : u"is something else when it is done again"_qs;
    }

    const QByteArray &contentBefore() const { return m_contentBefore; }
    const QByteArray &contentAfter() const { return m_contentAfter; }

private:
    const Doing m_doing;
    const std::unique_ptr<FaultyDisk> m_before;
    QByteArray m_contentBefore;
    QByteArray m_contentAfter;
    qint64 m_operations = 0;
};

} // namespace

class StoreFaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isBeforeOrAfterWhenThePowerGoes_data();
    void isBeforeOrAfterWhenThePowerGoes();
    void isBeforeOrAfterWhenTheDiskRefuses_data();
    void isBeforeOrAfterWhenTheDiskRefuses();
    void wouldNoticeASaveThatIsNotSynced();
};

void StoreFaultTest::initTestCase()
{
    QLoggingCategory::setFilterRules(u"hemai.storage=false"_qs); // errors are the point here
    qInfo("HEMAI_SEED=%u", seed());
}

void StoreFaultTest::isBeforeOrAfterWhenThePowerGoes_data()
{
    QTest::addColumn<int>("doing");
    QTest::newRow("a case of four is saved") << static_cast<int>(Doing::Save);
    QTest::newRow("the log is emptied into the file") << static_cast<int>(Doing::Checkpoint);
    QTest::newRow("an empty file gets the schema") << static_cast<int>(Doing::FirstSchema);
    QTest::newRow("a file gets the next schema") << static_cast<int>(Doing::NextSchema);
    QTest::newRow("an import is stored") << static_cast<int>(Doing::Import);
}

void StoreFaultTest::isBeforeOrAfterWhenThePowerGoes()
{
    QFETCH(int, doing);
    const Trial trial(static_cast<Doing>(doing));
    QVERIFY(trial.isReady());
    QStringList complaints;
    int points = 0;
    const auto disk = trial.clean();
    const auto tryLosses = [&](bool acknowledged) {
        for (const auto &[name, loss] : Losses) {
            const quint32 chance = seed() * 31 + static_cast<quint32>(disk->operations());
            const auto found = disk->afterPowerLoss(loss, chance);
            const QString wrong = trial.complaint(*found, acknowledged);
            if (!wrong.isEmpty())
                complaints += u"operation %1, %2: %3"_qs.arg(disk->operations()).arg(QLatin1String(name), wrong);
            ++points;
        }
    };
    Program program(*disk, static_cast<Doing>(doing));
    disk->observe([&] {
        if (trial.isChosen(disk->operations()))
            tryLosses(false);
    });
    const bool done = program.attempt().ok();
    disk->observe({});
    QVERIFY(done);
    tryLosses(true);
    qInfo("%lld operations of the disk, %d losses tried", trial.operations(), points);
    QVERIFY2(complaints.isEmpty(), qPrintable(u"HEMAI_SEED=%1: "_qs.arg(seed()) + complaints.join(u"; ")));
}

void StoreFaultTest::isBeforeOrAfterWhenTheDiskRefuses_data()
{
    isBeforeOrAfterWhenThePowerGoes_data();
}

// The program learns of the error and tries again on the same connection as a user would; before that, the power may
// go as well.
void StoreFaultTest::isBeforeOrAfterWhenTheDiskRefuses()
{
    QFETCH(int, doing);
    const Trial trial(static_cast<Doing>(doing));
    QVERIFY(trial.isReady());
    int points = 0;
    int refused = 0;
    for (qint64 operation = 1; operation <= trial.operations(); ++operation) {
        for (const auto &[name, refusal, lasting] : Refusals) {
            if (!trial.isChosen(operation))
                continue;
            const QString where =
                u"HEMAI_SEED=%1, operation %2, %3"_qs.arg(seed()).arg(operation).arg(QLatin1String(name));
            const auto disk = trial.clean();
            disk->refuse(operation, operation + lasting, refusal);
            Program program(*disk, static_cast<Doing>(doing));
            const bool done = program.attempt().ok();
            disk->refuse(0, -1, {});
            if (!done && program.store())
                QVERIFY2(contentOf(program.store()->database()) == trial.contentBefore(), qPrintable(where));
            const Loss loss = Losses[static_cast<size_t>(operation) % std::size(Losses)].second;
            const auto found = disk->afterPowerLoss(loss, seed() + static_cast<quint32>(operation));
            const QString wrong = trial.complaint(*found, done);
            QVERIFY2(wrong.isEmpty(), qPrintable(where + u": " + wrong));
            QVERIFY2(program.attempt().ok(), qPrintable(where));
            QVERIFY2(contentOf(*disk) == trial.contentAfter(), qPrintable(where));
            ++points;
            refused += done ? 0 : 1;
        }
    }
    qInfo("%lld operations of the disk, %d refusals, of which %d showed", trial.operations(), points, refused);
    QVERIFY(refused > 0);
}

// The test of the test.
void StoreFaultTest::wouldNoticeASaveThatIsNotSynced()
{
    const Trial trial(Doing::Save);
    QVERIFY(trial.isReady());
    const auto disk = trial.clean();
    Program program(*disk, Doing::Save);
    QVERIFY(program.open());
    QVERIFY(program.store()->database().execute("PRAGMA synchronous=OFF"));
    QVERIFY(program.attempt());
    const auto found = disk->afterPowerLoss(Loss::All, seed());
    QCOMPARE(trial.complaint(*found, true), u"has lost what was acknowledged"_qs);
}

QTEST_GUILESS_MAIN(StoreFaultTest)
#include "StoreFaultTest.moc"
