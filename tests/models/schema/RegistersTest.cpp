// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Cbor.h"
#include "models/schema/Registers.h"

#include "models/entities/Catalogue.h"
#include "models/entities/Household.h"
#include "models/entities/Member.h"

#include <QTest>

using namespace models;

class RegistersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsCausesUnderTheSmallestFieldId();
    void carriesARecordThroughItsRegisters();
    void givesEqualBytesForEqualSets();
    void refusesValuesOfAnotherShape_data();
    void refusesValuesOfAnotherShape();
    void leavesTheRowAloneWhenItRefuses();
    void emptyIsUnknown();
    void namesEveryTypeAndFieldOnce();
};

static Household someHousehold()
{
    Household household;
    household.id.bytes[0] = 7;
    household.address = QStringLiteral("三组12号");
    household.mainCause = QStringLiteral("01");
    household.otherCauses = {QStringLiteral("07"), QStringLiteral("03")};
    household.listedMonth = 201403;
    household.soldierFamily = false;
    household.filledOn = QDate(2020, 11, 18);
    return household;
}

static QByteArray cbor(std::initializer_list<Value> values)
{
    CborWriter out;
    if (values.size() > 1)
        out.array(values.size());
    for (const Value &value : values)
        writeValue(out, value);
    return out.take();
}

void RegistersTest::groupsCausesUnderTheSmallestFieldId()
{
    const EntityType &type = typeOf<Household>();
    QCOMPARE(type["cause_remark"].reg, type["main_cause"].id);
    QCOMPARE(fieldsOf(type, type["main_cause"].id).size(), size_t(3));
    const std::vector<FieldId> registers = registersOf(type);
    QVERIFY(std::find(registers.begin(), registers.end(), type["other_causes"].id) == registers.end());
}

void RegistersTest::carriesARecordThroughItsRegisters()
{
    const EntityType &type = typeOf<Household>();
    const Household before = someHousehold();
    const Row row = rowOf(before, QStringLiteral("village/x"));
    Row copy{row.id, row.scope, false, std::vector<Value>(type.fields.size())};
    for (const FieldId reg : registersOf(type))
        QVERIFY(setRegisterValue(type, copy, reg, registerValue(type, row, reg)));
    QCOMPARE(copy, row);
    Household after = recordOf<Household>(copy);
    Household expected = before;
    expected.otherCauses.sort();
    QCOMPARE(after, expected);
}

void RegistersTest::givesEqualBytesForEqualSets()
{
    const EntityType &type = typeOf<Household>();
    Household other = someHousehold();
    other.otherCauses = {QStringLiteral("03"), QStringLiteral("07"), QStringLiteral("03")};
    QCOMPARE(registerValue(type, rowOf(other, {}), 7), registerValue(type, rowOf(someHousehold(), {}), 7));
}

void RegistersTest::refusesValuesOfAnotherShape_data()
{
    QTest::addColumn<int>("reg");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a number for a text") << 4 << cbor({qint64(1)});
    QTest::newRow("a text that is too long") << 4 << cbor({QString(101, u'x')});
    QTest::newRow("a group of the wrong size") << 7 << cbor({Value(), Value()});
    QTest::newRow("a single value for a group") << 7 << cbor({QStringLiteral("01")});
    QTest::newRow("two for yes or no") << 14 << cbor({qint64(2)});
    QTest::newRow("a day that is not in the calendar") << 16 << cbor({QStringLiteral("2021-02-29")});
    QTest::newRow("a field that does not exist") << 999 << cbor({qint64(1)});
    QTest::newRow("nothing at all") << 4 << QByteArray();
    QTest::newRow("something behind") << 4 << cbor({QStringLiteral("a")}) + cbor({QStringLiteral("b")});
    QTest::newRow("neither alive nor removed") << 0 << cbor({qint64(2)});
}

void RegistersTest::refusesValuesOfAnotherShape()
{
    QFETCH(int, reg);
    QFETCH(QByteArray, value);
    QVERIFY(!isWellFormed(typeOf<Household>(), static_cast<FieldId>(reg), value));
}

void RegistersTest::leavesTheRowAloneWhenItRefuses()
{
    const EntityType &type = typeOf<Household>();
    Row row = rowOf(someHousehold(), QStringLiteral("village/x"));
    const Row before = row;
    QVERIFY(!setRegisterValue(type, row, 7, cbor({QStringLiteral("01"), qint64(5), Value()})));
    QCOMPARE(row, before);
}

void RegistersTest::emptyIsUnknown()
{
    const EntityType &type = typeOf<Household>();
    const Row row = rowOf(Household{}, {});
    for (const FieldId reg : registersOf(type))
        QCOMPARE(registerValue(type, row, reg), emptyRegisterValue(type, reg));
    for (const Value &cell : row.cells)
        QVERIFY(isNull(cell));
}

void RegistersTest::namesEveryTypeAndFieldOnce()
{
    QSet<int> ids;
    QSet<QString> names;
    for (const EntityType *type : catalogue()) {
        QVERIFY(!ids.contains(type->id));
        ids.insert(type->id);
        for (const Field &field : type->fields) {
            const QString name = QString::fromLatin1(type->name) + u'.' + QString::fromLatin1(field.name);
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            if (field.references)
                QVERIFY(typeWithName(QLatin1String(field.references)) != nullptr);
        }
    }
}

QTEST_GUILESS_MAIN(RegistersTest)
#include "RegistersTest.moc"
