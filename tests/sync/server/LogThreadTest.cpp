// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/LogThread.h"

#include "models/base/Clock.h"
#include "sync/protocol/Limits.h"
#include "tests/support/CountingIds.h"
#include "tests/support/FaultyDisk.h"
#include "tests/sync/server/PushingDevice.h"

#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace syncing;
using support::FaultyDisk;

class LogThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void judgesWhatWaitsInOneTransaction();
    void judgesMoreThanAFrameInSeveral();
    void failsOneAndTakesTheOthers();
    void tellsAllHeadsAtTheStart();
    void writesForTheServer();
    void refusesMoreThanCanWait();
    void judgesWhatHasComeBeforeItEnds();
    void keepsNothingHalfWhenTheDiskIsFull();
    void takesItAgainWhenThereIsRoom();

private:
    using Coming = std::future<Result<PushAnswer>>;
    void start(); // on m_disk, or on a real one
    Coming push(const PushingDevice &device, size_t from = 0);
    PushingDevice &device(quint8 number);

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    std::vector<LogThread::Heads> m_moved; // by each commit
    std::vector<std::unique_ptr<PushingDevice>> m_devices;
    std::unique_ptr<FaultyDisk> m_disk;
    std::unique_ptr<LogThread> m_log;
};

// Keeps the log's thread busy until it is let go, so that pushes queue up.
class Barrier
{
public:
    explicit Barrier(LogThread &log)
    {
        PushingDevice idle(99, Role::Cadre);
        log.push({idle.caller, idle.frame(0)}, [&](const Result<PushAnswer> &) {
            m_reached.set_value();
            m_let.get_future().wait();
        });
        m_reached.get_future().wait();
    }
    void letGo() { m_let.set_value(); }

private:
    std::promise<void> m_reached, m_let;
};

void LogThreadTest::init()
{
    m_log.reset();
    m_disk.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_devices.clear();
    start();
}

void LogThreadTest::start()
{
    m_log.reset();
    m_moved.clear();
    auto started =
        LogThread::start({m_folder->filePath(u"log.sqlite"_qs), QByteArray(32, 's'), m_disk ? m_disk->vfs() : nullptr},
                         m_clock, [this](const LogThread::Heads &heads) { m_moved.push_back(heads); });
    QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().detail));
    m_log = std::move(started).value();
}

LogThreadTest::Coming LogThreadTest::push(const PushingDevice &device, size_t from)
{
    auto promise = std::make_shared<std::promise<Result<PushAnswer>>>();
    m_log->push({device.caller, device.frame(from)},
                [promise](const Result<PushAnswer> &answer) { promise->set_value(answer); });
    return promise->get_future();
}

// With one household of its own to push.
PushingDevice &LogThreadTest::device(quint8 number)
{
    m_devices.push_back(std::make_unique<PushingDevice>(number, Role::Cadre));
    m_devices.back()->addHousehold(number);
    return *m_devices.back();
}

void LogThreadTest::judgesWhatWaitsInOneTransaction()
{
    Barrier barrier(*m_log);
    std::vector<Coming> coming;
    for (quint8 i = 1; i <= 50; ++i)
        coming.push_back(push(device(i)));
    m_moved.clear();
    barrier.letGo();
    for (size_t i = 0; i < coming.size(); ++i) {
        const Result<PushAnswer> answer = coming[i].get();
        QVERIFY(answer.ok());
        QCOMPARE(answer->results.at(0).seq, qint64(i + 1));
    }
    QCOMPARE(m_moved, (std::vector<LogThread::Heads>{{{PushingDevice::village, 51}}})); // the numbers last
}

void LogThreadTest::judgesMoreThanAFrameInSeveral()
{
    Barrier barrier(*m_log);
    std::vector<Coming> coming;
    for (quint8 i = 1; i <= 3; ++i) {
        PushingDevice &pushing = device(i);
        pushing.groups.insert(pushing.groups.end(), limits::PushGroups / 2, "no group");
        coming.push_back(push(pushing));
    }
    m_moved.clear();
    barrier.letGo();
    for (Coming &answer : coming)
        QVERIFY(answer.get().ok());
    QCOMPARE(m_moved.size(), size_t(3));
}

