// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/HouseholdList.h"

#include "models/base/Clock.h"
#include "models/base/Text.h"
#include "models/rules/DemonstrationVillage.h"
#include "models/storage/CaseIndexing.h"
#include "models/storage/CaseQueries.h"
#include "models/storage/DataKey.h"
#include "models/storage/Store.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace models;

class HouseholdListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsEveryHousehold();
    void speaksTheLanguageThatWasChosen();
    void saysWhereTheSearchMet();
    void namesTheMemberWhomTheSearchMet();
    void findsPeopleWhateverTheListShows();
    void keepsTheCurrentRowWhileOthersComeAndGo();
    void losesTheCurrentRowOnlyWithItsHousehold();
    void answersTheLastOfManyKeystrokes();
    void dropsMarksThatAFilterHides();
    void dropsTheMarkOfAHouseholdThatIsGone();
    void tellsWhatItLists();
    void namesVillagesAndKeepsToOne();

private:
    void add(const HouseholdCase &one);
    void remove(const Id &household);
    void waitForIndex();
    void waitForRows(int count) { QTRY_COMPARE(m_list->rowCount(), count); }
    QVariant at(int row, HouseholdColumn column, int role = Qt::DisplayRole) const
    {
        return m_list->index(row, models::column(column)).data(role);
    }
    bool mark(int row, Qt::CheckState state)
    {
        return m_list->setData(m_list->index(row, models::column(HouseholdColumn::Mark)), state, Qt::CheckStateRole);
    }

    std::vector<HouseholdCase> m_cases = demonstrationHouseholds(30);
    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<CaseIndexing> m_indexing;
    std::unique_ptr<HouseholdList> m_list;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void HouseholdListTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Store>(m_folder->filePath(u"a.db"_qs), nullptr, m_clock);
    QVERIFY(m_store->open().result());
    for (const HouseholdCase &one : m_cases)
        add(one);
    m_indexing = std::make_unique<CaseIndexing>(*m_store, m_clock);
    m_list = std::make_unique<HouseholdList>(*m_store);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_list.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    connect(m_indexing.get(), &CaseIndexing::indexed, m_list.get(), &HouseholdList::reload);
    waitForRows(30);
    waitForIndex();
}

void HouseholdListTest::cleanup()
{
    m_tester.reset();
    m_list.reset();
    m_indexing.reset();
    m_store.reset();
}

void HouseholdListTest::add(const HouseholdCase &one)
{
    QVERIFY(m_store->commit(changeBetween(unsavedCase(demonstrationVillageCode.toString()), one)).result());
}

void HouseholdListTest::remove(const Id &household)
{
    const auto removed = m_store
                             ->write([household](ClientStore &store) {
                                 Change change;
                                 change.remove(**store.load<Household>(household));
                                 return store.commit(change).ok();
                             })
                             .result();
    QVERIFY(removed);
    m_store->noteChange();
}

void HouseholdListTest::waitForIndex()
{
    QTRY_VERIFY(!m_indexing->isRunning());
}

