// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Store.h"

#include "models/base/Clock.h"
#include "models/entities/Household.h"
#include "models/storage/DataKey.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace models;

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsWhatItCommitted();
    void finishesEveryCommitBeforeItCloses();
    void writesOnOneThreadAndReadsOnAnother();
    void keepsASecondProgramOut();
    void opensAgainAfterItClosed();

private:
    std::unique_ptr<Store> openStore()
    {
        auto store = std::make_unique<Store>(m_folder->filePath(u"a.db"_qs), m_key, m_clock);
        const Outcome opened = store->open().result();
        return opened ? std::move(store) : nullptr;
    }
    static Household household(quint8 number)
    {
        Household record;
        record.id.bytes[0] = number;
        record.mainCause = u"01"_qs;
        return record;
    }
    static Change insertion(quint8 number) { return Change().insert(u"village/360323106205"_qs, household(number)); }
    static qint64 count(Database &database)
    {
        Statement rows = database.cached("SELECT count(*) FROM household");
        return rows.step() ? rows.integer(0) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const DataKey> m_key = std::make_shared<DataKey>(DataKey::random());
    SystemClock m_clock;
};

void StoreTest::readsWhatItCommitted()
{
    const std::unique_ptr<Store> store = openStore();
    QVERIFY(store);
    QSignalSpy changed(store.get(), &Store::changed);
    QVERIFY(store->commit(insertion(1)).result().ok());
    QCOMPARE(store->read([](Database &database) { return count(database); }).result(), 1);
    QTRY_COMPARE(changed.size(), 1);
}

void StoreTest::finishesEveryCommitBeforeItCloses()
{
    std::unique_ptr<Store> store = openStore();
    QVERIFY(store);
    std::vector<QFuture<Result<CommitReceipt>>> commits;
    for (quint8 number = 1; number <= 50; ++number)
        commits.push_back(store->commit(insertion(number)));
    store.reset();
    for (const QFuture<Result<CommitReceipt>> &commit : commits) {
        QVERIFY(commit.isFinished());
        QVERIFY(commit.result().ok());
    }
    const std::unique_ptr<Store> again = openStore();
    QCOMPARE(again->read([](Database &database) { return count(database); }).result(), 50);
}

void StoreTest::writesOnOneThreadAndReadsOnAnother()
{
    const std::unique_ptr<Store> store = openStore();
    QVERIFY(store);
    const auto thread = [](auto &) { return QThread::currentThread(); };
    QThread *writer = store->write(thread).result();
    QThread *reader = store->read(thread).result();
    QCOMPARE(writer, store->writerThread());
    QVERIFY(reader != writer);
    QVERIFY(reader != QThread::currentThread());
}

void StoreTest::keepsASecondProgramOut()
{
    const std::unique_ptr<Store> store = openStore();
    QVERIFY(store);
    Store second(m_folder->filePath(u"a.db"_qs), m_key, m_clock);
    QCOMPARE(second.open().result().error().kind, ErrorKind::Busy);
}

void StoreTest::opensAgainAfterItClosed()
{
    for (quint8 number = 1; number <= 3; ++number) {
        const std::unique_ptr<Store> store = openStore();
        QVERIFY(store);
        QVERIFY(store->commit(insertion(number)).result().ok());
    }
}

QTEST_GUILESS_MAIN(StoreTest)
#include "StoreTest.moc"
