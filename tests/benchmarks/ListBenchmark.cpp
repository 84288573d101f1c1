// SPDX-License-Identifier: GPL-3.0-or-later
// What a user waits for at 100,000 households in an encrypted file: the list after unlocking, a keystroke of the
// search, a household, the chart of causes; and how much memory it takes. The list stands on its page, and counts as
// there when the page is painted. The village is made by one process and measured by another, so that making it does
// not count.
//   ListBenchmark [FOLDER [HOUSEHOLDS]]    a folder keeps the file for the next time
#include "models/base/Clock.h"
#include "models/lists/HouseholdList.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/storage/CaseIndex.h"
#include "models/storage/CaseIndexing.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/CaseStale.h"
#include "models/storage/CauseCases.h"
#include "models/storage/DataKey.h"
#include "models/storage/GuardedTransaction.h"
#include "models/storage/RecordTable.h"
#include "models/storage/Store.h"
#include "models/storage/WaitingCases.h"

#include "tests/benchmarks/Checked.h"
#include "views/lists/HouseholdListPage.h"
#include "views/shell/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace models;

namespace {

constexpr int Villages = 5;

std::shared_ptr<const DataKey> key()
{
    const QByteArray bytes(DataKey::Size, 'k');
    return std::make_shared<DataKey>(*DataKey::fromBytes(bytes));
}

QString villageOf(int part)
{
    return QString::number(360323106201 + part % Villages);
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// On a busy machine the clock says little; the processor's time of all threads says what the work is.
struct Time
{
    double clock = 0; // milliseconds
    double processor = 0;
};

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    Time time() const { return {milliseconds(m_timer), processor() - m_processor}; }

private:
    static double processor() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }

    QElapsedTimer m_timer;
    const double m_processor = processor();
};

double median(const std::vector<Time> &times, double Time::*which)
{
    std::vector<double> values;
    std::ranges::transform(times, std::back_inserter(values), which);
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void print(const char *what, const std::vector<Time> &times)
{
    const double worst = std::ranges::max(times, {}, &Time::clock).clock;
    std::printf("%-44s median %8.1f ms   worst %8.1f ms   processor %8.1f ms   (%zu)\n", what,
                median(times, &Time::clock), worst, median(times, &Time::processor), times.size());
    std::fflush(stdout);
}

void putCase(Database &database, const OpId &op, const QString &village, const HouseholdCase &one)
{
    const Change inserts = changeBetween(unsavedCase(village), one);
    for (const RecordChange &record : inserts.records()) {
        checked(RecordTable(database, *record.type).insert(record.row, {RecordOps(op), Standing::Shared}));
    }
    check(CaseStale(database).note(typeOf<Household>(), inserts.records().front().row));
}

// In the state after a first sync: everything is in the log, nothing waits.
void makeVillage(const QString &path, int households)
{
    constexpr int AtOnce = 20'000; // their ids are scattered: every transaction touches most pages
    SystemClock clock;
    UuidSource ids(clock);
    const auto dataKey = key();
    auto store = checked(ClientStore::open(path, dataKey.get(), clock, ids));
    Database &database = store->database();
    check(database.execute("PRAGMA cache_size=-600000"));
    for (int part = 0; part * AtOnce < households; ++part) {
        auto transaction = checked(GuardedTransaction::begin(database, WriteMode::Apply));
        for (const HouseholdCase &one :
             demonstrationHouseholds(std::min(AtOnce, households - part * AtOnce), static_cast<quint64>(part + 1)))
            putCase(database, ids.next(), villageOf(part), one);
        check(transaction.commit());
    }
    QElapsedTimer timer;
    timer.start();
    CaseIndex index(clock);
    check(index.refreshAll(database));
    std::printf("index made anew: %.1f s, %.0f households a second\n", milliseconds(timer) / 1000,
                households * 1000 / milliseconds(timer));
    check(database.checkpoint());
}

qint64 memoryPeak()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, 20).simplified().split(' ').front().toLongLong() / 1024;
}

class Measurement
{
public:
    explicit Measurement(const QString &path) : m_store(path, key(), m_clock)
    {
        check(m_store.open().result());
        m_list = std::make_unique<HouseholdList>(m_store);
        m_page = std::make_unique<views::HouseholdListPage>(m_theme, *m_list);
        QObject::connect(m_list.get(), &HouseholdList::summaryChanged, m_page.get(),
                         &views::HouseholdListPage::setSummary);
        showVillages();
        m_page->resize(1366, 768);
        m_page->show();
        answered([this] { m_list->reload(); });
        print("unlocked to usable list", {m_unlocked.time()});
        std::printf("households %d\n", m_list->rowCount());
    }

    void keystrokes()
    {
        std::vector<Time> ms;
        for (const QString &word : {QStringLiteral("lijianguo"), QStringLiteral("zxm"), QStringLiteral("建国"),
                                    QStringLiteral("990323"), QStringLiteral("1990000")}) {
            for (qsizetype length = 1; length <= word.size(); ++length)
                ms.push_back(answered([&] { m_list->setSearch(word.first(length)); }));
            ms.push_back(answered([&] { m_list->setSearch({}); }));
        }
        print("search keystroke, until the rows are there", ms);
        std::vector<Time> byScan;
        for (int i = 0; i < 5; ++i)
            byScan.push_back(scan());
        print("  twin: the same search by SQL", byScan);
    }

