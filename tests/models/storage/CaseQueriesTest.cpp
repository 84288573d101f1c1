// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/rules/DemonstrationVillage.h"
#include "models/storage/CaseQueries.h"

#include <QTest>

#include <algorithm>

using namespace models;

class CaseQueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsBackWhatWasSaved();
    void knowsNoAbsentHousehold();
    void writesNothingIfNothingDiffers();
    void writesOnlyTheRecordsThatDiffer();
    void saysWhatTheFormSaw();
    void insertsANewMemberIntoAKnownCase();
    void removesWhatTheFormTookAway();
    void bringsARemovedIncomeBack();
    void takesAnEditedMemberOfAnUnsavedCaseWhole();
    void leavesBlankIdentitiesAndContactsOut();
    void readsACaseWithoutItsIdentityScope();
    void tellsThatAHouseholdWasRemoved();

private:
    LoadedCase load();
    void save(const LoadedCase &before, const HouseholdCase &after);
    std::unique_ptr<StoreFixture> m_store;
    HouseholdCase m_case;
};

static const QString villageName = u"360323106205"_qs;

void CaseQueriesTest::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_case = demonstrationHouseholds(1).front();
    std::sort(m_case.identities.begin(), m_case.identities.end(),
              [](const MemberIdentity &a, const MemberIdentity &b) { return a.id < b.id; });
}

LoadedCase CaseQueriesTest::load()
{
    auto loaded = loadCase(m_store->store().database(), m_case.household.id);
    return loaded && *loaded ? std::move(**loaded) : LoadedCase();
}

void CaseQueriesTest::save(const LoadedCase &before, const HouseholdCase &after)
{
    QVERIFY(m_store->store().commit(changeBetween(before, after)));
}

void CaseQueriesTest::readsBackWhatWasSaved()
{
    save(unsavedCase(villageName), m_case);
    m_store->reopen();
    const LoadedCase loaded = load();
    QCOMPARE(loaded.value, m_case);
    QCOMPARE(loaded.village, villageName);
    QVERIFY(!loaded.removed);
}

void CaseQueriesTest::knowsNoAbsentHousehold()
{
    const auto loaded = loadCase(m_store->store().database(), m_case.household.id);
    QVERIFY(loaded);
    QVERIFY(!loaded->has_value());
}

void CaseQueriesTest::writesNothingIfNothingDiffers()
{
    save(unsavedCase(villageName), m_case);
    const LoadedCase loaded = load();
    QVERIFY(changeBetween(loaded, loaded.value).isEmpty());
}

void CaseQueriesTest::writesOnlyTheRecordsThatDiffer()
{
    save(unsavedCase(villageName), m_case);
    const LoadedCase loaded = load();
    HouseholdCase after = loaded.value;
    after.members.front().health = {u"02"_qs};
    after.contact->phone = u"19900001234"_qs;
    const Change change = changeBetween(loaded, after);
    QCOMPARE(change.records().size(), size_t(2));
    QCOMPARE(change.records()[0].type->id, typeOf<Member>().id);
    QCOMPARE(change.records()[0].registers.size(), size_t(1));
    QCOMPARE(change.records()[1].row.scope, identity);
    save(loaded, after);
    QCOMPARE(load().value, after);
}

void CaseQueriesTest::saysWhatTheFormSaw()
{
    save(unsavedCase(villageName), m_case);
    const LoadedCase first = load();
    HouseholdCase after = first.value;
    after.household.address = u"elsewhere"_qs;
    const OpId seen = changeBetween(first, after).records().front().registers.front().seen;
    save(first, after);
    after.household.address = u"back"_qs;
    const OpId seenLater = changeBetween(load(), after).records().front().registers.front().seen;
    QVERIFY(!seen.isNull());
    QVERIFY(seen != seenLater);
}

void CaseQueriesTest::insertsANewMemberIntoAKnownCase()
{
    save(unsavedCase(villageName), m_case);
    const LoadedCase loaded = load();
    HouseholdCase after = loaded.value;
    Member child = m_store->member(after.household, u"李小小"_qs, u"03"_qs);
    after.members.push_back(child);
    after.identities.push_back({child.id, after.household.id, u"990323202001010011"_qs});
    save(loaded, after);
    sortCase(after);
    const LoadedCase again = load();
    QCOMPARE(again.value.members, after.members);
    QCOMPARE(again.value.identities.size(), after.identities.size());
}

void CaseQueriesTest::removesWhatTheFormTookAway()
{
    save(unsavedCase(villageName), m_case);
    const LoadedCase loaded = load();
    HouseholdCase after = loaded.value;
    after.members.pop_back();
    after.incomes.pop_back();
    after.contact.reset();
    save(loaded, after);
    QCOMPARE(load().value, after);
    QCOMPARE(m_store->number("SELECT count(*) FROM member"), qint64(m_case.members.size()));
}

void CaseQueriesTest::bringsARemovedIncomeBack()
{
    save(unsavedCase(villageName), m_case);
    HouseholdCase without = m_case;
    without.incomes.pop_back();
    save(load(), without);
    save(load(), m_case);
    QCOMPARE(load().value, m_case);
}

void CaseQueriesTest::takesAnEditedMemberOfAnUnsavedCaseWhole()
{
    const Change change = changeBetween(unsavedCase(villageName), m_case);
    QCOMPARE(change.records().front().type->id, typeOf<Household>().id); // parents first
    for (const RecordChange &record : change.records())
        QVERIFY(record.isNew);
}

void CaseQueriesTest::leavesBlankIdentitiesAndContactsOut()
{
    m_case.identities.front().number.clear();
    m_case.contact = HouseholdContact{.id = m_case.household.id};
    save(unsavedCase(villageName), m_case);
    const LoadedCase loaded = load();
    QCOMPARE(loaded.value.identities.size(), m_case.identities.size() - 1);
    QVERIFY(!loaded.value.contact);
}

void CaseQueriesTest::readsACaseWithoutItsIdentityScope()
{
    m_case.identities.clear();
    m_case.contact.reset();
    save(unsavedCase(villageName), m_case);
    QCOMPARE(load().value, m_case);
}

void CaseQueriesTest::tellsThatAHouseholdWasRemoved()
{
    save(unsavedCase(villageName), m_case);
    const auto household = m_store->store().load<Household>(m_case.household.id);
    QVERIFY(m_store->store().commit(Change().remove(**household)));
    QVERIFY(load().removed);
    QCOMPARE(load().value, m_case);
}

QTEST_GUILESS_MAIN(CaseQueriesTest)
#include "CaseQueriesTest.moc"
