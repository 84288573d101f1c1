// SPDX-License-Identifier: GPL-3.0-or-later
// What a record's row says beside its fields, as bytes: read as written, never read from a piece, and small.
#include "models/storage/DirtyRegisters.h"
#include "models/storage/RecordOps.h"

#include <QTest>

using namespace models;

class RecordMetaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheOpsItWrote();
    void readsWhatLiesBeneath();
    void refusesAPiece();
    void saysAnOpOnce();
};

static const OpId first = *OpId::fromBytes(QByteArray(16, 'a')), second = *OpId::fromBytes(QByteArray(16, 'b'));
static const QByteArray yes = QByteArray::fromHex("f5"), none = QByteArray::fromHex("f6"); // CBOR

static RecordOps someOps()
{
    RecordOps ops(first);
    ops.set(9, second);
    ops.set(0, second);
    ops.set(4, {}); // emptied by nobody that is known
    ops.set(300, first);
    return ops;
}

static DirtyRegisters someBeneath()
{
    DirtyRegisters dirty;
    dirty.put({9, yes, second});
    dirty.put({0, none, first});
    dirty.put({4, yes, {}});
    dirty.put({300, yes, first});
    return dirty;
}

void RecordMetaTest::readsTheOpsItWrote()
{
    QCOMPARE(RecordOps::decoded(first, someOps().encoded()), std::optional(someOps()));
    QCOMPARE(RecordOps::decoded(first, QByteArray()), std::optional(RecordOps(first)));
    QVERIFY(RecordOps(first).encoded().isEmpty());
}

void RecordMetaTest::readsWhatLiesBeneath()
{
    const auto read = DirtyRegisters::decoded(someBeneath().encoded());
    QVERIFY(read.has_value());
    std::vector<FieldId> registers;
    for (const DirtyRegister &dirty : read->all()) {
        registers.push_back(dirty.reg);
        QCOMPARE(dirty.remoteValue, someBeneath().find(dirty.reg)->remoteValue);
        QCOMPARE(dirty.remoteOp, someBeneath().find(dirty.reg)->remoteOp);
    }
    QCOMPARE(registers, (std::vector<FieldId>{0, 4, 9, 300}));
    QVERIFY(DirtyRegisters::decoded({})->all().empty());
}

// A piece that ends where an op's registers end is whole in itself; every other one is refused.
void RecordMetaTest::refusesAPiece()
{
    const QByteArray ops = someOps().encoded(), dirty = someBeneath().encoded();
    int whole = 0;
    for (qsizetype size = 1; size < ops.size(); ++size)
        whole += RecordOps::decoded(first, QByteArrayView(ops).first(size)).has_value();
    for (qsizetype size = 1; size < dirty.size(); ++size)
        whole += DirtyRegisters::decoded(QByteArrayView(dirty).first(size)).has_value();
    QCOMPARE(whole, 2 + 2);
    QVERIFY(!RecordOps::decoded(first, QByteArray(ops + yes)));
    QVERIFY(!DirtyRegisters::decoded(QByteArray(dirty + yes)));
}

void RecordMetaTest::saysAnOpOnce()
{
    RecordOps ops(first);
    DirtyRegisters dirty;
    for (FieldId reg = 1; reg <= 10; ++reg) {
        ops.set(reg, second);
        dirty.put({reg, yes, first});
    }
    QCOMPARE(ops.encoded().count(second.toBytes()), 1);
    QVERIFY(ops.encoded().size() + dirty.encoded().size() <= 10 * 7);
}

QTEST_GUILESS_MAIN(RecordMetaTest)
#include "RecordMetaTest.moc"
