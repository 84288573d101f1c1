// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/CaseIndexing.h"

#include "models/base/Clock.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/storage/CaseIndex.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/DataKey.h"
#include "models/storage/Store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace models;

class CaseIndexingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsASave();
    void worksOffWhatAnEarlierRunLeft();
    void letsASaveInBetweenTwoSlices();

private:
    void open();
    void save(int count, quint64 seed);
    qint64 lines() const
    {
        return m_store
            ->read([](Database &database) {
                const auto all = caseLines(database, 0);
                return all ? static_cast<qint64>(all->size()) : -1;
            })
            .result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const DataKey> m_key = std::make_shared<DataKey>(DataKey::random());
    ManualClock m_clock;
    std::unique_ptr<Store> m_store;
};

void CaseIndexingTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void CaseIndexingTest::open()
{
    m_store.reset();
    m_store = std::make_unique<Store>(m_folder->filePath(u"a.db"_qs), m_key, m_clock);
    QVERIFY(m_store->open().result());
}

void CaseIndexingTest::save(int count, quint64 seed)
{
    for (const HouseholdCase &one : demonstrationHouseholds(count, seed))
        QVERIFY(m_store->commit(changeBetween(unsavedCase(demonstrationVillageCode.toString()), one)).result());
}

void CaseIndexingTest::followsASave()
{
    CaseIndexing indexing(*m_store, m_clock);
    QSignalSpy indexed(&indexing, &CaseIndexing::indexed);
    save(1, 1);
    QTRY_COMPARE(indexed.size(), 1);
    QCOMPARE(lines(), 1);
    QTRY_VERIFY(!indexing.isRunning());
}

void CaseIndexingTest::worksOffWhatAnEarlierRunLeft()
{
    save(120, 1);
    QCOMPARE(lines(), 0);
    open();
    CaseIndexing indexing(*m_store, m_clock);
    QSignalSpy finished(&indexing, &CaseIndexing::finished);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(lines(), 120);
}

void CaseIndexingTest::letsASaveInBetweenTwoSlices()
{
    save(200, 1);
    CaseIndexing indexing(*m_store, m_clock);
    QSignalSpy indexed(&indexing, &CaseIndexing::indexed);
    QTRY_VERIFY(!indexed.isEmpty());
    save(1, 2);
    QVERIFY(lines() < 201); // the save did not wait for all of them
    QTRY_VERIFY(!indexing.isRunning());
    QCOMPARE(lines(), 201);
}

QTEST_GUILESS_MAIN(CaseIndexingTest)
#include "CaseIndexingTest.moc"
