// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "models/entities/CodeEntry.h"
#include "models/entities/Parameter.h"
#include "models/storage/CauseRegrouping.h"
#include "models/storage/CommonsQueries.h"
#include "models/storage/ScopeTable.h"
#include "models/schema/StateDigest.h"

#include <QTest>

using namespace models;

class CommonsQueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<StoreFixture>(); }
    void isWhatWasShippedWhereNothingWasPublished();
    void takesPublishedParameters();
    void takesPublishedGroupsOfCauses();
    void aRegroupedCauseKeepsItsWords();
    void regroupingTwiceEndsInOneEntry();
    void knowsTheVillagesByTheirScopes();

private:
    Commons commons() { return *readCommons(m_store->store().database()); }
    void publish(const QString &key, qint64 number, std::optional<qint64> year = {}, const QString &region = {})
    {
        const Parameter parameter{parameterId(key, region, static_cast<int>(year.value_or(0))), key, region, year,
                                  number, u"公告"_qs};
        QVERIFY(m_store->store().commit(Change().insert(u"commons"_qs, parameter)));
    }
    void addScope(const QString &name, Role role)
    {
        QVERIFY(ScopeTable(m_store->store().database()).put({name, roleCode(role), {}, emptyStateDigest(), 0}));
    }

    std::unique_ptr<StoreFixture> m_store;
};

void CommonsQueriesTest::isWhatWasShippedWhereNothingWasPublished()
{
    QCOMPARE(commons(), (Commons{CodeBook::shipped(), PovertyLines::shipped()}));
}

void CommonsQueriesTest::takesPublishedParameters()
{
    publish(u"demonstration"_qs, 1);
    publish(u"form_year"_qs, 2021);
    publish(u"poverty"_qs, 420'000, 2020, u"3603"_qs);
    const Commons read = commons();
    QVERIFY(read.demonstration);
    QCOMPARE(read.formYear, std::optional(2021));
    QCOMPARE(read.lines.find(u"poverty", 2020, u"360323106205")->fen, 420'000);
    QCOMPARE(read.lines.find(u"poverty", 2020, u"110101001001")->fen, 400'000); // elsewhere the national one
}

void CommonsQueriesTest::takesPublishedGroupsOfCauses()
{
    const QString list = u"cause"_qs;
    const CodeItem before = *CodeBook::shipped().find(QLatin1String("cause"), u"08"_qs);
    QCOMPARE(before.grouping, u"subjective"_qs);
    QVERIFY(m_store->store().commit(Change().insert(
        u"commons"_qs,
        CodeEntry{codeEntryId(list, u"08"_qs), list, u"08"_qs, before.zh, before.en, {}, {}, u"objective"_qs})));
    QCOMPARE(commons().codes.find(QLatin1String("cause"), u"08"_qs)->grouping, u"objective"_qs);
}

void CommonsQueriesTest::aRegroupedCauseKeepsItsWords()
{
    CauseGrouping wanted = causeGrouping(CodeBook::shipped());
    wanted.insert(u"01"_qs, u"subjective"_qs);
    wanted.remove(u"08"_qs);
    QVERIFY(regroupCauses(m_store->store(), wanted));
    const CodeBook codes = commons().codes;
    QCOMPARE(causeGrouping(codes), wanted);
    CodeItem expected = *CodeBook::shipped().find(QLatin1String("cause"), u"01"_qs);
    expected.grouping = u"subjective"_qs;
    QCOMPARE(*codes.find(QLatin1String("cause"), u"01"_qs), expected);
}

void CommonsQueriesTest::regroupingTwiceEndsInOneEntry()
{
    const CauseGrouping shipped = causeGrouping(CodeBook::shipped());
    CauseGrouping other = shipped;
    other.insert(u"01"_qs, u"subjective"_qs);
    QVERIFY(regroupCauses(m_store->store(), other));
    QVERIFY(regroupCauses(m_store->store(), shipped));
    QVERIFY(regroupCauses(m_store->store(), shipped)); // nothing differs: nothing is written
    QCOMPARE(commons().codes, CodeBook::shipped());
    const auto entries = m_store->store().loadWhere<CodeEntry>("id", codeEntryId(u"cause"_qs, u"01"_qs));
    QCOMPARE(entries->size(), size_t(1));
}

void CommonsQueriesTest::knowsTheVillagesByTheirScopes()
{
    addScope(village, Role::Cadre);
    addScope(identity, Role::Cadre);
    addScope(u"village/360323106206"_qs, Role::Coordinator);
    const auto villages = readVillages(m_store->store().database());
    QVERIFY(villages.ok());
    QCOMPARE(*villages, (std::vector<ReadableVillage>{{u"360323106205"_qs, {}, Role::Cadre, true},
                                                       {u"360323106206"_qs, {}, Role::Coordinator, false}}));
}

QTEST_GUILESS_MAIN(CommonsQueriesTest)
#include "CommonsQueriesTest.moc"
