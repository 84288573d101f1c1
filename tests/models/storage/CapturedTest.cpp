// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/Captured.h"

#include <QTest>

using namespace models;

class CapturedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void refusesAPieceOfIt();
    void refusesAKindThatItDoesNotKnow();
};

static const Id record = *Id::fromBytes(QByteArray(16, 'r'));
static const OpId seen = *OpId::fromBytes(QByteArray(16, 's'));
static const QByteArray yes = QByteArray::fromHex("f5"); // CBOR

static std::vector<CapturedEntry> aSave()
{
    return {{CaptureKind::Marker, 2, record},
            {CaptureKind::Edits, 3, record, captured(std::vector<CellEdit>{{4, yes, seen}, {5, yes, {}}})},
            {CaptureKind::Resolution, 3, record, captured(Resolution{3, record, 4, yes, {seen}, u"因为"_qs})}};
}

void CapturedTest::readsWhatItWrote()
{
    QCOMPARE(entriesFromCaptured(captured(aSave())), std::optional(aSave()));
    const auto cells = cellsFromCaptured(aSave()[1].content);
    QVERIFY(cells.has_value());
    QCOMPARE(cells->size(), size_t(2));
    QCOMPARE(cells->at(0).seen, seen);
    QVERIFY(cells->at(1).seen.isNull());
    const auto resolution = resolutionFromCaptured(3, record, aSave()[2].content);
    QVERIFY(resolution.has_value());
    QCOMPARE(resolution->reason, u"因为"_qs);
    QCOMPARE(resolution->supersedes, std::vector<OpId>{seen});
}

void CapturedTest::refusesAPieceOfIt()
{
    const QByteArray whole = captured(aSave());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!entriesFromCaptured(QByteArrayView(whole).first(size)), qPrintable(QString::number(size)));
    QVERIFY(!entriesFromCaptured(QByteArray(whole + yes)));
}

void CapturedTest::refusesAKindThatItDoesNotKnow()
{
    for (const int kind : {0, 5})
        QVERIFY(!entriesFromCaptured(captured({{static_cast<CaptureKind>(kind), 2, record}})));
}

QTEST_GUILESS_MAIN(CapturedTest)
#include "CapturedTest.moc"
