// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/FieldHistory.h"

#include "models/base/Cbor.h"
#include "models/entities/Household.h"

#include <QTest>

using namespace models;

namespace {

Id idOf(quint8 n)
{
    Id id;
    id.bytes[15] = n;
    return id;
}

QByteArray textValue(const QString &text)
{
    CborWriter out;
    out.text(text);
    return out.take();
}

} // namespace

class FieldHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithWhatTheRecordWasMadeWith();
    void beginsEmptyIfTheRecordWasMadeWithoutTheField();
    void saysBeforeWhatTheAuthorSaw();
    void saysNothingOfWhatIsNotKnown();
    void saysNothingBeforeADecisionWithoutTheServer();
    void marksValuesInDisputeAndTheDecision();
    void marksAValueThatNeverWasShown();
    void marksWhatTheServerHasNotTaken();
    void leavesOtherFieldsOut();
    void readsAFieldOfAGroupAlone();
    void leavesOutAValueOfANewerProgram();
    void joinsOwnStepsByTheirTime();
    void tellsAStepOnceThatBothKnow();

private:
    RecordStep step(quint8 op, const QString &address, quint8 seen);
    std::vector<FieldChange> addresses(const std::vector<RecordStep> &steps) const
    {
        return fieldHistory(m_type, m_type["address"], steps);
    }

    const EntityType &m_type = typeOf<Household>();
    const FieldId m_reg = typeOf<Household>()["address"].reg;
};

// As the server took it without a dispute. seen 0: the record is made.
RecordStep FieldHistoryTest::step(quint8 op, const QString &address, quint8 seen)
{
    RecordStep made;
    made.op = idOf(op);
    made.account = idOf(100);
    made.author = u"李芳"_qs;
    made.hlc = hlcFromMs(1000 * op);
    made.receivedMs = 1000 * op + 5;
    made.edits = {{m_type.id, idOf(50), seen == 0, {{m_reg, textValue(address), seen == 0 ? Id() : idOf(seen)}}}};
    made.outcome = {{m_reg, textValue(address), made.op, {}}};
    return made;
}

void FieldHistoryTest::beginsWithWhatTheRecordWasMadeWith()
{
    const std::vector<FieldChange> changes = addresses({step(1, u"1组"_qs, 0)});
    const FieldChange first{idOf(1), idOf(100), u"李芳"_qs,       1000, 1005, Value(u"1组"_qs),
                            {},      true,      ChangeMark::None, {}};
    QCOMPARE(changes.size(), size_t(1));
    QVERIFY(changes.front() == first);
}

void FieldHistoryTest::beginsEmptyIfTheRecordWasMadeWithoutTheField()
{
    RecordStep made = step(1, u"1组"_qs, 0);
    made.edits.front().cells.clear();
    made.outcome.clear();
    RecordStep entered = step(2, u"2组"_qs, 1);
    entered.edits.front().cells.front().seen = {};
    const std::vector<FieldChange> changes = addresses({entered, made});
    QCOMPARE(changes.size(), size_t(2));
    QVERIFY(isNull(changes[1].value));
    QVERIFY(changes[1].isFirst);
    QVERIFY(changes[0].before && isNull(*changes[0].before));
    QVERIFY(!changes[0].isFirst);
}

void FieldHistoryTest::saysBeforeWhatTheAuthorSaw()
{
    RecordStep late = step(3, u"3组"_qs, 1); // made offline, with the first value on the screen
    const std::vector<FieldChange> changes = addresses({late, step(2, u"2组"_qs, 1), step(1, u"1组"_qs, 0)});
    QCOMPARE(changes.size(), size_t(3));
    QVERIFY(changes[0].before == Value(u"1组"_qs));
    QVERIFY(changes[1].before == Value(u"1组"_qs));
}

void FieldHistoryTest::saysNothingOfWhatIsNotKnown()
{
    const std::vector<FieldChange> changes = addresses({step(3, u"3组"_qs, 2)});
    QCOMPARE(changes.size(), size_t(1));
    QVERIFY(!changes.front().before);
}

// Somebody else's value may have been among those that were chosen from.
void FieldHistoryTest::saysNothingBeforeADecisionWithoutTheServer()
{
    RecordStep decided = step(2, {}, 1);
    decided.edits.clear();
    decided.resolutions = {{m_type.id, idOf(50), m_reg, textValue(u"2组"_qs), {idOf(1), idOf(9)}, {}}};
    std::vector<RecordStep> own{decided, step(1, u"1组"_qs, 0)};
    for (RecordStep &one : own)
        one.outcome.clear();
    QVERIFY(!addresses(own)[0].before);
}

