// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/rules/DemonstrationVillage.h"
#include "models/storage/SeenCase.h"

#include <QTest>

using namespace models;

class SeenCaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesTheOpsOfWhatIsStored();
    void keepsTheOpOfAValueThatWasTouchedBeforeAPull();
    void takesTheNewOpOfAValueThatFollowed();
    void namesNoOpForAValueThatNobodyStored();
    void insertsWhatIsNew();

private:
    LoadedCase load();
    LoadedCase edit(void (*change)(HouseholdCase &));
    OpId opOfAddress(const LoadedCase &of) const;

    std::unique_ptr<StoreFixture> m_store;
    HouseholdCase m_case;
};

static const QString villageName = u"360323106205"_qs;

void SeenCaseTest::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_case = demonstrationHouseholds(1).front();
    QVERIFY(m_store->store().commit(changeBetween(unsavedCase(villageName), m_case)).ok());
}

LoadedCase SeenCaseTest::load()
{
    return **loadCase(m_store->store().database(), m_case.household.id);
}

LoadedCase SeenCaseTest::edit(void (*change)(HouseholdCase &))
{
    const LoadedCase before = load();
    HouseholdCase after = before.value;
    change(after);
    const bool stored = m_store->store().commit(changeBetween(before, after)).ok();
    return stored ? load() : LoadedCase();
}

OpId SeenCaseTest::opOfAddress(const LoadedCase &of) const
{
    const EntityType &type = typeOf<Household>();
    return opOf(of.ops.at({type.id, m_case.household.id}), type, rowOf(of.value.household, QString()),
                type["address"].reg);
}

void SeenCaseTest::namesTheOpsOfWhatIsStored()
{
    const LoadedCase stored = load();
    const LoadedCase seen = SeenCase(stored).seen(stored.value);
    QCOMPARE(opOfAddress(seen), opOfAddress(stored));
    QVERIFY(!opOfAddress(seen).isNull());
    HouseholdCase after = stored.value;
    after.household.address = u"村东1号"_qs;
    after.members.front().name = u"李四"_qs;
    const Change fromSeen = changeBetween(seen, after);
    const Change fromStored = changeBetween(stored, after);
    QCOMPARE(fromSeen.records().size(), fromStored.records().size());
    for (size_t i = 0; i < fromSeen.records().size(); ++i) {
        QCOMPARE(fromSeen.records()[i].registers.size(), 1);
        QCOMPARE(fromSeen.records()[i].registers[0].seen, fromStored.records()[i].registers[0].seen);
    }
}

void SeenCaseTest::keepsTheOpOfAValueThatWasTouchedBeforeAPull()
{
    const LoadedCase first = load();
    SeenCase form(first);
    form.follow(edit([](HouseholdCase &c) { c.household.address = u"别人改的"_qs; }));
    QCOMPARE(opOfAddress(form.seen(first.value)), opOfAddress(first)); // the form still shows the first value as seen
}

void SeenCaseTest::takesTheNewOpOfAValueThatFollowed()
{
    const LoadedCase first = load();
    SeenCase form(first);
    const LoadedCase second = edit([](HouseholdCase &c) { c.household.address = u"别人改的"_qs; });
    form.follow(second);
    QVERIFY(opOfAddress(second) != opOfAddress(first));
    QCOMPARE(opOfAddress(form.seen(second.value)), opOfAddress(second));
}

void SeenCaseTest::namesNoOpForAValueThatNobodyStored()
{
    HouseholdCase older = load().value; // as a draft from before a restart has it
    older.household.address = u"很久以前"_qs;
    QVERIFY(opOfAddress(SeenCase(load()).seen(older)).isNull());
}

void SeenCaseTest::insertsWhatIsNew()
{
    const SeenCase form(unsavedCase(villageName));
    HouseholdCase fresh = demonstrationHouseholds(2).back();
    const Change change = changeBetween(form.seen(HouseholdCase()), fresh);
    QVERIFY(!change.records().empty());
    for (const RecordChange &record : change.records())
        QVERIFY(record.isNew);
}

QTEST_GUILESS_MAIN(SeenCaseTest)
#include "SeenCaseTest.moc"
