// SPDX-License-Identifier: GPL-3.0-or-later
// What this device knows of a record's history without a server.
#include "SyncFixture.h"

#include "models/storage/OwnSteps.h"

#include <QTest>

using namespace models;

class OwnStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatIsCapturedTheNewestFirst();
    void keepsToTheRecord();
    void tellsHowEachStands_data();
    void tellsHowEachStands();

private:
    void edit(const QString &address);
    std::vector<RecordStep> steps(const Id &record)
    {
        return *ownSteps(m_world->database(), m_world->codec, typeOf<Household>().id, record);
    }

    std::unique_ptr<SyncFixture> m_world;
    Household m_household;
};

void OwnStepsTest::init()
{
    m_world = std::make_unique<SyncFixture>();
    m_household = m_world->household(u"1组"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, m_household)));
}

void OwnStepsTest::edit(const QString &address)
{
    const auto before = m_world->store().load<Household>(m_household.id);
    Household after = (*before)->record;
    after.address = address;
    QVERIFY(m_world->store().commit(Change().update(**before, after)));
}

void OwnStepsTest::tellsWhatIsCapturedTheNewestFirst()
{
    m_world->pack(); // the first is frozen, the other one not yet
    edit(u"2组"_qs);
    const std::vector<FieldChange> changes =
        fieldHistory(typeOf<Household>(), typeOf<Household>()["address"], steps(m_household.id));
    QCOMPARE(changes.size(), size_t(2));
    QVERIFY(changes[0].value == Value(u"2组"_qs));
    QVERIFY(changes[0].before == Value(u"1组"_qs));
    QCOMPARE(changes[0].mark, ChangeMark::Waiting);
    QVERIFY(changes[1].isFirst);
}

void OwnStepsTest::keepsToTheRecord()
{
    const Household other = m_world->household(u"9组"_qs);
    QVERIFY(m_world->store().commit(Change().insert(village, other)));
    QCOMPARE(steps(other.id).size(), size_t(1));
    QCOMPARE(steps(m_household.id).size(), size_t(1));
    QCOMPARE(steps(m_world->ids.next()).size(), size_t(0));
}

void OwnStepsTest::tellsHowEachStands_data()
{
    QTest::addColumn<GroupState>("state");
    QTest::addColumn<StepStanding>("standing");
    QTest::newRow("taken") << GroupState::Accepted << StepStanding::Taken;
    QTest::newRow("put aside") << GroupState::Quarantined << StepStanding::Waiting;
    QTest::newRow("refused") << GroupState::Rejected << StepStanding::Refused;
}

void OwnStepsTest::tellsHowEachStands()
{
    QFETCH(GroupState, state);
    QFETCH(StepStanding, standing);
    const OpId op = m_world->pack().front().op;
    QVERIFY(m_world->judge(op, state));
    QCOMPARE(steps(m_household.id).front().standing, standing);
}

QTEST_GUILESS_MAIN(OwnStepsTest)
#include "OwnStepsTest.moc"