void FieldHistoryTest::marksValuesInDisputeAndTheDecision()
{
    RecordStep disputed = step(3, u"3组"_qs, 1);
    disputed.outcome.front().candidates.resize(2);
    disputed.outcome.front().candidates[0].op = idOf(2);
    disputed.outcome.front().candidates[1].op = idOf(3);
    RecordStep decided = step(4, {}, 3);
    decided.edits.clear();
    decided.resolutions = {{m_type.id, idOf(50), m_reg, textValue(u"2组"_qs), {idOf(2), idOf(3)}, u"asked"_qs}};
    decided.outcome.front().value = textValue(u"2组"_qs);
    const std::vector<FieldChange> changes =
        addresses({decided, disputed, step(2, u"2组"_qs, 1), step(1, u"1组"_qs, 0)});
    QCOMPARE(changes[1].mark, ChangeMark::Disputed);
    QCOMPARE(changes[2].mark, ChangeMark::Disputed); // though it had come first
    QCOMPARE(changes[3].mark, ChangeMark::None);
    QCOMPARE(changes[0].mark, ChangeMark::Decided);
    QCOMPARE(changes[0].reason, u"asked"_qs);
    QVERIFY(changes[0].value == Value(u"2组"_qs));
    QVERIFY(changes[0].before == Value(u"3组"_qs)); // what was shown
}

void FieldHistoryTest::marksAValueThatNeverWasShown()
{
    RecordStep overtaken = step(3, u"3组"_qs, 1);
    overtaken.outcome.front() = {m_reg, textValue(u"2组"_qs), idOf(2), {}};
    QCOMPARE(addresses({overtaken, step(1, u"1组"_qs, 0)})[0].mark, ChangeMark::Overtaken);
}

void FieldHistoryTest::marksWhatTheServerHasNotTaken()
{
    RecordStep waiting = step(3, u"3组"_qs, 1), refused = step(2, u"2组"_qs, 1);
    waiting.standing = StepStanding::Waiting;
    refused.standing = StepStanding::Refused;
    waiting.outcome.clear();
    refused.outcome.clear();
    const std::vector<FieldChange> changes = addresses({waiting, refused, step(1, u"1组"_qs, 0)});
    QCOMPARE(changes[0].mark, ChangeMark::Waiting);
    QCOMPARE(changes[1].mark, ChangeMark::Refused);
    QVERIFY(changes[0].before == Value(u"1组"_qs));
}

void FieldHistoryTest::leavesOtherFieldsOut()
{
    RecordStep other = step(2, u"2组"_qs, 1);
    other.edits.front().cells.front().reg = m_type["villager_group"].reg;
    other.outcome.front().reg = m_type["villager_group"].reg;
    QCOMPARE(addresses({other, step(1, u"1组"_qs, 0)}).size(), size_t(1));
}

// The main cause and the others win or lose as one.
void FieldHistoryTest::readsAFieldOfAGroupAlone()
{
    const Field &field = m_type["main_cause"];
    const auto causes = [&](quint8 op, const QString &main, const QStringList &others) {
        Household household;
        household.mainCause = main;
        household.otherCauses = others;
        RecordStep made = step(op, {}, op == 1 ? 0 : 1);
        made.edits.front().cells.front() = {field.reg, registerValue(m_type, rowOf(household, {}), field.reg),
                                            op == 1 ? Id() : idOf(static_cast<quint8>(op - 1))};
        made.outcome.front() = {field.reg, made.edits.front().cells.front().value, made.op, {}};
        return made;
    };
    const std::vector<RecordStep> steps{causes(3, u"02"_qs, {u"06"_qs}), causes(2, u"01"_qs, {u"06"_qs}),
                                        causes(1, u"01"_qs, {})};
    const std::vector<FieldChange> mains = fieldHistory(m_type, field, steps);
    QCOMPARE(mains.size(), size_t(2)); // the second save changed the other causes
    QVERIFY(mains[0].value == Value(u"02"_qs));
    QVERIFY(mains[0].before == Value(u"01"_qs));
    QCOMPARE(fieldHistory(m_type, m_type["other_causes"], steps).size(), size_t(2));
}

void FieldHistoryTest::leavesOutAValueOfANewerProgram()
{
    RecordStep newer = step(2, {}, 1);
    newer.edits.front().cells.front().value = QByteArray(1, '\x80'); // an empty array
    QCOMPARE(addresses({newer, step(1, u"1组"_qs, 0)}).size(), size_t(1));
}

void FieldHistoryTest::joinsOwnStepsByTheirTime()
{
    const std::vector<RecordStep> all =
        joined({step(4, u"4"_qs, 1), step(1, u"1"_qs, 0)}, {step(5, u"5"_qs, 4), step(3, u"3"_qs, 1)});
    QCOMPARE(all.size(), size_t(4));
    for (size_t i = 0; i < all.size(); ++i)
        QCOMPARE(all[i].op, idOf(std::array<quint8, 4>{5, 4, 3, 1}[i]));
}

void FieldHistoryTest::tellsAStepOnceThatBothKnow()
{
    RecordStep own = step(1, u"1"_qs, 0);
    own.receivedMs = 0;
    own.outcome.clear();
    const std::vector<RecordStep> all = joined({step(1, u"1"_qs, 0)}, {own});
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all.front().receivedMs, qint64(1005));
}

QTEST_APPLESS_MAIN(FieldHistoryTest)
#include "FieldHistoryTest.moc"