    void villages()
    {
        std::vector<Time> narrowed, typed;
        for (int i = 0; i < Villages; ++i) {
            narrowed.push_back(answered([&] { m_list->setVillageFilter(villageOf(i)); }));
            for (const QString &word : {QStringLiteral("l"), QStringLiteral("lj"), QStringLiteral("建"), QString()})
                typed.push_back(answered([&] { m_list->setSearch(word); }));
        }
        print("narrow to a village", narrowed);
        print("search keystroke in one village", typed);
        print("back to all villages", {answered([&] { m_list->setVillageFilter({}); })});
    }

    void filtersAndSorts()
    {
        std::vector<Time> ms;
        for (const HouseholdColumn column : {HouseholdColumn::NetIncome, HouseholdColumn::Group, HouseholdColumn::Cause,
                                             HouseholdColumn::Village, HouseholdColumn::Persons, HouseholdColumn::Head})
            ms.push_back(answered([&] { m_list->sort(models::column(column), Qt::DescendingOrder); }));
        print("sort by a column", ms);
    }

    void households()
    {
        const std::vector<Id> all = m_list->listed();
        std::mt19937 dice(1);
        std::vector<Time> ms;
        for (int i = 0; i < 200; ++i) {
            const Id household = all[dice() % all.size()];
            ms.push_back(timed([&] {
                check(m_store
                          .read([&](Database &database) -> Outcome {
                              const auto loaded = loadCase(database, household);
                              return loaded ? Outcome() : loaded.error();
                          })
                          .result());
            }));
        }
        print("open a household", ms);
    }

    void causes()
    {
        std::vector<Time> all, one;
        for (int i = 0; i < 10; ++i) {
            all.push_back(timed([&] { analyse({}); }));
            one.push_back(timed([&] { analyse(villageOf(i)); }));
        }
        print("causes of all villages, analysed", all);
        print("causes of one village, analysed", one);
        print("years and villages to choose from", {timed([&] { checked(m_store.read(causeGround).result()); })});
        QSet<QString> judged;
        for (int i = 0; i < Villages; ++i)
            judged.insert(villageOf(i));
        const auto queue = [&](Database &database) { return reviewQueue(database, judged); };
        print("review queue", {timed([&] { checked(m_store.read(queue).result()); })});
    }

    // From the save to the row, through the index and the list.
    void saves()
    {
        CaseIndexing indexing(m_store, m_clock);
        QObject::connect(&indexing, &CaseIndexing::indexed, m_list.get(), &HouseholdList::reload);
        const std::vector<Id> all = m_list->listed();
        std::vector<Time> ms;
        for (size_t i = 0; i < 10; ++i)
            ms.push_back(answered([&] { save(all[i * 997 % all.size()]); }));
        print("a save, until its row is there", ms);
    }

private:
    void showVillages()
    {
        std::vector<views::ListedVillage> listed;
        QHash<QString, QString> names;
        for (int i = 0; i < Villages; ++i) {
            listed.push_back({villageOf(i), QStringLiteral("第%1村").arg(i + 1)});
            names.insert(listed.back().code, listed.back().name);
        }
        m_list->setVillageNames(names);
        m_page->setVillages(listed);
    }
    template <class Do>
    Time answered(Do act)
    {
        const Stopwatch timer;
        QEventLoop loop;
        QObject::connect(m_list.get(), &HouseholdList::summaryChanged, &loop, &QEventLoop::quit);
        act();
        loop.exec();
        m_page->repaint();
        return timer.time();
    }
    template <class Do>
    static Time timed(Do act)
    {
        const Stopwatch timer;
        act();
        return timer.time();
    }
    void analyse(const QString &village)
    {
        const auto cases = m_store.read([&](Database &database) { return causesOfYear(database, 2020, village); });
        const CauseAnalysis analysis = analyseCauses(checked(cases.result()).cases, causeGrouping(CodeBook::shipped()));
        if (analysis.households == 0)
            qFatal("no causes");
    }
    Time scan()
    {
        return timed([this] {
            m_store
                .read([](Database &database) {
                    Statement rows = database.cached("SELECT count(*) FROM case_line WHERE gone=0 AND "
                                                     "(instr(names,'建国') OR instr(pinyin,'jian guo'))");
                    return rows.step() && rows.integer(0) > 0;
                })
                .result();
        });
    }
    void save(const Id &household)
    {
        const auto loaded = m_store.read([&](Database &database) { return loadCase(database, household); }).result();
        HouseholdCase after = (**loaded).value;
        after.household.address += QLatin1Char('1');
        checked(m_store.commit(changeBetween(**loaded, after)).result());
    }

    SystemClock m_clock;
    Store m_store;
    const views::Theme m_theme{*qApp, views::Appearance{}};
    std::unique_ptr<HouseholdList> m_list;
    std::unique_ptr<views::HouseholdListPage> m_page;
    const Stopwatch m_unlocked;
};

void measure(const QString &path)
{
    Measurement measurement(path);
    measurement.keystrokes();
    measurement.villages();
    measurement.filtersAndSorts();
    measurement.households();
    measurement.causes();
    measurement.saves();
    std::printf("peak of memory: %lld MB\n", static_cast<long long>(memoryPeak()));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication program(argc, argv);
    const QStringList words = program.arguments();
    if (words.size() == 3 && words[1] == QStringLiteral("--measure")) {
        measure(words[2]);
        return 0;
    }
    const QTemporaryDir temporary;
    const QString path = (words.size() > 1 ? words[1] : temporary.path()) + QStringLiteral("/households.db");
    if (!QFile::exists(path))
        makeVillage(path, words.size() > 2 ? words[2].toInt() : 100'000);
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedChannels);
    other.start(program.applicationFilePath(), {QStringLiteral("--measure"), path});
    return other.waitForFinished(-1) ? other.exitCode() : 1;
}