void HouseholdListTest::showsEveryHousehold()
{
    QStringList heads;
    for (const HouseholdCase &one : m_cases)
        heads.append(headOf(one)->name);
    QStringList shown;
    for (int row = 0; row < m_list->rowCount(); ++row)
        shown.append(at(row, HouseholdColumn::Head).toString());
    std::ranges::sort(heads);
    std::ranges::sort(shown);
    QCOMPARE(shown, heads);
    QCOMPARE(m_list->summary().total, 30);
    const auto id = Id::fromBytes(at(0, HouseholdColumn::Head, role(HouseholdRole::Id)).toByteArray());
    const auto first = std::ranges::find_if(m_cases, [&](const HouseholdCase &c) { return c.household.id == id; });
    QVERIFY(first != m_cases.end());
    QCOMPARE(at(0, HouseholdColumn::Identity).toString(), maskedNumber(identityOf(*first, headOf(*first)->id)->number));
    QCOMPARE(at(0, HouseholdColumn::Persons).toString(), QString::number(headcount(*first)));
    QCOMPARE(at(0, HouseholdColumn::Persons, Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(at(0, HouseholdColumn::Sync, role(HouseholdRole::Sync)).toInt(), int(SyncMark::Pending));
}

void HouseholdListTest::speaksTheLanguageThatWasChosen()
{
    const QString chinese = at(0, HouseholdColumn::Cause).toString();
    m_list->setLanguage(Language::English);
    const CodeItem *item = CodeBook::shipped().findByLabel(QLatin1String("cause"), chinese);
    QVERIFY(item != nullptr);
    QCOMPARE(at(0, HouseholdColumn::Cause).toString(), item->en);
}

void HouseholdListTest::saysWhereTheSearchMet()
{
    const QString head = at(3, HouseholdColumn::Head).toString();
    m_list->setSearch(head.right(1));
    QTRY_VERIFY(m_list->summary().match == MatchKind::Name);
    QVERIFY(m_list->rowCount() < 30);
    QVERIFY(m_list->rowCount() > 0);
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const QString name = at(row, HouseholdColumn::Head).toString();
        const auto met = at(row, HouseholdColumn::Head, role(HouseholdRole::Matched)).value<QList<int>>();
        QCOMPARE(met.isEmpty(), !name.contains(head.right(1)));
        if (!met.isEmpty())
            QCOMPARE(QString(name[met.front()]), head.right(1));
    }
    m_list->setSearch({});
    waitForRows(30);
    QVERIFY(at(0, HouseholdColumn::Head, role(HouseholdRole::Matched)).value<QList<int>>().isEmpty());
}

void HouseholdListTest::namesTheMemberWhomTheSearchMet()
{
    const HouseholdCase &one =
        *std::ranges::find_if(m_cases, [](const HouseholdCase &c) { return c.members.size() > 1; });
    const auto other = std::ranges::find_if(one.members, [&](const Member &m) { return m.id != headOf(one)->id; });
    m_list->setSearch(other->name);
    QTRY_VERIFY(m_list->rowCount() < 30);
    const int row = m_list->rowOf(one.household.id);
    QVERIFY(row >= 0);
    QVERIFY(at(row, HouseholdColumn::Head, role(HouseholdRole::Matched)).value<QList<int>>().isEmpty());
    QCOMPARE(at(row, HouseholdColumn::Head, role(HouseholdRole::MatchedMember)).toString(), other->name);
    m_list->setSearch(headOf(one)->name);
    QTRY_VERIFY(!at(qMax(0, m_list->rowOf(one.household.id)), HouseholdColumn::Head, role(HouseholdRole::Matched))
                     .value<QList<int>>()
                     .isEmpty());
    QVERIFY(at(m_list->rowOf(one.household.id), HouseholdColumn::Head, role(HouseholdRole::MatchedMember))
                .toString()
                .isEmpty());
}

void HouseholdListTest::findsPeopleWhateverTheListShows()
{
    m_list->setStateFilter(ReviewState::Returned); // none
    waitForRows(0);
    const HouseholdCase &one =
        *std::ranges::find_if(m_cases, [](const HouseholdCase &c) { return c.members.size() > 1; });
    const auto other = std::ranges::find_if(one.members, [&](const Member &m) { return m.id != headOf(one)->id; });
    const auto foundBy = [&](const QString &typed, int most) {
        auto answer = m_list->find(typed, most);
        answer.waitForFinished();
        return *answer.result();
    };
    const std::vector<FoundHousehold> found = foundBy(other->name, 50);
    const auto hit = std::ranges::find(found, one.household.id, &FoundHousehold::household);
    QVERIFY(hit != found.end());
    QCOMPARE(hit->name, other->name);
    QCOMPARE(hit->head, headOf(one)->name);
    QCOMPARE(foundBy(one.identities.front().number.last(4), 50).empty(), false);
    QCOMPARE(foundBy(headOf(one)->name.first(1), 1).size(), size_t(1));
    QVERIFY(foundBy(u"没有这个人"_qs, 50).empty());
}

void HouseholdListTest::keepsTheCurrentRowWhileOthersComeAndGo()
{
    const QPersistentModelIndex current = m_list->index(12, models::column(HouseholdColumn::Head));
    const QByteArray household = current.data(role(HouseholdRole::Id)).toByteArray();
    const auto same = [&] { return current.data(role(HouseholdRole::Id)).toByteArray() == household; };
    m_list->sort(models::column(HouseholdColumn::NetIncome), Qt::DescendingOrder);
    QTRY_VERIFY(current.row() != 12);
    QVERIFY(same());
    for (const HouseholdCase &other : demonstrationHouseholds(5, 9))
        add(other);
    waitForRows(35);
    QVERIFY(same());
    const auto victim = m_list->listed()[current.row() == 0 ? 1 : 0];
    remove(victim);
    waitForRows(34);
    QVERIFY(same());
    m_list->setSearch(current.data().toString());
    QTRY_VERIFY(m_list->rowCount() < 34);
    QVERIFY(same());
}

void HouseholdListTest::losesTheCurrentRowOnlyWithItsHousehold()
{
    const QPersistentModelIndex current = m_list->index(12, models::column(HouseholdColumn::Head));
    remove(*Id::fromBytes(current.data(role(HouseholdRole::Id)).toByteArray()));
    waitForRows(29);
    QVERIFY(!current.isValid());
}

void HouseholdListTest::answersTheLastOfManyKeystrokes()
{
    QSignalSpy summaries(m_list.get(), &HouseholdList::summaryChanged);
    const QString head = at(3, HouseholdColumn::Head).toString();
    for (const QString &typed : {u"x"_qs, u"xq"_qs, u"xqz"_qs, u"xqzw"_qs, head})
        m_list->setSearch(typed);
    QTRY_COMPARE(m_list->summary().match, MatchKind::Name);
    QVERIFY(summaries.size() <= 2); // those in between were not asked for
    QVERIFY(at(0, HouseholdColumn::Head).toString().contains(head) || m_list->rowCount() > 0);
}

void HouseholdListTest::dropsMarksThatAFilterHides()
{
    const std::vector<Id> all = m_list->listed();
    QVERIFY(mark(2, Qt::Checked));
    QVERIFY(mark(5, Qt::Checked));
    QCOMPARE(m_list->summary().marked, 2);
    QVERIFY(!m_list->setData(m_list->index(2, models::column(HouseholdColumn::Head)), u"x"_qs, Qt::EditRole));
    m_list->sort(models::column(HouseholdColumn::Head), Qt::DescendingOrder);
    QTRY_COMPARE(m_list->listed().front(), all.back());
    QCOMPARE(m_list->marked(), (std::vector<Id>{all[5], all[2]}));
    m_list->setSearch(at(m_list->rowOf(all[2]), HouseholdColumn::Head).toString());
    QTRY_VERIFY(m_list->rowCount() < 30);
    QVERIFY(m_list->rowOf(all[5]) < 0);
    QCOMPARE(m_list->marked(), std::vector<Id>{all[2]});
    QCOMPARE(m_list->summary().marked, 1);
    m_list->setSearch({});
    waitForRows(30);
    QCOMPARE(m_list->summary().marked, 1);
    QCOMPARE(at(m_list->rowOf(all[5]), HouseholdColumn::Mark, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    m_list->markAll();
    QCOMPARE(m_list->marked(), m_list->listed());
    QCOMPARE(m_list->summary().marked, static_cast<int>(m_list->listed().size()));
    m_list->clearMarks();
    QVERIFY(m_list->marked().empty());
    QCOMPARE(at(m_list->rowOf(all[2]), HouseholdColumn::Mark, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void HouseholdListTest::dropsTheMarkOfAHouseholdThatIsGone()
{
    const Id household = m_list->listed()[2];
    QVERIFY(mark(2, Qt::Checked));
    remove(household);
    waitForRows(29);
    QCOMPARE(m_list->summary().marked, 0);
}

void HouseholdListTest::tellsWhatItLists()
{
    const std::vector<Id> listed = m_list->listed();
    QCOMPARE(listed.size(), size_t(30));
    QCOMPARE(m_list->rowOf(listed[7]), 7);
    QCOMPARE(m_list->rowOf(Id()), -1);
    m_list->setStateFilter(ReviewState::Approved);
    waitForRows(0);
    QCOMPARE(m_list->summary().found, 30);
    m_list->setStateFilter({});
    m_list->setCauseSelection({.causes = {m_cases.front().household.mainCause}});
    QTRY_VERIFY(m_list->rowCount() > 0 && m_list->rowCount() < 30);
    QCOMPARE(m_list->causeSelection().causes, QStringList{m_cases.front().household.mainCause});
    m_list->setCauseSelection({.causes = {m_cases.front().household.mainCause}, .year = 1999});
    waitForRows(0); // a figure of one year leads to no form of another
}

void HouseholdListTest::namesVillagesAndKeepsToOne()
{
    const QString first = demonstrationVillageCode.toString();
    const QString second = u"360323106207"_qs;
    HouseholdCase other = m_cases.front();
    other.household.id.bytes[0] ^= 0x55;
    other.household.number.clear();
    other.household.provisionalNumber = u"L7K3QXDM"_qs;
    other.members.clear();
    other.incomes.clear();
    other.identities.clear();
    other.contact.reset();
    QVERIFY(m_store->commit(changeBetween(unsavedCase(second), other)).result());
    m_store->noteChange();
    waitForRows(31);
    m_list->setVillageNames({{first, u"龙王潭村"_qs}});
    m_list->setVillageFilter(second);
    waitForRows(1);
    QCOMPARE(m_list->villageFilter(), second);
    QCOMPARE(at(0, HouseholdColumn::Village).toString(), second); // not named yet
    QCOMPARE(at(0, HouseholdColumn::Head, role(HouseholdRole::Number)).toString(), u"L7K3QXDM"_qs);
    m_list->setVillageFilter(first);
    waitForRows(30);
    QCOMPARE(at(0, HouseholdColumn::Village).toString(), u"龙王潭村"_qs);
    m_list->setSearch(at(3, HouseholdColumn::Head).toString());
    m_list->setVillageFilter(second);
    waitForRows(0);
}

QTEST_GUILESS_MAIN(HouseholdListTest)
#include "HouseholdListTest.moc"