void LogThreadTest::failsOneAndTakesTheOthers()
{
    m_log.reset();
    {
        support::CountingIds ids(1);
        auto store = LogStore::open(m_folder->filePath(u"log.sqlite"_qs), ids);
        QVERIFY(store.ok());
        QVERIFY((*store)->database().execute("CREATE TRIGGER poison BEFORE INSERT ON log WHEN "
                                             "substr(new.op,16)=x'01' AND substr(new.op,1,1)=x'02' "
                                             "BEGIN SELECT raise(ABORT,'poison'); END"));
    }
    start();
    Barrier barrier(*m_log);
    std::vector<Coming> coming;
    for (quint8 i = 1; i <= 3; ++i)
        coming.push_back(push(device(i)));
    barrier.letGo();
    QVERIFY(coming[0].get().ok());
    QCOMPARE(coming[1].get().ok(), false);
    const Result<PushAnswer> last = coming[2].get();
    QVERIFY(last.ok());
    QCOMPARE(last->results.at(0).seq, qint64(3));
}

void LogThreadTest::tellsAllHeadsAtTheStart()
{
    QCOMPARE(m_moved, std::vector<LogThread::Heads>{{}});
    QVERIFY(push(device(1)).get().ok());
    start();
    QCOMPARE(m_moved, (std::vector<LogThread::Heads>{{{PushingDevice::village, 2}}}));
}

void LogThreadTest::writesForTheServer()
{
    const EntityType &type = typeOf<Household>();
    const std::vector<RecordEdit> records{{type.id, idOf(0x10, 1), true, {{type["address"].reg, textValue({}), {}}}}};
    const Result<qint64> written = m_log->write(PushingDevice::village, records);
    QVERIFY(written.ok());
    QCOMPARE(*written, qint64(1));
    QCOMPARE(m_moved.back(), (LogThread::Heads{{PushingDevice::village, 1}}));
}

void LogThreadTest::refusesMoreThanCanWait()
{
    Barrier barrier(*m_log);
    PushingDevice big(1, Role::Cadre);
    big.groups.push_back(QByteArray(LogThread::MostWaitingBytes / 2, 'x'));
    Coming first = push(big), second = push(big);
    const Result<PushAnswer> third = push(device(2)).get();
    QVERIFY(!third.ok());
    QCOMPARE(third.error().kind, ErrorKind::Busy);
    barrier.letGo();
    QVERIFY(first.get().ok());
    QVERIFY(second.get().ok());
    QVERIFY(push(device(3)).get().ok());
}

void LogThreadTest::judgesWhatHasComeBeforeItEnds()
{
    Barrier barrier(*m_log);
    Coming coming = push(device(1));
    barrier.letGo();
    m_log.reset();
    QVERIFY(coming.get().ok());
}

// Fills the disk at each operation that a push needs, one after the other; then there is room again.
void LogThreadTest::keepsNothingHalfWhenTheDiskIsFull()
{
    bool isDone = false;
    qint64 operation = 0;
    while (!isDone) {
        m_log.reset();
        m_disk = std::make_unique<FaultyDisk>();
        start();
        QVERIFY(push(device(1)).get().ok());
        PushingDevice &second = device(2);
        m_disk->refuse(m_disk->operations() + ++operation, m_disk->operations() + 10'000, FaultyDisk::Refusal::Full);
        const Result<PushAnswer> refused = push(second).get();
        isDone = refused.ok();
        m_disk->refuse(0, -1, FaultyDisk::Refusal::Full);
        QVERIFY(isDone || refused.error().kind == ErrorKind::DiskFull || refused.error().kind == ErrorKind::Storage);
        const Result<PushAnswer> again = push(second).get();
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->results.at(0).repeated, isDone); // an error means that nothing was taken
        QCOMPARE(again->results[0].seq, qint64(3));
        start();
        QCOMPARE(m_moved, (std::vector<LogThread::Heads>{{{PushingDevice::village, 4}}}));
    }
    QVERIFY(operation > 3);
}

void LogThreadTest::takesItAgainWhenThereIsRoom()
{
    m_log.reset();
    m_disk = std::make_unique<FaultyDisk>();
    start();
    m_disk->refuse(m_disk->operations() + 1, m_disk->operations() + 100'000, FaultyDisk::Refusal::Full);
    std::vector<Coming> refused;
    for (quint8 i = 1; i <= 5; ++i)
        refused.push_back(push(device(i)));
    for (Coming &answer : refused)
        QVERIFY(!answer.get().ok());
    m_disk->refuse(0, -1, FaultyDisk::Refusal::Full);
    for (const auto &pushing : m_devices)
        QVERIFY(push(*pushing).get().ok());
}

QTEST_GUILESS_MAIN(LogThreadTest)
#include "LogThreadTest.moc"
