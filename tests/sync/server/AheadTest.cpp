// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/Ahead.h"

#include <QTest>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

using namespace syncing;

class AheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryResultOnceAndInOrder_data();
    void givesEveryResultOnceAndInOrder();
    void worksOnAnotherThreadWhenThereIsMuch();
    void worksOnTheSpotWhenThereIsLittle();
    void endsWhileResultsAreLeft();

private:
    std::mutex m_mutex;
    std::set<std::thread::id> m_workers;

    size_t noted(size_t i)
    {
        const std::scoped_lock lock(m_mutex);
        m_workers.insert(std::this_thread::get_id());
        return i;
    }
};

void AheadTest::givesEveryResultOnceAndInOrder_data()
{
    QTest::addColumn<size_t>("count");
    for (const size_t count : {0, 1, 31, 32, 33, 64, 500, 1001})
        QTest::addRow("%zu", count) << count;
}

void AheadTest::givesEveryResultOnceAndInOrder()
{
    QFETCH(size_t, count);
    std::vector<int> worked(count);
    {
        Ahead<size_t> squares(count, [&](size_t i) {
            ++worked[i];
            return i * i;
        });
        for (size_t i = 0; i < count; ++i)
            QCOMPARE(squares.next(), i * i);
    }
    QCOMPARE(worked, std::vector<int>(count, 1));
}

void AheadTest::worksOnAnotherThreadWhenThereIsMuch()
{
    m_workers.clear();
    Ahead<size_t> numbers(500, [this](size_t i) { return noted(i); });
    for (size_t i = 0; i < 500; ++i)
        QCOMPARE(numbers.next(), i);
    QCOMPARE(m_workers.size(), size_t(1));
    QVERIFY(!m_workers.contains(std::this_thread::get_id()));
}

void AheadTest::worksOnTheSpotWhenThereIsLittle()
{
    m_workers.clear();
    Ahead<size_t> numbers(3, [this](size_t i) { return noted(i); });
    QCOMPARE(numbers.next(), size_t(0));
    QCOMPARE(m_workers, std::set{std::this_thread::get_id()});
}

void AheadTest::endsWhileResultsAreLeft()
{
    std::atomic<int> worked = 0;
    {
        Ahead<int> numbers(500, [&](size_t) { return ++worked; });
        QVERIFY(numbers.next() > 0);
    }
    QCOMPARE(worked.load(), 500);
}

QTEST_GUILESS_MAIN(AheadTest)
#include "AheadTest.moc"
